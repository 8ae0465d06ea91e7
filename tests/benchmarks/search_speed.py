"""How fast the search is among many articles of real length, beside Wagtail's own search.

    .venv/bin/python tests/benchmarks/search_speed.py [--articles 50000]
    .venv/bin/python tests/postgres.py .venv/bin/python tests/benchmarks/search_speed.py

The articles have 620 words each, about as many and as unequally common as on a large site; one in
twenty is about what the queries of the mini-corpus ask for.
"""

import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.benchmarks.scratch import scratch_site

TIMES = 3  # each query; the best counts
MEMORY = Path(__file__).with_name("search_memory.py")
LONGEST = 3.0  # seconds that Wagtail's own search may take
EVERY = 3  # … and every third query is enough to compare
FEW_LETTERS = (2, 3, 5)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--share", type=float, default=0.05, help="of articles about the field")
    parser.add_argument("--copies", type=int, default=1, help="how many articles share a text")
    options = parser.parse_args()
    with scratch_site() as parents:
        from tests.benchmarks.many_articles import Maker, fill  # noqa: PLC0415  after Django is set up
        from tests.site.search import quality  # noqa: PLC0415

        corpus = quality.mini_corpus()
        started = time.perf_counter()
        make = Maker(corpus, random.Random(1), options.share, options.copies)
        fill(parents["da"], options.articles, make)
        print(f"{options.articles} articles indexed in {time.perf_counter() - started:.0f} s")
        queries = [each["q"] for each in corpus["queries"] if each["language"] == "da"]
        report(queries)
        subprocess.run([sys.executable, MEMORY], check=True, env=os.environ | database())


def report(queries):
    from django.db import connection  # noqa: PLC0415

    from tests.benchmarks import asking  # noqa: PLC0415
    from tryghed.pages.visibility import remembered  # noqa: PLC0415

    print(connection.vendor)
    with remembered():  # as in a request
        compare(asking, queries)


def compare(asking, queries):
    ours = timed("search, first page of ids", asking.search, queries)
    timed("search with everything shown", asking.whole_page, queries)
    timed("facets alone", asking.facets, queries)
    starts = sorted({query[:letters] for query in queries for letters in FEW_LETTERS})
    timed("suggestions", asking.suggestions, starts)
    some = slice(None, None, EVERY)
    theirs = timed("Wagtail's own search", asking.wagtail(LONGEST), queries[some], times=1)
    ratios = sorted(other / own for own, other in zip(ours[some], theirs, strict=True))
    print(
        f"Wagtail's own takes {ratios[len(ratios) // 2]:.1f} times as long at the median, "
        f"{ratios[-1]:.0f} times at most (broken off after {LONGEST:.0f} s)"
    )


def timed(name, ask, questions, times=TIMES):
    """Print the percentiles of a function over some questions; give the times in seconds."""
    taken = []
    for question in questions:
        ask(question)
        rounds = []
        for _ in range(times):
            started = time.perf_counter()
            ask(question)
            rounds.append(time.perf_counter() - started)
        taken.append(min(rounds))
    cuts = quantiles(taken, n=20)
    print(
        f"{name:30} p50 {cuts[9] * 1000:6.1f} ms  p95 {cuts[18] * 1000:6.1f} ms  "
        f"max {max(taken) * 1000:6.1f} ms  ({len(questions)})"
    )
    return taken


def database():
    """The variable that leads another process to the scratch database."""
    from django.db import connection  # noqa: PLC0415

    name = connection.settings_dict["NAME"]
    address = os.environ["DATABASE_URL"]
    if connection.vendor == "sqlite":
        return {"DATABASE_URL": f"sqlite:///{name}"}
    return {"DATABASE_URL": address.rpartition("/")[0] + f"/{name}"}


if __name__ == "__main__":
    main()
