"""Which articles an address asks for: ?artikler=12,15,18. Nothing else remembers a reading list here."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import pgettext

from knowledge.models.articles import ArticlePage
from tryghed.citations.kinds import as_id

MOST_ARTICLES = 20


def parameter_name():
    return pgettext("name of the parameter in the address", "chosen")


def query_of(ids):
    """The query string that asks for these articles; empty for none."""
    return f"?{parameter_name()}={','.join(map(str, ids))}" if ids else ""


@dataclass
class Entry:
    """An article on the list; the ids that asked for it; the query string of the list without it."""

    article: ArticlePage
    ids: list
    without: str


class ReadingList:
    """The articles that an address asks for, in its order, as far as this reader may meet them.

    In: request.GET. An id may be that of any language version: the reader gets his own.
    """

    most = MOST_ARTICLES

    def __init__(self, query):
        self.parameter = parameter_name()
        words = ",".join(query.getlist(self.parameter)).split(",")
        self.asked = list(dict.fromkeys(word.strip() for word in words if word.strip()))

    @property
    def is_too_long(self):
        return len(self.asked) > MOST_ARTICLES

    @cached_property
    def ids(self):
        """What may be an id among the words that count."""
        numbers = (as_id(word) for word in self.asked[:MOST_ARTICLES])
        return [number for number in dict.fromkeys(numbers) if number is not None]

    @cached_property
    def _ids_of_articles(self):
        """[(article, [ids that asked for it])]; two questions, however long the list."""
        keys = dict(
            ArticlePage.objects.visible()
            .filter(pk__in=self.ids)
            .values_list("pk", "translation_key")
        )
        versions = (
            ArticlePage.objects.visible()
            .in_active_language()
            .filter(translation_key__in=set(keys.values()))
            .select_related("declaration_source", "contact__locale", "review")
        )
        articles = {article.translation_key: article for article in versions}
        asking = {}
        for pk in self.ids:
            asking.setdefault(articles.get(keys.get(pk)), []).append(pk)
        return [(article, ids) for article, ids in asking.items() if article]

    @cached_property
    def shown_ids(self):
        return [pk for _article, ids in self._ids_of_articles for pk in ids]

    @cached_property
    def entries(self):
        return [
            Entry(article, ids, query_of([pk for pk in self.shown_ids if pk not in ids]))
            for article, ids in self._ids_of_articles
        ]

    @property
    def articles(self):
        return [entry.article for entry in self.entries]

    @property
    def query(self):
        """The query string of what is shown."""
        return query_of([ids[0] for _article, ids in self._ids_of_articles])

    @cached_property
    def hidden_ids(self):
        return [pk for pk in self.ids if pk not in self.shown_ids]

    @property
    def number_hidden(self):
        """How many of what was asked for cannot be shown: hidden, deleted, or no article at all."""
        nonsense = sum(as_id(word) is None for word in self.asked[:MOST_ARTICLES])
        return len(self.hidden_ids) + nonsense
