"""Requests that nobody sends in good faith, drawn at random: for tests/fuzz.py and the suite."""

import json
import re
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

METHODS = (
    ["GET"] * 10 + ["POST"] * 6 + ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"]
)
NUMBERS = ["0", "-1", "1e3", "2.5", "٣", "NaN", "9" * 19, str(2**31), str(2**63), "9" * 400]
TEXTS = [
    *(
        "",
        " ",
        "x",
        "æøå",
        "🦢",
        "\0",
        "a\0b",
        "\ufffe",
        "\u202e",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
    ),
    *(
        "../../etc/passwd",
        "..",
        "//example.org",
        "https://example.org/",
        "javascript:alert(1)",
        "%s%n{0}{{7*7}}",
    ),
    *(
        "a" * 3000,
        "æ" * 300,
        "%",
        "\\",
        "\r\nSet-Cookie: a=b",
        "None",
        "[]",
        "{}",
        "null",
        "2026-13-45",
        "25:61",
    ),
]
OCTETS = [
    b"\xff\xfe",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b"\x80" * 50,
    b"\xf0\x28\x8c\x28",
    bytes(range(256)),
]
NAMES = [
    *(
        "q",
        "side",
        "page",
        "p",
        "emne",
        "maalgruppe",
        "type",
        "status",
        "aar",
        "omraade",
        "retning",
        "v",
        "id",
    ),
    *(
        "next",
        "ordering",
        "export",
        "locale",
        "tag",
        "collection_id",
        "page_type",
        "user_id",
        "content_type",
    ),
    *(
        "mode",
        "multiple",
        "results_only",
        "created_at_from",
        "latest_revision_created_at_from",
        "action",
        "token",
    ),
    *(
        "title",
        "slug",
        "body-count",
        "form-TOTAL_FORMS",
        "usernames",
        "data",
        "revision",
        "comments",
        "x[]",
        "",
    ),
]
JSONS = [
    *({}, [], None, 0, "x", {"page_ids": ["x", None]}, {"id": 2**70}, [[[[[[]]]]]], {"a": "\0"}),
    *({"text": "\ud800"}, {"data": {"body": [{"type": "x", "value": None}]}}),
]
TYPES = [
    *(
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "x",
    ),
    *("application/x-www-form-urlencoded; charset=utf-16", "application/json; charset=nope", ""),
]
HEADERS = {
    "Accept-Language": ["de", ";;;", "en;q=x", "*", "x" * 3000],
    "Content-Length": ["abc", "-1"],
    "Host": ["example.org", "a b", "[::1", "localhost:99999:1", "x" * 300],
    "If-Modified-Since": ["yesterday", "Thu, 99 Foo 99999 99:99:99 GMT", "\xff"],
    "If-None-Match": ['"', "*", '"a", W/"', "x" * 500],
    "Origin": ["null", "https://example.org", "x://[", "\xe6"],
    "Range": ["bytes=abc", "bytes=5-1", "bytes=0-99999999999999999999", "lines=1-2"],
    "Referer": ["https://example.org/", "\xff", "http://[", "x" * 3000],
    "Sec-Fetch-Site": ["cross-site", "\xff"],
    "User-Agent": ["", "x" * 9000, "\xff\xfe"],
    "X-Forwarded-Host": ["example.org"],
    "X-Forwarded-Proto": ["gopher"],
    "X-Requested-With": ["XMLHttpRequest"],
}
COOKIES = [
    *(
        '__Host-sessionid="a\\000b"',
        "__Host-sessionid=" + "x" * 3000,
        "__Host-csrftoken=æ",
        "messages=[[[[",
    ),
    *("django_language=xx-\\000", "=;=;;;", 'a="\\377\\377"'),
]
TOO_MUCH = 3 * 1024 * 1024  # more than DATA_UPLOAD_MAX_MEMORY_SIZE
TOO_MANY = 10_100  # more than DATA_UPLOAD_MAX_NUMBER_FIELDS
ENDS_SOMETHING = re.compile(
    r"delete|logout|unpublish|move|bulk|account"
)  # the site shall outlast the run


