"""Walks the editor as somebody who may do everything: one screen of each kind, and all that it says."""

import json
from collections import deque
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.urls import Resolver404, resolve, reverse

UNREAD = ("script", "style")
SAID_IN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
EDITOR = reverse("wagtailadmin_home")
NOT_OPENED = ("export=", "/logout/", "/sprite/", "/editing-sessions/", "/bulk/", "/preview/")


class Reader(HTMLParser):
    """Collects what a screen says, and the addresses it names; also in JSON that its scripts read."""

    def __init__(self, html):
        super().__init__()
        self.said, self.addresses, self.element = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.element = "json" if ("type", "application/json") in attrs else tag
        for name, value in attrs:
            if name in SAID_IN_ATTRIBUTES:
                self.said.append(value or "")
            else:
                self.read_value(value or "")

    def handle_endtag(self, tag):
        self.element = ""

    def handle_data(self, data):
        if self.element == "json":
            self.read_json(data)
        elif self.element not in UNREAD:
            self.said.append(data)

    def read_value(self, value):
        if value.startswith(("/", "?")):
            self.addresses.append(value)
        elif value.startswith(("[", "{")):
            self.read_json(value)

    def read_json(self, text):
        for value in strings_in(text):
            self.read_value(value) if value.startswith("/") else self.read_text(value)

    def read_text(self, value):
        inner = Reader(value) if "<" in value else None
        self.said += inner.said if inner else [value]
        self.addresses += inner.addresses if inner else []


def strings_in(text):
    """Every string in a JSON text; none where it is no JSON after all."""
    try:
        waiting = [json.loads(text)]
    except ValueError:
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


@dataclass
class Screen:
    """What the editor answers at one address."""

    address: str
    kind: str
    text: str = field(repr=False)

    @cached_property
    def _read(self):
        if self.text.lstrip().startswith("<"):
            return Reader(self.text)
        reader = Reader("")
        reader.read_json(self.text)
        return reader

    @property
    def said(self):
        """The visible texts, and those that a screen reader says."""
        return {" ".join(text.split()) for text in self._read.said} - {""}

    @property
    def addresses(self):
        """The addresses in the editor to which this screen leads."""
        found = (urldefrag(urljoin(self.address, each)).url for each in self._read.addresses)
        return [each for each in found if is_opened(each)]


def said_by(response):
    """All that a response says; JSON with HTML in it too."""
    return Screen("", "", response.content.decode()).said


def is_opened(address):
    return address.startswith(EDITOR) and not any(part in address for part in NOT_OPENED)


def walk(client, *starts):
    """Open what is asked for, and one screen of each other kind that can be reached: [Screen]."""
    screens, kinds, seen = [], set(), set()
    waiting = deque([(address, True) for address in [EDITOR, *starts]])
    while waiting:
        address, is_asked_for = waiting.popleft()
        kind = kind_of(address)
        if address in seen or not kind or (kind in kinds and not is_asked_for):
            continue
        seen.add(address)
        screen = open_screen(client, address, kind)
        if screen:
            kinds.add(kind)
            screens.append(screen)
            waiting += [(each, False) for each in screen.addresses]
    return screens


def kind_of(address):
    """The name of the view that answers an address; each kind of snippet has views of its own."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return None


def open_screen(client, address, kind):
    """A Screen; None where the editor sends one away, or answers with no text."""
    response = client.get(address)
    media_type = response.headers.get("Content-Type", "").split(";")[0]
    if response.status_code != 200 or media_type not in ("text/html", "application/json"):
        return None
    return Screen(address, kind, response.content.decode())
