"""Asks axe about a page: in every width and colour scheme, with no rule switched off."""

from itertools import product

from axe_playwright_python.base import AXE_SCRIPT

AXE = "axe"  # under this name a test records how often it has asked
WIDTHS = [320, 1280]
SCHEMES = ["light", "dark"]
RUNS = len(WIDTHS) * len(SCHEMES)
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


def objections_to(page):
    """What axe says of a page in every width and scheme: {objection: [where]}."""
    page.evaluate(AXE_SCRIPT)
    objections = {}
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        for violation in page.evaluate("options => axe.run(options)", OPTIONS)["violations"]:
            objections.setdefault(in_words(violation), []).append(f"{width} px {scheme}")
    return objections


def in_words(violation):
    """Rule, and for each place its selector, its HTML and what is wrong."""
    places = [
        f"\n  {node['target']}\n    {node['html']}\n    {node['failureSummary']}"
        for node in violation["nodes"]
    ]
    return f"{violation['id']} ({violation['impact']}): {violation['help']}{''.join(places)}"