@dataclass(frozen=True)
class Attack:
    """One request. `target` is the path with its query, encoded; `is_known` asks for a logged-in editor."""

    process: str
    is_known: bool
    method: str
    target: str
    headers: dict = field(default_factory=dict)
    cookie: str = ""
    body: bytes = b""


class Attacker:
    """Makes attacks. In: a random.Random, {process: its routes}, words of the site (ids, paths)."""

    def __init__(self, chance, routes, words):
        self.chance = chance
        self.routes = routes
        self.words = words

    def attack(self, process):
        """The next Attack on a process."""
        route = self.chance.choice(self.routes[process])
        method = self.chance.choice(METHODS)
        is_careful = method != "GET" and ENDS_SOMETHING.search(route.name)
        headers, body = self._body() if method not in ("GET", "HEAD") else ({}, b"")
        return Attack(
            process,
            is_known=process == "staff" and self.chance.random() < 0.85,
            method=method,
            target=self._path(route, is_careful) + self._query(),
            headers=headers | self._headers(),
            cookie=self.chance.choice(COOKIES) if self.chance.random() < 0.05 else "",
            body=body,
        )

    def _path(self, route, is_careful):
        if route.name == "wagtail_serve" and self.chance.random() < 0.7:
            path = self.chance.choice([each for each in self.words if each.startswith("/")])
            return quote(path) + self.chance.choice(["", "", "rss/", "x/", self._value()])
        known = [] if is_careful else [each for each in self.words if "/" not in each]
        values = {}
        for hole in route.holes:
            values[hole] = self._value()
            if known and self.chance.random() < 0.6:
                values[hole] = self.chance.choice(known)
            elif self.chance.random() < 0.3:
                values[hole] = route.holes[hole]
        return route.filled(**values)

    def _value(self):
        """A word for an address, encoded."""
        kinds = [NUMBERS, NUMBERS, TEXTS, OCTETS]
        return quote(self.chance.choice(self.chance.choice(kinds)), safe="")

    def _query(self):
        number = self.chance.choice([0, 0, 1, 1, 2, 5])
        pairs = [f"{quote(self.chance.choice(NAMES))}={self._value()}" for _ in range(number)]
        if self.chance.random() < 0.005:
            pairs = [f"a{number}=1" for number in range(400)]  # a server lets no more through
        return "?" + "&".join(pairs) if pairs else ""

    def _headers(self):
        chosen = {}
        while self.chance.random() < 0.2:
            name = self.chance.choice(list(HEADERS))
            chosen[name] = self.chance.choice(HEADERS[name])
        return chosen

    def _body(self):
        """(headers, octets) of what is sent."""
        make = self.chance.choice(
            [self._form, self._form, self._form, self._multipart, self._json, self._odd]
        )
        return make()

    def _form(self):
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        if self.chance.random() < 0.01:
            return kind, b"a=" + b"x" * TOO_MUCH
        if self.chance.random() < 0.01:
            return kind, "&".join(f"a{number}=1" for number in range(TOO_MANY)).encode()
        names = self.chance.choices(NAMES, k=self.chance.randrange(6))
        return kind, urlencode([(name, self._raw()) for name in names]).encode()

    def _raw(self):
        return self.chance.choice(self.chance.choice([NUMBERS, TEXTS, OCTETS]))

    def _multipart(self):
        lines = []
        for name in self.chance.choices(NAMES, k=self.chance.randrange(4)):
            value = self._raw()
            is_file = self.chance.random() < 0.3
            file = '; filename="\0../x.svg"\r\nContent-Type: image/png' if is_file else ""
            lines += [
                b"--edge",
                f'Content-Disposition: form-data; name="{name}"{file}'.encode(),
                b"",
            ]
            lines += [value if isinstance(value, bytes) else value.encode()]
        end = self.chance.choice([b"--edge--", b"", b"--edge"])
        return {"Content-Type": "multipart/form-data; boundary=edge"}, b"\r\n".join(
            [*lines, end, b""]
        )

    def _json(self):
        text = json.dumps(self.chance.choice(JSONS))
        cut = len(text) if self.chance.random() < 0.7 else len(text) // 2
        return {"Content-Type": "application/json"}, text[:cut].encode()

    def _odd(self):
        return {"Content-Type": self.chance.choice(TYPES)}, self.chance.choice(OCTETS)
