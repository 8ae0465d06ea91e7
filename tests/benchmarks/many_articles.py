"""Fills a scratch database with articles, past the forms of the editor but through the real index."""

import re
from datetime import date
from itertools import accumulate
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from simplemma.strategies.dictionaries import DefaultDictionaryFactory
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from home.models import ContentPage
from tryghed.pages.models import Teaser
from tryghed.search.counting_words import recount
from tryghed.search.models import SearchDocument, SearchText

WORDS, TITLE_WORDS, AT_ONCE = 620, 6, 500
DICTIONARY = 60_000
STOP_WORDS = 150  # the commonest words of a language, which nobody searches for
TITLES_A_TEXT = 50
TERMS = {"topic": 30, "audience": 7}  # how many words each vocabulary has
KINDS = ("action_guide", "method", "tool", "background", "projectpage", "newspage")


def fill(parent, number, make):
    """Put articles under a page. In: how many; what writes them (a Maker)."""
    dice = make.dice
    for start in range(0, number, AT_ONCE):
        _add(parent, make, range(start, min(start + AT_ONCE, number)), dice)
    recount("da")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


class Maker:
    """Writes articles of the right length, as a large site has them: some are about the field.

    Such an article has the sentences of one text of the corpus and one of another. All else is words
    of the dictionary, as unequally common as in any language (Zipf's law). In: which share is about
    the field; how many articles share a text, each under a title of its own.
    """

    def __init__(self, corpus, dice, share=0.05, copies=1):
        self.share, self.copies, self.made = share, copies, (0, "")
        self.texts = [
            re.split(r"(?<=[.!?]) ", each["body"])
            for each in corpus["documents"]
            if each["lang"] == "da"
        ]
        words = sorted(
            word for word in DefaultDictionaryFactory().get_dictionary("da") if word.isalpha()
        )
        self.dictionary = dice.sample(words, DICTIONARY)
        self.shares = list(accumulate(1 / (STOP_WORDS + rank) for rank in range(1, DICTIONARY + 1)))
        self.dice = dice

    def text(self):
        served, text = self.made
        if served == 0:
            served, text = self.copies, self._text()
        self.made = (served - 1, text)
        return text

    def _text(self):
        sentences = self._about_the_field() if self.dice.random() < self.share else []
        missing = WORDS - len(" ".join(sentences).split())
        words = self.dice.choices(self.dictionary, cum_weights=self.shares, k=missing)
        others = [" ".join(words[start : start + 12]) for start in range(0, missing, 12)]
        rest = sentences[1:] + others
        self.dice.shuffle(rest)
        return " ".join([*sentences[:1], *rest])  # a title says what the text is about

    def _about_the_field(self):
        return [*self.dice.choice(self.texts), self.dice.choice(self.dice.choice(self.texts))]


def _add(parent, make, numbers, dice):
    texts = {number: make.text() for number in numbers}
    pages = Page.objects.bulk_create(_page(parent, number, text) for number, text in texts.items())
    objects = [
        _specific(page, text, parent) for page, text in zip(pages, texts.values(), strict=True)
    ]
    get_search_backend().get_index_for_model(ContentPage).add_items(ContentPage, objects)
    Teaser.objects.bulk_create(
        Teaser(page_id=page.pk, title=page.title, summary=page.searchable_lead) for page in objects
    )
    documents = SearchDocument.objects.bulk_create(_document(page, dice) for page in objects)
    SearchText.objects.bulk_create(
        SearchText(
            search_document=document,
            language="da",
            title=page.title,
            lead=page.searchable_lead,
            text=page.searchable_text,
        )
        for document, page in zip(documents, objects, strict=True)
    )


def _page(parent, number, text):
    own = {field.attname: getattr(parent, field.attname) for field in Page._meta.concrete_fields}
    slug, start = f"artikel-{number}", TITLE_WORDS * (number % TITLES_A_TEXT)
    return Page(
        **own
        | {
            "id": None,
            "path": Page._get_path(parent.path, parent.depth + 1, number + 100),
            "depth": parent.depth + 1,
            "numchild": 0,
            "content_type_id": ContentType.objects.get_for_model(ContentPage).pk,
            "translation_key": uuid4(),
            "title": " ".join(text.split()[start : start + TITLE_WORDS]),
            "slug": slug,
            "url_path": f"{parent.url_path}{slug}/",
        }
    )


def _specific(page, text, parent):
    """The page as the index reads it, with its text at hand."""
    own = {field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}
    specific = ContentPage(page_ptr_id=page.pk, **own)
    specific.locale = parent.locale
    specific.__dict__ |= {
        "searchable_text": text,
        "searchable_lead": " ".join(text.split()[TITLE_WORDS:30]),
    }
    return specific


def _document(page, dice):
    kind = dice.choice(KINDS)
    return SearchDocument(
        page_id=page.pk,
        locale_id=page.locale_id,
        kind=kind,
        labels=" ".join(_labels(kind, dice)),
        reviewed_on=date(2026, 1, 1),
    )


def _labels(kind, dice):
    yield f"kind:{kind}"
    for facet, number in TERMS.items():
        for value in sorted({dice.randrange(number), dice.randrange(number)}):
            yield f"{facet}:{facet}-{value}"
    yield f"age_group:age_group-{dice.randrange(6)}"
