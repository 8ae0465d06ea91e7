"""Nothing that is not public reaches a visitor: words are planted, then everything is fetched and guessed."""

import re
import time
from collections import defaultdict
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from tests.site import planted as garden_of
from tests.site import planted_words
from tests.site.planted import Garden, now, words
from tests.site.planted_files import Files
from tests.site.users.addresses import addresses_of_the_editor

FEWEST_ANSWERS = 2_000
LINK = re.compile(rb"""(?:href|src|action|srcset)="([^"]*)""")
IN_FEED = re.compile(rb"<(?:loc|link|id)>([^<]+)<")
BETWEEN_LETTERS = re.compile(rb"\xc2\xad|&shy;|&#173;|</?mark>|<wbr>")
OF_THIS_MOMENT = re.compile(rb"<(lastBuildDate|updated)>[^<]*")
FOLLOWED = re.compile(r"text/html|xml")
BELOW_PAGES = ("", "rss/", "handout/")
SEARCHES = ("/soeg/", "/soeg/rss/", "/en/search/")
SUGGESTIONS = ("/soeg/forslag/", "/en/search/suggestions/", "/soeg/forslag/browser/")
LONGEST_BEGINNING = 5
NOBODY_WROTE = words(195)  # the last there are
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
SHORT_ADDRESSES = range(1, 160)
FILES = range(1, 40)
OF_THE_EDITOR = range(1, 4)


@pytest.fixture
def planted(danish, editor):
    """[Planted] of all kinds."""
    garden = Garden(danish, editor)
    garden_of.plant_pages(garden)
    garden_of.plant_a_closed_section(garden)
    garden_of.plant_twins(garden)
    planted_words.plant_versions(garden)
    planted_words.plant_words_of_editors(garden)
    planted_words.plant_a_search(garden)
    planted_words.plant_an_alert(garden)
    Files(garden).plant()
    garden_of.plant_links(garden)
    garden_of.plant_what_is_gone(garden)
    return garden.planted


class Walker:
    """Fetches addresses as one visitor, each once, and keeps where which secret was met."""

    def __init__(self, client, planted):
        self.client, self.answers = client, {}
        self.met = defaultdict(set)  # {secret: addresses}
        self.secrets = re.compile("|".join(each.secret for each in planted).encode())
        self.cookies = set()

    def fetch(self, address):
        """The bytes of an answer; what was met in them, or in its headers, is noted."""
        response = self.client.get(address)
        body = response.getvalue() if response.streaming else response.content
        self.answers[address] = response.status_code
        said = BETWEEN_LETTERS.sub(b"", body) + str(response.headers).encode()
        for secret in self.secrets.findall(said.replace(address.encode(), b"")):  # as typed
            self.met[secret.decode()].add(address)
        self.cookies |= set(response.cookies)
        leads_on = FOLLOWED.search(response.get("Content-Type", ""))
        return body if leads_on else b"", response.get("Location")

    def walk(self, addresses):
        """Fetch these and whatever they lead to on this site, until nothing new is found."""
        waiting = list(addresses)
        while waiting:
            address = waiting.pop()
            if address not in self.answers:
                waiting += self._leads_to(address)

    def _leads_to(self, address):
        body, location = self.fetch(address)
        found = [match.decode() for match in (*LINK.findall(body), *IN_FEED.findall(body))]
        named = [part.split()[0] for each in found for part in each.split(",") if part.strip()]
        for href in [*named, location or ""]:
            parts = urlsplit(urljoin(f"http://localhost{address}", unescape(href)))
            if parts.netloc == "localhost" and not parts.path.startswith("/static/"):
                yield parts._replace(scheme="", netloc="", fragment="").geturl()

    def guess(self, addresses):
        for address in addresses:
            if address not in self.answers:
                self.fetch(address)


def questions_to_search(planted):
    """Each word misspelt and begun. (Whole words: below, where the rest of the answer is compared.)"""
    all_words = [word for each in planted for word in (each.asked, each.secret)]
    yield from (f"/soeg/?q={word[:-3]}{word[-2:]}" for word in all_words)  # a letter is missing
    lengths = range(1, LONGEST_BEGINNING + 1)
    beginnings = sorted({each.asked[:length] for each in planted for length in lengths})
    yield from (f"{SUGGESTIONS[0]}?q={each}" for each in beginnings)
    for each in beginnings[:: len(SUGGESTIONS)]:
        yield from (f"{address}?q={each}" for address in SUGGESTIONS[1:])


