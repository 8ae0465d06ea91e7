"""The contact page shows who is there for a topic and a role, and everybody where nothing is asked."""

import pytest
from wagtail.models import Locale

from home.models import PageContact
from tests.factories import ContactCardFactory, TopicFactory, in_order
from tests.reading import main_of, section, text_of, with_class
from tryghed.taxonomy.models import Audience

EVERYBODY = ["Alarmen", "Om fravær", "Om fravær til lærere"]


@pytest.fixture
def page(danish):
    """Three cards: for all; about absence; about absence for teachers."""
    topic = TopicFactory(name="Fravær og trivsel", slug="fravaer-2")
    teachers = Audience.objects.get(slug="laerer", locale__language_code="da")
    cards = [ContactCardFactory(role=role) for role in EVERYBODY]
    cards[1].topics.add(topic)
    cards[2].topics.add(topic)
    cards[2].audiences.add(teachers)
    page = danish("contact")
    page.card_links = in_order(PageContact, card=cards)
    page.save_revision().publish()
    return page


def shown(client, page, query=None):
    return section(main_of(client.get(page.url, query or {})), "kontaktkort")


def roles(element):
    return [text_of(each) for each in with_class(element, "contact-card__role")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, EVERYBODY),
        ({"emne": "fravaer-2"}, EVERYBODY),
        ({"rolle": "laerer"}, EVERYBODY),
        ({"emne": "fravaer-2", "rolle": "laerer"}, EVERYBODY),
    ],
)
def test_who_is_for_all_is_always_there(client, page, query, found):
    assert roles(shown(client, page, query)) == found


def test_who_is_for_something_else_is_left_out(client, page):
    other = TopicFactory(name="Konflikt", slug="konflikt-2")
    card = ContactCardFactory(role="Om konflikt")
    card.topics.add(other)
    page.card_links = in_order(
        PageContact, card=[*(link.card for link in page.card_links.all()), card]
    )
    page.save_revision().publish()

    assert roles(shown(client, page, {"emne": "konflikt-2"})) == ["Alarmen", "Om konflikt"]
    assert roles(shown(client, page, {"emne": "fravaer-2"})) == EVERYBODY


def test_only_what_some_card_is_for_can_be_chosen(client, page):
    options = [text_of(each) for each in shown(client, page).iter("option")]

    assert options == ["Alle", "Fravær og trivsel", "Alle", "Lærer og skolepædagog"]


def test_a_choice_can_be_taken_back(client, page):
    element = shown(client, page, {"emne": "fravaer-2"})

    assert "?#kontaktkort" in {link.get("href") for link in element.iter("a")}


@pytest.mark.parametrize(
    "query",
    [
        {"emne": "findes-ikke"},
        {"emne": "'; DROP TABLE people_contactcard; --"},
        {"rolle": ["laerer", "x"]},
        {"emne": "\u202e" * 300},
        {"side": "-1"},
    ],
)
def test_rubbish_narrows_nothing(client, page, query):
    assert roles(shown(client, page, query)) == EVERYBODY


def test_cards_for_all_need_no_form(client, page):
    page.card_links = [PageContact(card=ContactCardFactory())]
    page.save_revision().publish()

    assert shown(client, page).find(".//form") is None


def test_a_page_without_cards_has_no_empty_list(client, page):
    page.card_links = []
    page.save_revision().publish()

    assert shown(client, page) is None


def test_it_works_on_the_english_page(client, english):
    topic = TopicFactory(name="Fravær", slug="fravaer-2")
    card, other = ContactCardFactory(role="Om fravær"), ContactCardFactory(role="Om andet")
    card.topics.add(topic)
    other.topics.add(TopicFactory(slug="andet-2"))
    translated = card.copy_for_translation(Locale.objects.get(language_code="en"))
    translated.role = "On absence"
    translated.save()
    page = english("contact")
    page.card_links = in_order(PageContact, card=[card, other])
    page.save_revision().publish()

    assert roles(shown(client, page, {"topic": "fravaer-2"})) == ["On absence"]
