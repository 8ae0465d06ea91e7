"""Opening hours on a page: what stands there, in both languages, and what never does."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from freezegun import freeze_time
from wagtail.blocks import StreamValue, StructBlockValidationError
from wagtail.models import Locale

from home.models import PageContact
from tests.factories import ContactCardFactory, in_order
from tests.reading import main_of, section, text_of, with_class
from tryghed.people.blocks import OpeningHoursBlock, SpecialDaysBlock
from tryghed.people.models import ContactCard
from tryghed.people.schedule import schedule_of

NINE, NOON, THREE = datetime.time(9), datetime.time(12), datetime.time(15)
WEEK = [
    ("period", {"weekdays": ["0", "1", "2", "3"], "opens": NINE, "closes": THREE}),
    ("period", {"weekdays": ["4"], "opens": NINE, "closes": NOON}),
]
CLAIMS = ("Åbent", "Lukket nu", "Open until", "Closed now")


def days(first, last=None, opens=None, closes=None, reason=""):
    day = datetime.date.fromisoformat
    value = {"first_day": day(first), "last_day": last and day(last), "reason": reason}
    return ("days", value | {"opens": opens, "closes": closes})


def in_english(card, role="The duty desk"):
    english = card.copy_for_translation(Locale.objects.get(language_code="en"))
    english.role = role
    english.save()
    return english


@pytest.fixture(autouse=True)
def _a_monday_in_november():
    with freeze_time("2026-11-23 10:00"):
        yield


@pytest.fixture
def shown(client, danish, english):
    """The part of the contact page that shows these cards."""

    def show(*cards, language="da"):
        page = (danish if language == "da" else english)("contact")
        page.card_links = in_order(PageContact, card=cards)
        page.save_revision().publish()
        return section(main_of(client.get(page.url)), "kontaktkort")

    return show


def rows_of(element):
    return [
        text_of(row) for each in with_class(element, "hours__days") for row in each.findall("div")
    ]


def test_the_week_stands_on_the_card(shown):
    rows = rows_of(shown(ContactCardFactory(hours=WEEK)))

    assert rows == ["Mandag–torsdag 9–15", "Fredag 9–12", "Lørdag–søndag lukket"]


def test_it_stands_there_in_english(shown):
    card = ContactCardFactory(hours=WEEK)
    in_english(card)

    rows = rows_of(shown(card, language="en"))

    assert rows == ["Monday–Thursday 9:00–15:00", "Friday 9:00–12:00", "Saturday–Sunday closed"]


def test_a_break_and_half_hours_are_shown(shown):
    half_past_one = datetime.time(13, 30)
    hours = [
        ("period", {"weekdays": ["0"], "opens": half_past_one, "closes": datetime.time(0)}),
        ("period", {"weekdays": ["0"], "opens": NINE, "closes": NOON}),
    ]

    assert rows_of(shown(ContactCardFactory(hours=hours)))[0] == "Mandag 9–12, 13.30–24"


@pytest.mark.parametrize("details", [{}, {"hours": WEEK}, {"hours": WEEK, "phone": "114"}])
def test_the_server_never_says_open_now(shown, details):
    text = text_of(shown(ContactCardFactory(**details)))

    assert not [claim for claim in CLAIMS if claim in text]


def test_a_card_without_hours_claims_nothing_and_needs_no_script(shown):
    cards = shown(ContactCardFactory())

    assert rows_of(cards) == []
    assert list(cards.iter("script")) == []
    assert "lukket" not in text_of(cards)


def test_112_answers_day_and_night(shown):
    cards = shown(ContactCardFactory(phone="112", is_fixed=True, is_always_open=True))

    assert "Åbent døgnet rundt." in text_of(cards)
    assert list(cards.iter("script")) == []


def test_the_script_finds_on_the_page_all_that_it_says(shown):
    (hours,) = with_class(shown(ContactCardFactory(hours=WEEK)), "hours")

    assert hours.get("data-until") == "Åbent til kl. {time}."
    assert hours.get("data-opens") == "Lukket nu. Åbner {day} kl. {time}."
    (row,) = hours.findall(".//div[@data-days='0 1 2 3']")
    assert [time.get("datetime") for time in row.iter("time")] == ["09:00", "15:00"]
    assert with_class(hours, "hours__state")[0].get("hidden") is not None


def test_holidays_of_the_next_two_weeks_are_shown_where_it_is_else_open(shown):
    with freeze_time("2026-12-14 10:00"):  # 25 December is a Friday, 26 a Saturday
        rows = rows_of(shown(ContactCardFactory(hours=WEEK)))

    assert rows[3:] == ["Fredag 25. december lukket (Juledag)"]


@pytest.mark.parametrize(
    ("marked", "rows"),
    [
        (False, ["Fredag 25. december lukket (Juledag)"]),
        (
            True,
            [
                "Torsdag 24. december lukket (Juleaftensdag)",
                "Fredag 25. december lukket (Juledag)",
            ],
        ),
    ],
)
def test_christmas_eve_is_closed_only_where_an_editor_says_so(shown, marked, rows):
    with freeze_time("2026-12-14 10:00"):
        card = ContactCardFactory(hours=WEEK, is_closed_on_half_holidays=marked)

        assert rows_of(shown(card))[3:] == rows


def test_an_editor_may_be_open_on_a_holiday_or_for_half_a_day(shown):
    special = [
        days("2026-12-25", opens=NINE, closes=NOON),
        days("2026-12-24", opens=NINE, closes=datetime.time(11), reason="juleaften"),
    ]
    with freeze_time("2026-12-14 10:00"):
        card = ContactCardFactory(hours=WEEK, special_days=special, is_closed_on_half_holidays=True)
        rows = rows_of(shown(card))
        schedule = schedule_of(card, datetime.date(2026, 12, 14))

    assert rows[3:5] == ["Torsdag 24. december 9–11 (juleaften)", "Fredag 25. december 9–12"]
    assert schedule.hours_on(datetime.date(2026, 12, 25)) == [(NINE, NOON)]


def test_a_card_that_is_open_on_holidays_shows_none(shown):
    with freeze_time("2026-12-14 10:00"):
        rows = rows_of(shown(ContactCardFactory(hours=WEEK, is_closed_on_holidays=False)))

    assert rows[3:] == []


@pytest.mark.parametrize(
    ("first", "last", "is_shown"),
    [
        ("2026-11-01", "2026-11-22", False),
        ("2026-11-01", "2026-11-23", True),
        ("2026-12-07", "2027-01-31", True),
        ("2026-12-08", None, False),
    ],
)
def test_special_days_are_shown_two_weeks_before_and_until_they_are_over(
    shown, first, last, is_shown
):
    card = ContactCardFactory(hours=WEEK, special_days=[days(first, last, reason="ferie")])

    assert ("ferie" in text_of(shown(card))) == is_shown


def test_a_long_closing_is_shown_in_its_whole_length(shown):
    card = ContactCardFactory(hours=WEEK, special_days=[days("2026-12-01", "2027-01-31")])

    assert "1. december – 31. januar lukket" in rows_of(shown(card))


def test_a_danish_reason_does_not_stand_on_an_english_page(shown):
    card = ContactCardFactory(hours=WEEK, special_days=[days("2026-11-25", reason="kursus")])
    in_english(card)

    text = text_of(shown(card, language="en"))

    assert "Wednesday 25 November closed" in text
    assert "kursus" not in text


def test_who_answers_when_it_is_closed_stands_on_the_card(shown):
    deputy = ContactCardFactory(role="Vagtordningen", phone="12 34 56 78", verified_on="2026-11-01")
    police = ContactCardFactory(role="Politiet", phone="114", is_fixed=True)
    deputy.refresh_from_db()

    cards = shown(ContactCardFactory(hours=WEEK, deputy=deputy, fallback=police))

    assert "Når der er lukket Vagtordningen: 12 34 56 78 Politiet: 114 Ved fare: 112" in text_of(
        cards
    )
    assert [link.get("href") for link in cards.iter("a")] == ["tel:12345678", "tel:114", "tel:112"]


def test_a_card_with_hours_and_nobody_else_leads_to_the_police(shown):
    text = text_of(shown(ContactCardFactory(hours=WEEK)))

    assert "Når der er lukket Politiet: 114 Ved fare: 112" in text


def test_hours_are_the_same_in_every_language_at_once():
    card = ContactCardFactory(hours=WEEK)
    english = in_english(card)
    card.hours = WEEK[:1]
    card.special_days = [days("2026-11-25")]
    card.is_closed_on_holidays = False
    card.save()

    english.refresh_from_db()

    assert [block.value["closes"] for block in english.hours] == [THREE]
    assert len(english.special_days) == 1
    assert not english.is_closed_on_holidays


def test_a_translation_leads_to_the_translated_deputy():
    deputy, other = ContactCardFactory(role="Vagten"), ContactCardFactory(role="En anden")
    card = ContactCardFactory(deputy=deputy)
    english = in_english(card)
    assert ContactCard.objects.get(pk=english.pk).deputy == deputy  # nobody has translated it

    english_deputy = in_english(deputy)
    assert ContactCard.objects.get(pk=english.pk).deputy == english_deputy

    card.deputy, card.fallback = other, deputy
    card.save()
    again = ContactCard.objects.get(pk=english.pk)
    assert (again.deputy, again.fallback) == (other, english_deputy)

    card.deputy = card.fallback = None
    card.save()
    assert ContactCard.objects.get(pk=english.pk).deputy is None
    assert ContactCard.objects.get(pk=card.pk).fallback is None


def test_a_deleted_deputy_leaves_the_card(shown):
    card = ContactCardFactory(deputy=ContactCardFactory(role="Afløseren"))
    card.deputy.delete()

    assert "Afløseren" not in text_of(shown(ContactCard.objects.get(pk=card.pk)))


@pytest.mark.parametrize("name", ["deputy", "fallback"])
def test_a_card_is_not_its_own_deputy(name):
    card = ContactCardFactory()
    setattr(card, name, card)

    with pytest.raises(ValidationError) as refusal:
        card.full_clean()

    assert name in refusal.value.message_dict


def test_a_card_is_not_always_open_and_open_at_times():
    card = ContactCardFactory(hours=WEEK, is_always_open=True)

    with pytest.raises(ValidationError) as refusal:
        card.full_clean()

    assert "is_always_open" in refusal.value.message_dict


@pytest.mark.parametrize(
    ("opens", "closes", "is_right"),
    [("09:00", "15:00", True), ("22:00", "00:00", True), ("15:00", "09:00", False)],
)
def test_it_closes_later_than_it_opens(opens, closes, is_right):
    block = OpeningHoursBlock()
    value = block.to_python({"weekdays": ["0"], "opens": opens, "closes": closes})

    if is_right:
        assert block.clean(value)
    else:
        with pytest.raises(StructBlockValidationError) as refusal:
            block.clean(value)
        assert "00:00" in str(refusal.value.block_errors["closes"])


@pytest.mark.parametrize(
    ("details", "wrong"),
    [
        ({}, None),
        ({"last_day": "2026-11-30", "opens": "09:00", "closes": "12:00"}, None),
        ({"last_day": "2026-11-22"}, "last_day"),
        ({"opens": "09:00"}, "closes"),
        ({"closes": "09:00"}, "opens"),
        ({"opens": "12:00", "closes": "09:00"}, "closes"),
    ],
)
def test_special_days_make_sense(details, wrong):
    block = SpecialDaysBlock()
    value = block.to_python({"first_day": "2026-11-23"} | details)

    if wrong is None:
        assert block.clean(value)
    else:
        with pytest.raises(StructBlockValidationError) as refusal:
            block.clean(value)
        assert set(refusal.value.block_errors) == {wrong}


def test_what_the_content_set_writes_can_be_loaded():
    """As YAML has it: times are quoted texts, days are dates."""
    block = ContactCard._meta.get_field("hours").stream_block
    raw = {"weekdays": ["0"], "opens": "09:00", "closes": "15:00"}
    hours = block.to_python([{"type": "period", "value": raw, "id": str(uuid.uuid4())}])

    assert isinstance(hours, StreamValue)
    assert schedule_of(ContactCardFactory(hours=hours), datetime.date(2026, 11, 23)).is_known


def test_the_editor_is_told_what_is_open_now():
    assert ContactCardFactory(hours=WEEK).opening_now == "Åbent til kl. 15."
    assert ContactCardFactory().opening_now == ""


@pytest.mark.parametrize("language", ["da", "en"])
def test_many_cards_take_no_more_questions_than_two(client, danish, english, language):
    def card(number):
        deputy, police = ContactCardFactory(), ContactCardFactory(phone="114", is_fixed=True)
        card = ContactCardFactory(role=f"Nr. {number}", hours=WEEK, deputy=deputy, fallback=police)
        for each in (deputy, police, card):
            in_english(each, role=f"{each.role} in English")
        return card

    def questions(cards):
        page = (danish if language == "da" else english)("contact")
        page.card_links = in_order(PageContact, card=cards)
        routed = [{"situation": "Noget", "card": each.pk} for each in cards]
        raw = [{"type": "contact", "value": each.pk} for each in cards]
        raw.append({"type": "contact_routing", "value": {"heading": "", "cards": routed}})
        page.body = page.body.stream_block.to_python(raw)
        page.save_revision().publish()
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).status_code == 200
        return len(captured)

    cards = [card(number) for number in range(12)]

    with translation.override(language):
        assert questions(cards) == questions(cards[:2])
