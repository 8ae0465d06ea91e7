"""Pictures of every page type, in every language, width and colour scheme, to look through.

    python tests/browser/screenshots.py                     of the site in var/, served for the purpose
    python tests/browser/screenshots.py http://127.0.0.1:8000    of a server that shows the same database
    python tests/browser/screenshots.py --only HomePage da --width 320 --scheme dark --to /tmp/look

DATABASE_URL names another database than var/db.sqlite3.
"""

import argparse
import os
import sys
from contextlib import nullcontext
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.dev")

import django  # noqa: E402  (the settings must be named first)

django.setup()

from playwright.sync_api import sync_playwright  # noqa: E402  (as above)

from tests.browser.addresses import find_paths  # noqa: E402  (as above)
from tests.browser.find_chromium import find, flags  # noqa: E402  (as above)
from tests.browser.serving import serve  # noqa: E402  (as above)

WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]
FOLDER = ROOT / "var/screenshots"


def options():
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("address", nargs="?", help="of a running server")
    parser.add_argument("--only", nargs="+", default=[], help="words that the name must contain")
    parser.add_argument("--width", nargs="+", type=int, default=WIDTHS)
    parser.add_argument("--scheme", nargs="+", choices=SCHEMES, default=SCHEMES)
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder for the pictures")
    return parser.parse_args()


def main(asked):
    """Take the pictures that were asked for; return how many."""
    paths = {
        what: path for what, path in find_paths().items() if set(asked.only) <= set(what.split())
    }
    asked.to.mkdir(parents=True, exist_ok=True)
    running = nullcontext(asked.address.rstrip("/")) if asked.address else serve()
    chromium = find()
    with running as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags())
        for what, path in paths.items():
            page = browser.new_page(reduced_motion="reduce")
            page.goto(address + path)
            photograph(page, what, asked)
            page.close()
        browser.close()
    return len(paths) * len(asked.width) * len(asked.scheme)


def photograph(page, what, asked):
    """Save one page in every width and scheme: da-HomePage-0320-dark.png."""
    page.evaluate(
        "() => document.querySelectorAll('img').forEach(image => image.loading = 'eager')"
    )
    for width, scheme in product(asked.width, asked.scheme):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_load_state("networkidle")
        name = f"{what.replace(' ', '-')}-{width:04}-{scheme}.png"
        page.screenshot(path=asked.to / name, full_page=True)


if __name__ == "__main__":
    asked = options()
    print(f"{main(asked)} pictures in {asked.to}")
