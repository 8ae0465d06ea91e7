"""What an editor is shown of a page's readability: the number, and where it comes from."""

from dataclasses import dataclass
from functools import cached_property

from tryghed.readability.lix import hardest_sentences, long_words, measure
from tryghed.readability.models import Measurement
from tryghed.readability.reading import LEAST_WORDS, Reading, is_enough, target_of
from tryghed.readability.running_text import running_text_of
from tryghed.readability.trend import Trend

LONG_SENTENCE = 20  # words; a shorter one is not worth splitting


@dataclass
class Analysis:
    """The readability of a page as it is in memory, worked out piece by piece."""

    page: object

    least_words = LEAST_WORDS

    @cached_property
    def text(self):
        return running_text_of(self.page)

    @cached_property
    def counted(self):
        """What was counted (a Readability), also where it is too little to say anything."""
        return measure(self.text)

    @cached_property
    def reading(self):
        """The Reading; it says nothing where is_enough is false."""
        return Reading(self.counted, target_of(self.page))

    @property
    def is_enough(self):
        return is_enough(self.counted)

    @property
    def words_a_sentence(self):
        return round(self.counted.words / max(self.counted.sentences, 1))

    @property
    def share_of_long_words(self):
        return round(100 * self.counted.long_words / max(self.counted.words, 1))

    @cached_property
    def sentences(self):
        """The longest sentences that can well be made shorter, longest first."""
        return [each for each in hardest_sentences(self.text) if each.words > LONG_SENTENCE]

    @cached_property
    def long_words(self):
        return long_words(self.text)

    @cached_property
    def trend(self):
        return Trend(Measurement.objects.of(self.page), self.reading.target)
