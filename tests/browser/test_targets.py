"""What one presses is large enough for a finger (WCAG 2.5.8; axe looks after the text)."""

import pytest

from tests.browser.addresses import IN_DANISH
from tests.browser.walking import open_menu


@pytest.mark.parametrize("what", IN_DANISH)
def test_controls_are_at_least_24_pixels_wide_and_high(what, paths, visit, probe):
    page = visit(paths[what])
    too_small = probe(page, "small_targets")

    page.set_viewport_size({"width": 320, "height": 800})
    open_menu(page)
    too_small += probe(page, "small_targets")

    assert too_small == []
