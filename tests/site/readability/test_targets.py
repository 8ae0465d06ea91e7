"""How hard a page may be is decided by whom it is written for."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from tests.reading import main_of, text_of
from tests.site.readability.texts import EASY, HARD, audience
from tryghed.demo.site_settings import fill_settings
from tryghed.readability.models import ReadabilitySettings
from tryghed.readability.reading import reading_of
from tryghed.taxonomy.models import PageAudience

pytestmark = pytest.mark.usefixtures("article")


def write_for(page, *slugs, language="da"):
    page.audience_links = [PageAudience(audience=audience(slug, language)) for slug in slugs]


@pytest.mark.parametrize(
    ("slugs", "target"),
    [
        ([], 40),
        (["foraelder"], 40),
        (["leder"], 50),
        (["leder", "laerer"], 45),
        (["leder", "foraelder"], 40),
    ],
)
def test_the_lowest_target_of_its_audiences_holds(article, targets, slugs, target):
    targets(40, leder=50, laerer=45)
    page = article(*[EASY] * 10)
    write_for(page, *slugs)

    assert reading_of(page).target == target


def test_an_audience_is_the_same_in_every_language(article, targets):
    targets(40, leder=50)
    page = article(*[EASY] * 10)
    write_for(page, "leder", language="en")

    assert reading_of(page).target == 50


def test_a_page_is_too_hard_above_its_target_and_not_at_it(article, targets):
    page = article(*[EASY] * 10, *[HARD] * 3)
    lix = reading_of(page).readability.lix

    targets(lix)
    assert not reading_of(page).is_too_hard
    targets(lix - 1)
    assert reading_of(page).is_too_hard


def test_a_page_with_little_running_text_has_no_reading(article):
    assert reading_of(article(EASY)) is None


def test_the_settings_start_at_forty_for_everybody():
    assert ReadabilitySettings().target == 40


def test_the_content_set_asks_less_of_texts_to_professionals(article, danish):
    fill_settings(Site.objects.get(is_default_site=True), danish)
    page = article(*[EASY] * 10)

    found = {}
    for slug in ("leder", "laerer", "foraelder"):
        write_for(page, slug)
        found[slug] = reading_of(page).target

    assert found == {"leder": 50, "laerer": 50, "foraelder": 40}


def test_the_settings_are_in_danish(editor_client):
    settings = reverse("wagtailsettings:edit", args=["readability", "readabilitysettings"])

    text = text_of(main_of(editor_client.get(settings, follow=True)))

    assert "Mål for alle" in text
    assert "Egne mål" in text
