"""A citation survives the editor, the translator and the content set, and counts as a use."""

import json

import pytest
from bs4 import BeautifulSoup
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import ReferenceIndex
from wagtail.rich_text import RichText, get_text_for_indexing
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.factories import GlossaryTermFactory, LegalReferenceFactory, SourceFactory
from tryghed.blocks.text import TEXT_FEATURES, ParagraphBlock
from tryghed.demo.content import ContentError
from tryghed.demo.streams import StreamWriter

FACTORIES = {"law": LegalReferenceFactory, "source": SourceFactory, "term": GlossaryTermFactory}

every_kind = pytest.mark.parametrize("kind", FACTORIES)


def link(kind, pk, text):
    return f'<a linktype="{kind}" id="{pk}">{text}</a>'


def links_of(html):
    """[(linktype, id, text)] of stored rich text, whatever the order of attributes."""
    links = BeautifulSoup(html, "html.parser").find_all("a")
    return [(each.get("linktype"), each.get("id"), each.text) for each in links]


@every_kind
def test_the_editor_gives_back_what_it_was_given(kind):
    entry = FACTORIES[kind]()
    converter = ContentstateConverter(TEXT_FEATURES)
    stored = f'<p data-block-key="a">Se <b>{link(kind, entry.pk, "barnets <i>lov</i>")}</b>.</p>'

    edited = converter.from_database_format(stored)
    again = converter.to_database_format(edited)

    assert links_of(again) == [(kind, str(entry.pk), "barnets lov")]
    (entity,) = json.loads(edited)["entityMap"].values()
    assert entity["type"] == kind.upper()
    assert entity["data"] == {"id": entry.pk, "label": str(entry)}


@every_kind
@pytest.mark.parametrize("pk", ["987654", "x"])
def test_the_editor_opens_a_text_whose_entry_is_gone(kind, pk):
    converter = ContentstateConverter(TEXT_FEATURES)

    edited = converter.from_database_format(f"<p>{link(kind, pk, 'her')}</p>")

    (entity,) = json.loads(edited)["entityMap"].values()
    assert entity["data"]["label"] == ""
    assert "her" in converter.to_database_format(edited)


@every_kind
def test_the_editor_has_a_button_that_opens_the_chooser(editor_client, danish, kind):
    widget = ParagraphBlock().field.widget
    (entity,) = [each for each in widget.options["entityTypes"] if each["type"] == kind.upper()]

    chooser = editor_client.get(str(entity["chooserUrls"]["entryChooser"]))

    assert chooser.status_code == 200
    assert "js/admin/citations.js" in str(widget.media)


@every_kind
def test_what_is_chosen_carries_the_name_that_the_script_reads(editor_client, kind):
    entry = FACTORIES[kind]()
    chooser = type(entry).snippet_viewset.chooser_viewset
    address = f"/admin/snippets/choose/citations/{type(entry)._meta.model_name}/chosen/{entry.pk}/"

    answer = editor_client.get(address).json()

    assert chooser is not None
    assert (answer["step"], answer["result"]["id"]) == ("chosen", str(entry.pk))
    assert answer["result"]["string"] == str(entry)


@every_kind
def test_a_citing_page_counts_as_a_use(citing_page, kind):
    entry = FACTORIES[kind]()
    page = citing_page(f"<p>{link(kind, entry.pk, 'her')}</p>")

    (use,) = ReferenceIndex.get_references_to(entry)

    assert use.object_id == str(page.pk)


@every_kind
def test_rubbish_in_a_citation_is_no_use(citing_page, kind):
    page = citing_page(
        f'<p>{link(kind, "x", "a")}{link(kind, "9" * 40, "b")}<a linktype="law">c</a></p>'
    )

    assert not ReferenceIndex.get_references_for_object(page).filter(
        to_content_type__app_label="citations"
    )


def test_a_translator_moves_the_words_and_the_citation_goes_along(citing_page, english_locale):
    law = LegalReferenceFactory()
    page = citing_page(f"<p>Følg {link('law', law.pk, 'loven')} nu.</p>")
    source, _created = TranslationSource.update_or_create_from_instance(page)
    (segment,) = [
        each
        for each in source.stringsegment_set.select_related("string", "context")
        if "<a" in each.string.data
    ]
    StringTranslation.objects.create(
        translation_of=segment.string,
        locale=english_locale,
        context=segment.context,
        data='Now follow <a id="a1">the act</a>.',
    )
    for parent in page.get_ancestors().filter(depth__gt=1):
        assert parent.has_translation(english_locale)

    translated = Translation.objects.create(source=source, target_locale=english_locale)
    translated.save_target(publish=True)
    html = translated.get_target_instance().get_latest_revision_as_object().body[0].value.source

    assert links_of(html) == [("law", str(law.pk), "the act")]


def test_search_finds_the_words_of_a_citation_and_nothing_else():
    html = f"<p>Se {link('law', 7, 'barnets lov § 133')}.</p>"

    assert get_text_for_indexing(html) == "Se barnets lov § 133."
    assert ParagraphBlock().get_searchable_content(RichText(html)) == ["Se barnets lov § 133."]


@pytest.mark.parametrize(
    ("href", "linktype", "key"),
    [
        ("law:barnets-lov-133", "law", "law.barnets-lov-133"),
        ("source:S45", "source", "sources.S45"),
        ("term:ssp", "term", "terms.ssp"),
    ],
)
def test_the_content_set_cites_by_name(href, linktype, key):
    entry = FACTORIES[linktype]()
    writer = StreamWriter("articles.R1", {key: entry}.__getitem__)

    html = writer.rich_text(f'<p><a href="{href}">her</a> <a href="https://a.dk">der</a></p>')

    assert html == f'<p>{link(linktype, entry.pk, "her")} <a href="https://a.dk">der</a></p>'


def test_the_content_set_may_not_cite_what_it_does_not_hold():
    def find(key):
        raise ContentError(f"{key}: there is no such item before this one.")

    with pytest.raises(ContentError, match=r"law\.findes-ikke"):
        StreamWriter("articles.R1", find).rich_text('<a href="law:findes-ikke">her</a>')
