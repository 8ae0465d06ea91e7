"""Nothing is lost when the window is narrow or the text is large (WCAG 1.4.4, 1.4.10 and 1.4.12)."""

import pytest

from tests.browser.addresses import EVERYTHING

NARROW, WIDE = {"width": 320, "height": 256}, {"width": 1280, "height": 1024}
SPACED = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
"""


@pytest.mark.parametrize("what", EVERYTHING)
def test_everything_fits_however_the_reader_enlarges_it(what, paths, visit, probe):
    """A wide window at 400 % is as narrow as a phone; the browser draws four pixels for each."""
    page = visit(paths[what], **NARROW, device_scale_factor=4, bypass_csp=True)
    misfits = {"narrow": probe(page, "overflow")}

    page.add_style_tag(content=SPACED)
    misfits["narrow and spaced out"] = probe(page, "overflow") + probe(page, "cut_text")

    page.locator("style").last.evaluate("style => style.remove()")
    page.set_viewport_size(WIDE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    misfits["text of double size"] = probe(page, "overflow") + probe(page, "cut_text")

    assert {how: found for how, found in misfits.items() if found} == {}
