"""What a search finds, and what it can be narrowed by."""

import datetime

from django.utils.safestring import mark_safe

from tryghed.search.found import Option
from tryghed.styleguide.samples.making import LONG_WORD, Sample

A_DAY = datetime.date(2026, 5, 3)
EXCERPT = mark_safe(
    "… Når <mark>fraværet</mark> vokser, tal da med eleven <mark>samme dag</mark> …"
)


def _result(**values):
    return {"title": "Skolefravær", "url": "#", "language": "da", "excerpt": EXCERPT} | values


def samples():
    topics = [
        Option("fravaer", "Skolefravær", 7, is_chosen=True),
        Option("lang", LONG_WORD, 12, is_chosen=False),
    ]
    return [
        Sample(
            "components/search_result.html",
            {
                "med alt": _result(
                    kind="handleguide", topics=["Skolefravær", "Trivsel"], reviewed_on=A_DAY
                ),
                "fremhævet": _result(kind="emneside", mark="Fremhævet"),
                "fra et dokument": _result(document_title="Skema til registrering"),
                "på et andet sprog": _result(language="en", title="School absence"),
                "kun titel, langt ord": _result(title=LONG_WORD, excerpt=""),
            },
        ),
        Sample(
            "components/facets.html",
            {
                "to grupper": {
                    "query": "fravær",
                    "facets": [
                        {"parameter": "emne", "label": "Emne", "options": topics},
                        {"parameter": "type", "label": "Type", "options": topics[1:]},
                    ],
                }
            },
        ),
    ]
