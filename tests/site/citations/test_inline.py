"""What a reader sees of a citation: where it leads, its number, how old the law is."""

import datetime

import html5lib
import pytest
from django.db import connection
from django.template import Context, Template, TemplateSyntaxError
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.rich_text import expand_db_html

from tests.factories import GlossaryTermFactory, LegalReferenceFactory, SourceFactory
from tests.reading import text_of, with_class
from tryghed.citations.inline import with_citations
from tryghed.citations.models import LegalReference


def link(kind, entry, text):
    return f'<a linktype="{kind}" id="{getattr(entry, "pk", entry)}">{text}</a>'


def parsed(html):
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def body_text(html):
    """The visible text of the running text, without what stands at the end of the page."""
    return text_of(parsed(html.split("<section")[0]))


def links_of(html):
    return [each.get("href") for each in parsed(html).iter("a") if each.get("href")]


def test_a_law_leads_to_its_entry_on_the_page(rendered):
    law = LegalReferenceFactory(slug="proeve")

    html = rendered(f"<p>Det står i {link('law', law, 'loven')}.</p>")

    assert "#lov-proeve" in links_of(html)
    assert "Du skal underrette kommunen." in text_of(parsed(html))
    (entry,) = [each for each in parsed(html).iter("li") if each.get("id")]
    assert entry.get("id") == "lov-proeve"


def test_the_day_a_law_was_checked_stands_at_its_first_mention_only(rendered):
    law = LegalReferenceFactory()

    html = rendered(
        f"<p>Se {link('law', law, 'loven')}, altså.</p>", f"<p>Og {link('law', law, 'igen')}.</p>"
    )

    assert body_text(html) == "Se loven (kontrolleret 1.10.2025), altså. Og igen."


def test_a_law_that_nobody_has_checked_says_so(rendered):
    law = LegalReferenceFactory(checked_on=None)

    html = rendered(f"<p>{link('law', law, 'loven')}</p>")

    assert body_text(html) == "loven (ikke kontrolleret)"
    assert "Kontrolleret Ikke kontrolleret i selve loven" in text_of(parsed(html))


@pytest.mark.parametrize(("state", "words"), [("changed", "ændret"), ("repealed", "ophævet")])
def test_readers_are_told_of_a_change_at_every_mention(rendered, state, words):
    law = LegalReferenceFactory(state=state, change_note="Nu gælder § 140.", tells_readers=True)

    html = rendered(f"<p>{link('law', law, 'loven')} og {link('law', law, 'loven')}</p>")

    warnings = [text_of(each) for each in with_class(parsed(html), "cited__warning")]
    assert warnings == [f"{words} – se nederst"] * 2
    assert "Nu gælder § 140." in text_of(parsed(html))


def test_readers_are_not_told_of_a_change_unless_the_editor_says_so(rendered):
    law = LegalReferenceFactory(state="changed", change_note="Nu gælder § 140.")

    html = rendered(f"<p>{link('law', law, 'loven')}</p>")

    assert "ændret" not in html
    assert "Nu gælder § 140." not in html


def test_a_law_in_force_warns_nobody(rendered):
    law = LegalReferenceFactory(tells_readers=True)

    assert "se nederst" not in rendered(f"<p>{link('law', law, 'loven')}</p>")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"is_section_certain": False}, "Vi har ikke læst nummeret i selve loven."),
        ({"section": ""}, "Vi har ikke fundet paragraffens nummer."),
        ({"former": "serviceloven § 153"}, "Tidligere serviceloven § 153"),
        ({"bound": "Alle borgere."}, "Gælder for Alle borgere."),
        ({"valid_from": datetime.date(2024, 1, 1)}, "Gælder fra 1. januar 2024"),
        ({"act_number": "LBK nr. 282"}, "Lov LBK nr. 282"),
    ],
)
def test_the_entry_of_a_law_says_what_is_known_and_what_is_not(rendered, values, words):
    law = LegalReferenceFactory(**values)

    assert words in text_of(parsed(rendered(f"<p>{link('law', law, 'loven')}</p>")))


