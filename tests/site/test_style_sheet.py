"""The style sheet as production serves it, and its weight."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

MOST_CSS = 25 * 1024
MOST_JAVASCRIPT = 8 * 1024


@pytest.fixture
def collected(settings, tmp_path):
    """Static files as `collectstatic` leaves them in production."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "tryghed.media.storage.BundledStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_production_serves_one_style_sheet_with_all_its_parts(collected):
    hashed = [path for path in (collected / "css").glob("site.*.css") if path.name != "site.css"]

    assert len(hashed) == 1
    text = hashed[0].read_text()
    assert "@import" not in text
    assert "--ground" in text
    assert ".policy" in text or ".flower" in text
    assert (collected / "css" / f"{hashed[0].name}.gz").exists()


def test_style_sheet_is_light(collected):
    hashed = next(
        path for path in (collected / "css").glob("site.*.css") if path.name != "site.css"
    )

    assert len(gzip.compress(hashed.read_bytes())) <= MOST_CSS


def test_every_component_style_sheet_is_imported():
    text = Path(finders.find("css/site.css")).read_text()
    parts = Path(finders.find("css/components")).glob("*.css")

    missing = [path.name for path in parts if f"components/{path.name}" not in text]

    assert missing == []


def test_javascript_is_light():
    scripts = Path(finders.find("css")).parent.glob("js/*.js")

    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) <= MOST_JAVASCRIPT
