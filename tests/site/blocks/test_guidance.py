"""Blocks that tell the reader what to do: steps that branch, sentences to say, sheets to fill in."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError

from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of, with_class
from tryghed.blocks.guidance import MOST_LINES, WorksheetBlock


@pytest.fixture
def show(client, danish):
    """The <main> of a page whose body is one block: show("steps", {…})."""

    def show(name, value):
        body = [{"type": name, "value": value}]
        page = ContentPageFactory(parent=danish("unit"), title="Prøve", body=body)
        return main_of(client.get(page.url))

    return show


def step(**parts):
    return {"heading": "", "steps": [{"title": "Giv besked", "text": ""} | parts]}


def test_a_step_shows_each_branch_with_its_condition(show):
    branches = [
        {"condition": "Under 18 år", "text": "<p>Send en underretning.</p>"},
        {"condition": "18 år og over", "text": "<p>Brug Infohuset.</p>"},
    ]

    main = show("steps", step(branches=branches))

    assert [text_of(each) for each in with_class(main, "branch")] == [
        "Under 18 år Send en underretning.",
        "18 år og over Brug Infohuset.",
    ]


@pytest.mark.parametrize("parts", [{}, {"branches": []}])
def test_a_step_without_branches_shows_no_empty_list(show, parts):
    main = show("steps", step(**parts))

    assert "Giv besked" in text_of(main)
    assert with_class(main, "branches") == []


def test_sentences_to_say_are_quoted_one_by_one(show):
    main = show(
        "phrases", {"heading": "Du kan sige", "phrases": ["Hvad tænker du?", "Fortæl mere."]}
    )

    (block,) = with_class(main, "phrases")
    assert [text_of(each) for each in block.iter("q")] == ["Hvad tænker du?", "Fortæl mere."]
    assert text_of(block).startswith("Du kan sige")


def sheet(lines):
    fields = [{"label": "Hvad så du?", "hint": "Kun fakta.", "lines": lines}]
    return {"title": "Før samtalen", "instruction": "", "fields": fields}


@pytest.mark.parametrize("lines", [1, MOST_LINES])
def test_a_worksheet_has_as_many_lines_to_write_on_as_the_editor_chose(show, lines):
    main = show("worksheet", sheet(lines))

    assert len(with_class(main, "worksheet__rule")) == lines
    assert "Hvad så du?" in text_of(main)


def test_a_worksheet_says_that_nothing_is_saved_and_has_nothing_to_type_in(show):
    (block,) = with_class(show("worksheet", sheet(2)), "worksheet")

    assert "Intet bliver gemt på hjemmesiden." in text_of(block)
    assert not [each for each in block.iter() if each.tag in ("input", "textarea", "form")]


@pytest.mark.parametrize("lines", [0, MOST_LINES + 1, -1])
def test_a_worksheet_with_a_senseless_number_of_lines_is_refused(lines):
    block = WorksheetBlock()

    with pytest.raises((StructBlockValidationError, ValidationError)):
        block.clean(block.to_python(sheet(lines)))
