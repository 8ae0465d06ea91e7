"""Visitors and staff are served by two processes: the one knows no account, the other no stranger."""

from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from tests.reading import page_of
from tests.resolver import every_route
from tryghed.media.models import SiteDocument

STAFF_HOST = "redaktion.localhost"
PUBLIC_URLS, STAFF_URLS = "tryghed.urls.public", "tryghed.urls.staff"
READ = ["/", "/en/", "/projekter/", "/viden/radikalisering/", "/soeg/?q=skole", "/akut/"]
FOR_MACHINES = [
    *("/robots.txt", "/sitemap.xml", "/nyheder/rss/", "/nyheder/atom/", "/opensearch.xml"),
    *("/soeg/rss/?q=skole", "/soeg/forslag/browser/?q=sko", "/farver.css"),
]
GONE = ["/findes-ikke/", "/en/missing/", "/admin/", "/soeg/?q=%00"]
EVERYTHING = [*READ, *FOR_MACHINES, *GONE]
ROADS_IN = [
    *(
        "/admin/",
        "/admin/login/",
        "/admin/pages/1/edit/",
        "/admin/api/main/pages/",
        "/django-admin/",
    ),
    *("/_util/login/", "/_util/authenticate_with_password/1/1/", "/api/v2/pages/"),
    *("/dokumenter/1/x.pdf", "/dokumenter/authenticate_with_password/1/"),
]
# What a stranger may fetch from the staff process
OPEN = {
    *("account_login", "account_logout", "account_inactive", "mfa_authenticate"),
    *("account_reset_password", "account_reset_password_done"),
    *("account_reset_password_from_key", "account_reset_password_from_key_done"),
    *("openid_connect_login", "openid_connect_callback", "socialaccount_login_cancelled"),
    *("wagtailadmin_sprite", "wagtailadmin_javascript_catalog", "security_txt"),
}


@pytest.fixture
def visitor(served_by):
    """A browser in the public process."""
    return served_by("public")


@pytest.fixture
def stranger(served_by):
    """A browser in the staff process in which nobody is logged in."""
    return served_by("staff", STAFF_HOST)


@pytest.fixture
def colleague(stranger, editor):
    """A browser in the staff process in which an editor is logged in."""
    stranger.force_login(editor)
    return stranger


@pytest.fixture
def internal(danish):
    """A published page for those who are logged in."""
    page = danish("preparedness")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


@pytest.fixture
def document():
    """A file in a collection for those who are logged in."""
    collection = Collection.get_first_root_node().add_child(name="Internt")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    return SiteDocument.objects.create(title="Referat", file="r.pdf", collection=collection)


# Public


def test_no_address_of_the_editor_leads_anywhere_in_the_public_process():
    public = {route.shape for route in every_route(PUBLIC_URLS)}
    of_the_editor = [route for route in every_route(STAFF_URLS) if route.shape not in public]

    assert len(of_the_editor) > 400
    answered = {_view_of(route.filled()) for route in of_the_editor}
    assert answered <= {None, "wagtail_serve"}  # a page of that name, were there one


def _view_of(path):
    try:
        return resolve(path, PUBLIC_URLS).view_name
    except Resolver404:
        return None


def test_it_is_not_found_as_any_other_address(visitor):
    missing = visitor.get("/findes-ikke/")

    for address in ROADS_IN:
        response = visitor.get(address)
        assert response.status_code == 404, address
        assert response.content == missing.content, address


def test_who_is_logged_in_elsewhere_is_a_visitor_like_all_others(served_by, editor):
    logged_in = Client()
    logged_in.force_login(editor)
    visitor, with_cookie = served_by("public"), served_by("public")
    with_cookie.cookies = logged_in.cookies
    assert with_cookie.cookies["sessionid"].value

    for address in EVERYTHING:
        responses = [visitor.get(address), with_cookie.get(address)]

        assert responses[0].content == responses[1].content, address
        for response in responses:
            assert not response.cookies, address
            assert "cookie" not in response.get("Vary", "").lower(), address


def test_nothing_public_names_the_editor_or_its_host(visitor, settings):
    settings.STAFF_URL = settings.WAGTAILADMIN_BASE_URL = f"https://{STAFF_HOST}"

    for address in EVERYTHING:
        said = visitor.get(address).content.decode()
        assert STAFF_HOST not in said, address
        assert "/admin" not in said, address


