"""Every version that goes out is measured once; what is only saved is not."""

import pytest
from django.core.management import call_command

from tests.site.readability.texts import EASY, HARD, rewrite
from tryghed.readability.models import Measurement


@pytest.fixture(autouse=True)
def _published_at_once(django_capture_on_commit_callbacks):
    """What Wagtail does when the database has committed, tests see at once."""
    with django_capture_on_commit_callbacks(execute=True):
        yield


def numbers(page):
    return list(Measurement.objects.of(page).values_list("lix", "words", "sentences", "long_words"))


def test_a_published_version_is_measured(article):
    page = article(*[EASY] * 10)

    assert numbers(page) == [(5, 152, 31, 0)]


def test_a_draft_is_not(article):
    page = article(*[EASY] * 10)

    for _time in range(3):
        rewrite(page, *[HARD] * 8, publish=False)

    assert len(numbers(page)) == 1


def test_a_version_that_goes_out_again_is_counted_once(article):
    page = article(*[EASY] * 10)

    page.get_latest_revision().publish()

    assert len(numbers(page)) == 1


def test_what_is_too_short_is_noted_without_a_number(article):
    page = article(*[EASY] * 10)
    rewrite(page, EASY)

    assert [lix for lix, *_rest in numbers(page)] == [5, None]


def test_an_alias_is_not_measured(article, danish):
    alias = article(*[EASY] * 10).create_alias(parent=danish("knowledge_topics.fravaer"))

    assert numbers(alias) == []


def test_the_number_outlives_its_version(article):
    page = article(*[EASY] * 10)
    rewrite(page, *[HARD] * 8)

    page.revisions.order_by("pk").first().delete()

    assert len(numbers(page)) == 2


def test_a_deleted_page_takes_its_numbers_along(article):
    page = article(EASY)

    page.delete()

    assert not Measurement.objects.filter(page_id=page.pk).exists()


def test_the_command_measures_what_was_published_before(article, capsys):
    page = article(*[EASY] * 10)
    call_command("measure_readability")
    Measurement.objects.of(page).delete()
    capsys.readouterr()

    call_command("measure_readability")
    call_command("measure_readability")

    assert capsys.readouterr().out.splitlines() == ["Pages measured: 1.", "Pages measured: 0."]
    assert len(numbers(page)) == 1
