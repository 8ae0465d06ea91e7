"""The editor's start page: what must be done, the short ways, what waits and what was last written."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Site
from wagtail.permissions import policy_registry

from home.models import AccessibilityPage, NewsIndexPage
from projects.models import ProjectIndexPage
from tryghed.alerts.models import Alert
from tryghed.pages.models import SiteSettings
from tryghed.people.models import ContactCard

REMIND_BEFORE = timedelta(days=30)
ANYTHING = {"add", "change", "delete", "view"}
STYLE_GUIDE = "komponenter/"  # below the editor's own address


class AccessibilityReviewPanel(Component):
    """Reminds whoever may edit the accessibility statement that it must be reviewed every year.

    Bekendtgørelse nr. 904 af 22.8.2019. Calm in the month before the day, loud after it, else silent.
    """

    name = "accessibility_review"
    order = 50
    template_name = "home/dashboard/accessibility_review.html"

    def get_context_data(self, parent_context):
        user, today = parent_context["request"].user, timezone.localdate()
        due = AccessibilityPage.objects.visible().in_first_language()
        return {
            "today": today,
            "statements": [
                page
                for page in due.review_due_by(today + REMIND_BEFORE)
                if page.permissions_for_user(user).can_edit()
            ],
        }


class NumbersToVerifyPanel(Component):
    """The contact cards whose number readers do not see, because nobody has lately tried it."""

    name = "numbers_to_verify"
    order = 60
    template_name = "home/dashboard/numbers_to_verify.html"

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        if not _may_keep(request.user, ContactCard) or not Site.find_for_request(request):
            return {"cards": []}
        oldest = SiteSettings.for_request(request).oldest_valid_day()
        cards = ContactCard.objects.in_first_language().to_verify(oldest)
        return {
            "cards": [
                {
                    "card": card,
                    "url": reverse(
                        ContactCard.snippet_viewset.get_url_name("edit"), args=[card.pk]
                    ),
                }
                for card in cards
            ]
        }


class ShortcutsPanel(Component):
    """The few things that most visits to the editor are for, as far as this user may do them."""

    name = "shortcuts"
    order = 100
    template_name = "home/dashboard/shortcuts.html"

    def get_context_data(self, parent_context):
        return {"shortcuts": list(shortcuts_of(parent_context["request"].user))}


def shortcuts_of(user):
    """Yields {title, url, icon} of each shortcut."""
    for page in _writable(user, NewsIndexPage):
        address = reverse("wagtailadmin_pages:add", args=["home", "newspage", page.pk])
        yield _shortcut(_("Write a news item"), address, "date")
    for page in _writable(user, ProjectIndexPage):
        address = reverse("wagtailadmin_explore", args=[page.pk])
        yield _shortcut(_("Projects"), address, "folder-open-1")
    yield _shortcut(_("Find a page"), reverse("wagtailadmin_pages:search"), "search")
    if _may_keep(user, ContactCard):
        yield _shortcut(_("Contact cards"), _list_of(ContactCard), "user")
    if _may_keep(user, Alert):
        yield _shortcut(_("Alerts"), _list_of(Alert), "warning")
    yield _shortcut(_("Style guide"), reverse("wagtailadmin_home") + STYLE_GUIDE, "view")


def _shortcut(title, url, icon):
    return {"title": title, "url": url, "icon": icon}


def _writable(user, page_type):
    """The pages of a type below which the user may add, in the first language: translations come after."""
    pages = page_type.objects.visible().filter(locale__language_code=settings.LANGUAGE_CODE)
    return [page for page in pages if page.permissions_for_user(user).can_add_subpage()]


def _may_keep(user, model):
    return policy_registry.get_by_type(model).user_has_any_permission(user, ANYTHING)


def _list_of(model):
    return reverse(model.snippet_viewset.get_url_name("list"))
