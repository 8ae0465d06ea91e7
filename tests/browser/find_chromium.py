"""Find a Chromium for the browser tests, or get one: python tests/browser/find_chromium.py

Takes the first there is, and says which:
1. the one that the environment variable CHROMIUM names;
2. chromium, chromium-browser, google-chrome or google-chrome-stable on the PATH;
3. the one that Playwright has downloaded earlier;
4. Debian's package, installed now with apt-get (only as root);
5. Playwright's own download, fetched now.
Ends with 1 when all of this fails: the browser tests are never skipped.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
QUIET = [  # nothing but the pages that a test opens
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
MISSING = (
    "The browser tests need Chromium, and there is none.\n"
    "Install it (Debian: apt install chromium), name it (CHROMIUM=/path/to/chromium),\n"
    "or let this look for it: python tests/browser/find_chromium.py"
)


class ChromiumMissing(Exception):
    """No Chromium on this machine."""


def flags():
    """What Chromium is started with; root has no sandbox."""
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET


def find():
    """Return the path of a Chromium that is here already. Raises ChromiumMissing."""
    named = os.environ.get("CHROMIUM")
    path = shutil.which(named) if named else on_path() or downloaded()
    if not path:
        raise ChromiumMissing(MISSING)
    return path


def on_path():
    """The system's own Chromium, None when it has none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def downloaded():
    """Where Playwright keeps its own Chromium, None when it has none."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (slow, and seldom needed)

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install():
    """Get a Chromium from Debian, or else from Playwright, saying so."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("No Chromium here: installing Debian's package chromium (about 100 MB) ...")
        quiet = {"env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, "stdout": sys.stderr}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run(["apt-get", "install", "-qq", "-y", "chromium"], check=False, **quiet)
    if not on_path():
        print("No Chromium here: letting Playwright download its own (about 180 MB) ...")
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, check=False, stdout=sys.stderr)


def main():
    """Find or install, and say which Chromium the browser tests will use."""
    try:
        path = find()
    except ChromiumMissing:
        if os.environ.get("CHROMIUM"):
            raise
        install()
        path = find()
    print(f"The browser tests use {path}.")


if __name__ == "__main__":
    try:
        main()
    except ChromiumMissing as error:
        sys.exit(str(error))