def test_sources_are_numbered_in_the_order_of_first_citing(rendered):
    first, second = SourceFactory(title="Alfa"), SourceFactory(title="Beta")

    html = rendered(
        f"<p>{link('source', second, 'Nord 2016')} og {link('source', first, 'Syd 2017')}.</p>",
        f"<ul><li>{link('source', second, 'Nord 2016')}</li></ul>",
    )

    assert body_text(html) == "Nord 2016Kilde [1] og Syd 2017Kilde [2]. Nord 2016Kilde [1]"
    assert html.index("<cite>Beta") < html.index("<cite>Alfa")
    assert links_of(html)[:3] == ["#kilde-1", "#kilde-2", "#kilde-1"]
    assert {"kilde-1", "kilde-2"} <= {each.get("id") for each in parsed(html).iter("li")}


def test_every_note_leads_back_to_where_it_was_first_cited(rendered):
    law, source = LegalReferenceFactory(), SourceFactory()
    term = GlossaryTermFactory()

    html = rendered(
        f"<p>{link('law', law, 'x')} {link('source', source, 'y')} {link('term', term, 'z')}</p>"
    )

    ids = [each.get("id") for each in parsed(html).iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    targets = {address[1:] for address in links_of(html)}
    assert targets <= set(ids)
    assert {f"fra-lov-{law.slug}", "fra-kilde-1", f"fra-ord-{term.slug}"} <= targets


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        ("excerpt", "Vi har kun læst begyndelsen."),
        ("not_read", "Vi har ikke læst kilden igen. Kontrollér den, før du bruger den."),
    ],
)
def test_the_bibliography_says_how_little_was_read(rendered, reading, words):
    source = SourceFactory(reading=reading)

    assert words in text_of(parsed(rendered(link("source", source, "x"))))


def test_the_bibliography_names_everything_about_a_source(rendered):
    source = SourceFactory(
        kind="study",
        publisher="Forlaget",
        url="https://example.org/a",
        checked_on=datetime.date(2025, 10, 1),
        reading="read",
        note="Lille undersøgelse.",
    )

    html = rendered(link("source", source, "x"))

    (entry,) = [each for each in parsed(html).iter("li") if each.get("id") == "kilde-1"]
    assert text_of(entry) == (
        "Brännström m.fl. (2016): Metoder i arbejdet. Forlaget. "
        "Undersøgelse. Kontrolleret den 1. oktober 2025. Lille undersøgelse. ↩"
    )
    assert "https://example.org/a" in links_of(html)


def test_a_word_is_explained_at_its_first_use_only(rendered):
    term = GlossaryTermFactory(slug="proeve")

    html = rendered(f"<p>Ring til {link('term', term, 'SSP')}.</p>", link("term", term, "SSP"))

    assert html.count("<button") == 2  # opens and closes the one explanation
    (word,) = with_class(parsed(html), "term__word")
    (explanation,) = with_class(parsed(html), "term__explanation")
    assert word.get("popovertarget") == explanation.get("id") == "forklaring-proeve"
    assert text_of(word) == "SSP"
    assert "Skole, socialforvaltning og politi arbejder sammen." in text_of(explanation)
    assert "ord-proeve" in [each.get("id") for each in parsed(html).iter("div")]


def test_markup_inside_a_citation_and_punctuation_after_it_stay(rendered):
    law = LegalReferenceFactory(checked_on=None)

    html = rendered(
        f"<p>Se <b>{link('law', law, 'barnets <b><i>lov</i></b> &amp; § 133')}</b>!</p>"
    )

    assert "barnets <b><i>lov</i></b> &amp; § 133</a>" in html
    assert html.split("<section")[0].count("</b>") == 2
    assert body_text(html).endswith("(ikke kontrolleret)!")


def test_other_links_on_the_page_are_left_alone(rendered):
    law = LegalReferenceFactory()

    html = rendered(
        f'<p><a href="https://a.dk">A</a> {link("law", law, "x")} <a>B</a> <abbr>C</abbr></p>'
    )

    assert '<a href="https://a.dk">A</a>' in html
    assert "<a>B</a> <abbr>C</abbr></p>" in html


def test_a_citation_inside_another_link_is_only_its_text():
    law = LegalReferenceFactory()

    html, notes = with_citations(f'<a href="/x"><a data-cites="law-{law.pk}">y</a> z</a>')

    assert html == '<a href="/x">y z</a>'
    assert not notes


