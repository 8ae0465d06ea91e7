"""The municipality's look: what staff may set, what is refused, and how it reaches the reader."""

import pytest
from django.urls import reverse
from wagtail.models import Site
from wagtail.test.utils.form_data import querydict_from_html
from wagtail_factories import ImageFactory

from tests.reading import page_of
from tryghed.media.models import SiteImage
from tryghed.pages.models import SiteSettings

READABLE = "#7a1f5c"


@pytest.fixture
def settings_page():
    site = Site.objects.get(is_default_site=True)
    return reverse("wagtailsettings:edit", args=["pages", "sitesettings", site.pk])


@pytest.fixture
def save(editor_client, settings_page):
    """Save the settings as an editor does: save(accent_colour="#123456") gives the answer."""

    def save(**changed):
        screen = editor_client.get(settings_page).content.decode()
        data = querydict_from_html(screen, form_id="w-editor-form").dict()
        return editor_client.post(settings_page, data | changed)

    return save


def settings():
    return SiteSettings.for_site(Site.objects.get(is_default_site=True))


def problems(response):
    """{field: [message]} of a form that was sent back."""
    return response.context["form"].errors


def style_sheets(response):
    return [
        link.get("href")
        for link in page_of(response).iter("link")
        if link.get("rel") == "stylesheet"
    ]


def test_a_readable_colour_is_taken(save):
    save(accent_colour=READABLE)

    assert settings().accent_colour == READABLE


@pytest.mark.parametrize(
    ("typed", "stored"), [("7A1F5C", "#7a1f5c"), ("#036", "#003366"), (" #036 ", "#003366")]
)
def test_a_colour_may_be_written_in_other_ways(save, typed, stored):
    save(accent_colour=typed)

    assert settings().accent_colour == stored


def test_a_colour_that_cannot_be_read_is_refused_with_numbers_and_a_way_out(save):
    response = save(accent_colour="#f5c400")

    message = problems(response)["accent_colour"][0]
    assert not settings().accent_colour
    assert "#f5c400" in message
    assert "4,50" in message
    assert "1,4" in message


def test_the_colour_that_the_refusal_suggests_is_taken(save):
    message = problems(save(accent_colour="#f5c400"))["accent_colour"][0]
    named = [word.strip("(),.:;") for word in message.split() if "#" in word]

    taken = []
    for colour in named:
        save(accent_colour=colour)
        taken.append(settings().accent_colour == colour)

    assert taken.count(True) == 1


@pytest.mark.parametrize("rubbish", ["red", "#12", "#ggg", "rgb(0,0)", "}</st>"])
def test_rubbish_is_refused(save, rubbish):
    response = save(accent_colour=rubbish)

    assert "accent_colour" in problems(response)
    assert not settings().accent_colour


def test_a_logo_needs_a_description(save):
    logo = ImageFactory(title="logo", description="")

    response = save(logo=logo.pk)

    assert "logo" in problems(response)
    SiteImage.objects.filter(pk=logo.pk).update(description="Ishøj Kommune")
    save(logo=logo.pk)
    assert settings().logo == logo


def test_without_a_wordmark_the_municipality_gives_its_name(save):
    assert settings().shown_wordmark == "Ishøj Kommune"

    save(wordmark="Tryg i Ishøj")

    assert settings().shown_wordmark == "Tryg i Ishøj"


def test_pages_link_no_colours_until_staff_have_chosen_one(client):
    assert not [address for address in style_sheets(client.get("/")) if "farver" in address]


@pytest.mark.parametrize("path", ["/", "/en/", "/findes-ikke/"])
def test_every_page_wears_the_colour_after_its_own_style_sheet(client, path):
    settings_now = settings()
    settings_now.accent_colour = READABLE
    settings_now.save()

    last = style_sheets(client.get(path))[-1]

    assert last.startswith("/farver.css?v=")
    assert f"--accent: {READABLE};" in client.get(last).content.decode()


def test_the_colours_are_kept_for_a_year_under_their_own_address_only(client):
    settings_now = settings()
    settings_now.accent_colour = READABLE
    settings_now.save()
    exact = f"/farver.css?v={settings_now.colours_version}"

    assert "immutable" in client.get(exact)["Cache-Control"]
    for other in ("/farver.css", "/farver.css?v=", "/farver.css?v=gammel"):
        assert client.get(other)["Cache-Control"] == "no-cache"


def test_without_a_colour_the_address_answers_with_nothing(client):
    response = client.get("/farver.css")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/css"
    assert response.content == b""
    assert not response.cookies
