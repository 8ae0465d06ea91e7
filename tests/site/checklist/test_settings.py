"""An administrator decides how strict each point of the list is."""

import pytest
from django.urls import reverse
from wagtail.models import Page, Site

from tests.reading import main_of, page_of, text_of
from tests.site.checklist.breaking import BROKEN
from tryghed.checklist.checking import check
from tryghed.checklist.models import ChecklistSettings, CheckOutcome
from tryghed.checklist.registry import Level, all_rules


@pytest.fixture
def address():
    return reverse("wagtailsettings:edit", args=["checklist", "checklistsettings", _site().pk])


def _site():
    return Site.objects.get()


def answers(**levels):
    return {
        f"levels-{rule.identifier}": levels.get(rule.identifier, rule.default)
        for rule in all_rules()
    }


def test_the_form_names_each_point_with_its_three_choices(editor_client, address):
    main = main_of(editor_client.get(address))

    for each in all_rules():
        select = main.find(f".//select[@name='levels-{each.identifier}']")
        label = main.find(f".//label[@for='{select.get('id')}']")
        (chosen,) = (option for option in select if option.get("selected") is not None)
        assert text_of(label).strip() == each.name
        assert chosen.get("value") == each.default
        assert [text_of(option).strip() for option in select] == [
            "Stopper udgivelsen",
            "Advarer kun",
            "Bliver ikke tjekket",
        ]


def test_what_is_chosen_holds_from_then_on(editor_client, address, article):
    BROKEN["responsible_role"].change(article)

    response = editor_client.post(address, answers(responsible_role=Level.WARNS), follow=True)

    assert response.status_code == 200
    (result,) = (each for each in check(article) if each.rule.identifier == "responsible_role")
    assert result.level == Level.WARNS
    assert not result.blocks


def test_a_warning_lets_the_page_out_and_is_kept(article, only):
    only("responsible_role", Level.WARNS)
    BROKEN["responsible_role"].change(article)
    article.title = "Ro overalt"

    article.save_revision().publish()

    outcome = CheckOutcome.objects.filter(page=article).first()
    assert Page.objects.get(pk=article.pk).title == "Ro overalt"
    assert outcome.warnings == [
        "Skriv i »ansvarlig rolle«, hvilken rolle der har ansvaret for siden."
    ]


def test_a_rule_that_is_off_says_nothing(article, only):
    only("summary")
    BROKEN["responsible_role"].change(article)

    assert [each.rule.identifier for each in check(article)] == ["summary"]


def test_nonsense_is_refused_in_danish(editor_client, address):
    response = editor_client.post(address, answers(summary="måske"))

    assert "Vælg én af de tre muligheder for hvert punkt." in text_of(page_of(response))
    assert ChecklistSettings.for_site(_site()).levels == {}


def test_a_rule_that_has_come_since_has_its_default(only, article):
    settings = ChecklistSettings.for_site(_site())
    settings.levels = {"gone_since": "blocks", "summary": "rubbish"}
    settings.save()

    levels = {each.rule.identifier: each.level for each in check(article)}

    assert levels["summary"] == Level.BLOCKS
    assert levels["contact"] == Level.WARNS
