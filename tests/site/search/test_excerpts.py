"""The piece of text that a result shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import ContentPageFactory
from tryghed.search.excerpts import best_excerpt
from tryghed.search.finding import Question, find
from tryghed.search.models import SearchText
from tryghed.search.plan import Alternative, Group, Plan

FILLER = "Her står noget ganske andet, som ingen søger efter. " * 20


@pytest.fixture
def excerpt(danish):
    def excerpt(text, query):
        ContentPageFactory(parent=danish("unit"), title="Zebra", body=[("text", f"<p>{text}</p>")])
        found = find(Question(f"{query} zebra", "da"))
        return next(each.excerpt for each in found.results if each.title == "Zebra")

    return excerpt


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Om flagermusene her.", "flagermus", "<mark>flagermusene</mark>"),
        ("Flere flagermusekasser her.", "flagermus", "<mark>flagermusekasser</mark>"),
        ("Se § 9876, stk. 2.", "paragraf 9876", "<mark>§ 9876</mark>"),
        ("Prøv Z.Y.X. nu.", "zyx", "<mark>Z.Y.X.</mark>"),
        ("Gærdet er højt.", "gaerdet", "<mark>Gærdet</mark>"),
    ],
)
def test_the_words_that_matched_are_marked_as_they_stand(excerpt, text, query, marked):
    assert marked in excerpt(text, query)


def test_the_place_where_the_words_stand_is_shown(excerpt):
    shown = excerpt(f"{FILLER}Dér hænger en flagermus i loftet. {FILLER}", "flagermus")

    assert "<mark>flagermus</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 400


def test_markup_in_a_text_is_shown_not_obeyed(excerpt):
    shown = excerpt("&lt;script&gt;flagermus&lt;/script&gt; &amp; &lt;b&gt;", "flagermus")

    assert "<script>" not in shown
    assert "&lt;script&gt;<mark>flagermus</mark>" in shown


@given(st.text(max_size=400))
def test_whatever_the_text_an_excerpt_is_safe(text):
    group = Group(("skole",), [Alternative((("skol",),), 1.0)])
    plan = Plan("da", ["skole"], ["skole"], [group])

    shown, _source = best_excerpt([SearchText(language="da", title="", text=f"{text} skole")], plan)

    bare = shown.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    assert ">" not in bare
