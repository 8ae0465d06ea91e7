"""axe finds nothing to object to: any page, any width, any colour scheme, no rule switched off."""

from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.addresses import EVERYTHING

WIDTHS = [320, 1280]
SCHEMES = ["light", "dark"]
# Rules that axe leaves out by itself: WCAG 2.2's, and those it still tries out.
AND_ALSO = [
    "target-size",
    "label-content-name-mismatch",
    "focus-order-semantics",
    "p-as-heading",
    "table-fake-caption",
    "td-has-header",
]
OPTIONS = {
    "rules": {rule: {"enabled": True} for rule in AND_ALSO},
    "resultTypes": ["violations"],
    "preload": {"assets": ["media"]},  # it looks for imported style sheets in the wrong folder
}


@pytest.mark.parametrize("what", EVERYTHING)
def test_axe_has_no_objection(what, paths, visit, record_property):
    page = visit(paths[what])
    page.evaluate(AXE_SCRIPT)
    objections = {}
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        for violation in page.evaluate("options => axe.run(options)", OPTIONS)["violations"]:
            objections.setdefault(in_words(violation), []).append(f"{width} px {scheme}")
    record_property("axe", len(WIDTHS) * len(SCHEMES))

    assert not objections, "\n".join(
        f"{paths[what]} at {', '.join(where)}: {objection}"
        for objection, where in objections.items()
    )


def in_words(violation):
    """Rule, and for each place its selector, its HTML and what is wrong."""
    places = [
        f"\n  {node['target']}\n    {node['html']}\n    {node['failureSummary']}"
        for node in violation["nodes"]
    ]
    return f"{violation['id']} ({violation['impact']}): {violation['help']}{''.join(places)}"
