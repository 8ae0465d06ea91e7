"""A visitor is not followed: nothing is fetched from elsewhere, nothing is kept, nothing fails."""

import pytest
from django.urls import reverse

from home.privacy import SIDEBAR_COOKIE, cookies_of_staff
from tests.browser.addresses import EVERY_PAGE_TYPE

KEPT = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(database => database.name), ...(await caches.keys()),
]"""
LOAD_ALL_PICTURES = """() => Promise.all([...document.images].map(image => {
    image.loading = "eager";
    return image.decode().catch(() => console.error(`broken picture: ${image.src}`));
}))"""


@pytest.mark.parametrize("what", EVERY_PAGE_TYPE)
def test_the_page_stays_between_the_visitor_and_us(what, address, paths, visit):
    """Every violation of the Content-Security-Policy is an error in the console, too."""
    page = visit("about:blank")
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(f"{message.text} {message.location}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(paths[what], wait_until="networkidle")
    page.evaluate(LOAD_ALL_PICTURES)

    assert [url for url in requests if not url.startswith(address)] == []
    assert page.context.cookies() == []
    assert page.evaluate(KEPT) == []
    assert complaints == []


def test_staff_get_the_cookies_that_the_page_on_data_names(logged_in, chief):
    page = logged_in(chief)
    page.goto(reverse("wagtailadmin_home"))
    page.get_by_role("button", name="Vis eller skjul menuen", exact=True).click()

    names = {cookie["name"] for cookie in page.context.cookies()}
    assert SIDEBAR_COOKIE in names
    assert names <= {each.name for each in cookies_of_staff()}
