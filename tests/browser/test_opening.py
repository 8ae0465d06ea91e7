"""The script says what the server's own functions say, by the reader's clock and in Danish time."""

import datetime

import pytest
from django.utils import translation

from home.models import ContentPage
from tests.factories import ContactCardFactory
from tryghed.people.opening import DANISH_TIME, state_at
from tryghed.people.schedule import schedule_of
from tryghed.people.wording import state_text

TIME = datetime.time
WEEK = [
    ("period", {"weekdays": ["0", "1", "2", "3"], "opens": TIME(9), "closes": TIME(15, 30)}),
    ("period", {"weekdays": ["4"], "opens": TIME(9), "closes": TIME(12)}),
    ("period", {"weekdays": ["4"], "opens": TIME(22), "closes": TIME(0)}),
    ("period", {"weekdays": ["5"], "opens": TIME(0), "closes": TIME(6)}),
]
# From the day on which the page is asked for: every half hour and the minute before it.
HALF_HOURS = 14 * 48


@pytest.fixture
def card(address):
    """A card whose next days are special, for the length of a test: there is no transaction."""
    today = datetime.datetime.now(DANISH_TIME).date()
    on = [today + datetime.timedelta(days=number) for number in range(14)]
    closed = {"first_day": on[3], "last_day": on[4], "opens": None, "closes": None}
    short = {"first_day": on[8], "last_day": None, "opens": TIME(10), "closes": TIME(12)}
    card = ContactCardFactory(
        hours=WEEK,
        special_days=[("days", closed | {"reason": ""}), ("days", short | {"reason": ""})],
    )
    yield card
    card.delete()


@pytest.fixture
def paths_with_card(card, content):
    """{language: path} of a page that shows the card, which it then forgets again."""
    pages = {language: content("partners", language) for language in ("da", "en")}
    for page in pages.values():
        ContentPage.objects.filter(pk=page.pk).update(contact=card)
    yield {language: page.url for language, page in pages.items()}
    for page in pages.values():
        ContentPage.objects.filter(pk=page.pk).update(contact=page.contact)


def state_on(page):
    return page.locator(".page-contact .hours__state")


def moments():
    now = datetime.datetime.now(DANISH_TIME)
    start = now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(datetime.UTC)
    for number in range(HALF_HOURS):
        whole = start + number * datetime.timedelta(minutes=30)
        yield from (whole, whole - datetime.timedelta(minutes=1))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "America/New_York", "Asia/Tokyo"])
def test_it_says_what_the_server_would_say(card, paths_with_card, visit, language, zone):
    page = visit(paths_with_card[language], timezone_id=zone)
    script = page.locator("script[src*='js/opening']").first.get_attribute("src")
    instants = list(moments())[:: 1 if (language, zone) == ("da", "Europe/Copenhagen") else 37]
    said = page.evaluate(
        """async ([script, instants]) => {
            const said = [], Real = Date;
            for (const [n, instant] of instants.entries()) {
                window.Date = class extends Real {
                    constructor(...args) { super(...(args.length ? args : [instant])); }
                };
                await import(`${script}?${n}`);
                said.push(document.querySelector(".page-contact .hours__state").textContent);
            }
            window.Date = Real;
            return said;
        }""",
        [script, [int(moment.timestamp() * 1000) for moment in instants]],
    )

    with translation.override(language):
        expected = [
            state_text(
                state_at(schedule_of(card, datetime.datetime.now(DANISH_TIME).date()), moment),
                moment.astimezone(DANISH_TIME).date(),
            )
            for moment in instants
        ]
    wrong = [
        (str(moment), text, right)
        for moment, text, right in zip(instants, said, expected, strict=True)
        if text != right
    ]
    assert wrong == []
    assert len(set(said)) > 5


def test_without_javascript_the_hours_stand_there_and_no_state(paths_with_card, visit):
    page = visit(paths_with_card["da"], java_script_enabled=False)

    assert page.get_by_text("Mandag–torsdag").is_visible()
    assert state_on(page).is_hidden()
    assert state_on(page).text_content() == ""


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_the_card_fits_a_phone(paths_with_card, visit, color_scheme):
    page = visit(paths_with_card["da"], width=320, color_scheme=color_scheme)

    assert state_on(page).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
