"""Every page type in every language before the Nu HTML checker and Lighthouse: make audit

    make audit ARGS="HomePage da"    only what has these words in its name

The site is served as in production (gunicorn, hashed and compressed static files), without HTTPS, from a
scratch database with the content set, on which it is no demonstration. Ends with 1 below the targets.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from tests.audit import scratch_site, tools  # noqa: E402  (the path must be known first)

TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
NOT_SERVED = "site fails"  # only the test server has an address that fails


def main(words):
    """Print a table of everything that was asked for; return whether all of it reaches the targets."""
    tools.install()
    with tempfile.TemporaryDirectory(prefix="tryghed-audit-") as folder:
        print("Setting up a scratch site with the content set; a minute or two ...", flush=True)
        port = scratch_site.set_up(folder)
        from tests.browser.addresses import EVERY_PAGE_TYPE, find_paths  # noqa: PLC0415  (needs Django)

        with scratch_site.serve(port) as address:
            paths = {
                what: address + path
                for what, path in find_paths().items()
                if set(words) <= set(what.split()) and NOT_SERVED not in what
            }
            is_valid = audit_html(paths, Path(folder))
            pages = {what: url for what, url in paths.items() if what in EVERY_PAGE_TYPE}
            return audit_with_lighthouse(pages) and is_valid


def audit_html(paths, folder):
    """Save every page and let the Nu HTML checker read it. Warnings are shown, errors count."""
    files = {folder / f"{what.replace(' ', '-')}.html": url for what, url in paths.items()}
    for file, url in files.items():
        file.write_bytes(scratch_site.fetch(url))
    said = tools.check_html(files)
    for file, messages in said.items():
        for message in messages:
            print(f"  {file.stem}: {message}")
    errors = sum(
        message.startswith(("error", "fatal")) for each in said.values() for message in each
    )
    print(f"Nu HTML checker: {len(files)} pages, {errors} errors\n", flush=True)
    return not errors


def audit_with_lighthouse(pages):
    """Print the points of every page, and below the table what cost points."""
    print(f"{'Lighthouse, mobile':32}{''.join(f'{name:>16}' for name in TARGETS)}", flush=True)
    complaints, are_good = {}, True
    for what, url in pages.items():
        points, found = tools.lighthouse(url)
        if points["performance"] < TARGETS["performance"]:  # a busy machine: the median of three
            points, found = tools.lighthouse(url, runs=3)
        are_good &= all(points[name] >= target for name, target in TARGETS.items())
        print(f"{what:32}{''.join(f'{points[name]:16.0f}' for name in TARGETS)}", flush=True)
        for complaint in found:
            complaints.setdefault(complaint.split(":")[0], []).append(f"{what}: {complaint}")
    for each in complaints.values():
        print(f"  {len(each)} × {each[0]}")
    return are_good


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