def test_a_closed_page_is_not_found_whoever_asks(visitor, internal, editor):
    assert visitor.get(internal.url).status_code == 404


@pytest.mark.parametrize(
    "kind", [CollectionViewRestriction.LOGIN, CollectionViewRestriction.PASSWORD]
)
def test_a_closed_document_is_not_found(visitor, document, kind):
    CollectionViewRestriction.objects.update(restriction_type=kind, password="x")

    assert visitor.get(document.url).status_code == 404


@pytest.mark.parametrize(("method", "status"), [("post", 403), ("put", 405), ("delete", 405)])
def test_a_form_that_is_none_of_ours_is_refused_without_a_cookie(served_by, method, status):
    browser = served_by("public", enforce_csrf_checks=True)
    for address in READ:
        response = getattr(browser, method)(address)

        assert response.status_code == status
        assert page_of(response).get("lang") == ("en" if address.startswith("/en/") else "da")
        assert not response.cookies


def test_the_public_process_knows_nobody(visitor):
    assert isinstance(visitor.get("/").wsgi_request.user, AnonymousUser)
    assert not hasattr(visitor.get("/").wsgi_request, "session")


# Staff


def test_a_stranger_is_led_to_the_login_from_every_address_but_the_login(stranger):
    answered = set()
    for route in every_route(STAFF_URLS):
        for ask in (stranger.get, stranger.post):
            response = ask(route.filled())
            if not _is_led_to_login(response):
                answered.add(route.name)

    assert answered == OPEN


def _is_led_to_login(response):
    roads = (
        f"{reverse('account_login')}?next=",
        "/admin/login/?next=",
    )  # the second leads to the first
    return response.status_code == 302 and response["Location"].startswith(roads)


def test_a_stranger_cannot_tell_an_address_that_exists_from_one_that_does_not(stranger):
    for address in ("/findes-ikke/", "/findes-ikke", "/.env", "/admin/nope", "/en/x.php", "/viden"):
        assert _is_led_to_login(stranger.get(address)), address


def test_no_answer_to_staff_is_kept_or_found_by_search_engines(colleague):
    for address in [*EVERYTHING, "/login/", "/admin/pages/"]:
        response = colleague.get(address)

        assert response["Cache-Control"] == "private, no-store", address
        assert response["X-Robots-Tag"] == "noindex, nofollow", address


def test_what_a_stranger_is_answered_is_not_kept_either(stranger):
    for address in ("/", "/admin/", "/login/", "/findes-ikke", "/?q=%00"):
        assert stranger.get(address)["Cache-Control"] == "private, no-store"


def test_files_that_everybody_has_are_kept_as_ever(stranger):
    response = stranger.get("/static/img/icon.svg")

    assert response.status_code == 200
    assert "no-store" not in response["Cache-Control"]


def test_staff_read_the_site_and_what_is_only_for_them(colleague, internal, danish):
    assert colleague.get(danish("articles.R1").url).status_code == 200
    assert colleague.get(internal.url).status_code == 200
    assert colleague.get("/admin/").status_code == 200


def test_what_staff_pass_on_leads_to_the_public_host(colleague, site_settings):
    site_settings(is_demonstration=False)

    for address in [*READ, *FOR_MACHINES]:
        response = colleague.get(address)

        assert response.status_code == 200, address
        assert STAFF_HOST not in passed_on(response), address


def passed_on(response):
    """What an answer says, without the editor's own bar at its end, which staff alone are shown."""
    return response.content.decode().partition("<!-- Wagtail user bar")[0]


def test_suggestions_for_browsers_lead_to_the_public_host(colleague):
    _query, _texts, _nothing, addresses = colleague.get("/soeg/forslag/browser/?q=radik").json()

    assert {urlsplit(each).hostname for each in addresses if each} == {"localhost"}


def test_a_handout_printed_by_staff_leads_to_the_public_host(colleague, danish):
    page = danish("articles.R1")

    said = passed_on(colleague.get(page.handout_url))

    assert f"http://localhost/a/{page.pk}/" in said
    assert STAFF_HOST not in said


def test_a_letter_to_staff_leads_to_the_staff_host(stranger, editor):
    stranger.post(reverse("account_reset_password"), {"email": editor.email})

    assert f"//{STAFF_HOST}/login/adgangskode/" in mail.outbox[0].body
