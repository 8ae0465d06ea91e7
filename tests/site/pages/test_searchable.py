"""What search reads of a page: all its text, plain, and what the text leans on."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction, Locale
from wagtail.rich_text import RichText

from knowledge.choices import ArticleType
from knowledge.models import ArticlePage
from tests.factories import (
    ArticlePageFactory,
    ContactCardFactory,
    ContentPageFactory,
    GlossaryTermFactory,
    LegalReferenceFactory,
    SourceFactory,
    TopicFactory,
)
from tests.site.pages.hiding import alias_of
from tryghed.media.models import SiteDocument
from tryghed.taxonomy.models import PageTopic


@pytest.fixture
def page(danish):
    """A page without content that nobody has read yet. A test writes on it, and need not save it."""
    return unread(ContentPageFactory(parent=danish("home"), title="Fest", responsible_role=""))


def unread(page):
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def document(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def make(title, **values):
        file = ContentFile(title.encode(), f"{title}.txt")
        return SiteDocument.objects.create(title=title, file=file, **values)

    return make


def cite(kind, entry):
    return f'<a linktype="{kind}" id="{entry.pk}">dette</a>'


def write(page, *blocks):
    page.body = page.body.stream_block.to_python(
        [{"type": name, "value": value} for name, value in blocks]
    )


def write_text(page, html):
    page.body = [("text", RichText(html))]


def lines(page):
    return page.searchable_text.split("\n")


def english_version(entry, **values):
    version = entry.copy_for_translation(Locale.objects.get(language_code="en"))
    for name, value in values.items():
        setattr(version, name, value)
    version.save()
    return version


# Plain text


def test_a_text_is_plain_and_a_paragraph_is_a_line(page):
    write_text(page, "<p>Mor &amp; <b>far</b></p><ul><li>Ét</li><li>To<br/>Tre</li></ul>")

    assert lines(page) == ["Kort sagt.", "Mor & far", "Ét", "To", "Tre"]


def test_signs_that_nobody_sees_are_gone(page):
    write_text(page, "<p>skole\N{SOFT HYPHEN}fravær\N{NO-BREAK SPACE}10 %</p><p> </p>")

    assert lines(page)[1:] == ["skolefravær 10 %"]


def test_what_stands_twice_is_read_once(page):
    write_text(page, "<p>Kort sagt.</p><p>Andet.</p><p>Andet.</p>")

    assert lines(page) == ["Kort sagt.", "Andet."]


def test_a_page_is_read_in_the_order_in_which_it_stands(page):
    steps = [{"type": "item", "value": {"title": "Ring", "text": "<p>I dag.</p>", "branches": []}}]
    write(
        page,
        ("heading", {"text": "Gør sådan", "level": "2"}),
        ("steps", {"heading": "Trin", "steps": steps}),
        ("callout", {"kind": "info", "heading": "Husk", "text": "<p>Alle.</p>"}),
    )

    assert lines(page)[1:] == ["Gør sådan", "Trin", "Ring", "I dag.", "Husk", "Alle."]


def test_a_choice_in_a_block_is_no_text(page):
    write(page, ("heading", {"text": "Gør sådan", "level": "2"}))

    assert "afsnit" not in page.searchable_text


@pytest.mark.parametrize(("decorative", "is_read"), [(False, True), (True, False)])
def test_what_a_picture_shows_is_read_unless_it_decorates(page, decorative, is_read):
    image = {"image": None, "alt_text": "En bro", "decorative": decorative}
    write(page, ("image", {"image": image, "caption": "Ved kanalen"}))

    assert "Ved kanalen" in lines(page)
    assert ("En bro" in lines(page)) == is_read


@pytest.mark.parametrize(
    "html",
    ['<a linktype="document">x</a>', '<a linktype="law" id="abc">x</a>', "<a linktype='", "<p><<"],
)
def test_broken_html_breaks_nothing(page, html):
    write_text(page, html)

    assert lines(page)[0] == "Kort sagt."


# What stands above the text


def test_the_lead_says_in_few_words_what_the_page_is_about(page):
    page.keywords, page.search_description = "gilde", "Om fester"
    page.navigation_title = "Sommerfest"
    page.topic_links = [PageTopic(topic=TopicFactory(name="Naboskab"))]
    write(page, ("heading", {"text": "Mad", "level": "2"}), ("text", "<p>Medbring en ret.</p>"))

    assert page.searchable_lead.split("\n") == [
        *("Kort sagt.", "Sommerfest", "gilde", "Om fester", "Naboskab", "Mad")
    ]


def test_the_lead_is_in_the_language_of_the_page(english):
    page = unread(ContentPageFactory(parent=english("home"), title="Party"))
    topic = TopicFactory(name="Naboskab")
    english_version(topic, name="Neighbourhood")
    page.topic_links = [PageTopic(topic=topic)]

    assert "Neighbourhood" in page.searchable_lead
    assert "Naboskab" not in page.searchable_lead


# What a text leans on


@pytest.mark.parametrize(
    ("kind", "make", "texts"),
    [
        (
            "law",
            lambda: LegalReferenceFactory(former="serviceloven § 153", bound="Alle ansatte"),
            [
                "barnets lov § 133",
                "serviceloven § 153",
                "Du skal underrette kommunen.",
                "Alle ansatte",
            ],
        ),
        ("source", SourceFactory, ["Brännström m.fl. 2016: Metoder i arbejdet"]),
        (
            "term",
            lambda: GlossaryTermFactory(also="skole-social-politi"),
            ["SSP: Skole, socialforvaltning og politi arbejder sammen.", "skole-social-politi"],
        ),
    ],
)
def test_what_is_cited_is_read_with_the_page(page, kind, make, texts):
    write_text(page, f"<p>Se {cite(kind, make())}.</p>")

    assert lines(page)[1:] == ["Se dette.", *texts]


def test_what_is_cited_is_read_in_the_language_of_the_page(english):
    page = unread(ContentPageFactory(parent=english("home"), title="Report"))
    law = LegalReferenceFactory()
    english_version(law, act="the Child's Act", gist="You must tell the municipality.")
    write_text(page, f"<p>See {cite('law', law)}.</p>")

    assert "You must tell the municipality." in lines(page)
    assert "barnets lov" not in page.searchable_text


def test_what_is_cited_and_deleted_since_is_left_out(page):
    law = LegalReferenceFactory()
    write_text(page, f"<p>Se {cite('law', law)}.</p>")
    law.delete()

    assert lines(page)[1:] == ["Se dette."]


def test_of_a_contact_only_the_role_is_read(page):
    card = ContactCardFactory(
        role="Vagten",
        description="Når det haster",
        phone="43 57 70 00",
        email="vagt@example.org",
        is_fixed=True,
    )
    write(page, ("contact", card.pk))
    page.contact = ContactCardFactory(role="Enheden")

    assert lines(page)[1:] == ["Vagten", "Enheden"]


def test_on_the_contact_page_it_is_read_when_to_turn_to_whom(danish):
    page = danish("contact")
    card = page.cards()[0]

    assert card.role in lines(page)
    assert card.description in lines(page)


def test_the_registers_are_read_with_every_entry(danish):
    LegalReferenceFactory(act="fiskeriloven", section="§ 7", gist="Fisk skal måles.")
    GlossaryTermFactory(term="Ruse", explanation="Et net til ål.")

    assert "fiskeriloven § 7" in lines(danish("knowledge.law"))
    assert "Ruse: Et net til ål." in lines(danish("knowledge.glossary"))


def test_a_long_page_asks_the_database_no_more_often(page):
    def questions(number):
        laws = [cite("law", LegalReferenceFactory()) for _ in range(number)]
        write_text(page, f"<p>{''.join(laws)}</p>")
        fresh = unread(page)
        fresh.body = page.body
        with CaptureQueriesContext(connection) as captured:
            assert "barnets lov" in fresh.searchable_text
        return len(captured)

    assert questions(1) == questions(12) <= 3


# When it is read


def test_a_page_that_is_edited_and_saved_is_read_again(page):
    assert page.searchable_text == "Kort sagt."

    page.summary = "Noget andet."
    page.save()

    assert page.searchable_text == page.searchable_lead == "Noget andet."


def test_an_alias_is_read_in_the_language_of_its_source(page):
    alias = alias_of(page)

    assert alias.text_language == "da"
    assert "Kort sagt." in alias.searchable_text


# Documents


def test_the_documents_of_a_page_come_in_the_order_in_which_it_offers_them(page, document):
    first, second, third = document("Plan"), document("Skema"), document("Brev")
    link = f'<p><a linktype="document" id="{first.pk}">planen</a></p>'
    write(page, ("text", link), ("downloads", [third.pk, second.pk, third.pk, first.pk]))

    assert page.searchable_documents() == [first, third, second]
    assert lines(page)[1:] == ["planen", "Plan", "Brev", "Skema"]


def test_a_document_that_is_gone_is_not_offered(page, document):
    gone = document("Plan")
    write(page, ("downloads", [gone.pk]))
    gone.delete()

    assert page.searchable_documents() == []


@pytest.mark.parametrize("depth", [0, 1])
def test_a_document_in_a_private_collection_is_not_read(page, document, depth):
    private = Collection.get_first_root_node().add_child(name="Kun os")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    inside = private if depth == 0 else private.add_child(name="Også")
    secret = document("Hemmelig", collection=inside)
    write(page, ("downloads", [secret.pk]))

    assert page.searchable_documents() == []
    assert "Hemmelig" not in page.searchable_text


# Kinds


def test_an_article_is_of_the_kind_that_its_editor_chose(danish):
    topic = danish("knowledge_topics.fravaer")
    article = ArticlePageFactory(parent=topic, title="R", article_type=ArticleType.METHOD)

    assert article.search_kind == "method"
    assert ArticlePage.search_kinds()["method"] == "metode"


def test_pages_that_lead_to_others_are_of_one_kind(danish):
    keys = ["home", "knowledge", "projects", "news", "knowledge_topics.fravaer", "site_map"]

    assert {danish(key).search_kind for key in keys} == {"overview"}


def test_only_pages_that_are_reviewed_tell_when(danish, page):
    day = datetime.date(2026, 11, 1)
    article = danish("articles.R1")
    article.reviewed_on = day

    assert article.search_reviewed_on == day
    assert page.search_reviewed_on is None
