"""A database of its own for a measurement: migrated, with an empty front page in each language."""

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def scratch_site():
    """Set Django up on a scratch database and yield {language: front page}.

    SQLite in a temporary folder, or the PostgreSQL that DATABASE_URL names (tests/postgres.py).
    """
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ["DJANGO_SETTINGS_MODULE"] = "tryghed.settings.test"
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/scratch.sqlite3")
        import django  # noqa: PLC0415  the environment must be set first

        django.setup()
        yield from _in_database()


def _in_database():
    from django.db import connection  # noqa: PLC0415  Django must be set up first
    from django.test.utils import setup_test_environment, teardown_test_environment  # noqa: PLC0415

    setup_test_environment()
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        yield _front_pages()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


def _front_pages():
    from wagtail.models import Locale, Page, Site  # noqa: PLC0415  Django must be set up first

    from home.models import HomePage  # noqa: PLC0415

    root = Page.objects.get(depth=1)
    Page.objects.filter(depth__gt=1).delete()
    root.refresh_from_db()
    danish, _ = Locale.objects.get_or_create(language_code="da")
    english, _ = Locale.objects.get_or_create(language_code="en")
    home = root.add_child(
        instance=HomePage(
            title="Forside",
            slug="forside",
            summary="Forside.",
            responsible_role="Kommunikation",
            locale=danish,
        )
    )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    translation = home.copy_for_translation(english)
    translation.save_revision().publish()
    return {"da": home, "en": translation}
