"""What a visitor sees of an acute path: one step, the way there, and where it leads."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext, pgettext

from tryghed.languages import in_active_language
from tryghed.pages.references import readable_versions
from tryghed.people.models import ContactCard


@dataclass(frozen=True)
class Link:
    """Somewhere to go: a choice of the reader, or a step on the way here."""

    title: str
    url: str
    hint: str = ""


@dataclass(frozen=True)
class StepVersion:
    """The same step in another language, as the navigation asks for it."""

    url: str
    full_url: str


def poster_word():
    return pgettext("address", "poster")


class Screen:
    """One step.

    In: the page; its graph; the steps from the start to this one (none: no step yet).
    """

    is_poster = False

    def __init__(self, page, graph, way):
        self.page = page
        self.graph = graph
        self.way = way
        self.step = way[-1] if way else None

    @property
    def template(self):
        return "acute/answer.html" if self.is_answer else "acute/acute_path_page.html"

    @property
    def is_start(self):
        return not self.keys

    @property
    def is_answer(self):
        return bool(self.step and self.step.is_answer)

    @property
    def keys(self):
        return [step.key for step in self.way[1:]]

    @cached_property
    def base(self):
        return self.page.url or ""

    def _address(self, keys):
        return self.base + "".join(f"{key}/" for key in keys)

    @property
    def suffix(self):
        """What stands in the address after that of the page."""
        return "".join(f"{key}/" for key in self.keys)

    @property
    def full_url(self):
        return f"{self.page.full_url}{self.suffix}"

    @property
    def start_url(self):
        return self.base

    @property
    def back_url(self):
        return self._address(self.keys[:-1])

    @property
    def poster_url(self):
        return f"{self.base}{poster_word()}/{self.keys[0]}/" if self.keys else ""

    @cached_property
    def chosen(self):
        """What the reader chose on the way here, as Links to the step each led to."""
        links = []
        for number, (step, following) in enumerate(zip(self.way, self.way[1:], strict=False)):
            title = next(each.text for each in step.choices if each.target == following.key)
            links.append(Link(title, self._address(self.keys[: number + 1])))
        return links

    @property
    def role(self):
        return self.chosen[0].title if self.chosen else ""

    @cached_property
    def value(self):
        """The block of this step."""
        return self.value_of(self.step)

    def value_of(self, step):
        position = next(n for n, each in enumerate(self.graph.steps) if each is step)
        return self.page.steps[position].value

    def choices(self):
        """The ways on from a question, those that lead somewhere."""
        if not self.step or self.is_answer:
            return []
        return [
            Link(each["text"], self._address([*self.keys, each["target"]]), each["hint"])
            for each in self.value["choices"]
            if each["target"] in self.graph.by_key
        ]

    def progress(self):
        """*Step 2 of 3*; *of 4 at most* where the ways from here differ."""
        if not self.step:
            return ""
        fewest, most = self.graph.distances(self.step)
        steps = {"number": len(self.way), "most": len(self.way) + most}
        if fewest == most:
            return gettext("Step %(number)d of %(most)d") % steps
        return gettext("Step %(number)d of %(most)d at most") % steps

    def window_title(self):
        """Neutral on purpose: it stands in the history of a device that others may use."""
        title = self.page.seo_title or self.page.title
        if self.is_start:
            return title
        return f"{title} – {self.role} – {self.progress()}"

    def contacts(self):
        return cards_of([self.value])[0]

    def guidance(self):
        """The pages to read on that a visitor may meet, in the reader's language."""
        return [page for page in readable_versions(self.value["guidance"]) if page]

    def versions(self, pages):
        """{language code: StepVersion} of this step; of the start, in a language that has no such step."""
        return {page.locale.language_code: self._version(page) for page in pages}

    def _version(self, page):
        with translation.override(page.locale.language_code):  # the word for a poster differs
            suffix = self.suffix if page.path_graph().walk(self.keys) else ""
        return StepVersion(f"{page.url}{suffix}", f"{page.full_url}{suffix}")


def cards_of(answers):
    """For each answer its contact cards in the reader's language (two questions, however many)."""
    chosen = [[card.pk for card in answer["contacts"] if card] for answer in answers]
    found = ContactCard.objects.select_related("locale")
    cards = list(found.filter(pk__in={pk for keys in chosen for pk in keys}))
    local = in_active_language(cards)
    by_key = {card.pk: version for card, version in zip(cards, local, strict=True)}
    return [[by_key[pk] for pk in keys if pk in by_key] for keys in chosen]
