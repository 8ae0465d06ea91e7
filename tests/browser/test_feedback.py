"""Readers answer in a real browser, many at once, with and without JavaScript."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, build_opener

import pytest

from tryghed.feedback import limits
from tryghed.feedback.models import Tally
from tryghed.feedback.tokens import token_for

MANY = 24


@pytest.fixture(autouse=True)
def _no_answers(db):
    """There is no transaction to roll back: what is counted is taken away again."""
    Tally.objects.all().delete()
    yield
    Tally.objects.all().delete()


@pytest.fixture
def counted(content):
    page = content("articles.F2")
    return lambda: dict(Tally.objects.filter(page=page).values_list("answer", "number"))


def box(page):
    return page.get_by_role("region", name="Var siden nyttig?")


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_a_yes_is_one_press(content, visit, counted, java_script_enabled):
    page = visit(content("articles.F2").url, java_script_enabled=java_script_enabled)

    box(page).get_by_role("button", name="Ja").click()

    assert page.get_by_role("region", name="Tak for dit svar").is_visible()
    assert page.url.endswith("?tak=1#nyttig")
    assert counted() == {"yes": 1}
    assert page.context.cookies() == []


@pytest.mark.parametrize("java_script_enabled", [True, False])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_no_opens_the_reasons(content, visit, counted, width, java_script_enabled):
    page = visit(content("articles.F2").url, width=width, java_script_enabled=java_script_enabled)
    assert not box(page).get_by_role("radio").first.is_visible()

    box(page).get_by_text("Nej", exact=True).click()
    box(page).get_by_label("Noget er forældet").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box(page).get_by_role("button", name="Send svaret nej").click()

    assert page.get_by_role("region", name="Tak for dit svar").is_visible()
    assert counted() == {"outdated": 1}


class StayHere(HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def test_answers_given_at_once_are_all_counted(address, content, counted, monkeypatch):
    monkeypatch.setattr(limits, "MOST_ANSWERS_A_MINUTE", 10 * MANY)
    data = urlencode({"token": token_for(content("articles.F2")), "answer": "yes"}).encode()
    opener = build_opener(StayHere)

    def send(_number):
        try:
            return opener.open(f"{address}/var-siden-nyttig/", data, timeout=60).status
        except OSError as answer:  # a redirect that is not followed is an error to urllib
            return answer.code

    with ThreadPoolExecutor(8) as readers:
        assert list(readers.map(send, range(MANY))) == [303] * MANY

    assert counted() == {"yes": MANY}
