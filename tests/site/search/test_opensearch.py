"""OpenSearch by a setting. No server is asked: what would be sent is looked at."""

import importlib
import sys
from types import ModuleType

import pytest
from wagtail.models import Page
from wagtail.search.query import MATCH_ALL
from wagtail.search.utils import parse_query_string

from tryghed.settings.engines import search_backends

URL = "https://search.example.org:9200"
BACKEND = "tryghed.search.backends.opensearch"
OF_THE_CLIENT = ("modelsearch.backends.opensearch", "wagtail.search.backends.opensearch", BACKEND)


class Client:
    def __init__(self, hosts, **options):
        self.hosts = hosts


@pytest.fixture
def backend(monkeypatch):
    """Our backend on a client that asks nobody: opensearch-py is not among our requirements."""
    client, helpers = ModuleType("opensearchpy"), ModuleType("opensearchpy.helpers")
    client.OpenSearch, client.NotFoundError, helpers.bulk = Client, LookupError, None
    monkeypatch.setitem(sys.modules, "opensearchpy", client)
    monkeypatch.setitem(sys.modules, "opensearchpy.helpers", helpers)
    parameters = {**search_backends("sqlite3", URL)["default"]}
    yield importlib.import_module(parameters.pop("BACKEND")).SearchBackend(parameters)
    for name in [each for each in sys.modules if each.startswith(OF_THE_CLIENT)]:
        del sys.modules[name]


def asked(results):
    """What the engine would be asked, as text."""
    return str(results.query_compiler.get_query())


def test_the_database_is_asked_unless_an_address_is_given():
    assert search_backends("django.db.backends.postgresql", "") == {
        "default": {"BACKEND": "tryghed.search.backends.postgresql", "SEARCH_CONFIG": "simple"}
    }


def test_with_an_address_the_index_in_the_database_is_kept_all_the_same():
    backends = search_backends("django.db.backends.sqlite3", URL)

    assert backends["default"]["BACKEND"] == BACKEND
    assert backends["database"] == search_backends("django.db.backends.sqlite3", "")["default"]


def test_the_address_and_the_length_of_beginnings_reach_it(backend):
    assert backend.es.hosts[0]["host"] == "search.example.org"
    assert backend.es.hosts[0]["use_ssl"]
    filters = backend.settings["settings"]["analysis"]["filter"]
    assert filters["edgengram"] == {"type": "edge_ngram", "min_gram": 1, "max_gram": 60}


def test_titles_are_asked_for_by_beginnings_and_keys(backend):
    query = asked(backend.autocomplete("fraværet i", Page))

    assert "{'match': {'_edgengrams': {'query': 'fravaeret', 'operator': 'and'}}}" in query
    assert "{'match_phrase': {'_edgengrams': 'fravaer'}}" in query
    assert "å" not in query


def test_texts_are_asked_for_by_keys(backend):
    query = asked(backend.search("fraværet", Page))

    assert "'_all_text': {'query': 'fravaer'" in query
    assert "'_all_text': {'query': 'x0fravaer'" in query


def test_quotes_and_everything_at_once_are_understood(backend):
    quoted = parse_query_string('skole "ved åen"', operator="and")[1]

    assert "{'match_phrase': {'_edgengrams': 'ved aaen'}}" in asked(
        backend.autocomplete(quoted, Page)
    )
    assert "{'match_all': {}}" in asked(backend.autocomplete(MATCH_ALL, Page))


@pytest.mark.parametrize("query", ['"', "", "🦉", "\0", "x" * 10_000])
def test_what_has_no_word_finds_nothing(backend, query):
    assert "'must_not': {'match_all': {}}" in asked(backend.autocomplete(query, Page))
