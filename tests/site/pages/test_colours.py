"""The accent colour in both schemes, on the grounds that the style sheet really has."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tryghed.pages.colours import DARK, LIGHT, dark_variant, stylesheet, version
from tryghed.pages.contrast import LEAST_FOR_TEXT, contrast, hardest_ground, readable

TOKENS = Path(__file__).parents[3] / "static/css/tokens.css"
TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
MADE_FROM_THE_ACCENT = "ground-tint"
accents = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True).map(
    lambda colour: readable(colour, LIGHT.grounds, lighter=False)
)


def tokens(scheme):
    """{name: colour} as tokens.css has them in a scheme."""
    light, dark = TOKENS.read_text().split("@media (prefers-color-scheme: dark)")
    return dict(TOKEN.findall(dark if scheme is DARK else light))


def rules(accent, scheme):
    """{name: colour} as farver.css sets them in a scheme."""
    light, dark = stylesheet(accent).splitlines()
    return dict(TOKEN.findall(dark if scheme is DARK else light))


unhurried = settings(deadline=None)  # the machine may be busy with other tests
in_both_schemes = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


@in_both_schemes
def test_the_grounds_are_those_of_the_style_sheet(scheme):
    grounds = {
        colour
        for name, colour in tokens(scheme).items()
        if name.split("-")[0] == "ground" or name.endswith("-ground")
    }

    assert set(scheme.grounds) == grounds - {tokens(scheme)[MADE_FROM_THE_ACCENT]}
    assert scheme.ground == tokens(scheme)["ground"]


@in_both_schemes
def test_the_texts_are_those_of_the_style_sheet(scheme):
    assert scheme.texts == (tokens(scheme)["text"], tokens(scheme)["text-soft"])


@in_both_schemes
def test_the_sites_own_accent_would_be_accepted(scheme):
    assert hardest_ground(tokens(scheme)["accent"], scheme.grounds)[0] >= LEAST_FOR_TEXT


@in_both_schemes
def test_it_replaces_tokens_that_exist(scheme):
    assert rules("#0d5762", scheme).keys() <= tokens(scheme).keys()


@unhurried
@given(accents)
def test_links_and_buttons_can_be_read_in_both_schemes(accent):
    for scheme in (LIGHT, DARK):
        new = rules(accent, scheme)
        grounds = [*scheme.grounds, new["ground-tint"]]
        assert hardest_ground(new["accent"], grounds)[0] >= LEAST_FOR_TEXT
        assert contrast(new["on-accent"], new["accent"]) >= LEAST_FOR_TEXT
        for text in scheme.texts:
            assert contrast(text, new["ground-tint"]) >= LEAST_FOR_TEXT


@unhurried
@given(accents)
def test_the_same_colour_always_gives_the_same_variant(accent):
    assert dark_variant(accent) == dark_variant(accent)
    assert version(accent) == version(accent)


def test_another_colour_has_another_version():
    assert version("#0d5762") != version("#0d5763")


def test_no_colour_changes_nothing():
    assert stylesheet("") == ""
