"""One sheet of A4 about an article: the act, whom to call, and where the rest stands."""

from dataclasses import dataclass, field
from math import ceil

from django.utils.text import Truncator

from knowledge.reading.qr_code import qr_code
from knowledge.reading.sentences import first_sentence

# Measured with Chromium's PDF: tests/browser/test_handouts.py prints every article of the content set.
LINES_ON_SHEET = 60
LINES_IN_LARGER_PRINT = 47
LETTERS_IN_LINE = 92
LETTERS_IN_COLUMN = 42
LETTERS_IN_TITLE = 48
LINES_OF_NOTICES_AND_FOOT = 20
LINES_OF_WHEN = 4
FEWEST_DOS = 3
MOST_CONTACTS = 8


@dataclass
class Point:
    """A step, or a section of an article without steps: what it is called and its first sentence."""

    title: str
    text: str = ""
    branches: list = field(default_factory=list)  # [(condition, first sentence)]

    @property
    def lines(self):
        texts = [self.text, *(f"{condition}: {text}" for condition, text in self.branches)]
        return lines_of(self.title) + sum(lines_of(text) for text in texts)


class Handout:
    """What a sheet says. When there is more than it has room for, texts of the last steps go first."""

    def __init__(self, article):
        self.article = article
        steps = _steps(article.body)
        self.is_numbered = bool(steps)
        self.points = steps or _sections(article.body)
        self.dos, self.donts = _dos_and_donts(article.body)
        self.contacts = _contacts(article)[:MOST_CONTACTS]
        self.when_to_act = article.when_to_act
        self.is_cut = False
        self._fit()

    @property
    def short_url(self):
        return self.article.short_url

    @property
    def qr_code(self):
        return qr_code(self.article.short_url)

    @property
    def lines(self):
        """How long the sheet is, about, in lines of small print."""
        texts = (self.article.summary, self.when_to_act, self.article.rating_in_short)
        columns = (self.dos, self.donts)
        return (
            LINES_OF_NOTICES_AND_FOOT
            + 2 * lines_of(self.article.title, LETTERS_IN_TITLE)
            + sum(lines_of(text) for text in texts)
            + sum(point.lines for point in self.points)
            + max(sum(lines_of(each, LETTERS_IN_COLUMN) for each in column) for column in columns)
            + len(self.contacts)
        )

    @property
    def is_short(self):
        """Whether there is room for larger print."""
        return self.lines <= LINES_IN_LARGER_PRINT

    def _fit(self):
        ways = (self._last_text, self._last_of_a_list, self._end_of_when, self._last_point)
        for leave_out in ways:
            while self.lines > LINES_ON_SHEET and leave_out():
                self.is_cut = True

    def _last_text(self):
        """Leave out the text of the last point that has one. Out: whether there was one."""
        for point in reversed(self.points):
            if point.text or point.branches:
                point.text, point.branches = "", []
                return True
        return False

    def _last_of_a_list(self):
        longest = max(self.dos, self.donts, key=len)
        return len(longest) > FEWEST_DOS and bool(longest.pop())

    def _end_of_when(self):
        whole, self.when_to_act = self.when_to_act, shortened(self.when_to_act)
        return whole != self.when_to_act

    def _last_point(self):
        return bool(self.points) and bool(self.points.pop())


def lines_of(text, letters=LETTERS_IN_LINE):
    return ceil(len(text) / letters)


def shortened(text):
    return Truncator(text).chars(LETTERS_IN_LINE * LINES_OF_WHEN)


def _steps(body):
    return [
        Point(
            step["title"],
            first_sentence(step["text"]),
            [(each["condition"], first_sentence(each["text"])) for each in step["branches"]],
        )
        for block in body.blocks_by_name("steps")
        for step in block.value["steps"]
    ]


def _sections(body):
    """The section headings of an article, each with the first sentence below it."""
    points = []
    for block in body:
        if block.block_type == "heading" and block.value["level"] == "2":
            points.append(Point(block.value["text"]))
        elif block.block_type == "text" and points and not points[-1].text:
            points[-1].text = first_sentence(block.value)
    return points


def _dos_and_donts(body):
    blocks = [block.value for block in body.blocks_by_name("dos_and_donts")]
    return [[text for value in blocks for text in value[name]] for name in ("dos", "donts")]


def _contacts(article):
    """Every contact card of an article, once, in the order of the page; its own last."""
    routed = [
        each["card"]
        for block in article.body.blocks_by_name("contact_routing")
        for each in block.value["cards"]
    ]
    placed = [block.value for block in article.body.blocks_by_name("contact")]
    cards = [card for card in (*routed, *placed, article.contact) if card]
    return list({card.pk: card for card in cards}.values())
