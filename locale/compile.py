"""Compile the catalogues under locale/ with polib, so that gettext need not be installed."""

from pathlib import Path

import polib


def compile_catalogues(locale):
    """Write the .mo file of each .po file that changed since; return the .po files compiled."""
    compiled = []
    for source in sorted(locale.rglob("LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(source).save_as_mofile(target)
            compiled.append(source)
    return compiled


if __name__ == "__main__":
    for catalogue in compile_catalogues(Path(__file__).resolve().parent):
        print(f"Compiled {catalogue}")
