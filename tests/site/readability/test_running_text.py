"""Only what somebody reads from line to line is measured, and what every block says of itself holds."""

import pytest

from knowledge.models import ArticlePage
from tryghed.readability.running_text import lines_of_html, running_text_of


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>Ring nu.</p><p>Vent uden punktum</p>", ["Ring nu.", "Vent uden punktum"]),
        ("<h2>Overskrift.</h2><p>Tekst.</p>", ["Tekst."]),
        (
            "<p>Det skal</p><ul><li>stå på skrift</li><li>Ring først.</li></ul>",
            ["Det skal", "Ring først."],
        ),
        (
            "<ul><li>Ring.<ul><li>Eller skriv.</li><li>hurtigt</li></ul></li></ul>",
            ["Ring.", "Eller skriv."],
        ),
        ('<ul><li><a id="1" linktype="page">Underretning.</a></li></ul>', []),
        ('<p><a href="https://ishoj.dk">Læs mere</a></p>', []),
        ('<p>Se <a id="1" linktype="law">barnets lov</a>.</p>', ["Se barnets lov."]),
        ("<p>Linje et.<br/>Linje to.</p>", ["Linje et.", "Linje to."]),
        ("<p></p><p> &nbsp; </p><p>A &amp; B.</p>", ["A & B."]),
        ("Ingen mærker", ["Ingen mærker"]),
        ("<p>Aldrig lukket", ["Aldrig lukket"]),
    ],
)
def test_of_rich_text_paragraphs_count_and_items_that_are_sentences(html, lines):
    assert list(lines_of_html(html)) == lines


def text_of(*blocks, **fields):
    page = ArticlePage(title="Titel.", **fields)
    page.body = page.body.stream_block.to_python(
        [{"type": name, "value": value} for name, value in blocks]
    )
    return running_text_of(page).splitlines()


RICH = "<p>Sådan lyder det.</p>"


@pytest.mark.parametrize(
    ("name", "value", "lines"),
    [
        ("heading", {"text": "En overskrift.", "level": "2"}, []),
        ("text", RICH, ["Sådan lyder det."]),
        ("callout", {"kind": "info", "heading": "Husk.", "text": RICH}, ["Sådan lyder det."]),
        (
            "steps",
            {
                "heading": "Trin.",
                "steps": [
                    {
                        "title": "Tal.",
                        "text": RICH,
                        "branches": [{"condition": "Under 18.", "text": "<p>Ring først.</p>"}],
                    }
                ],
            },
            ["Sådan lyder det.", "Ring først."],
        ),
        (
            "dos_and_donts",
            {"dos": ["Lyt først.", "ro"], "donts": ["At love for meget."]},
            ["Lyt først.", "At love for meget."],
        ),
        ("phrases", {"heading": "Sig.", "phrases": ["Hvad tænker du?"]}, ["Hvad tænker du?"]),
        (
            "worksheet",
            {
                "title": "Ark.",
                "instruction": "Fyld ud.",
                "fields": [{"label": "Navn.", "hint": "Kort."}],
            },
            ["Fyld ud."],
        ),
        (
            "key_facts",
            [
                {"term": "Tid.", "description": "Det varer en time."},
                {"term": "År", "description": "2017"},
            ],
            ["Det varer en time."],
        ),
        ("quote", {"text": "Andres ord.", "source": "Nogen."}, []),
        ("details", [{"summary": "Hvad nu?", "text": RICH}], ["Sådan lyder det."]),
        (
            "table",
            {
                "caption": "Tal.",
                "columns": [{"type": "text", "heading": "År."}],
                "rows": [{"values": ["I 2017."]}],
            },
            [],
        ),
        ("image", {"image": None, "caption": "Et billede."}, []),
        ("links", [{"text": "Læs.", "description": "Om noget.", "url": "https://ishoj.dk"}], []),
        (
            "contact_routing",
            {"heading": "Hvem?", "cards": [{"situation": "Fare.", "card": None}]},
            [],
        ),
        ("sources", [{"text": "Bog, 2017.", "url": ""}], []),
        (
            "absence_aid",
            {
                "heading": "Regn.",
                "introduction": RICH,
                "thresholds": [{"percent": 10, "kind": "law", "next_step": "Ring.", "basis": RICH}],
            },
            ["Sådan lyder det."],
        ),
        ("removed_long_ago", {"text": "Et gammelt afsnit."}, []),
    ],
)
def test_every_block_gives_what_is_running_text_in_it(name, value, lines):
    assert text_of((name, value)) == lines


def test_every_block_of_an_article_is_tried_here():
    tried = {
        case[0] for case in test_every_block_gives_what_is_running_text_in_it.pytestmark[0].args[1]
    }
    without_text = {"contact", "downloads"}

    assert set(ArticlePage.body.field.stream_block.child_blocks) <= tried | without_text


def test_of_the_fields_those_with_sentences_count():
    lines = text_of(
        summary="Kort sagt.",
        when_to_act="Når du er i tvivl.",
        effect="ikke målt",
        responsible_role="Leder.",
        reviewed_by_role="Leder.",
        keywords="ord.",
    )

    assert lines == ["Kort sagt.", "Når du er i tvivl."]


def test_an_empty_page_has_no_running_text():
    assert text_of() == []
