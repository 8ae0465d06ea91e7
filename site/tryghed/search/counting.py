"""Counts what is searched for. Nothing about the reader is kept, and nothing that may name one."""

import logging
import re
import unicodedata

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, transaction
from django.utils import timezone

from tryghed.counts.fetching import is_fetched_ahead
from tryghed.search.models import SearchCount
from tryghed.search.models.counts import LONGEST_QUERY
from tryghed.search.terms import tidy

MOST_WORDS = 8  # more is a story, and a story may be about somebody
FEWEST_PRIVATE_DIGITS = 6  # a date of birth has six, a phone number eight, a CPR number ten
MOST_QUERIES_A_DAY = 5_000  # a robot must not fill the table
A_DAY = 24 * 60 * 60
ROBOT = re.compile(r"bot/|crawl|spider|slurp|\+https?:", re.IGNORECASE)

logger = logging.getLogger(__name__)


def count_search(question, found, request=None):
    """Count a search that a reader has made: on the first page of a list that is not narrowed.

    In: what was asked and what was answered; the request, which says whether a browser only fetches
    ahead. Whatever goes wrong is written in the log, and the reader gets the answer all the same.
    """
    if not settings.SEARCH_IS_COUNTED or not _is_a_new_search(question) or _is_a_machine(request):
        return
    query = countable(found.query or question.text)
    if not query:
        return
    corrected_to = countable(found.used_query) if found.is_corrected else ""
    try:
        with transaction.atomic():  # without it, a failure would break the rest of the request
            _count(question.language, query, hits=found.total, corrected_to=corrected_to)
    except DatabaseError:
        logger.exception("A search was not counted")


def countable(query):
    """A query as it is kept; empty when it must not be: long, with many digits, or an address."""
    query = tidy(unicodedata.normalize("NFKC", query)).lower()
    digits = sum(character.isnumeric() for character in query)
    is_private = digits >= FEWEST_PRIVATE_DIGITS or "@" in query
    is_long = len(query) > LONGEST_QUERY or len(query.split()) > MOST_WORDS
    return "" if is_private or is_long else query


def _is_a_new_search(question):
    """Not the next page, not a narrowed list, not the way back from a correction."""
    return question.number == 1 and not any(question.chosen.values()) and not question.is_literal


def _is_a_machine(request):
    if request is None:
        return False
    is_robot = ROBOT.search(request.headers.get("User-Agent", ""))
    return request.method != "GET" or is_fetched_ahead(request) or bool(is_robot)


def _count(language, query, **seen):
    row = {"language": language, "query": query, "day": timezone.localdate()}
    counts = SearchCount.objects.filter(**row)
    if not counts.add_one(**seen) and _has_room(row["day"]):
        SearchCount.objects.get_or_create(**row)
        counts.add_one(**seen)


def _has_room(day):
    if SearchCount.objects.filter(day=day).count() < MOST_QUERIES_A_DAY:
        return True
    if cache.add(f"search-count-full-{day}", True, timeout=A_DAY):
        logger.warning("No new queries are counted today: there are %s", MOST_QUERIES_A_DAY)
    return False