def guesses_at(planted):
    """What somebody tries who suspects what there is."""
    for each in planted:
        yield from each.addresses
        for page in [each.page, *each.twins] if each.page else []:
            url = now(page).url
            yield from (url + rest for rest in BELOW_PAGES)
            yield f"{url.rstrip('/')}x/"
            yield url[:-2] + "/"
            yield f"/_util/authenticate_with_password/1/{page.pk}/"
            yield f"/a/{page.pk}/"


def addresses_by_number():
    yield from (f"/a/{number}/" for number in SHORT_ADDRESSES)
    for number in FILES:
        yield f"/dokumenter/{number}/fil.txt"
        yield f"/media/documents/{number}.txt"
        yield f"/_util/authenticate_with_password/{number}/{number}/"
        yield f"/api/v2/pages/{number}/"
    for number in OF_THE_EDITOR:
        for address in addresses_of_the_editor():
            values = dict.fromkeys(address.arguments, number)
            values |= {"revision_id_a": "earliest", "revision_id_b": "latest"}
            yield address.filled(values)


def leaks(walker, planted):
    """{what: where it was met}"""
    whats = {each.secret: each.what for each in planted}
    return {whats[secret]: sorted(where)[:3] for secret, where in walker.met.items()}


def test_no_visitor_meets_any_of_it_and_staff_meet_theirs(editor_client, planted):
    """Staff's walk shows that the visitor's was not blind."""
    began = time.monotonic()
    visitor = Walker(Client(SERVER_NAME="localhost"), planted)

    visitor.walk(STARTS)
    walked = len(visitor.answers)
    visitor.guess(guesses_at(planted))
    visitor.guess(questions_to_search(planted))
    visitor.guess(addresses_by_number())

    seconds = time.monotonic() - began
    print(f"{len(visitor.answers)} answers, {walked} of them walked to, in {seconds:.0f} s")
    assert leaks(visitor, planted) == {}
    assert len(visitor.answers) >= FEWEST_ANSWERS
    assert not visitor.cookies - {"csrftoken"}  # of the login page

    staff = Walker(editor_client, planted)

    staff.guess(address for each in planted for address in each.for_staff)

    expected = {each.what for each in planted if each.for_staff}
    assert expected - leaks(staff, planted).keys() == set()
    assert len(expected) > 40


def test_a_word_that_is_planted_is_answered_like_one_that_nobody_wrote(client, planted):
    """Who types a secret gets it back: so all the rest of the answer is compared."""

    def answer(address, word):
        content = client.get(address, {"q": word}).content.replace(word.encode(), b"")
        return OF_THIS_MOMENT.sub(b"", content)

    asked, secret = NOBODY_WROTE
    for address in (*SEARCHES, *SUGGESTIONS):
        nothing = answer(address, asked)
        told = [each.what for each in planted if answer(address, each.asked) != nothing]
        assert told == [], address
    nothing = answer(SEARCHES[0], secret)
    assert [each.what for each in planted if answer(SEARCHES[0], each.secret) != nothing] == []


def make_private(planted):
    """A copy is a page of its own; aliases and translations close with their page."""
    for each in planted:
        if not each.page:
            each.closes()
            continue
        copies = [one for one in each.twins if one.translation_key != each.page.translation_key]
        for page in (each.page, *copies):
            PageViewRestriction.objects.create(page=page, restriction_type="login")


def make_public(planted):
    PageViewRestriction.objects.all().delete()
    CollectionViewRestriction.objects.all().delete()
    for each in planted:
        each.opens()


def unpublish(planted):
    for each in planted:
        for twin in each.twins:
            now(twin).unpublish()
        each.closes()


def test_what_is_opened_is_met_and_what_is_closed_again_is_not(client, planted):
    opening = [each for each in planted if each.opens]
    surfaces = [
        "/sitemap.xml",
        "/om-os/",
        "/nyheder/rss/",
        *(f"{search}?q={each.asked}" for each in opening for search in ("/soeg/", "/soeg/rss/")),
        *(f"/soeg/forslag/?q={each.asked[:LONGEST_BEGINNING]}" for each in opening if each.page),
        *(address for each in planted for address in each.addresses),
    ]

    def met():
        walker = Walker(client, planted)
        walker.guess(surfaces)
        return leaks(walker, planted)

    make_public(opening)
    assert met().keys() == {each.what for each in opening}

    make_private(opening)
    assert met() == {}

    make_public(opening)
    unpublish(opening)
    assert met() == {}
