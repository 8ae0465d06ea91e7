"""A project says what the plan says of it, from which year, and no more."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from projects.models import ProjectPage
from projects.models.projects import Status
from tests.factories import ProjectPageFactory
from tests.reading import main_of, text_of, with_class


@pytest.fixture
def project(danish):
    return ProjectPageFactory(parent=danish("focus_areas.tryg-by"), title="Lys på stien")


def text_at(client, address):
    return text_of(main_of(client.get(address)))


def notices(client, page):
    return [text_of(each) for each in with_class(main_of(client.get(page.url)), "notice")]


def messages(project):
    """What the editor is told about a project that is not right: {field: messages}."""
    with pytest.raises(ValidationError) as refused:
        project.clean()
    return refused.value.message_dict


@pytest.mark.parametrize(
    ("status", "in_danish"),
    [
        (Status.EXISTING, "eksisterende"),
        (Status.POSSIBLE, "muligt"),
        (Status.ENDED, "afsluttet"),
        (Status.UNKNOWN, "ukendt"),
    ],
)
def test_the_status_stands_with_its_year(client, project, status, in_danish):
    ProjectPage.objects.filter(pk=project.pk).update(status=status)

    assert f"Status i planen for 2017: {in_danish}" in text_at(client, project.url)


def test_the_status_stands_with_its_year_in_english(client, english):
    text = text_at(client, english("projects.borgerdrevet-tryghed").url)

    assert "Status in the plan of 2017: possible" in text


@pytest.mark.parametrize("key", ["home", "projects", "focus_areas.tryg-by"])
def test_every_list_shows_the_status_with_its_year(client, danish, project, key):
    ProjectPage.objects.filter(pk=project.pk).update(as_of_year=2009, status=Status.ENDED)

    assert "Status i planen for 2009: afsluttet" in text_at(client, danish(key).url)


@pytest.mark.parametrize("key", ["home", "projects", "focus_areas.tryg-by", None])
def test_a_status_without_a_year_is_never_shown(client, danish, project, key):
    ProjectPage.objects.filter(pk=project.pk).update(as_of_year=None, status=Status.ENDED)

    text = text_at(client, danish(key).url if key else project.url)

    assert "Lys på stien" in text
    assert ": afsluttet" not in text


def test_the_year_is_written_without_a_thousands_separator(client, project):
    assert "Oplysningerne på siden er fra 2017." in text_at(client, project.url)


def test_a_title_of_ours_is_said_to_be_ours(client, danish):
    project = danish("projects.vejleaaparken")

    assert any(project.title_note in notice for notice in notices(client, project))


def test_an_editorial_title_is_marked_also_without_a_note(client, project):
    before = len(notices(client, project))
    project.title_is_editorial = True
    project.save_revision().publish()

    assert len(notices(client, project)) == before + 1


def test_a_title_of_the_plan_has_no_such_notice(client, project):
    assert not any("titel" in notice.casefold() for notice in notices(client, project))


def test_a_status_needs_the_year_it_is_known_for(project):
    project.as_of_year = None

    assert messages(project) == {
        "as_of_year": ["Skriv, hvilket år status er fra: En status uden år vises aldrig."]
    }


def test_a_project_cannot_end_before_it_starts(project):
    project.ends_on = project.starts_on - datetime.timedelta(days=1)

    assert messages(project) == {"ends_on": ["Projektet må ikke slutte før den dag, det begynder."]}


@pytest.mark.parametrize("days", [0, 1, None])
def test_a_project_may_last_one_day_or_have_no_end(project, days):
    project.ends_on = None if days is None else project.starts_on + datetime.timedelta(days=days)

    project.clean()


def test_what_the_plan_does_not_say_leaves_no_empty_line(client, project):
    text = text_at(client, project.url)

    assert "Formål" in text
    for label in ("Målgruppe", "Sted", "Finansiering"):
        assert label not in text
