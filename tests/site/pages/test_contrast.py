"""The arithmetic of colours, held against the numbers that WCAG and its tools publish."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tryghed.pages.contrast import (
    LEAST_FOR_TEXT,
    channels,
    contrast,
    hardest_ground,
    luminance,
    mixed,
    readable,
    written,
)

BLACK, WHITE = "#000000", "#ffffff"
unhurried = settings(deadline=None)  # the machine may be busy with other tests
colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
light_grounds = st.lists(
    st.from_regex(r"#[ef][0-9a-f][ef][0-9a-f][ef][0-9a-f]", fullmatch=True), min_size=1, max_size=5
)
dark_grounds = st.lists(
    st.from_regex(r"#[012][0-9a-f][012][0-9a-f][012][0-9a-f]", fullmatch=True),
    min_size=1,
    max_size=5,
)


@pytest.mark.parametrize(
    ("colour", "on_white"),
    [("#767676", 4.54), ("#777777", 4.48), ("#ff0000", 4.00), ("#0000ff", 8.59), ("#008000", 5.14)],
)
def test_known_colours_have_their_known_contrast_with_white(colour, on_white):
    assert contrast(colour, WHITE) == pytest.approx(on_white, abs=0.005)


def test_black_and_white_are_the_ends_of_the_scale():
    assert (luminance(BLACK), luminance(WHITE)) == (0, pytest.approx(1))
    assert contrast(BLACK, WHITE) == pytest.approx(21)


@unhurried
@given(colours, colours)
def test_contrast_does_not_depend_on_which_colour_is_the_text(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001


@unhurried
@given(colours)
def test_a_colour_has_no_contrast_with_itself(colour):
    assert contrast(colour, colour) == 1


@unhurried
@given(colours)
def test_a_colour_survives_being_taken_apart(colour):
    assert written(*channels(colour)) == colour


@unhurried
@given(colours, dark_grounds)
def test_a_lighter_variant_can_be_read_on_every_dark_ground(colour, grounds):
    variant = readable(colour, grounds, lighter=True)

    assert hardest_ground(variant, grounds)[0] >= LEAST_FOR_TEXT
    assert luminance(variant) >= luminance(colour) - 0.01  # to the nearest of 256 steps a channel


@unhurried
@given(colours, light_grounds)
def test_a_darker_variant_can_be_read_on_every_light_ground(colour, grounds):
    variant = readable(colour, grounds, lighter=False)

    assert hardest_ground(variant, grounds)[0] >= LEAST_FOR_TEXT
    assert luminance(variant) <= luminance(colour) + 0.01


@unhurried
@given(colours, light_grounds)
def test_what_can_be_read_is_left_alone(colour, grounds):
    variant = readable(colour, grounds, lighter=False)

    assert readable(variant, grounds, lighter=False) == variant


def test_a_variant_keeps_its_hue():
    red, green, blue = channels(readable("#c00000", [BLACK], lighter=True))

    assert red > green == blue


@unhurried
@given(colours, colours)
def test_a_mixture_lies_between_its_colours(colour, ground):
    for one, other, between in zip(
        channels(colour), channels(ground), channels(mixed(colour, ground, 0.3)), strict=True
    ):
        assert min(one, other) - 0.002 <= between <= max(one, other) + 0.002
