"""All answers of one role on one sheet of paper."""

from knowledge.acute.graph import RESERVED_KEYS
from knowledge.acute.screens import Screen, cards_of, poster_word

DENSITIES = ((2200, "roomy"), (3200, "tight"))  # letters that fit a sheet of A4 at that size
TIGHTEST = "tightest"


class Poster(Screen):
    """What stands on the wall for one role. In: as for a Screen, with the way to the role."""

    template = "acute/poster.html"
    is_poster = True

    @property
    def suffix(self):
        return f"{poster_word()}/{self.keys[0]}/"

    @property
    def back_url(self):
        return self._address(self.keys)

    @property
    def path_url(self):
        """The address to write on the wall: where the role starts."""
        return f"{self.page.full_url}{self.keys[0]}/"

    def window_title(self):
        return f"{self.page.seo_title or self.page.title} – {self.role}"

    def answers(self):
        """[{"answer", "contacts"}] of everything that this role may be led to."""
        wanted = self.graph.answers_below(self.step)
        answers = [self.value_of(step) for step in wanted]
        contacts = cards_of(answers)
        return [
            {"answer": answer, "contacts": cards}
            for answer, cards in zip(answers, contacts, strict=True)
        ]

    def density(self):
        """How small the letters must be for one sheet: by what there is to read."""
        answers = (self.value_of(step) for step in self.graph.answers_below(self.step))
        letters = sum(len(each[part]) for each in answers for part in ("title", "do", "dont"))
        return next((name for most, name in DENSITIES if letters <= most), TIGHTEST)


def screen_for(page, graph, keys):
    """The Screen or Poster at the end of an address below the page; None when there is none."""
    first, *rest = keys or [""]
    if first in RESERVED_KEYS:
        way = graph.walk(rest) if len(rest) == 1 and first == poster_word() else None
        return Poster(page, graph, way) if way else None
    way = graph.walk(keys)
    if way:
        return Screen(page, graph, way)
    return None if keys else Screen(page, graph, [])
