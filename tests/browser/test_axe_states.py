"""axe has no objection either to what a page becomes when somebody uses it."""

from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.test_axe import OPTIONS, SCHEMES, WIDTHS, in_words


def mistaken(page):
    page.get_by_role("button", name="Regn ud").click()


def worked_out(page):
    for field, number in zip(
        page.locator(".absence-aid input").all(), ("360", "54", "3"), strict=True
    ):
        field.fill(number)
    page.get_by_role("button", name="Regn ud").click()


def saying_no(page):
    page.locator(".feedback summary").click()


def thanked(page):
    page.locator(".feedback").get_by_role("button", name="Ja").click()


def as_it_is(page):
    pass


STATES = {
    ("articles.F2", ".absence-aid"): [mistaken, worked_out],
    ("articles.F2", ".feedback"): [saying_no, thanked],
    ("articles.R1", ".quick-exit"): [as_it_is],
}


@pytest.mark.parametrize(
    ("where", "use"), [(where, use) for where in STATES for use in STATES[where]]
)
def test_axe_has_no_objection(where, use, content, visit):
    key, part = where
    for width, color_scheme in product(WIDTHS, SCHEMES):
        page = visit(content(key).url, width=width, color_scheme=color_scheme)

        use(page)

        page.evaluate(AXE_SCRIPT)
        found = page.evaluate("([part, options]) => axe.run(part, options)", [part, OPTIONS])[
            "violations"
        ]
        assert not found, "\n".join(map(in_words, found))
