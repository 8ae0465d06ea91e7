"""How much memory the search adds to a process that answers every query of the mini-corpus.

search_speed.py starts it on its filled database; by hand, DATABASE_URL says on which.
"""

import os
import resource
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.test")


def memory():
    """What this process holds, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def main():
    import django  # noqa: PLC0415  the environment must be set first

    django.setup()
    from django.test import Client  # noqa: PLC0415

    from tests.benchmarks import asking  # noqa: PLC0415
    from tests.site.search import quality  # noqa: PLC0415

    Client().get("/robots.txt")  # what every process loads
    before = memory()
    for query in quality.mini_corpus()["queries"]:
        if query["language"] == "da":
            asking.whole_page(query["q"])
            asking.suggestions(query["q"][:3])
    print(f"memory added by search to one process: {memory() - before:.0f} MB (from {before:.0f})")


if __name__ == "__main__":
    main()
