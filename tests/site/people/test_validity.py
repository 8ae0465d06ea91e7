"""A number that nobody has tried lately is no longer shown, and its editors are told."""

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.urls import reverse
from freezegun import freeze_time
from hypothesis import given
from hypothesis import strategies as st

from home.models import PageContact
from tests.factories import ContactCardFactory
from tests.reading import main_of, page_of, section, text_of, with_class
from tryghed.people.models import ContactCard
from tryghed.people.validity import months_before

TODAY = datetime.date(2026, 11, 22)
NUMBER, ADDRESS = "43 57 75 00", "vagten@example.org"
DASHBOARD = "/admin/"


@pytest.fixture(autouse=True)
def _on_that_day():
    with freeze_time("2026-11-22 10:00"):
        yield


@pytest.fixture
def shown(client, danish):
    """Show a card on the contact page, and read its text and its links."""

    def show(card):
        page = danish("contact")
        page.card_links = [PageContact(card=card)]
        page.save_revision().publish()
        cards = section(main_of(client.get(page.url)), "kontaktkort")
        return text_of(cards), {link.get("href") for link in cards.iter("a")}

    return show


def card_of(**details):
    return ContactCardFactory(**{"phone": NUMBER, "email": ADDRESS} | details)


@pytest.mark.parametrize("verified_on", [TODAY, datetime.date(2025, 11, 22)])
def test_a_number_is_shown_for_a_year(shown, verified_on):
    text, links = shown(card_of(verified_on=verified_on))

    assert NUMBER in text
    assert {"tel:43577500", f"mailto:{ADDRESS}"} <= links


def test_then_it_is_neither_shown_nor_linked_and_the_card_says_why(shown):
    text, links = shown(card_of(verified_on=datetime.date(2024, 5, 3)))

    assert "Nummeret blev sidst kontrolleret 3. maj 2024 og skal kontrolleres igen." in text
    assert NUMBER not in text
    assert ADDRESS not in text
    assert not links


def test_an_address_without_number_is_called_an_address(shown):
    text, _ = shown(card_of(phone="", verified_on=datetime.date(2024, 5, 3)))

    assert "Adressen blev sidst kontrolleret 3. maj 2024 og skal kontrolleres igen." in text


def test_a_day_of_control_without_number_says_nothing(shown):
    text, _ = shown(card_of(phone="", email="", verified_on=TODAY))

    assert "22. november" not in text


@pytest.mark.parametrize("verified_on", [None, datetime.date(2000, 1, 1)])
def test_a_national_number_is_always_shown(shown, verified_on):
    text, links = shown(card_of(phone="114", is_fixed=True, verified_on=verified_on))

    assert "114" in text
    assert "tel:114" in links
    assert "igen" not in text


def test_staff_decide_how_long_a_number_is_valid(shown, site_settings):
    card = card_of(verified_on=datetime.date(2026, 9, 22))
    site_settings(contact_valid_months=2)
    assert NUMBER in shown(card)[0]

    site_settings(contact_valid_months=1)
    assert NUMBER not in shown(card)[0]


@pytest.mark.parametrize("months", [0, 61])
def test_a_number_is_valid_for_a_month_to_five_years(site_settings, months):
    settings = site_settings()
    settings.contact_valid_months = months

    with pytest.raises(ValidationError):
        settings.full_clean()


def test_an_old_number_is_hidden_in_the_footer_too(client, site_settings):
    site_settings(contact=card_of(verified_on=datetime.date(2024, 5, 3)))

    footer = text_of(page_of(client.get("/")).find(".//footer"))

    assert "skal kontrolleres igen" in footer
    assert NUMBER not in footer


def test_an_old_number_of_a_deputy_is_hidden_but_the_deputy_is_named(shown):
    deputy = card_of(role="Vagtordningen", verified_on=datetime.date(2024, 5, 3))

    text, links = shown(card_of(phone="", email="", deputy=deputy))

    assert "Vagtordningen" in text
    assert NUMBER not in text
    assert links == {"tel:112"}


def test_a_day_of_control_lies_not_in_the_future():
    card = card_of(verified_on=TODAY + datetime.timedelta(days=1))

    with pytest.raises(ValidationError) as refusal:
        card.full_clean()

    assert "verified_on" in refusal.value.message_dict


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        ("2026-11-22", 12, "2025-11-22"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-12-01", 12, "2025-12-01"),
    ],
)
def test_months_are_counted_by_the_calendar(day, months, earlier):
    found = months_before(datetime.date.fromisoformat(day), months)

    assert found == datetime.date.fromisoformat(earlier)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 1, 1)), st.integers(1, 60))
def test_an_earlier_month_is_that_many_months_earlier(day, months):
    found = months_before(day, months)

    assert (day.year - found.year) * 12 + day.month - found.month == months
    assert found.day <= day.day


def reminded_of(client):
    reminders = with_class(page_of(client.get(DASHBOARD)), "reminder")
    return " ".join(text_of(each) for each in reminders)


def test_the_start_page_names_the_numbers_that_must_be_tried(editor_client):
    card_of(role="Gamle Ole", verified_on=datetime.date(2024, 5, 3))
    card_of(role="Aldrig prøvet")
    card_of(role="Nyligt prøvet", verified_on=TODAY)
    card_of(role="Uden nummer", phone="", email="")
    card_of(role="Alarm", is_fixed=True)

    text = reminded_of(editor_client)

    assert "2 numre er skjult" in text
    assert "Gamle Ole, kontrolleret 3. maj 2024" in text
    assert "Aldrig prøvet, aldrig kontrolleret" in text
    assert not [each for each in ("Nyligt", "Uden nummer", "Alarm") if each in text]


def test_the_start_page_is_silent_when_every_number_is_tried(editor_client):
    ContactCard.objects.update(phone="", email="")

    assert "skjult" not in reminded_of(editor_client)


def test_the_reminder_leads_to_the_card(editor_client):
    card = card_of()

    links = {link.get("href") for link in page_of(editor_client.get(DASHBOARD)).iter("a")}

    assert reverse("wagtailsnippets_people_contactcard:edit", args=[card.pk]) in links


def test_who_keeps_no_cards_is_not_reminded(client, django_user_model):
    card_of()
    user = django_user_model.objects.create_user("skriver", password="kun til test")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)

    assert "skjult" not in reminded_of(client)


def test_the_list_of_cards_says_when_each_was_tried_and_what_is_open_now(editor_client):
    card_of(role="Nyligt prøvet", verified_on=TODAY)
    ContactCardFactory(role="Alarmen", is_always_open=True)

    text = text_of(page_of(editor_client.get(reverse("wagtailsnippets_people_contactcard:list"))))

    assert "22.11.2026" in text or "22. november 2026" in text
    assert "Åbent døgnet rundt." in text
