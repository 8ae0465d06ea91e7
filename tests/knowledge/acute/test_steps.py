"""What a visitor meets at each step of the path: one address, one screen, 112 first."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import ContactCardFactory
from tests.knowledge.acute.making import answer, question
from tests.knowledge.acute.walking import at, choices, heading
from tests.reading import main_of, page_of, text_of, with_class

ROLES = ["laerer", "klub", "sagsbehandler", "foraelder", "borger"]


def walk(client, address):
    """(address, <main>) of every step of the path below an address."""
    main = at(client, address)
    yield address, main
    for _words, further in choices(main):
        yield from walk(client, further)


def test_the_start_asks_who_the_reader_is(client, danish):
    page = danish("urgent")
    main = at(client, page.url)

    assert page.url == "/akut/"
    assert heading(main) == page.title
    assert [address for _words, address in choices(main)] == [f"/akut/{role}/" for role in ROLES]


def test_three_steps_lead_to_what_to_do_and_whom_to_call(client):
    start = choices(at(client, "/akut/"))
    question_of_teachers = choices(at(client, start[0][1]))
    situation = next(each for each in question_of_teachers if "siger noget ekstremt" in each[0])

    text = text_of(at(client, situation[1]))

    assert situation[1] == "/akut/laerer/ekstreme-udsagn/"
    for words in ("I dag", "Tal med din leder i dag.", "Lov ikke at holde det hemmeligt."):
        assert words in text
    for role in ("Din nærmeste leder", "SSP", "Infohuset"):
        assert role in text


@pytest.mark.parametrize("start", ["/akut/", "/en/urgent/"])
def test_every_step_of_the_content_set_is_whole(client, start):
    steps = list(walk(client, start))

    assert len(steps) > 25
    for address, main in steps:
        links = [link.get("href") for link in main.iter("a")]
        assert links[0] == "tel:112", address
        if not choices(main):
            assert with_class(main, "answer__soon"), address
            assert with_class(main, "contact-card"), address
            assert with_class(main, "answer__do")[0].findall(".//li"), address


def test_every_role_can_say_that_somebody_is_in_danger_now(client):
    for role in ROLES:
        assert choices(at(client, f"/akut/{role}/"))[0][1] == f"/akut/{role}/fare-nu/"


def test_parents_are_not_told_first_when_the_family_is_suspected(client):
    for role in ("laerer", "klub", "sagsbehandler"):
        text = text_of(at(client, f"/akut/{role}/vold-eller-overgreb/"))
        assert "Tal ikke med forældrene først, når mistanken er mod familien." in text
    assert "Tal ikke med familien først" in text_of(at(client, "/akut/borger/bekymret-for-barn/"))


def test_an_adult_is_a_matter_for_the_info_house_not_for_a_referral(client):
    cards = with_class(at(client, "/akut/sagsbehandler/alder/fyldt-18/"), "contact-card")
    text = " ".join(map(text_of, cards))

    assert "Infohuset" in text
    assert "Politi 114" in text
    assert "underretning" not in text


def test_a_step_leads_back_and_to_the_start(client):
    main = at(client, "/akut/sagsbehandler/alder/under-18/")
    links = {text_of(link): link.get("href") for link in with_class(main, "ways-on")[0].iter("a")}

    assert links["Tilbage"] == "/akut/sagsbehandler/alder/"
    assert links["Start forfra"] == "/akut/"
    assert links["Plakat til væggen: Sagsbehandler eller rådgiver"] == "/akut/plakat/sagsbehandler/"


def test_the_way_here_stands_in_the_breadcrumbs(client):
    crumbs = with_class(at(client, "/akut/sagsbehandler/alder/under-18/"), "breadcrumbs")[0]

    assert [text_of(each) for each in crumbs.iter("li")] == [
        "Forside",
        "Akut hjælp",
        "Sagsbehandler eller rådgiver",
        "Jeg er bekymret for ekstremisme",
        "Under 18 år",
    ]
    assert [link.get("href") for link in crumbs.iter("a")] == [
        "/",
        "/akut/",
        "/akut/sagsbehandler/",
        "/akut/sagsbehandler/alder/",
    ]


@pytest.mark.parametrize(
    ("address", "progress"),
    [
        ("/akut/", "Trin 1 af højst 4"),
        ("/akut/laerer/", "Trin 2 af 3"),
        ("/akut/sagsbehandler/", "Trin 2 af højst 4"),
        ("/akut/sagsbehandler/alder/under-18/", "Trin 4 af 4"),
        ("/en/urgent/laerer/", "Step 2 of 3"),
    ],
)
def test_a_step_says_how_far_it_is(client, address, progress):
    assert text_of(with_class(at(client, address), "progress")[0]) == progress


def test_the_window_does_not_name_the_situation(client):
    title = page_of(client.get("/akut/laerer/vold-eller-overgreb/")).find(".//title").text

    assert title.startswith("Akut hjælp – Lærer eller skolepædagog – Trin 3 af 3")
    assert "vold" not in title.lower()


def test_a_draft_says_so_until_it_is_reviewed(client, danish):
    page = danish("urgent")
    for below in ("", "laerer/fare-nu/", "plakat/laerer/"):
        assert "Udkast – skal fagligt godkendes." in text_of(at(client, page.url + below))

    page.reviewed_on = datetime.date(2026, 11, 1)
    page.save_revision().publish()

    for below in ("", "laerer/fare-nu/", "plakat/laerer/"):
        assert "Udkast" not in text_of(at(client, page.url + below))


@pytest.mark.parametrize(("below", "most"), [("", 19), ("svar-1/", 21), ("plakat/svar-1/", 20)])
def test_a_long_path_costs_no_more_questions_to_the_database_than_a_short_one(
    client, path_page, below, most
):
    asked = []
    for number in (2, 60):
        keys = [f"svar-{each}" for each in range(number)]
        cards = [ContactCardFactory(role=key) for key in keys]
        blocks = [answer(key, key, card) for key, card in zip(keys, cards, strict=True)]
        start = question("hvem", "Hvem er du?", *((key, key) for key in keys))
        page = path_page([start, *blocks], slug=f"sti-{number}")
        client.get("/")  # what is remembered about the site
        with CaptureQueriesContext(connection) as captured:
            at(client, f"{page.url}{below}")
        asked.append(len(captured))

    assert asked[0] == asked[1] <= most


def test_search_finds_the_path_by_the_words_of_an_answer(client, danish):
    page = danish("urgent")

    found = text_of(main_of(client.get("/soeg/?q=saglig+grund")))

    assert page.title in found


def test_the_site_map_names_the_start_alone(client):
    text = client.get("/sitemap.xml").content.decode()

    assert "/akut/</loc>" in text
    assert "/akut/laerer/" not in text
