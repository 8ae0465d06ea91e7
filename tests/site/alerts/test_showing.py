"""What readers see of an alert: where, when, in which language, and with which link."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from wagtail.models import Locale

from tests.factories import AlertFactory, ContentPageFactory
from tests.reading import page_of, text_of, with_class
from tryghed.alerts.models import Alert

HOUR = timedelta(hours=1)
HEADING = "Vandet skal koges"


def alerts_on(client, path):
    """The visible text of each alert above a page, in their order."""
    return [text_of(each) for each in with_class(page_of(client.get(path)), "alert")]


def is_shown(client, path):
    return any(HEADING in text for text in alerts_on(client, path))


def in_english(alert, heading):
    english = Locale.objects.get(language_code="en")
    version = alert.copy_for_translation(english)
    version.heading = heading
    version.save()
    return version


def test_no_alert_leaves_no_trace(client):
    text = client.get("/").content.decode()

    assert "alert" not in text
    assert "dismiss" not in text


@pytest.mark.parametrize("path", ["/", "/viden/", "/en/", "/findes-ikke/"])
def test_an_alert_for_the_whole_site_stands_on_every_page(client, path):
    AlertFactory()

    assert is_shown(client, path)


def test_an_alert_for_a_section_covers_the_page_and_everything_below(client, danish):
    AlertFactory(section=danish("projects"))

    assert is_shown(client, danish("projects").url)
    assert is_shown(client, danish("projects.politikadet").url)
    assert not is_shown(client, "/")
    assert not is_shown(client, danish("knowledge").url)
    assert not is_shown(client, "/findes-ikke/")


def test_a_section_is_covered_in_every_language(client, danish, english):
    AlertFactory(section=danish("projects"))

    assert is_shown(client, english("projects.politikadet").url)
    assert not is_shown(client, english("knowledge").url)


@pytest.mark.parametrize(
    ("starts", "ends", "shows"),
    [(-2 * HOUR, HOUR, True), (HOUR, 2 * HOUR, False), (-2 * HOUR, -HOUR, False)],
    ids=["now", "planned", "over"],
)
def test_an_alert_stands_from_its_start_to_its_end(client, starts, ends, shows):
    now = timezone.now()
    AlertFactory(starts_at=now + starts, ends_at=now + ends)

    assert is_shown(client, "/") is shows


def test_each_reader_gets_an_alert_once_and_in_their_language(client):
    in_english(AlertFactory(), "Boil the water")

    assert [HEADING in text for text in alerts_on(client, "/")] == [True]
    assert ["Boil the water" in text for text in alerts_on(client, "/en/")] == [True]


def test_an_untranslated_alert_is_shown_as_written_and_says_so_to_screen_readers(client):
    AlertFactory(text="<p>I tre minutter.</p>")

    alert = with_class(page_of(client.get("/en/")), "alert")[0]

    danish_parts = [text_of(each) for each in alert.iter() if each.get("lang") == "da"]
    assert danish_parts == [HEADING, "I tre minutter."]


def test_an_alert_only_in_english_is_not_forced_on_danish_readers(client):
    AlertFactory(locale=Locale.objects.get(language_code="en"), heading="Office closed")

    assert alerts_on(client, "/") == []
    assert len(alerts_on(client, "/en/")) == 1


def test_the_most_urgent_comes_first(client):
    for kind in ("info", "emergency", "warning"):
        AlertFactory(kind=kind, heading=kind)

    order = [text.split(": ")[1].split()[0] for text in alerts_on(client, "/")]

    assert order == ["emergency", "warning", "info"]


def test_it_links_to_a_page_in_the_readers_language(client, danish, english):
    AlertFactory(link_page=danish("contact"))

    for path, page in (("/", danish("contact")), ("/en/", english("contact"))):
        alert = with_class(page_of(client.get(path)), "alert")[0]
        assert [(a.get("href"), text_of(a)) for a in alert.iter("a")] == [(page.url, page.title)]


@pytest.mark.parametrize("hide", ["draft", "expired", "deleted"])
def test_it_stays_without_its_link_when_nobody_may_meet_the_page(client, danish, hide):
    page = ContentPageFactory(parent=danish("home"), title="Om vandet")
    AlertFactory(link_page=page)
    assert "Om vandet" in alerts_on(client, "/")[0]

    if hide == "draft":
        page.unpublish()
    elif hide == "expired":
        page.expire_at = timezone.now() - HOUR
        page.save()
    else:
        page.delete()

    assert "Om vandet" not in alerts_on(client, "/")[0]


def test_an_alert_goes_with_its_section_instead_of_spreading(client, danish):
    section = ContentPageFactory(parent=danish("home"))
    AlertFactory(section=section)

    section.delete()

    assert not Alert.objects.exists()


def test_what_is_written_is_never_markup(client):
    AlertFactory(heading="<script>x</script>")

    assert "<script>x" not in client.get("/").content.decode()


def test_a_screen_reader_finds_it_as_a_named_region(client):
    AlertFactory(kind="emergency")

    alert = with_class(page_of(client.get("/")), "alert")[0]

    assert alert.get("role") == "region"
    name = alert.find(f".//*[@id='{alert.get('aria-labelledby')}']")
    assert text_of(name).endswith(f": {HEADING}")


def test_without_script_there_is_no_button_that_does_nothing(client):
    AlertFactory()

    button = page_of(client.get("/")).find(".//div[@role='region']//button")

    assert button.get("hidden") is not None
    assert HEADING in text_of(button)


def test_closing_is_remembered_by_wording_and_not_in_a_cookie(client):
    alert = AlertFactory()
    response = client.get("/")
    before = with_class(page_of(response), "alert")[0].get("data-dismissible")

    alert.heading = "Vandet skal koges i fem minutter"
    alert.save_revision()
    alert.save()

    after = with_class(page_of(client.get("/")), "alert")[0].get("data-dismissible")
    assert before.split("-")[0] == after.split("-")[0] == str(alert.pk)
    assert before != after
    assert not response.cookies


@pytest.mark.parametrize("number", [1, 20])
def test_one_question_finds_them_all(django_assert_num_queries, danish, number):
    page = danish("projects.politikadet")
    AlertFactory.create_batch(number, section=danish("projects"), link_page=danish("contact"))

    with django_assert_num_queries(1), translation.override("en"):
        found = [
            (each.locale.language_code, each.link_page.title)
            for each in Alert.objects.showing(page)
        ]

    assert len(found) == number
