"""What editors see of the answers about a page. No small number can be worked out from the rest."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Sum

from tryghed.counts.small_numbers import FEWEST_SHOWN, is_small, shown
from tryghed.feedback.models import REASONS, Answer, Tally

# Where reasons stand without numbers: what an editor must look at first
MOST_URGENT_FIRST = [
    Answer.WRONG,
    Answer.OUTDATED,
    Answer.UNANSWERED,
    Answer.HARD,
    Answer.TOO_LONG,
]


@dataclass(frozen=True)
class ShownAnswers:
    """As a report shows it: numbers or words; share in per cent, empty where it would tell too much."""

    yes: int | str
    no: int | str
    share: int | str
    reasons: str


def shown_answers(pages, since=None):
    """{page id: ShownAnswers} about each of these pages (ids) that was answered about. One query."""
    tallies = Tally.objects.filter(page__in=pages).since(since).order_by()
    numbers = defaultdict(Counter)
    for row in tallies.values("page", "answer").annotate(total=Sum("number")):
        numbers[row["page"]][Answer(row["answer"])] = row["total"]
    return {page: as_shown(answers) for page, answers in numbers.items()}


def as_shown(answers):
    """In: {Answer: number}."""
    yes = answers.get(Answer.YES, 0)
    no = sum(answers.values()) - yes
    tells_too_much = is_small(yes) or is_small(no) or not yes + no
    return ShownAnswers(
        yes=shown(yes),
        no=shown(no),
        share="" if tells_too_much else round(100 * yes / (yes + no)),
        reasons=", ".join(_reasons(answers, no)),
    )


def _reasons(answers, no):
    """Each reason with its number; where one of them is small, the names alone.

    The number of noes stands beside them. One number that is hidden would be what is missing in the sum;
    and of as many reasons as there are noes, each was given once: so one more no than names is left.
    """
    given = {
        answer: number for answer, number in answers.items() if answer != Answer.YES and number
    }
    if not any(is_small(number) for number in given.values()):
        counted = sorted((number, answer) for answer, number in given.items() if answer in REASONS)
        return [f"{answer.label}: {number}" for number, answer in reversed(counted)]
    most = max(no, FEWEST_SHOWN - 1) - 1
    return [str(answer.label) for answer in MOST_URGENT_FIRST if answer in given][:most]
