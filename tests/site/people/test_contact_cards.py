"""A number is shown only when somebody has tried it. 112 is always shown."""

import datetime

import pytest
from django.utils import translation
from freezegun import freeze_time
from wagtail.models import Locale

from home.models import PageContact
from tests.factories import ContactCardFactory
from tests.reading import main_of, page_of, section, text_of

NUMBER, ADDRESS = "43 57 75 00", "vagten@example.org"
A_DAY = datetime.date(2026, 3, 9)

every_place = pytest.mark.parametrize(
    "show", ["on_contact_page", "at_end_of_page", "in_text", "in_footer"]
)


@pytest.fixture
def card():
    return ContactCardFactory(role="Natteravnene", phone=NUMBER, email=ADDRESS)


@pytest.fixture
def places(danish, card, site_settings):
    """Every place where a card stands: {name: what puts the card there and gives the address}."""

    def on_contact_page():
        page = danish("contact")
        page.card_links = [PageContact(card=card)]
        page.save_revision().publish()
        return page.url

    def at_end_of_page():
        page = danish("unit")
        page.contact = card
        page.save_revision().publish()
        return page.url

    def in_text():
        page = danish("partners")
        page.body = page.body.stream_block.to_python([{"type": "contact", "value": card.pk}])
        page.save_revision().publish()
        return page.url

    def in_footer():
        site_settings(contact=card)
        return danish("home").url

    return {each.__name__: each for each in (on_contact_page, at_end_of_page, in_text, in_footer)}


@every_place
def test_a_number_that_nobody_has_tried_is_not_shown(client, places, show):
    response = client.get(places[show]())

    assert "Natteravnene" in text_of(page_of(response))
    assert NUMBER not in response.content.decode()
    assert NUMBER.replace(" ", "") not in response.content.decode()
    assert ADDRESS not in response.content.decode()


@every_place
@freeze_time("2026-11-22")
def test_a_number_that_somebody_has_tried_is_shown_with_the_day(client, card, places, show):
    card.verified_on = A_DAY
    card.save()

    page = page_of(client.get(places[show]()))

    assert NUMBER in text_of(page)
    assert "9. marts 2026" in text_of(page)
    links = {link.get("href") for link in page.iter("a")}
    assert {"tel:43577500", f"mailto:{ADDRESS}"} <= links


@every_place
def test_a_national_number_is_shown_without_a_day(client, card, places, show):
    card.is_fixed = True
    card.save()

    assert NUMBER in text_of(page_of(client.get(places[show]())))


def test_danger_and_police_are_on_the_contact_page(client, danish):
    cards = section(main_of(client.get(danish("contact").url)), "kontaktkort")

    numbers = {link.get("href") for link in cards.iter("a")}
    assert {"tel:112", "tel:114"} <= numbers


def test_no_number_of_the_content_set_is_shown_before_it_is_verified(client, danish):
    cards = section(main_of(client.get(danish("contact").url)), "kontaktkort")

    numbers = {link.get("href") for link in cards.iter("a")}
    assert {number for number in numbers if number.startswith(("tel:", "mailto:"))} <= {
        "tel:112",
        "tel:114",
    }


@pytest.mark.parametrize("address", ["/", "/en/", "/findes-ikke/", "/en/not-there/"])
def test_every_page_says_what_to_do_in_danger(client, address):
    footer = text_of(page_of(client.get(address)).find(".//footer"))

    assert "112" in footer
    assert "114" in footer


def test_an_english_page_shows_the_card_in_english(client, danish, english):
    page = english("contact")
    in_danish = {card.role for card in danish("contact").cards()}

    with translation.override("en"):
        roles = {card.role for card in page.cards()}

    shown = text_of(section(main_of(client.get(page.url)), "kontaktkort"))
    assert roles
    assert all(role in shown for role in roles)
    assert not roles & (in_danish - {"112", "114"})


def test_the_footer_names_the_contact_in_the_readers_language(client, site_settings):
    card = ContactCardFactory(role="Vagten")
    english = card.copy_for_translation(Locale.objects.get(language_code="en"))
    english.role = "The duty desk"
    english.save()
    site_settings(contact=card)

    assert "Vagten" in text_of(page_of(client.get("/")).find(".//footer"))
    assert "The duty desk" in text_of(page_of(client.get("/en/")).find(".//footer"))
