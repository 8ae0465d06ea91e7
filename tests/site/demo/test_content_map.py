"""manage.py content_map: from the id of a fact to the two pages that tell it."""

import json

import pytest
from django.core.management import call_command

from tryghed.demo import content


@pytest.fixture
def content_map(capsys):
    """What the command prints, read back."""

    def run():
        call_command("content_map")
        return json.loads(capsys.readouterr().out)

    return run


def test_every_fact_has_an_address_in_both_languages(content_map):
    printed = content_map()

    assert set(content.read("coverage.yaml")) - set(printed) == set()
    assert {fact: urls for fact, urls in printed.items() if None in urls.values()} == {}


def test_every_address_leads_to_a_page_in_its_language(client, content_map):
    pages = {(url, language) for urls in content_map().values() for language, url in urls.items()}

    answers = {(url, language): client.get(url) for url, language in pages}

    assert {url for url, answer in answers.items() if answer.status_code != 200} == set()
    assert {
        (url, language)
        for (url, language), answer in answers.items()
        if f'<html lang="{language}"' not in answer.content.decode()
    } == set()


def test_a_fact_whose_page_is_not_published_has_no_address(content_map, danish):
    danish("projects.politikadet").unpublish()

    printed = content_map()["projects.politikadet"]

    assert printed["da"] is None
    assert printed["en"].startswith("/en/")
