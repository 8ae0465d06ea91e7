"""The pictures of the editors' handbook, taken anew from the site in var/: make pictures

Works on a copy of the database, so nothing is left in yours. Each picture is small (WebP, 40 kB at
most): the repository keeps them. DATABASE_URL names another SQLite database than var/db.sqlite3.
"""

import os
import shutil
import sys
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
FOLDER = ROOT / "docs/editors/pictures"
SCREEN = {"width": 1200, "height": 720}
WIDTH = 900  # of a picture
LARGEST = 40_000  # bytes
PATIENCE = 180_000  # milliseconds: the first screen compiles every template
QUALITIES = range(80, 10, -10)


def copied_database(folder):
    """Copy the database there and have Django use the copy; nothing of Django may be loaded before."""
    source = os.environ.get("DATABASE_URL", f"sqlite:///{ROOT / 'var/db.sqlite3'}")
    copy = Path(folder) / "db.sqlite3"
    shutil.copy(source.removeprefix("sqlite:///"), copy)
    os.environ["DATABASE_URL"] = f"sqlite:///{copy}"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
        "true"  # Playwright keeps an event loop in this thread
    )
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.dev")


def take_all():
    """Take every picture, or those that the command line names; return their names."""
    from tests.browser.handbook_scenes import SCENES, prepare  # noqa: PLC0415  (Django is set up by then)
    from tests.browser.serving import serve  # noqa: PLC0415

    prepare()
    FOLDER.mkdir(exist_ok=True)
    with serve() as address, chromium() as browser:
        wanted = [scene for scene in SCENES if scene.name in sys.argv[1:] or not sys.argv[1:]]
        for scene in wanted:
            take(browser, address, scene)
    return [scene.name for scene in wanted]


@contextmanager
def chromium():
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    from tests.browser.find_chromium import find, flags  # noqa: PLC0415

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=find(), args=flags())


def take(browser, address, scene):
    """Look at one scene as the person whom it is about, and keep a small picture of it."""
    context = browser.new_context(
        base_url=address, locale="da-DK", viewport=SCREEN, reduced_motion="reduce"
    )
    context.add_cookies([{"name": "sessionid", "value": scene.session(), "url": address}])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(scene.path())
    scene.act(page)
    page.wait_for_timeout(1000)  # menus slide in, pictures arrive
    (FOLDER / f"{scene.name}.webp").write_bytes(small(page.screenshot()))
    context.close()


def small(screenshot):
    """A screenshot as WebP: as good as its size allows."""
    from PIL import Image  # noqa: PLC0415

    picture = Image.open(BytesIO(screenshot)).convert("RGB")
    picture.thumbnail((WIDTH, WIDTH))
    for quality in QUALITIES:
        file = BytesIO()
        picture.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= LARGEST:
            break
    return file.getvalue()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        copied_database(folder)
        import django

        django.setup()
        names = take_all()
    print(f"{len(names)} pictures in {FOLDER}: {', '.join(names)}")
