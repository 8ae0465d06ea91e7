"""One sheet about an article: the act, whom to call, and an address that can be typed."""

import datetime

import pytest
from wagtail.models import PageViewRestriction

from knowledge.models.articles import Urgency
from knowledge.reading.handout import LINES_ON_SHEET, Handout
from tests.factories import ContactCardFactory
from tests.reading import main_of, page_of, text_of, with_class


def steps(*steps):
    return {"type": "steps", "value": {"heading": "", "steps": list(steps)}}


def step(title, text="", **branches):
    ways = [{"condition": name.replace("_", " "), "text": way} for name, way in branches.items()]
    return {"title": title, "text": text, "branches": ways}


@pytest.fixture
def sheet(client):
    """The text of an article's sheet."""

    def read(page):
        return text_of(main_of(client.get(page.handout_url)))

    return read


def test_its_address_is_that_of_the_article_plus_a_word(article, english):
    page = article()

    assert page.handout_url == f"{page.url}uddrag/"
    assert english("articles.R1").handout_url.endswith("/handout/")


def test_in_english_the_word_is_english(client, english):
    page = english("articles.R1")

    response = client.get(f"{page.url}handout/")

    assert response.status_code == 200
    assert "Danger now: 112" in text_of(main_of(response))


def test_it_says_what_the_page_is_when_to_act_and_whom_to_call(sheet, article):
    page = article(
        summary="Ro er rart.",
        when_to_act="Når en elev går midt i timen.",
        urgency=Urgency.TODAY,
        contact=ContactCardFactory(role="Vagten", phone="12 34 56 78"),
    )

    shown = sheet(page)

    for words in ("Ro i klassen", "Ro er rart.", "Når en elev går", "Handl i dag", "Vagten"):
        assert words in shown
    assert "Fare nu: 112" in shown
    assert "114" in shown


def test_a_number_that_nobody_has_tried_is_not_printed(sheet, article):
    contact = ContactCardFactory(role="Vagten", phone="12 34 56 78")

    assert "12 34 56 78" not in sheet(article(contact=contact))


def test_a_draft_says_so_on_paper(sheet, article):
    assert "Udkast – skal fagligt godkendes." in sheet(article())


def test_a_reviewed_article_shows_the_day(sheet, article):
    page = article(reviewed_on=datetime.date(2026, 11, 1), needs_professional_review=False)

    assert "Sidst gennemgået 1. november 2026" in sheet(page)
    assert "Udkast" not in sheet(page)


def test_a_step_keeps_its_title_and_its_first_sentence(sheet, article):
    page = article(body=[steps(step("Lyt", "<p>Sæt dig ned. Sluk telefonen.</p>"))])

    assert "Lyt Sæt dig ned." in sheet(page)
    assert "Sluk telefonen." not in sheet(page)


def test_a_step_that_branches_keeps_its_ways(sheet, article):
    ways = {"Under_18_år": "<p>Underret. Skriv det ned.</p>", "18_år_og_over": "<p>Spørg.</p>"}

    shown = sheet(article(body=[steps(step("Se på alderen", **ways))]))

    assert "Under 18 år: Underret. 18 år og over: Spørg." in shown


def test_without_steps_it_tells_each_section_in_short(sheet, article):
    body = [
        {"type": "heading", "value": {"text": "Hvad er ro?", "level": "2"}},
        {"type": "text", "value": "<p>Ro er stilhed. Ikke altid.</p>"},
    ]

    shown = sheet(article(body=body))

    assert "Kort sagt" in shown
    assert "Hvad er ro? Ro er stilhed." in shown
    assert "Ikke altid." not in shown


def test_dos_and_donts_stand_side_by_side(sheet, article):
    value = {"dos": ["Lyt"], "donts": ["At råbe"]}

    assert "Gør Lyt Undgå At råbe" in sheet(
        article(body=[{"type": "dos_and_donts", "value": value}])
    )


def test_a_contact_card_in_the_text_is_named_once(sheet, article):
    card = ContactCardFactory(role="Vagten")
    placed = {"type": "contact", "value": card.pk}

    assert sheet(article(body=[placed, placed], contact=card)).count("Vagten") == 1


LONG = "Ord " * 60
CUT = "Der var ikke plads til alt"


def test_a_long_article_loses_the_texts_of_its_last_steps_first(sheet, article):
    body = [steps(*[step(f"Trin nummer {n}", f"<p>Begynd {n} {LONG}.</p>") for n in range(20)])]

    shown = sheet(article(body=body))

    assert CUT in shown
    assert "Begynd 0" in shown
    assert "Begynd 19" not in shown
    assert all(f"Trin nummer {n}" in shown for n in range(20))


def test_however_long_an_article_is_its_sheet_is_not(article):
    many = [f"{n} {LONG}" for n in range(30)]
    page = article(
        when_to_act=LONG * 20,
        summary=LONG[:300],
        body=[
            steps(*[step(f"Trin nummer {n}", f"<p>{LONG}.</p>") for n in range(60)]),
            {"type": "dos_and_donts", "value": {"dos": many, "donts": many}},
        ],
    )

    handout = Handout(page)

    assert handout.is_cut
    assert handout.lines <= LINES_ON_SHEET
    assert handout.dos
    assert handout.donts


def test_a_short_article_is_printed_whole_and_larger(sheet, article):
    page = article(body=[steps(step("Lyt", "<p>Sæt dig ned.</p>"))])

    assert CUT not in sheet(page)
    assert Handout(page).is_short


def test_it_carries_a_short_address_and_a_code_made_here(client, article):
    page = article()
    main = main_of(client.get(page.handout_url))
    (code,) = with_class(main, "handout__qr")

    assert f"http://localhost/a/{page.pk}/" in text_of(main).replace(":8000", "")
    assert code.get("aria-label")
    assert code.find(".//{*}path") is not None


def test_nothing_on_it_is_inline_or_foreign(client, article):
    response = client.get(article().handout_url)
    root = page_of(response)

    assert not [each for each in root.iter() if each.get("style")]
    assert not list(root.iter("style"))
    assert not list(root.iter("img"))


def test_search_engines_are_sent_to_the_article(client, article):
    page = article()
    head = page_of(client.get(page.handout_url)).find("head")

    assert "noindex" in [meta.get("content") for meta in head.iter("meta")]
    (canonical,) = [link for link in head.iter("link") if link.get("rel") == "canonical"]
    assert canonical.get("href") == page.full_url


def test_a_private_article_has_no_sheet(client, article):
    page = article()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert client.get(page.handout_url).status_code == 404


def test_a_draft_that_is_not_published_has_no_sheet(client, article):
    page = article()
    address = page.handout_url
    page.unpublish()

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("tail", ["uddrag/x/", "handout/", "uddrag/uddrag/"])
def test_nothing_else_stands_below_an_article(client, article, tail):
    assert client.get(f"{article().url}{tail}").status_code == 404


def test_it_costs_few_questions(client, article, django_assert_max_num_queries):
    page = article(body=[steps(step("Lyt"))], contact=ContactCardFactory())
    client.get(page.handout_url)

    with django_assert_max_num_queries(25):
        client.get(page.handout_url)
