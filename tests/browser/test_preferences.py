"""What the visitor has asked of the browser: no motion, colours of one's own."""

import pytest

from tests.browser.addresses import IN_DANISH

MOVING = """() => [
    ...document.getAnimations().map(each => each.effect.target.outerHTML),
    ...[...document.querySelectorAll("*")].filter(element => {
        const style = getComputedStyle(element);
        const lasts = duration => Math.max(...duration.split(",").map(parseFloat)) > 0.01;
        return style.scrollBehavior === "smooth" || lasts(style.transitionDuration)
            || lasts(style.animationDuration);
    }).map(element => element.cloneNode(false).outerHTML),
]"""
INVISIBLE_DRAWINGS = """() => [...document.querySelectorAll("svg *")].filter(shape => {
    const style = getComputedStyle(shape);
    const canvas = getComputedStyle(document.body).backgroundColor;
    const gone = paint => paint === "none" || paint === canvas;
    return shape instanceof SVGGeometryElement && shape.checkVisibility()
        && gone(style.fill) && gone(style.stroke);
}).map(shape => shape.outerHTML)"""


@pytest.mark.parametrize("what", IN_DANISH)
def test_nothing_moves_for_those_who_asked_for_calm(what, paths, visit):
    page = visit(paths[what], reduced_motion="reduce")

    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("what", IN_DANISH)
def test_drawings_are_seen_in_forced_colours(what, paths, visit):
    page = visit(paths[what], forced_colors="active", color_scheme="light")
    lost = page.evaluate(INVISIBLE_DRAWINGS)
    page.emulate_media(color_scheme="dark")
    lost += page.evaluate(INVISIBLE_DRAWINGS)

    assert page.locator("h1").is_visible()
    assert lost == []
