"""Walks the site as a visitor without an account: every address that can be reached, each fetched once."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
from django.test import Client

HOST = "localhost"  # the host name of the loaded site, so that its absolute addresses are its own
ROOT = f"http://{HOST}/"
MOST_ADDRESSES = 2_000
ADDRESS_ATTRIBUTES = ("href", "src", "action", "poster", "data")
IN_STYLES = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
NOT_FETCHED = ("canonical", "alternate")  # what these <link>s say is for machines that read


@dataclass
class Answer:
    """What the site says at one address."""

    address: str
    status: int
    headers: dict
    cookies: list
    content: bytes

    @property
    def path(self):
        return urlsplit(self.address).path

    @property
    def media_type(self):
        return self.headers.get("Content-Type", "").split(";")[0]

    @property
    def is_page(self):
        return self.status == 200 and self.media_type == "text/html"

    @cached_property
    def _parser(self):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=False)
        self._root = parser.parse(self.content, transport_encoding="utf-8")
        return parser

    @property
    def html(self):
        """The <html> element of the page."""
        self._parser  # noqa: B018  (parses once)
        return self._root

    @property
    def html_errors(self):
        """What a strict HTML5 parser objects to: [(what, where it stands, details)]."""
        return [(code, position, details) for position, code, details in self._parser.errors]

    @cached_property
    def ids(self):
        return [each.get("id") for each in self.html.iter() if each.get("id") is not None]

    @property
    def language(self):
        """The language that the address promises."""
        return "en" if self.path.startswith("/en/") else "da"

    def absolute(self, href):
        return urljoin(self.address, href)


@dataclass
class Crawl:
    """All answers by address, and who leads where."""

    answers: dict = field(default_factory=dict)
    links: dict = field(default_factory=lambda: defaultdict(set))  # target: {(source, fragment)}

    @property
    def pages(self):
        return [answer for answer in self.answers.values() if answer.is_page]

    def at(self, path):
        return self.answers[urljoin(ROOT, path)]


def crawl(*starts):
    """Follow every internal link from some paths (a Crawl)."""
    found = Crawl()
    client = Client(SERVER_NAME=HOST)
    waiting = [urljoin(ROOT, path) for path in starts]
    while waiting:
        address = waiting.pop()
        if address in found.answers:
            continue
        answer = found.answers[address] = fetch(client, address)
        assert len(found.answers) < MOST_ADDRESSES, f"The site has no end: {address}"
        for target, fragment in sorted(_leads_to(answer)):
            found.links[target].add((address, fragment))
            waiting.append(target)
    return found


def fetch(client, address):
    """One address, answered (an Answer)."""
    response = client.get(address.removeprefix(ROOT.rstrip("/")))
    content = response.getvalue() if response.streaming else response.content
    return Answer(
        address, response.status_code, dict(response.headers), list(response.cookies), content
    )


def _leads_to(answer):
    if "Location" in answer.headers:
        return _internal(answer, [answer.headers["Location"]])
    if answer.media_type == "text/css":
        return _internal(answer, addresses_in_styles(answer))
    return _internal(answer, addresses_in(answer.html)) if answer.is_page else set()


def _internal(answer, hrefs):
    targets = (urldefrag(answer.absolute(href)) for href in hrefs)
    return {(url, fragment) for url, fragment in targets if url.startswith(ROOT)}


def addresses_in(html):
    """Every address that a page names: links, pictures of all sizes, style sheets, scripts, forms."""
    for element in html.iter():
        for name in ADDRESS_ATTRIBUTES:
            if element.get(name) is not None and element.get("method") != "post":
                yield element.get(name)
        yield from sizes_of(element)


def addresses_in_styles(answer):
    """Every address that a style sheet names, data: ones left out."""
    named = map("".join, IN_STYLES.findall(answer.content.decode()))
    return [address for address in named if not address.startswith(("data:", "#"))]


def sizes_of(element):
    """The addresses in a srcset."""
    for candidate in (element.get("srcset") or "").split(","):
        if candidate.strip():
            yield candidate.split()[0]


def fetched_by_browser(html):
    """(element name, address) of everything that a browser fetches without being asked."""
    for element in html.iter():
        if element.tag == "link" and element.get("rel") not in NOT_FETCHED:
            yield "link", element.get("href")
        for name in ("src", "poster", "data"):
            if element.get(name) is not None:
                yield element.tag, element.get(name)
        for address in sizes_of(element):
            yield element.tag, address
