"""Nothing that is not public reaches a visitor: words are planted, then everything is fetched and guessed."""

import re

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from tests.site.planted import plant_everything
from tests.site.users.addresses import addresses_of_the_editor

FEWEST_ANSWERS = 2_000
LINK = re.compile(r"""(?:href|src|action)="(/[^"#]*)""")
BELOW_PAGES = ("", "rss/", "handout/")
SUGGESTIONS = ("/soeg/forslag/", "/en/search/suggestions/", "/soeg/forslag/browser/")
LONGEST_BEGINNING = 6
STARTS = (
    "/",
    "/en/",
    "/om-os/",
    "/oversigt/",
    "/nyheder/",
    "/sitemap.xml",
    "/robots.txt",
    "/opensearch.xml",
    "/farver.css",
    "/nyheder/rss/",
    "/nyheder/atom/",
    "/api/v2/pages/",
    "/api/v3/pages/",
    "/.git/config",
    "/var/db.sqlite3",
)
SHORT_ADDRESSES = range(1, 120)
FILES = range(1, 20)
OF_THE_EDITOR = range(1, 8)


@pytest.fixture
def planted(danish, editor):
    return plant_everything(danish, editor)


class Walker:
    """Fetches addresses as one visitor, each once, and keeps where which secret was met."""

    def __init__(self, client, planted):
        self.client, self.seen, self.met = client, set(), {}
        self.secrets = re.compile("|".join(re.escape(each.secret) for each in planted))
        self.cookies = set()

    def fetch(self, address):
        """The text of an answer with its headers; what was met in it is noted."""
        self.seen.add(address)
        response = self.client.get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        text = body.decode(errors="replace") + str(response.headers)
        said = text.replace(address, "")  # what the visitor typed
        for secret in self.secrets.findall(said):
            self.met.setdefault(secret, address)
        self.cookies |= set(response.cookies)
        return text

    def walk(self, addresses):
        """Fetch these and what they lead to on this site. (test_crawl.py walks to the end.)"""
        found = [
            link.partition("?")[0] for each in addresses for link in LINK.findall(self.fetch(each))
        ]
        self.guess(link for link in found if not link.startswith(("/static/", "/media/")))

    def guess(self, addresses):
        for address in addresses:
            if address not in self.seen:
                self.fetch(address)


def guesses_at(planted):
    """What somebody tries who suspects what there is."""
    for each in planted:
        yield from (
            f"{search}?q={each.asked}" for search in ("/soeg/", "/en/search/", "/soeg/rss/")
        )
        yield f"/soeg/?q={each.asked[:-3]}{each.asked[-2:]}"  # a letter is missing
    for word in (planted[0].asked, planted[0].secret):
        for length in range(1, LONGEST_BEGINNING):
            yield from (f"{address}?q={word[:length]}" for address in SUGGESTIONS)
    for each in planted:
        for page in [each.page, *each.twins] if each.page else []:
            yield from (page.url + rest for rest in BELOW_PAGES)
            yield f"{page.url.rstrip('/')}x/"
            yield f"/_util/authenticate_with_password/1/{page.pk}/"
        if each.address and not each.page:
            yield each.address


def addresses_by_number():
    yield from (f"/a/{number}/" for number in SHORT_ADDRESSES)
    for number in FILES:
        yield f"/dokumenter/{number}/fil.txt"
        yield f"/media/documents/{number}.txt"
    for number in OF_THE_EDITOR:
        for address in addresses_of_the_editor():
            values = dict.fromkeys(address.arguments, number)
            values |= {"revision_id_a": "earliest", "revision_id_b": "latest"}
            yield address.filled(values)


def test_no_visitor_meets_any_of_it_and_staff_meet_theirs(editor_client, planted):
    """Staff's walk shows that the visitor's was not blind."""
    visitor = Walker(Client(), planted)

    visitor.walk(STARTS)
    visitor.guess(guesses_at(planted))
    visitor.guess(addresses_by_number())

    whats = {each.secret: each.what for each in planted}
    assert {whats[secret]: address for secret, address in visitor.met.items()} == {}
    assert len(visitor.seen) >= FEWEST_ANSWERS
    assert not visitor.cookies - {"csrftoken"}  # of the login page

    staff = Walker(editor_client, planted)

    staff.guess(each.for_staff for each in planted if each.for_staff)

    expected = {each.secret for each in planted if each.for_staff}
    assert staff.met.keys() >= expected
    assert len(expected) > 15


def test_each_page_is_met_when_it_is_opened_and_not_when_it_is_hidden_again(client, planted):
    pages = [each for each in planted if each.page]
    surfaces = ["/sitemap.xml", *(f"/soeg/?q={each.asked}" for each in pages)]

    PageViewRestriction.objects.all().delete()
    for each in pages:
        Page.objects.filter(pk=each.page.pk).update(expire_at=None, go_live_at=None)
        Page.objects.get(pk=each.page.pk).specific.save_revision().publish()
    opened = Walker(client, planted)
    opened.guess(surfaces)
    assert opened.met.keys() == {each.secret for each in pages}

    for page in [page for each in pages for page in (*each.twins, each.page)]:
        Page.objects.get(pk=page.pk).specific.unpublish()
    hidden = Walker(client, planted)
    hidden.guess([*surfaces, *(each.address for each in pages)])
    assert hidden.met == {}
