"""An article says what it is, how urgent, and whether anybody has approved it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from knowledge.choices import ArticleType, Urgency
from tests.factories import ArticlePageFactory
from tests.reading import main_of, text_of, with_class
from tryghed.review.kinds import months_after
from tryghed.taxonomy.models import AgeGroup, PageAgeGroup

DAY = datetime.date(2026, 11, 1)
DRAFT = "Udkast – skal fagligt godkendes."
NO_REVIEW = {
    "needs_professional_review": False,
    "needs_legal_review": False,
    "needs_local_review": False,
}
TYPES = [
    (ArticleType.ACTION_GUIDE, ("Handleguide", "Action guide")),
    (ArticleType.METHOD, ("Metode", "Method")),
    (ArticleType.TOOL, ("Redskab", "Tool")),
    (ArticleType.BACKGROUND, ("Baggrund", "Background")),
    (ArticleType.LEGAL_BASIS, ("Lovgrundlag", "Legal basis")),
    (ArticleType.CASE, ("Case", "Case")),
]
URGENCIES = [
    (Urgency.TODAY, "Handl i dag"),
    (Urgency.THIS_WEEK, "Handl denne uge"),
    (Urgency.PLANNED, "Planlæg"),
    (Urgency.BACKGROUND, "Læs og forstå"),
]


@pytest.fixture
def article(danish):
    """Make a published Danish article: article(reviewed_on=…)."""

    def make(**values):
        parent = danish("knowledge_topics.art")
        return ArticlePageFactory(parent=parent, title="Ro i klassen", **values)

    return make


def text_at(client, page):
    return text_of(main_of(client.get(page.url)))


def notices(client, page):
    return [text_of(each) for each in with_class(main_of(client.get(page.url)), "notice")]


@pytest.mark.parametrize(
    ("flag", "missing"),
    [
        ("needs_professional_review", "faglig godkendelse"),
        ("needs_legal_review", "juridisk godkendelse"),
        ("needs_local_review", "bekræftelse fra Ishøj Kommune"),
    ],
)
def test_a_draft_says_which_review_is_missing(client, article, flag, missing):
    page = article(**NO_REVIEW | {flag: True})

    assert notices(client, page) == [f"{DRAFT} Der mangler stadig: {missing}."]


def test_a_draft_names_all_missing_reviews_in_one_sentence(client, article):
    page = article(needs_legal_review=True, needs_local_review=True)

    assert notices(client, page) == [
        f"{DRAFT} Der mangler stadig: "
        "faglig godkendelse, juridisk godkendelse, bekræftelse fra Ishøj Kommune."
    ]


def test_a_draft_without_a_missing_review_is_still_a_draft(client, article):
    assert notices(client, article(**NO_REVIEW)) == [DRAFT]


def test_a_draft_says_so_in_english(client, english):
    (notice,) = [
        each for each in notices(client, english("articles.R1")) if each.startswith("Draft")
    ]

    assert notice == (
        "Draft – awaiting professional approval. Still missing: "
        "professional review, legal review, confirmation by Ishøj Kommune."
    )


@pytest.mark.parametrize("key", ["R1", "R6", "A1", "A2", "F1", "F2"])
def test_every_article_of_the_content_set_says_that_it_is_a_draft(client, danish, key):
    page = danish(f"articles.{key}")

    assert page.missing_reviews()
    assert any(each.startswith(DRAFT) for each in notices(client, page))


def test_a_reviewed_article_shows_the_day_and_no_notice(client, article):
    page = article(reviewed_on=DAY, reviewed_by_role="SSP-konsulent", **NO_REVIEW)

    assert notices(client, page) == []
    assert "Sidst gennemgået 1. november 2026 · SSP-konsulent" in text_at(client, page)


def test_a_reviewed_article_still_says_which_review_is_missing(client, article):
    page = article(reviewed_on=DAY, **NO_REVIEW | {"needs_legal_review": True})

    assert notices(client, page) == ["Der mangler stadig: juridisk godkendelse."]


@pytest.mark.parametrize(("days", "is_overdue"), [(0, False), (1, True)])
def test_a_page_knows_that_its_next_review_is_overdue(article, days, is_overdue):
    reviewed_on = months_after(timezone.localdate(), -6) - datetime.timedelta(days=days)
    page = article(reviewed_on=reviewed_on, review_interval_months=6, **NO_REVIEW)

    assert page.is_review_overdue == is_overdue


@pytest.mark.parametrize(("months", "is_told"), [(-8, False), (-9, True)])
def test_readers_are_told_three_months_later(client, article, months, is_told):
    reviewed_on = months_after(timezone.localdate(), months)
    page = article(reviewed_on=reviewed_on, review_interval_months=6, **NO_REVIEW)

    said = [each for each in notices(client, page) if "er ikke gennemgået siden" in each]
    assert bool(said) == is_told


def test_a_draft_shows_no_day_of_review(client, article):
    assert "Sidst gennemgået" not in text_at(client, article())


def test_a_legal_basis_needs_the_day_the_law_was_checked(article):
    page = article(article_type=ArticleType.LEGAL_BASIS, law_as_of=DAY)
    page.law_as_of = None

    with pytest.raises(ValidationError) as refused:
        page.clean()

    assert refused.value.message_dict == {
        "law_as_of": [
            "Skriv, hvilken dag loven sidst blev kontrolleret: "
            "Læserne skal kunne se, hvor gammel en regel er."
        ]
    }


def test_a_legal_basis_with_that_day_is_accepted(article):
    article(article_type=ArticleType.LEGAL_BASIS, law_as_of=DAY).clean()


@pytest.mark.parametrize(
    "article_type", [each for each in ArticleType if each != ArticleType.LEGAL_BASIS]
)
def test_other_types_do_not_need_that_day(article, article_type):
    article(article_type=article_type).clean()


def test_readers_see_how_old_the_law_is(client, article):
    page = article(law_as_of=DAY)

    assert notices(client, page)[0] == "Loven: gældende pr. 1. november 2026 (kontrolleret)"


@pytest.mark.parametrize(("article_type", "in_both_languages"), TYPES)
def test_the_type_stands_above_the_title_in_words(
    client, danish, english, article_type, in_both_languages
):
    for find, words in zip((danish, english), in_both_languages, strict=True):
        page = ArticlePageFactory(
            parent=find("knowledge_topics.art"),
            title=f"Prøve {article_type}",
            article_type=article_type,
            law_as_of=DAY,
        )
        (kicker,) = with_class(main_of(client.get(page.url)), "kicker")
        assert text_of(kicker) == words


@pytest.mark.parametrize(("urgency", "words"), URGENCIES)
def test_the_urgency_stands_in_words(client, article, urgency, words):
    assert f"Hvor meget haster det? {words}" in text_at(client, article(urgency=urgency))


def test_when_to_act_is_shown_only_where_it_is_written(client, article):
    page = article(when_to_act="Når en elev går midt i timen.")

    assert "Hvornår Når en elev går midt i timen." in text_at(client, page)


# Each type puts first what it is for


def steps(title):
    return {"type": "steps", "value": {"heading": "", "steps": [{"title": title, "text": ""}]}}


def heading(text):
    return {"type": "heading", "value": {"text": text, "level": "2"}}


def test_an_action_guide_begins_with_danger_and_then_the_first_step(client, article):
    body = [heading("Baggrunden"), steps("Tal med din leder"), steps("Følg op")]
    page = article(article_type=ArticleType.ACTION_GUIDE, body=body, summary="Kort sagt om det.")

    text = text_at(client, page)

    order = ["Ring 112", "Tal med din leder", "Kort sagt om det.", "Baggrunden", "Følg op"]
    assert [text.count(each) for each in order] == [1] * len(order)
    assert sorted(order, key=text.index) == order


def test_other_types_keep_the_order_of_the_editor(client, article):
    body = [heading("Baggrunden"), steps("Tal med din leder")]

    text = text_at(client, article(body=body, summary="Kort sagt om det."))

    order = ["Kort sagt om det.", "Baggrunden", "Tal med din leder"]
    assert sorted(order, key=text.index) == order


def test_an_action_guide_without_steps_still_shows_its_body(client, article):
    page = article(article_type=ArticleType.ACTION_GUIDE, body=[heading("Baggrunden")])

    assert "Baggrunden" in text_at(client, page)


@pytest.mark.parametrize("article_type", ArticleType)
@pytest.mark.parametrize("urgency", Urgency)
def test_an_urgent_page_says_112_first(client, article, article_type, urgency):
    page = article(article_type=article_type, urgency=urgency, law_as_of=DAY)

    links = [each.get("href") for each in main_of(client.get(page.url)).iter("a")]

    is_urgent = urgency == Urgency.TODAY or article_type == ArticleType.ACTION_GUIDE
    assert ("tel:112" in links) == is_urgent


def test_a_legal_basis_says_how_old_it_is_before_anything_else(client, article):
    page = article(
        article_type=ArticleType.LEGAL_BASIS, law_as_of=DAY, summary="Kort sagt om loven."
    )

    text = text_at(client, page)

    assert text.count("gældende pr. 1. november 2026") == 1
    assert text.index("gældende pr.") < text.index("Kort sagt om loven.")


@pytest.mark.parametrize("article_type", ArticleType)
def test_a_case_and_nothing_else_says_that_it_is_invented(client, article, article_type):
    page = article(article_type=article_type, law_as_of=DAY)

    is_said = "Et opdigtet eksempel." in text_at(client, page)

    assert is_said == (article_type == ArticleType.CASE)


@pytest.mark.parametrize(
    ("article_type", "is_shown"), [(ArticleType.METHOD, True), (ArticleType.BACKGROUND, False)]
)
def test_what_is_carried_out_says_how_long_it_takes(client, article, article_type, is_shown):
    page = article(article_type=article_type, time_needed="weeks")

    assert ("Det tager Uger" in text_at(client, page)) == is_shown


def test_changes_stand_newest_first(client, article):
    changes = [
        {"type": "change", "value": {"changed_on": day, "text": text}}
        for day, text in [("2026-01-02", "Første udkast."), ("2026-03-04", "Nye regler.")]
    ]

    text = text_at(client, article(changes=changes))

    assert "Hvad er ændret 4. marts 2026 Nye regler. 2. januar 2026 Første udkast." in text


def test_an_article_without_changes_has_no_such_heading(client, article):
    assert "Hvad er ændret" not in text_at(client, article())


def test_age_groups_stand_among_the_terms_of_the_page(client, article):
    group = AgeGroup.objects.get(slug="udskoling", locale__language_code="da")
    page = article(age_group_links=[PageAgeGroup(age_group=group)])

    (terms,) = with_class(main_of(client.get(page.url)), "terms")
    assert text_of(terms) == "Alder Udskoling (7.-10. klasse)"


def test_every_type_is_tried_here():
    assert [article_type for article_type, _words in TYPES] == list(ArticleType)
