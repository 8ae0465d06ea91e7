"""How hard a page is to read, and how hard it may be. What other packages ask."""

from dataclasses import dataclass

from tryghed.readability.lix import Readability, band, measure
from tryghed.readability.models import ReadabilitySettings
from tryghed.readability.running_text import running_text_of

LEAST_WORDS = 100  # in fewer, one long word moves LIX by more than a point


@dataclass(frozen=True)
class Reading:
    """The readability of a page beside its target."""

    readability: Readability
    target: int

    @property
    def lix(self):
        return self.readability.lix

    @property
    def band(self):
        return band(self.lix)

    @property
    def is_too_hard(self):
        return self.lix > self.target


def reading_of(page):
    """The Reading of a page as it is in memory; None when it has too little running text to say.

    In: a page of ours (a draft, too). Four questions to the database, whatever is on it.
    """
    readability = measure(running_text_of(page))
    return Reading(readability, target_of(page)) if is_enough(readability) else None


def is_enough(readability):
    """Whether a text is long enough for its LIX to mean something."""
    return readability.words >= LEAST_WORDS


def target_of(page):
    """The highest LIX that a page may have: the lowest target of its audiences."""
    keys = [
        link.audience.translation_key for link in page.audience_links.select_related("audience")
    ]
    return Targets().of(keys)


class Targets:
    """The targets of the site, asked for once."""

    def __init__(self):
        settings = ReadabilitySettings.of_the_site()
        self.everybody = settings.target
        self.by_audience = settings.targets_by_audience()

    def of(self, keys):
        """The target of a page. In: the translation keys of its audiences."""
        return min(
            (self.by_audience.get(key, self.everybody) for key in keys), default=self.everybody
        )
