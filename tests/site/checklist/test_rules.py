"""Each point of the list both ways: what is missing is said, and what is there is not."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from tests.factories import ContactCardFactory, ContentPageFactory, LegalReferenceFactory
from tests.site.checklist.breaking import BROKEN, fill, paragraphs
from tests.site.pages.hiding import restrict
from tryghed.checklist.checking import check
from tryghed.checklist.registry import Level, all_rules, rule
from tryghed.media.models import SiteImage
from tryghed.pages.models import BasePage

YESTERDAY = timezone.localdate() - datetime.timedelta(days=1)


def said(page, identifier):
    """What one rule says of a page as it is in memory (a list of texts)."""
    (result,) = (each for each in check(page) if each.rule.identifier == identifier)
    return [str(each.message) for each in result.objections]


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("home"), title="Natteravne")


def test_guidance_with_nothing_missing_passes(article):
    assert {each.rule.identifier for each in check(article)} >= BROKEN.keys()
    assert [each.rule.identifier for each in check(article) if not each.is_done] == []


@pytest.mark.parametrize("identifier", BROKEN)
def test_what_is_missing_is_said_with_what_to_do(article, identifier):
    BROKEN[identifier].change(article)

    (message,) = said(article, identifier)
    assert BROKEN[identifier].said in message


def test_every_rule_that_an_article_is_asked_has_its_test():
    assert {each.identifier for each in all_rules()} - {"lix"} == BROKEN.keys()


def test_a_page_of_another_type_is_not_asked_what_only_guidance_is_asked(page):
    asked = {each.rule.identifier for each in check(page)}

    assert "summary" in asked
    assert not asked & {"review_date", "evidence", "change_note"}


def test_two_rules_cannot_have_one_name():
    with pytest.raises(ValueError, match="summary"):
        rule("summary", "", page_type=BasePage, default=Level.WARNS)(lambda page: [])


@pytest.mark.parametrize(
    "card",
    [
        {"phone": "12345678", "verified_on": YESTERDAY},
        {"phone": "112", "is_fixed": True},
        {"email": "vagten@example.org", "verified_on": YESTERDAY},
    ],
)
def test_a_contact_that_holds_is_fine(page, card):
    page.contact = ContactCardFactory(**card)

    assert said(page, "contact") == []


def test_a_contact_in_the_text_is_asked_too(page):
    card = ContactCardFactory(role="Vagten")
    fill(page, {"type": "contact", "value": card.pk})

    assert said(page, "contact") == [
        "Kontaktkortet »Vagten« har hverken telefon eller e-mail. Tilføj en af dem."
    ]


def link_to(target):
    return paragraphs(f'<p><a linktype="page" id="{target.pk}">Læs</a></p>')


def test_a_link_to_a_page_that_is_out_is_fine(page, danish):
    fill(page, *link_to(danish("contact")))

    assert said(page, "links_to_hidden") == said(page, "links_to_deleted") == []


def test_a_page_may_link_to_itself_before_it_is_out(danish):
    draft = ContentPageFactory(parent=danish("home"), title="Ny", live=False)
    fill(draft, *link_to(draft))

    assert said(draft, "links_to_hidden") == []


def test_a_card_that_leads_to_a_private_page_is_said(page, danish):
    private = ContentPageFactory(parent=danish("home"), title="Kun for os")
    restrict(private)
    fill(page, {"type": "links", "value": [{"page": private.pk, "url": "", "text": ""}]})

    (message,) = said(page, "links_to_hidden")
    assert "»Kun for os«" in message


def test_a_related_page_that_is_a_draft_is_said(page, danish):
    draft = ContentPageFactory(parent=danish("home"), title="Kladden", live=False)
    page.related_links.create(target=draft)

    (message,) = said(page, "links_to_hidden")
    assert "»Kladden«" in message


def test_private_pages_may_link_to_each_other(danish):
    section = ContentPageFactory(parent=danish("home"), title="Internt")
    restrict(section)
    one, other = (ContentPageFactory(parent=section, title=title) for title in ("Et", "To"))
    fill(one, *link_to(other))

    assert said(one, "links_to_hidden") == []


def test_a_deleted_contact_card_in_the_text_is_said(page):
    card = ContactCardFactory()
    fill(page, {"type": "contact", "value": card.pk})
    card.delete()

    assert said(page, "links_to_deleted") == [
        "Siden viser noget, der er slettet (kontaktkort). Vælg noget andet, eller fjern det."
    ]


@pytest.mark.parametrize(
    ("image", "is_fine"),
    [
        ({"decorative": True, "alt_text": ""}, True),
        ({"decorative": False, "alt_text": "To voksne taler med en dreng"}, True),
        ({"decorative": False, "alt_text": ""}, False),
        ({"decorative": False, "alt_text": "  "}, False),
        ({"decorative": False, "alt_text": "DSC_0042.JPG"}, False),
    ],
)
def test_a_picture_is_described_or_decorative(page, image, is_fine):
    value = {"image": {"image": SiteImage.objects.first().pk} | image, "caption": ""}
    fill(page, {"type": "image", "value": value})

    assert (said(page, "alt_text") == []) is is_fine


@pytest.mark.parametrize(
    ("levels", "is_fine"),
    [("", True), ("2", True), ("23", True), ("2332", True), ("3", False), ("32", False)],
)
def test_a_subsection_stands_below_a_section(page, levels, is_fine):
    fill(
        page,
        *({"type": "heading", "value": {"text": "Overskrift", "level": level}} for level in levels),
    )

    assert (said(page, "headings") == []) is is_fine


@pytest.mark.parametrize("tag", ["h1", "h2", "h4"])
def test_a_heading_pasted_into_a_text_is_said(page, tag):
    fill(page, *paragraphs(f"<{tag}>Klistret ind</{tag}><p>Tekst</p>"))

    assert len(said(page, "headings")) == 1


def cite(page, law):
    fill(page, *paragraphs(f'<p><a linktype="law" id="{law.pk}">loven</a></p>'))


def test_a_law_in_force_is_fine(page):
    cite(page, LegalReferenceFactory(valid_to=timezone.localdate()))

    assert said(page, "law_in_force") == said(page, "law_unchanged") == []


def test_a_law_that_has_run_out_is_no_longer_in_force(page):
    cite(page, LegalReferenceFactory(valid_to=YESTERDAY))

    assert len(said(page, "law_in_force")) == 1


def test_a_law_in_a_fold_out_is_found(page):
    law = LegalReferenceFactory(valid_to=YESTERDAY)
    text = f'<p><a linktype="law" id="{law.pk}">loven</a></p>'
    fill(page, {"type": "details", "value": [{"summary": "Mere", "text": text}]})

    assert len(said(page, "law_in_force")) == 1


@pytest.fixture
def translated(page):
    """A page, and its translation with nothing translated yet."""
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target()
    return translation.get_target_instance()


def test_a_translation_with_texts_missing_says_how_many(translated):
    (message,) = said(translated, "translation")

    assert message.endswith("tekster er ikke oversat endnu.")


def test_a_translation_older_than_its_source_says_so(page, translated):
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now())

    assert said(translated, "translation")[-1].startswith("Den danske side er ændret.")
