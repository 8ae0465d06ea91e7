"""Every way in which a page is kept from visitors. In: a published Danish page. Out: nothing."""

import datetime

from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction


def restrict(page, *groups):
    """Let only these groups read the page and what stands below; without groups everybody logged in."""
    kind = PageViewRestriction.GROUPS if groups else PageViewRestriction.LOGIN
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    restriction.groups.set(groups)


def alias_of(page):
    """The page shown in the English tree although nobody has translated it."""
    return page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)


def translation_of(page):
    """A published English translation."""
    translation = page.copy_for_translation(Locale.objects.get(language_code="en"))
    translation.save_revision().publish()
    return type(page).objects.get(pk=translation.pk)


def draft(page):
    page.unpublish()


def expired(page):
    """Still marked live: the job that unpublishes has not run."""
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))


def not_yet(page):
    Page.objects.filter(pk=page.pk).update(go_live_at=timezone.now() + datetime.timedelta(days=1))


def private(page):
    restrict(page)


def below_private(page):
    restrict(page.get_parent())


def private_after_its_alias(page):
    alias_of(page)
    restrict(page)


def private_before_its_alias(page):
    restrict(page)
    alias_of(page)


def alias_private(page):
    restrict(alias_of(page))


def private_after_its_translation(page):
    translation_of(page)
    restrict(page)


def private_before_its_translation(page):
    restrict(page)
    translation_of(page)


def translation_private(page):
    restrict(translation_of(page))


def below_private_with_a_translation(page):
    translation_of(page)
    restrict(page.get_parent())


def below_a_section_whose_translation_is_private(page):
    translation_of(page)
    restrict(page.get_parent().get_translation(Locale.objects.get(language_code="en")))


WAYS = (
    draft,
    expired,
    not_yet,
    private,
    below_private,
    private_after_its_alias,
    private_before_its_alias,
    alias_private,
    private_after_its_translation,
    private_before_its_translation,
    translation_private,
    below_private_with_a_translation,
    below_a_section_whose_translation_is_private,
)
