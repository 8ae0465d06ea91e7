"""Two gates for quality: the mini-corpus, and queries of our own on the content of the site.

Fail here, and a change has made answers worse. Mend it with a rule or a synonym that an editor could have
added, never for one query.
"""

from pathlib import Path

import pytest
import yaml

from tests.site.search import quality
from tryghed.search.finding import Question, match

OWN_QUERIES = Path(__file__).parent / "own_queries.yaml"


def ours(text, language):
    return match(Question(text, language)).page_ids(0, 60)


@pytest.fixture
def mini(danish, english):
    corpus = quality.mini_corpus()
    names = quality.load_mini_corpus(corpus, {"da": danish("home"), "en": english("home")})
    return quality.measured(
        corpus["queries"], lambda *query: [names.get(page) for page in ours(*query)]
    )


def test_the_mini_corpus_is_answered_as_well_as_ever(mini):
    assert (mini["all"].number, mini["blind"].number) == (122, 35)
    assert mini["all"].mrr >= 0.95
    assert mini["all"].recall >= 0.94
    assert mini["blind"].mrr >= 0.88
    assert mini["blind"].recall >= 0.90
    assert mini["all"].without_hit <= 0.01


@pytest.fixture
def own(danish, english):
    find = {"da": danish, "en": english}
    queries = yaml.safe_load(OWN_QUERIES.read_text())
    for query in queries:
        query["expect"] = [find[query["language"]](key).pk for key in query["expect"]]
    return quality.measured(queries, ours)


def test_our_own_queries_are_answered_as_well_as_ever(own):
    assert own["all"].number == 60
    assert own["all"].mrr >= 0.82
    assert own["all"].recall >= 0.74
    assert own["all"].without_hit == 0
