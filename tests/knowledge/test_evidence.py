"""The evidence card: impact and strength together, and what is not known never looks like no effect."""

import datetime
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from knowledge.choices import IMPACT_SCALE, Impact, Strength
from knowledge.evidence_card import EvidenceCard
from knowledge.models.evidence import EVIDENCE_VALID_YEARS
from knowledge.models.review import months_after
from tests.factories import ArticlePageFactory
from tests.reading import main_of, text_of, with_class

DAY = date(2026, 10, 1)
NOT_ON_THE_SCALE = [each for each in Impact if each not in IMPACT_SCALE]


@pytest.fixture
def article(danish):
    def make(**values):
        return ArticlePageFactory(
            parent=danish("knowledge_topics.art"), title="Ro i klassen", **values
        )

    return make


def rated(**values):
    return {"impact": Impact.SMALL, "strength": Strength.MODERATE, "rated_on": DAY} | values


def card_on(client, page):
    return next(iter(with_class(main_of(client.get(page.url)), "evidence")), None)


def verdict(register, stance):
    parts = {"register": register, "verdict": "Virker.", "stance": stance, "year": "2020"}
    return {"type": "verdict", "value": parts | {"source": None}}


def refusals(article, **values):
    with pytest.raises(ValidationError) as refused:
        article(**values)
    return refused.value.message_dict


def test_an_article_without_a_rating_has_no_card(client, article):
    assert card_on(client, article()) is None


def test_impact_and_strength_stand_together_in_words(client, article):
    text = text_of(card_on(client, article(**rated(cost=2, time_needed="weeks"))))

    assert "Virkning: lille. Evidens: middel." in text
    for row in (
        "Virkning Lille",
        "Styrke Middel (3 af 5)",
        "Omkostning Middel (2 af 3)",
        "Tid Uger",
    ):
        assert row in text
    assert "Vurderet den 1. oktober 2026" in text


def test_the_scale_is_said_to_be_ours(client, article):
    assert "Skalaen er vores egen." in text_of(card_on(client, article(**rated())))


@pytest.mark.parametrize("impact", NOT_ON_THE_SCALE)
def test_what_was_not_found_out_is_a_word_and_no_point_on_the_scale(client, article, impact):
    card = card_on(client, article(**rated(impact=impact)))

    (sign,) = with_class(card, "evidence__sign-name")
    assert text_of(sign) == impact.label
    assert with_class(card, "evidence__scale--empty")
    assert EvidenceCard(impact, Strength.MODERATE).drawing.impact_x is None


@pytest.mark.parametrize("impact", list(IMPACT_SCALE))
def test_what_was_measured_is_a_point_on_the_scale(client, article, impact):
    card = card_on(client, article(**rated(impact=impact)))

    assert with_class(card, "evidence__sign") == []
    assert EvidenceCard(impact, Strength.MODERATE).drawing.impact_x is not None


def test_the_points_of_the_scale_stand_in_order():
    drawn = [EvidenceCard(impact, 3).drawing.impact_x for impact in IMPACT_SCALE]

    assert drawn == sorted(set(drawn))


@pytest.mark.parametrize("strength", [0, 1])
def test_weak_evidence_reads_as_not_known_yet(client, article, strength):
    text = text_of(card_on(client, article(**rated(impact=Impact.UNKNOWN, strength=strength))))

    assert "Det ved vi ikke endnu" in text
    assert "Virkning Det ved vi ikke endnu (ukendt)" in text


@pytest.mark.parametrize("strength", Strength)
def test_as_many_marks_are_filled_as_the_evidence_is_strong(strength):
    marks = EvidenceCard(Impact.UNKNOWN, strength).drawing.strength_marks

    assert [is_filled for _x, is_filled in marks].count(True) == strength
    assert len(marks) == 5


# How old a rating is


@pytest.mark.parametrize(("days", "is_old"), [(0, False), (1, True)])
def test_a_rating_is_old_the_day_after_its_years_have_passed(article, days, is_old):
    limit = months_after(timezone.localdate(), -12 * EVIDENCE_VALID_YEARS)
    page = article(**rated(rated_on=limit - datetime.timedelta(days=days)))

    assert page.is_rating_old == is_old


def test_an_old_rating_says_so_by_itself(client, article):
    card = card_on(client, article(**rated(rated_on=date(2019, 5, 1))))

    assert "Vurderet i 2019: skal vurderes igen." in text_of(card)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
    ],
)
def test_months_are_counted_by_the_calendar(day, months, expected):
    assert months_after(day, months) == expected


# What an editor may not say


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"impact": Impact.SMALL, "strength": None}, "strength"),
        ({"impact": "", "strength": 3}, "impact"),
        ({"impact": "", "strength": 0}, "impact"),
        ({"rated_on": None}, "rated_on"),
        *(({"impact": impact, "strength": 1}, "impact") for impact in IMPACT_SCALE),
        ({"impact": Impact.NONE, "strength": 0}, "impact"),
    ],
)
def test_half_a_rating_is_refused(article, values, field):
    assert list(refusals(article, **rated(**values))) == [field]


@pytest.mark.parametrize("values", [{}, rated(), rated(impact=Impact.PROMISING, strength=1)])
def test_no_rating_or_a_whole_one_is_accepted(article, values):
    article(**values).clean()


def test_the_refusal_says_what_to_do(article):
    refused = refusals(article, **rated(impact=Impact.LARGE, strength=1))

    assert refused["impact"] == [
        "Så svag evidens kan ikke vise en virkning. Vælg lovende, uafklaret, ikke målt eller ukendt, "
        "eller vælg en højere styrke."
    ]


# The texts, the Vidensdeklaration, other registers


def test_only_the_questions_that_are_answered_are_shown(client, article):
    card = card_on(client, article(**rated(effect="Færre konflikter.", economics="")))

    assert "Hvad er målt? Færre konflikter." in text_of(card)
    assert "Hvad koster det?" not in text_of(card)


def test_the_vidensdeklaration_is_shown_only_where_there_is_one(client, article):
    with_one = text_of(card_on(client, article(**rated(declared_effect="C"))))

    assert "Effekt (Vidensdeklaration) C" in with_one
    assert "Målgruppe (Vidensdeklaration)" not in with_one


@pytest.mark.parametrize(
    ("stances", "said"),
    [
        (["supports"], "Vi kender kun ét register, der har vurderet det."),
        (["supports", "supports"], "Registrene er enige."),
        (["supports", "insufficient"], "Registrene er uenige."),
    ],
)
def test_other_registers_are_said_to_agree_only_when_they_do(client, article, stances, said):
    verdicts = [verdict(f"Register {number}", each) for number, each in enumerate(stances)]

    text = text_of(card_on(client, article(**rated(), verdicts=verdicts)))

    assert said in text
    assert "Register 0 Virker." in text


def test_any_number_of_verdicts_costs_the_same(client, article, django_assert_max_num_queries):
    page = article(**rated(), verdicts=[verdict("Et register", "supports")] * 2)
    client.get(page.url)
    with django_assert_max_num_queries(60) as few:
        client.get(page.url)
    page.verdicts = [verdict("Et register", "supports")] * 20
    page.save()

    with django_assert_max_num_queries(len(few)):
        client.get(page.url)
