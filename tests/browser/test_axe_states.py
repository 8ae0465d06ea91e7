"""axe has no objection either to what a page becomes when somebody uses it."""

import pytest

from tests.browser.axe import AXE, RUNS, objections_to


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


STATES = {"articles.F2": [mistaken, worked_out, saying_no, thanked]}


@pytest.mark.parametrize(
    ("where", "use"), [(where, use) for where in STATES for use in STATES[where]]
)
def test_axe_has_no_objection(where, use, content, visit, record_property):
    page = visit(content(where).url)

    use(page)

    assert objections_to(page) == {}
    record_property(AXE, RUNS)
