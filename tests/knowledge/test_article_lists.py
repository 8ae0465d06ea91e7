"""Guidance can be narrowed by topic, role, type, age, urgency and evidence, and put in order."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from knowledge.choices import ArticleType, Impact, Urgency
from knowledge.forms import parameter_names
from knowledge.models import ArticlePage
from tests.factories import ArticlePageFactory
from tests.growing import add_copies
from tests.reading import main_of, section, text_of, with_class
from tests.site.pages.hiding import draft, expired, private
from tryghed.taxonomy.models import AgeGroup, Audience, PageAgeGroup, PageAudience, PageTopic, Topic

DAY = datetime.date(2026, 10, 1)
HOSTILE = ["' OR 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "🦉", "x" * 5000, "²"]


def term(model, slug):
    return model.objects.get(slug=slug, locale__language_code="da")


@pytest.fixture
def topic_page(danish):
    """A topic page whose only articles are those of the test."""
    page = danish("knowledge_topics.art")
    ArticlePage.objects.update(live=False)
    return page


@pytest.fixture
def article(topic_page):
    """Make an article: article("Ro", topic="art", audience="laerer", age_group="udskoling", …)."""

    def make(title, topic="", audience="", age_group="", **values):
        return ArticlePageFactory(
            parent=topic_page,
            title=title,
            topic_links=[PageTopic(topic=term(Topic, topic))] if topic else [],
            audience_links=[PageAudience(audience=term(Audience, audience))] if audience else [],
            age_group_links=(
                [PageAgeGroup(age_group=term(AgeGroup, age_group))] if age_group else []
            ),
            **values,
        )

    return make


@pytest.fixture
def three(article):
    """Three articles that differ in everything."""
    rating = {"impact": Impact.PROMISING, "rated_on": DAY}
    article(
        "Ro",
        topic="art",
        audience="laerer",
        age_group="udskoling",
        article_type=ArticleType.METHOD,
        urgency=Urgency.PLANNED,
        strength=2,
        **rating,
    )
    article(
        "Uro",
        topic="fravaer",
        audience="foraelder",
        age_group="alle-aldre",
        article_type=ArticleType.ACTION_GUIDE,
        urgency=Urgency.TODAY,
    )
    article("Vished", audience="laerer", urgency=Urgency.THIS_WEEK, strength=4, **rating)


@pytest.fixture
def find(client, danish):
    """The titles that a query of the knowledge centre shows: find(rolle="laerer")."""
    return lambda **query: titles(client.get(danish("knowledge").url, query))


def listed(response):
    assert response.status_code == 200
    return section(main_of(response), "vejledning")


def titles(response):
    return [text_of(each) for each in with_class(listed(response), "card__title")]


def options(response, name):
    """What one field of the form offers, as it is written."""
    (select,) = [each for each in listed(response).iter("select") if each.get("name") == name]
    return [text_of(option) for option in select.iter("option")]


def chips(response):
    found = with_class(listed(response), "chip")
    return {text_of(each): each.get("href").partition("#")[0] for each in found[:-1]}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Ro", "Uro", "Vished"]),
        ({"emne": "fravaer"}, ["Uro"]),
        ({"rolle": "laerer"}, ["Ro", "Vished"]),
        ({"type": "handleguide"}, ["Uro"]),
        ({"alder": "udskoling"}, ["Ro", "Uro"]),  # all ages is also for them
        ({"alder": "alle-aldre"}, ["Uro"]),
        ({"haster": "handl-i-dag"}, ["Uro"]),
        ({"evidens": "2"}, ["Ro", "Vished"]),
        ({"evidens": "3"}, ["Vished"]),
        ({"rolle": "laerer", "evidens": "3"}, ["Vished"]),
        ({"rolle": "laerer", "type": "handleguide"}, []),
        ({"sorter": "haster"}, ["Uro", "Vished", "Ro"]),
        ({"sorter": "evidens"}, ["Vished", "Ro", "Uro"]),
        ({"sorter": "nyeste"}, ["Vished", "Uro", "Ro"]),
    ],
)
def test_the_list_is_narrowed_and_put_in_order(three, find, query, expected):
    assert find(**query) == expected


@pytest.mark.parametrize("rubbish", [*HOSTILE, "findes-ikke", "-1", "9" * 30], ids=ascii)
def test_rubbish_shows_everything(three, find, rubbish):
    assert find(**dict.fromkeys(parameter_names().values(), rubbish)) == ["Ro", "Uro", "Vished"]


def test_rubbish_beside_a_real_choice_does_not_undo_it(three, find):
    assert find(rolle="laerer", type="flot", side="-1") == ["Ro", "Vished"]


def test_what_was_typed_never_becomes_markup(client, three, danish):
    for name in parameter_names().values():
        response = client.get(danish("knowledge").url, {name: '"><script>alert(1)</script>'})
        assert b"<script>alert" not in response.content


def test_each_choice_says_how_many_articles_it_leaves(client, three, danish):
    response = client.get(danish("knowledge").url)

    assert options(response, "rolle")[1:] == [
        "Lærer og skolepædagog (2)",
        "Forælder og pårørende (1)",
    ]
    assert options(response, "evidens")[1:] == [
        "Mindst: meget svag (2)",
        "Mindst: svag (2)",
        "Mindst: middel (1)",
        "Mindst: stærk (1)",
    ]
    assert "Udskoling (7.-10. klasse) (2)" in options(response, "alder")


def test_the_numbers_follow_the_other_choices_and_what_leads_nowhere_is_left_out(
    client, three, danish
):
    response = client.get(danish("knowledge").url, {"rolle": "laerer"})

    assert "Handleguide (1)" not in options(response, "type")
    assert options(response, "type")[1:] == ["Metode (1)", "Baggrund (1)"]
    assert "Forælder og pårørende (1)" in options(response, "rolle")  # the facet itself stays open


def test_every_number_is_what_the_list_then_holds(client, three, danish):
    address = danish("knowledge").url
    main = listed(client.get(address, {"rolle": "laerer"}))

    for select in main.iter("select"):
        for option in select.findall("option[@value]"):
            number = text_of(option).rpartition("(")[2].rstrip(")")
            if number.isdecimal():
                query = {"rolle": "laerer", select.get("name"): option.get("value")}
                assert len(titles(client.get(address, query))) == int(number), query


@pytest.mark.parametrize("hide", [draft, private, expired])
def test_a_hidden_article_is_neither_listed_nor_counted(client, article, danish, hide):
    article("Synlig", audience="laerer")
    hide(article("Skjult", audience="laerer"))

    response = client.get(danish("knowledge").url)

    assert titles(response) == ["Synlig"]
    assert "Lærer og skolepædagog (1)" in options(response, "rolle")


def test_each_choice_has_a_chip_that_takes_only_it_off(client, three, danish):
    address = danish("knowledge").url
    query = {"rolle": "laerer", "evidens": "3", "sorter": "nyeste"}

    found = chips(client.get(address, query))

    assert list(found) == ["Fjern Lærer og skolepædagog", "Fjern Mindst: middel"]
    without_role = client.get(address + found["Fjern Lærer og skolepædagog"])
    assert list(chips(without_role)) == ["Fjern Mindst: middel"]
    assert "sorter=nyeste" in found["Fjern Mindst: middel"]


def test_when_nothing_fits_the_page_says_so_and_offers_ways_on(client, three, danish):
    page = danish("knowledge")

    shown = listed(client.get(page.url, {"rolle": "laerer", "type": "handleguide"}))

    assert "Ingen vejledning passer til det hele." in text_of(shown)
    assert page.url in [link.get("href") for link in shown.iter("a")]
    assert len(with_class(shown, "chip")) == 3


def test_the_form_stays_as_it_was_sent(client, three, danish):
    shown = listed(client.get(danish("knowledge").url, {"rolle": "laerer", "evidens": "2"}))

    chosen = [each.get("value") for each in shown.iter("option") if "selected" in each.attrib]
    assert [each for each in chosen if each] == ["laerer", "2"]


def test_a_topic_page_asks_everything_but_the_topic(client, three, topic_page):
    shown = listed(client.get(topic_page.url, {"emne": "fravaer", "rolle": "laerer"}))

    names = [select.get("name") for select in shown.iter("select")]
    assert names == ["rolle", "type", "alder", "haster", "evidens", "sorter"]
    assert [text_of(each) for each in with_class(shown, "card__title")] == ["Ro", "Vished"]


def test_names_and_values_in_an_english_address_are_english(client, english):
    page = english("knowledge")
    expected = [
        each.title
        for each in ArticlePage.objects.descendant_of(page).filter(
            article_type=ArticleType.ACTION_GUIDE
        )
    ]

    response = client.get(page.url, {"type": "action-guide", "role": "", "sort": "newest"})

    assert expected
    assert sorted(titles(response)) == sorted(expected)
    assert titles(client.get(page.url, {"type": "handleguide"})) == titles(client.get(page.url))


def test_each_card_says_type_urgency_and_evidence_in_words(client, three, danish):
    cards = [
        text_of(each) for each in with_class(listed(client.get(danish("knowledge").url)), "card")
    ]

    assert cards[0].startswith("Metode · Planlæg Ro")
    assert "Virkning: lovende, ikke sikkert. Evidens: svag." in cards[0]
    assert "Evidens" not in cards[1]


# Start here


def start_of(client, page):
    found = section(main_of(client.get(page.url)), "start-her")
    return None if found is None else [link.get("href") for link in found.iter("a")]


def test_a_topic_starts_with_its_first_action_guide(client, article, topic_page):
    article("Baggrund")
    guide = article("Gør sådan", article_type=ArticleType.ACTION_GUIDE)
    article("Gør også", article_type=ArticleType.ACTION_GUIDE)

    assert start_of(client, topic_page) == [guide.url]


def test_an_editor_may_choose_where_to_start(client, article, topic_page):
    article("Gør sådan", article_type=ArticleType.ACTION_GUIDE)
    topic_page.start_page = article("Baggrund")
    topic_page.save()

    assert start_of(client, topic_page) == [topic_page.start_page.url]


@pytest.mark.parametrize("hide", [draft, private, expired])
def test_a_hidden_start_gives_way_to_the_first_action_guide(client, article, topic_page, hide):
    guide = article("Gør sådan", article_type=ArticleType.ACTION_GUIDE)
    topic_page.start_page = article("Skjult")
    topic_page.save()
    hide(ArticlePage.objects.get(pk=topic_page.start_page_id))

    assert start_of(client, topic_page) == [guide.url]


def test_a_topic_without_an_action_guide_has_no_such_heading(client, article, topic_page):
    article("Baggrund")

    assert start_of(client, topic_page) is None


# How often the database is asked


@pytest.mark.parametrize("key", ["knowledge", "knowledge_topics.art"])
def test_two_thousand_articles_ask_no_more_often_than_twenty(client, article, danish, key):
    rating = {"impact": Impact.PROMISING, "strength": 2, "rated_on": DAY}
    first = article("Ro", topic="art", audience="laerer", age_group="udskoling", **rating)
    query = {"rolle": "laerer", "evidens": "1", "sorter": "evidens"}

    def questions():
        with CaptureQueriesContext(connection) as captured:
            assert len(titles(client.get(danish(key).url, query))) == 20
        return len(captured)

    add_copies(first, 20)
    questions()
    few = questions()
    add_copies(first, 1_980)

    assert questions() == few
