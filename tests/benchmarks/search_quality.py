"""How well the search answers the queries of the mini-corpus, beside Wagtail's own search.

.venv/bin/python tests/benchmarks/search_quality.py
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

    from tests.site.search import quality  # noqa: PLC0415
    from tryghed.search.finding import Question, match  # noqa: PLC0415

    corpus = quality.mini_corpus()
    names = quality.load_mini_corpus(corpus, parents)

    def ours(text, language):
        return [names.get(pk) for pk in match(Question(text, language)).page_ids]

    if "--misses" in sys.argv:
        for query in corpus["queries"]:
            found = ours(query["q"], query["language"])[:10]
            if found[:1] != query["expect"][:1]:
                print(query["split"], query["kind"], query["q"], query["expect"], found[:6])
    print(f"{connection.vendor}: MRR@10 / recall@3")
    for group, score in sorted(quality.measured(corpus["queries"], ours).items()):
        print(f"{group:12} {score}  no hit {score.without_hit:.1%}  ({score.number})")


if __name__ == "__main__":
    main()