@pytest.mark.parametrize("pk", ["0", "987654", "-1", "x", "", "9" * 40, "1 OR 1", "²"])
@pytest.mark.parametrize("kind", ["law", "source", "term"])
def test_what_does_not_exist_is_plain_text(rendered, kind, pk):
    html = rendered(f"<p>Se {link(kind, pk, 'her')}.</p>")

    assert body_text(html) == "Se her."
    assert not links_of(html)
    assert "<section" not in html


def test_a_citation_without_an_id_is_plain_text(rendered):
    assert body_text(rendered('<p>Se <a linktype="law">her</a>.</p>')) == "Se her."


def test_a_deleted_entry_is_plain_text(rendered):
    law = LegalReferenceFactory()
    text = f"<p>Se {link('law', law, 'her')}.</p>"
    law.delete()

    assert body_text(rendered(text)) == "Se her."


def test_broken_markup_does_not_lose_text():
    law = LegalReferenceFactory()
    mark = f'<a data-cites="law-{law.pk}">'

    for html in (f"{mark}x", "x</a>", f"{mark}x{mark}y</a>", "</a></a>x"):
        assert "x" in with_citations(html)[0]


def test_the_english_page_shows_the_english_entry(rendered, english_locale):
    law = LegalReferenceFactory(slug="proeve")
    translated = law.copy_for_translation(english_locale)
    translated.act, translated.gist = "Child’s Act", "You must refer."
    translated.save()

    with translation.override("en"):
        html = rendered(f"<p>{link('law', law, 'the act')}</p>")

    assert "You must refer." in html
    assert "Du skal underrette" not in html
    assert body_text(html) == "the act (checked 1 Oct 2025)"


def test_both_language_versions_of_an_entry_are_one_entry(rendered, english_locale):
    source = SourceFactory()
    translated = source.copy_for_translation(english_locale)
    translated.save()

    html = rendered(f"<p>{link('source', source, 'a')} {link('source', translated, 'b')}</p>")

    assert html.count('<li id="kilde-') == 1


def test_an_entry_without_translation_is_shown_as_it_is(rendered):
    law = LegalReferenceFactory()

    with translation.override("en"):
        assert "Du skal underrette" in rendered(link("law", law, "x"))


def test_nothing_is_asked_when_nothing_is_cited(rendered, django_assert_num_queries):
    with django_assert_num_queries(0):
        rendered('<p>Intet <a href="https://a.dk">her</a>.</p>')


@pytest.mark.parametrize("number", [1, 12])
def test_each_kind_is_asked_for_once_however_much_is_cited(rendered, number):
    text = "".join(
        link(kind, make(), "x")
        for kind, make in (
            ("law", LegalReferenceFactory),
            ("source", SourceFactory),
            ("term", GlossaryTermFactory),
        )
        for _ in range(number)
    )

    with translation.override("en"), CaptureQueriesContext(connection) as asked:
        rendered(text, text)

    assert len(asked) == 3


def test_where_nobody_finishes_citations_they_are_plain_text():
    html = expand_db_html(f"<p>{link('law', LegalReferenceFactory(), 'barnets lov § 133')}</p>")

    assert text_of(parsed(html)) == "barnets lov § 133"
    assert not links_of(html)


def test_a_source_chosen_in_a_field_is_numbered_with_the_others():
    template = Template(
        "{% load citation_tags %}{% cited as notes %}{{ source|cite }}{{ none|cite }}{% endcited %}"
    )
    source = SourceFactory(authors="<b>Nord</b>")

    html = template.render(Context({"source": source, "none": None}))

    assert text_of(parsed(html)) == "<b>Nord</b> 2016Kilde [1]"


@pytest.mark.parametrize("tag", ["cited", "cited notes", "cited as", "cited as a b"])
def test_the_tag_says_how_it_is_written(tag):
    with pytest.raises(TemplateSyntaxError, match="cited as notes"):
        Template(f"{{% load citation_tags %}}{{% {tag} %}}{{% endcited %}}")


def test_the_notes_know_what_was_cited():
    law = LegalReferenceFactory()

    _html, notes = with_citations(f'<a data-cites="law-{law.pk}">x</a>')

    assert notes
    assert notes.laws == [LegalReference.objects.get(pk=law.pk)]
    assert notes.sources == notes.terms == []
