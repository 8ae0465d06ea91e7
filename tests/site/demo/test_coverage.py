"""Every fact of the unit plan has a place on the site, in both languages."""

import pytest
from django.utils import translation
from django.utils.translation import gettext

from projects.models import ProjectPage
from projects.models.projects import Status
from tests.reading import main_of, page_of, section, text_of, with_class, words
from tryghed.demo import content

PAGES = content.pages()
LANGUAGES = content.LANGUAGES
AREAS = {"focus_areas.tryg-by": 6, "focus_areas.proaktiv-kriminalitetsforebyggelse": 5}
CONTRIBUTIONS = {
    "contributions.specialiseret-borgerrettet-indsats": (5, 7),
    "contributions.koordination-og-netvaerk": (6, 3),
    "contributions.konsulentfunktion-og-videnscenter": (5, 4),
}

in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def shown(client, danish, english):
    """What a visitor reads on a page of the content set: shown("unit", "en") is its <main>."""

    def show(key, language):
        page = {"da": danish, "en": english}[language](key)
        response = client.get(page.url)
        assert response.status_code == 200
        assert page_of(response).get("lang") == language
        return main_of(response)

    return show


@pytest.fixture
def projects(shown):
    """Every project page as a visitor reads it, in one language."""

    def show(language):
        keys = [node.key for node in PAGES if node.model == "projects.ProjectPage"]
        return [shown(key, language) for key in keys]

    return show


def test_every_fact_of_the_plan_is_claimed_by_a_page():
    claimed = {fact for node in PAGES for fact in node.facts}

    assert set(content.read("coverage.yaml")) - claimed == set()


@in_both_languages
@pytest.mark.parametrize("node", [node for node in PAGES if node.facts], ids=lambda node: node.key)
def test_the_facts_of_a_page_stand_in_its_text(shown, node, language):
    text = text_of(shown(node.key, language))

    absent = {
        fact: phrases[language]
        for fact, phrases in node.facts.items()
        if words(phrases[language]) not in text
    }

    assert absent == {}


@in_both_languages
@pytest.mark.parametrize(
    "node", [node for node in PAGES if node.fields.get("as_of_year")], ids=lambda node: node.key
)
def test_a_page_with_facts_of_a_year_says_so_at_its_top(shown, node, language):
    main = shown(node.key, language)

    with translation.override(language):
        notice = gettext(
            "The facts on this page are as of %(year)s. What holds today is not known from the plan."
        ) % {"year": 2017}
    assert notice in [text_of(each) for each in with_class(main, "notice")]


@in_both_languages
def test_the_unit_has_four_goals_and_three_contributions(shown, language):
    unit = shown("unit", language)

    assert len(unit.findall(".//ol[@class='goals']/li")) == 4
    assert len(with_class(section(unit, "bidrag"), "card")) == 3


@in_both_languages
@pytest.mark.parametrize(("key", "numbers"), CONTRIBUTIONS.items())
def test_a_contribution_has_the_activities_and_principles_of_the_plan(
    shown, key, numbers, language
):
    contribution = shown(key, language)

    activities = with_class(section(contribution, "aktiviteter"), "card")
    principles = section(contribution, "principper").findall(".//li")
    assert (len(activities), len(principles)) == numbers


def test_sixteen_activities_and_fourteen_principles_in_all():
    activities, principles = zip(*CONTRIBUTIONS.values(), strict=True)

    assert (sum(activities), sum(principles)) == (16, 14)


@in_both_languages
def test_the_projects_stand_in_two_focus_areas(shown, language):
    index = shown("projects", language)

    assert len(with_class(section(index, "indsatsomraader"), "card")) == 2
    assert len(index.findall(".//table/tbody/tr")) == 11


@in_both_languages
@pytest.mark.parametrize(("key", "number"), AREAS.items())
def test_a_focus_area_has_the_projects_of_the_plan(shown, key, number, language):
    assert len(shown(key, language).findall(".//table/tbody/tr")) == number


@in_both_languages
def test_eight_projects_existed_and_three_were_possible_in_2017(shown, language):
    cells = [text_of(cell) for cell in shown("projects", language).iter("td")]

    with translation.override(language):
        existing, possible = (
            ProjectPage(as_of_year=2017, status=status).dated_status
            for status in (Status.EXISTING, Status.POSSIBLE)
        )
    assert (cells.count(existing), cells.count(possible)) == (8, 3)


@in_both_languages
def test_three_projects_say_that_their_title_is_editorial(projects, language):
    with translation.override(language):
        notice = gettext("Editorial title.")

    said = [main for main in projects(language) if notice in text_of(main)]

    assert len(said) == 3


@in_both_languages
def test_one_project_says_who_pays_for_it(projects, language):
    with translation.override(language):
        funding = gettext("Funding")

    said = [
        main for main in projects(language) if funding in [text_of(dt) for dt in main.iter("dt")]
    ]

    assert len(said) == 1
