"""An article says what it is, how urgent, and whether anybody has approved it."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from knowledge.models.articles import ArticleType, Urgency
from tests.factories import ArticlePageFactory
from tests.reading import main_of, text_of, with_class

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
    page = article(reviewed_on=DAY, **NO_REVIEW)

    assert notices(client, page) == []
    assert "Sidst gennemgået 1. november 2026" in text_at(client, page)


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

    assert notices(client, page)[0] == "Loven, som den så ud den 1. november 2026"


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


def test_every_type_is_tried_here():
    assert [article_type for article_type, _words in TYPES] == list(ArticleType)
