"""Addresses that mean nothing get a clear answer in the reader's language, never an error of ours."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.reading import main_of, page_of, text_of
from tryghed.people.models import Organisation

NUL_IN_DANISH = [
    "/%00",
    "/projekter/%00/",
    "/?side=%00",
    "/projekter/?status=a%00b",
    "/soeg/?q=%00",
]
NUL_IN_ENGLISH = ["/en/%00", "/en/projects/%00/", "/en/?page=%00", "/en/projects/?area=%00"]


@pytest.fixture
def client():
    """A browser that is shown what a visitor would be: an error page instead of a traceback."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("address", NUL_IN_DANISH)
def test_a_nul_byte_is_refused_in_danish(client, address):
    response = client.get(address)

    assert response.status_code == 400
    assert page_of(response).get("lang") == "da"


@pytest.mark.parametrize("address", NUL_IN_ENGLISH)
def test_a_nul_byte_is_refused_in_english(client, address):
    response = client.get(address)

    assert response.status_code == 400
    assert page_of(response).get("lang") == "en"
    assert text_of(main_of(response).find("h1")) == "The address cannot be understood"


def test_the_refusal_names_the_number_for_danger(client):
    assert "112" in text_of(main_of(client.get("/%00")))


@pytest.mark.parametrize(
    "address",
    ["/%ff", "/en/%ff/", "/%c0%80/", "/..%2f..%2fetc/passwd", "/projekter/%EF%BF%BD/", "/%20/"],
)
def test_an_address_of_rubbish_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["%ff", "side=%ff", "side=%EF%BF%BD", "=", "&&&", "side=1&side=2", "a[]=1", "%" * 50, "æ=ø"],
)
def test_a_query_of_rubbish_shows_the_page(client, query):
    assert client.get(f"/projekter/?{query}").status_code == 200


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_word_that_is_no_language_is_an_address_like_any_other(client, language):
    assert client.get(f"{language}/xx/").status_code == 404


@pytest.mark.parametrize("accepted", ["", "xx", "en;q=1", "da,en;q=0.5", "*", "æ" * 500])
def test_the_address_alone_decides_the_language(client, accepted):
    assert page_of(client.get("/", headers={"accept-language": accepted})).get("lang") == "da"
    assert page_of(client.get("/en/", headers={"accept-language": accepted})).get("lang") == "en"


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH", "TRACE", "PROPFIND"])
def test_a_method_that_no_page_has_is_refused_in_words(client, method):
    response = client.generic(method, "/en/contact/")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, POST, OPTIONS"
    assert page_of(response).get("lang") == "en"
    assert text_of(main_of(response).find("h1"))


def test_nothing_is_deleted_by_a_method_alone(admin_client):
    organisation = Organisation.objects.first()
    address = reverse(organisation.snippet_viewset.get_url_name("delete"), args=[organisation.pk])

    assert admin_client.delete(address).status_code == 405
    assert Organisation.objects.filter(pk=organisation.pk).exists()
