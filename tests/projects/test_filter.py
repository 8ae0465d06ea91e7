"""The projects can be narrowed by area, status and year; what makes no sense narrows nothing."""

import pytest

from projects.models import ProjectPage
from projects.models.projects import Status
from tests.factories import ProjectPageFactory
from tests.reading import main_of, text_of, with_class
from tests.site.pages.hiding import draft

HOSTILE = ["' OR 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "🦉", "x" * 5000]
NONSENSE = [
    {"omraade": "findes-ikke"},
    {"status": "flot"},
    {"aar": "abc"},
    {"aar": "-1"},
    {"aar": "0"},
    {"aar": "1e3"},
    {"aar": "99999999999999999999"},
    {"aar": "²"},
    {"side": "99999"},
    {"findes": "ikke"},
    *(dict.fromkeys(("omraade", "status", "aar", "side"), text) for text in HOSTILE),
]


def titles(response):
    """The projects in the table of an answer, in their order."""
    rows = main_of(response).findall(".//th[@scope='row']")
    return [text_of(row) for row in rows]


@pytest.fixture
def find(client, danish):
    """The titles of the projects that a Danish query shows: find(status="possible")."""

    def find(**query):
        response = client.get(danish("projects").url, query)
        assert response.status_code == 200
        return titles(response)

    return find


@pytest.fixture
def in_danish():
    return ProjectPage.objects.filter(locale__language_code="da")


def titles_of(pages):
    return {page.title for page in pages}


def test_without_a_choice_every_project_is_shown_oldest_first(find, in_danish):
    found = find()

    assert set(found) == titles_of(in_danish)
    assert found == [page.title for page in in_danish.order_by("starts_on", "ends_on", "path")]


def test_projects_of_one_area(find, danish):
    area = danish("focus_areas.proaktiv-kriminalitetsforebyggelse")

    assert set(find(omraade=area.slug)) == titles_of(ProjectPage.objects.child_of(area))


@pytest.mark.parametrize("status", [Status.EXISTING, Status.POSSIBLE])
def test_projects_of_one_status(find, in_danish, status):
    assert set(find(status=status)) == titles_of(in_danish.filter(status=status))


def test_a_year_shows_what_ran_in_it_not_only_what_started(find, danish):
    found = find(aar="2018")

    assert danish("projects.vildtbanegaard").title in found  # 2017–2018
    assert danish("projects.vejleaaparken").title in found  # 2017–2021
    assert danish("projects.art-pilottest").title not in found  # 2017
    assert danish("projects.politikadet").title not in found  # 2016


def test_a_project_without_an_end_runs_in_every_year_after_its_start(find, danish):
    ProjectPageFactory(
        parent=danish("focus_areas.tryg-by"),
        title="Uden ende",
        starts_on="2018-01-01",
        ends_on=None,
    )

    assert "Uden ende" in find(aar="2021")
    assert "Uden ende" not in find(aar="2017")


def test_choices_are_combined(find, danish):
    assert find(omraade="tryg-by", status="possible", aar="2018") == [
        danish("projects.borgerdrevet-tryghed").title
    ]


@pytest.mark.parametrize("query", NONSENSE, ids=lambda query: ascii(query)[:40])
def test_nonsense_shows_every_project(find, in_danish, query):
    assert set(find(**query)) == titles_of(in_danish)


def test_nonsense_beside_a_real_choice_does_not_undo_it(find, in_danish):
    assert set(find(status="possible", aar="abc")) == titles_of(in_danish.filter(status="possible"))


@pytest.mark.parametrize("name", ["omraade", "status", "aar", "side", "q"])
def test_what_was_typed_never_becomes_markup(client, danish, name):
    response = client.get(danish("projects").url, {name: '"><script>alert(1)</script>'})

    assert b"<script>alert" not in response.content


def test_a_hidden_area_is_no_choice_and_narrows_nothing(client, danish, find, in_danish):
    draft(danish("focus_areas.tryg-by"))

    text = client.get(danish("projects").url).content.decode()

    assert 'value="tryg-by"' not in text
    assert set(find(omraade="tryg-by")) == set(find())


def test_a_draft_is_in_no_list(find, danish):
    page = danish("projects.politikadet")
    draft(page)

    assert page.title not in find()
    assert page.title not in find(status=page.status, aar="2016")


def test_when_nothing_fits_the_page_says_what_to_do(client, danish, english):
    nothing = client.get(danish("projects").url, {"status": "ended"})
    in_english = client.get(english("projects").url, {"status": "ended"})

    assert titles(nothing) == []
    assert "Fjern et valg, eller vis alle." in text_of(main_of(nothing))
    assert "Choose less, or show all." in text_of(main_of(in_english))


def test_without_any_project_the_page_still_answers(client, danish):
    for page in ProjectPage.objects.all():
        draft(page)

    assert client.get(danish("projects").url).status_code == 200


def test_what_was_chosen_stays_chosen_in_the_form(client, danish):
    main = main_of(client.get(danish("projects").url, {"status": "possible", "aar": "2018"}))

    chosen = [option.get("value") for option in main.iter("option") if "selected" in option.attrib]

    assert chosen == ["", "possible", "2018"]


def test_the_number_of_projects_is_said(client, danish):
    response = client.get(danish("projects").url, {"status": "possible"})

    assert text_of(main_of(response).find(".//*[@role='status']")) == "3 projekter"


# Chips: what the list is narrowed by


def chips(response):
    """{what a chip says: where it leads}, without the last one, which shows everything."""
    found = with_class(main_of(response), "chip")
    return {text_of(each): each.get("href") for each in found[:-1]}


def test_each_choice_has_a_chip_that_takes_only_it_off(client, danish, find):
    address = danish("projects").url
    query = {"omraade": "tryg-by", "status": "possible", "aar": "2018"}

    found = chips(client.get(address, query))

    assert list(found) == ["Fjern Tryg by", "Fjern Muligt", "Fjern 2018"]
    for href, name in zip(found.values(), query, strict=True):
        rest = {key: value for key, value in query.items() if key != name}
        without_it = client.get(address + href.partition("#")[0])
        assert titles(without_it) == find(**rest)
        assert len(chips(without_it)) == len(rest)


def test_the_last_chip_shows_every_project(client, danish):
    response = client.get(danish("projects").url, {"status": "possible"})

    assert with_class(main_of(response), "chip")[-1].get("href") == danish("projects").url


def test_what_narrows_nothing_has_no_chip(client, danish):
    response = client.get(danish("projects").url, {"status": "flot", "aar": "1", "omraade": ""})

    assert with_class(main_of(response), "chip") == []


# English


def test_the_names_in_an_english_address_are_english(client, english, danish):
    area = english("focus_areas.tryg-by")

    response = client.get(
        english("projects").url, {"area": area.slug, "status": "possible", "year": "2018"}
    )

    assert titles(response) == [english("projects.borgerdrevet-tryghed").title]
    assert list(chips(response)) == [f"Remove {area.title}", "Remove Possible", "Remove 2018"]


def test_an_english_list_holds_english_projects_only(client, english):
    expected = titles_of(ProjectPage.objects.filter(locale__language_code="en"))

    assert set(titles(client.get(english("projects").url))) == expected


@pytest.mark.parametrize(
    ("language", "query"),
    [("danish", {"area": "tryg-by", "year": "2018"}), ("english", {"omraade": "x", "aar": "2018"})],
)
def test_the_names_of_the_other_language_narrow_nothing(client, request, language, query):
    address = request.getfixturevalue(language)("projects").url

    assert titles(client.get(address, query)) == titles(client.get(address))


@pytest.mark.parametrize(
    ("language", "names"),
    [("danish", ["omraade", "status", "aar"]), ("english", ["area", "status", "year"])],
)
def test_the_form_asks_in_the_language_of_its_page(client, request, language, names):
    main = main_of(client.get(request.getfixturevalue(language)("projects").url))

    assert [select.get("name") for select in main.iter("select")] == names
