"""A language that is read from right to left: a locale in the settings, and a translated page."""

import pytest
from django.conf import settings
from django.test import override_settings
from wagtail.models import Locale

from tests.browser.axe import AXE, RUNS, objections_to
from tryghed.pages.publication import gates_opened

ARABIC = ("ar", "Arabic")
TITLE = "هل أنت قلق؟ هكذا تتصرف"
SUMMARY = "لا تبق وحدك مع قلقك. تحدث اليوم مع مديرك، واكتب ما رأيته وما سمعته."
BODY = [
    ("callout", {"kind": "emergency", "heading": "خطر الآن", "text": "<p>اتصل بالرقم 112.</p>"}),
    ("heading", {"text": "خطوة بخطوة", "level": "2"}),
    (
        "steps",
        {
            "heading": "ماذا تفعل",
            "steps": [
                {"title": "حافظ على هدوئك", "text": "<p>ابق على اتصال مع الشاب.</p>"},
                {"title": "اكتب ما رأيته", "text": "<p>التاريخ والمكان والكلمات.</p>"},
            ],
        },
    ),
    ("dos_and_donts", {"dos": ["استمع"], "donts": ["لا تعد بالسرية"]}),
    ("key_facts", [{"term": "الشرطة", "description": "114"}]),
]


@pytest.fixture(scope="module")
def arabic(address, content, django_db_blocker):
    """Where the guide on worry is in Arabic, on a site that has that language."""
    languages = [*settings.WAGTAIL_CONTENT_LANGUAGES, ARABIC]
    with (
        django_db_blocker.unblock(),
        override_settings(LANGUAGES=languages, WAGTAIL_CONTENT_LANGUAGES=languages),
    ):
        locale = Locale.objects.create(language_code=ARABIC[0])
        page = content("articles.R1").copy_for_translation(locale, copy_parents=True)
        page.title, page.summary, page.navigation_title, page.when_to_act = TITLE, SUMMARY, "", ""
        page.body = page.body.stream_block.to_python(
            [{"type": kind, "value": value} for kind, value in BODY]
        )
        with gates_opened("nobody has reviewed it in Arabic"):
            page.save_revision(clean=False).publish()
        yield page.url
        home = page.get_ancestors().get(depth=2)
        home.delete()
        locale.delete()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_fits(arabic, visit, probe, width):
    page = visit(arabic, width=width)

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("h1").inner_text() == TITLE
    assert probe(page, "overflow") == []


def test_it_starts_at_the_right(arabic, visit):
    page = visit(arabic, width=1280)

    def left(selector):
        return page.locator(selector).first.bounding_box()["x"]

    assert left(".header__sender") > left(".header__wide-only")
    assert left("main") > left(".section-menu")
    assert left(".header__bar .menu") > left(".header__bar .languages")
    assert edge(page, "h1") == pytest.approx(edge(page, ".summary"), abs=1)


def edge(page, selector):
    """Where the first element begins for somebody who reads from the right."""
    box = page.locator(selector).first.bounding_box()
    return box["x"] + box["width"]


def test_a_step_has_its_number_at_the_right_of_its_text(arabic, visit):
    page = visit(arabic, width=320)
    sides = page.locator(".steps__list > li").first.evaluate(
        "step => [getComputedStyle(step).paddingRight, getComputedStyle(step).paddingLeft]"
    )

    assert float(sides[0].removesuffix("px")) > float(sides[1].removesuffix("px"))


def test_axe_has_no_objection(arabic, visit, record_property):
    assert objections_to(visit(arabic)) == {}
    record_property(AXE, RUNS)
