"""Unknown, hidden and deleted: a reader in need never meets a dead end or an error."""

import pytest

from home.models import ContentPage
from tests.factories import ContentPageFactory
from tests.knowledge.acute.making import answer, question, small_path
from tests.knowledge.acute.walking import at, choices, heading
from tests.reading import text_of
from tests.site.pages.hiding import WAYS, draft
from tryghed.people.models import ContactCard


@pytest.mark.parametrize(
    "below",
    [
        "findes-ikke/",
        "hvem/",
        "fare-nu/",
        "laerer/laerer/",
        "laerer/fare-nu/mere/",
        "plakat/",
        "plakat/fare-nu/",
        "plakat/findes-ikke/",
        "plakat/laerer/mere/",
        "poster/laerer/",
        "LAERER/",
        "lærer/",
        "🦢/",
        "%ff%fe/",
        "<script>alert(1)</script>/",
        "../../../",
        "a/" * 500,
        "a" * 5000 + "/",
    ],
)
def test_an_unknown_step_is_not_found_and_leads_back(client, below):
    response = client.get(f"/akut/{below}")

    assert response.status_code == 404
    html = response.content.decode()
    assert 'href="/akut/"' in html
    assert "112" in html
    assert "<script>alert" not in html


def test_an_unknown_step_offers_the_first_question_again(client):
    main = at(client, "/akut/findes-ikke/", status=404)

    assert choices(main)[0] == ("Lærer eller skolepædagog", "/akut/laerer/")
    assert b'content="noindex"' in client.get("/akut/findes-ikke/").content


@pytest.mark.parametrize("query", ["?side=abc", "?keys=x&screen=1", "?" + "a=1&" * 900])
def test_rubbish_in_the_query_changes_nothing(client, query):
    assert heading(at(client, f"/akut/laerer/fare-nu/{query}")) == "Fare nu: Ring 112"


@pytest.mark.parametrize("hide", WAYS, ids=lambda hide: hide.__name__)
def test_a_path_that_visitors_may_not_meet_has_no_steps(client, path_page, hide):
    page = path_page()
    assert client.get(f"{page.url}laerer/uro/").status_code == 200

    hide(page)

    for below in ("", "laerer/", "laerer/uro/", "plakat/laerer/", "findes-ikke/"):
        assert client.get(f"{page.url}{below}").status_code == 404


def test_a_draft_has_no_steps(client, path_page):
    page = path_page(live=False)

    assert client.get(f"/{page.slug}/laerer/").status_code == 404


def test_a_step_that_was_taken_out_is_gone(client, path_page, card):
    page = path_page(small_path(card))
    assert at(client, f"{page.url}laerer/uro/") is not None

    page.steps = page.steps.stream_block.to_python(
        [question("hvem", "Hvem er du?", ("Alle", "fare")), answer("fare", "Ring 112", card)]
    )
    page.save_revision().publish()

    at(client, f"{page.url}laerer/uro/", status=404)
    assert heading(at(client, f"{page.url}fare/")) == "Ring 112"


def test_guidance_that_is_hidden_is_not_linked(client, path_page, card, danish):
    target = ContentPageFactory(parent=danish("home"), title="Læs om ro")
    blocks = small_path(card)
    blocks[-1] = answer("uro", "Bekymret", card, guidance=[target])
    page = path_page(blocks)
    assert "Læs om ro" in text_of(at(client, f"{page.url}laerer/uro/"))

    draft(ContentPage.objects.get(pk=target.pk))

    assert "Læs om ro" not in text_of(at(client, f"{page.url}laerer/uro/"))


def test_guidance_and_a_card_that_are_deleted_are_left_out(client, path_page, card, danish):
    target = ContentPageFactory(parent=danish("home"), title="Læs om ro")
    blocks = small_path(card)
    blocks[-1] = answer("uro", "Bekymret", card, guidance=[target])
    page = path_page(blocks)

    ContentPage.objects.get(pk=target.pk).delete()
    ContactCard.objects.filter(pk=card.pk).delete()

    text = text_of(at(client, f"{page.url}laerer/uro/"))
    assert "Bevar roen" in text
    assert "Vagten" not in text
    assert "Fare nu? Ring 112" in text
