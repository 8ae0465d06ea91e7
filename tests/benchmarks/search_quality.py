"""How well the search answers the queries of the mini-corpus, beside Wagtail's own search.

.venv/bin/python tests/benchmarks/search_quality.py [--misses]
.venv/bin/python tests/postgres.py .venv/bin/python tests/benchmarks/search_quality.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.benchmarks.scratch import scratch_site


def main():
    with scratch_site() as parents:
        measure(parents)


def measure(parents):
    from django.db import connection  # noqa: PLC0415  Django must be set up first

    from tests.benchmarks.wagtails_own import wagtails_own  # noqa: PLC0415
    from tests.site.search import quality  # noqa: PLC0415
    from tryghed.search.finding import Question, match  # noqa: PLC0415

    corpus = quality.mini_corpus()
    names = quality.load_mini_corpus(corpus, parents)
    print(f"{connection.vendor}: MRR@10 / recall@3")

    def report(name, search):
        scores = quality.measured(
            corpus["queries"], lambda *query: [names.get(page) for page in search(*query)]
        )
        for group in ("all", "dev", "test", "blind"):
            score = scores[group]
            print(f"{name:14} {group:6} {score}  without a hit {score.without_hit:.1%}")

    def ours(text, language):
        return match(Question(text, language)).page_ids(0, 60)

    report("ours", ours)
    if "--misses" in sys.argv:
        show_misses(corpus["queries"], lambda *query: [names.get(page) for page in ours(*query)])
    for operator in ("and", "or"):
        report(f"Wagtail's {operator}", wagtails_own(list(names), operator))


def show_misses(queries, search):
    for query in queries:
        found = search(query["q"], query["language"])[:10]
        if not set(found[:1]) & set(query["expect"]):
            print(f"  {query['split']} {query['q']!r}: {query['expect']}, found {found[:5]}")


if __name__ == "__main__":
    main()
