"""How well a search answers: measured with queries whose right answers people have written down.

MRR@10: one divided by the place of the first right page, nothing below the tenth. Recall@3: how many
of the right pages are among the first three (of three at most). Both averaged over the queries.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from django.utils import translation
from wagtail.models import Locale, Page
from wagtail.search.models import IndexEntry

from home.models import ContentPage
from tryghed.search.models import (
    SearchDocument,
    SearchKey,
    SearchVocabulary,
    SearchWord,
    Synonym,
)

MINI_CORPUS = Path(__file__).parent / "mini_corpus.json"
COUNTED, FIRST = 10, 3


@dataclass
class Score:
    """Averages over some queries."""

    mrr: float
    recall: float
    without_hit: float
    number: int

    def __str__(self):
        return f"{self.mrr:.3f} / {self.recall:.3f}"


def measured(queries, search):
    """{"all" and each value of "split" or "kind": Score}.

    In: [{"q", "language", "expect", …}]; a function from (text, language) to ids, the best first.
    """
    groups = defaultdict(list)
    for query in queries:
        answer = search(query["q"], query["language"])[:COUNTED]
        right = query["expect"]
        place = next((place for place, found in enumerate(answer, 1) if found in right), 0)
        recall = len(set(answer[:FIRST]) & set(right)) / min(FIRST, len(right))
        for group in {"all", query.get("split"), query.get("kind")} - {None}:
            groups[group].append((1 / place if place else 0, recall, not answer))
    return {group: _averages(rows) for group, rows in groups.items()}


def _averages(rows):
    mrr, recall, without = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    return Score(mrr, recall, without, len(rows))


def mini_corpus():
    """The fixture: documents, starter synonyms, queries."""
    corpus = json.loads(MINI_CORPUS.read_text())
    for query in corpus["queries"]:
        query["language"], query["kind"] = query.pop("lang"), query.pop("category")
    return corpus


def load_mini_corpus(corpus, parents):
    """Make the documents pages and leave nothing else to be found: {page id: id in the corpus}.

    In: the corpus; {language: page to put them under}.
    """
    forget_everything()
    Page.objects.exclude(pk__in=[page.pk for page in parents.values()]).update(live=False)
    names = {}
    for document in corpus["documents"]:
        with translation.override(document["lang"]):
            page = parents[document["lang"]].add_child(
                instance=ContentPage(
                    title=document["title"],
                    slug=document["id"],
                    summary=document["summary"],
                    body=[("text", f"<p>{document['body']}</p>")],
                    locale=Locale.objects.get(language_code=document["lang"]),
                )
            )
        names[page.pk] = document["id"]
    for group in corpus["synonyms"]:
        Synonym.objects.create(
            terms="\n".join(group["terms"]), direction="first" if group.get("oneway") else "both"
        )
    return names


def forget_everything():
    for model in (SearchDocument, SearchKey, SearchWord, SearchVocabulary, Synonym):
        model.objects.all().delete()
    IndexEntry.objects.all().delete()
