"""Keep the catalogues under locale/editor in step with the texts of the packages that are installed.

Wagtail's own Danish is far from complete. What it lacks stands there, and what it calls otherwise
than we do. Texts that locale/da has are not repeated: it is asked first.
"""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import django
import polib
from django.apps import apps

ROOT = Path(__file__).resolve().parent.parent
DOMAINS = ("django", "djangojs")
BORROWED = ("wagtail.locales",)  # wagtail_localize.locales shows its texts, but not its Danish


def folders_of_apps():
    """Return {name: folder} of every app that is installed, in the order in which they are asked."""
    return {app.name: Path(app.path) for app in apps.get_app_configs()}


def asked_for(domain):
    """Return {(context, msgid): entry to translate}; its places are the packages that ask for it."""
    borrowed = {name: Path(find_spec(name).origin).parent for name in BORROWED}
    asked = {}
    for package, folder in (folders_of_apps() | borrowed).items():
        for text, english in texts_of(folder / "locale/en", domain).items():
            asked.setdefault(text, blank(english)).occurrences.append((package, ""))
    return asked


def texts_of(language, domain):
    """Return {(context, msgid): entry} of the catalogue in a folder; nothing where there is none."""
    path = language / "LC_MESSAGES" / f"{domain}.po"
    entries = polib.pofile(path) if path.exists() else []
    return {(entry.msgctxt, entry.msgid): entry for entry in entries if not entry.obsolete}


def blank(english):
    """Return what is to be translated of an English entry."""
    return polib.POEntry(
        msgctxt=english.msgctxt,
        msgid=english.msgid,
        msgid_plural=english.msgid_plural,
        msgstr_plural={0: "", 1: ""} if english.msgid_plural else {},
        flags=english.flags,
    )


def in_danish(folders, domain):
    """Return the texts that the catalogues in some folders have in Danish."""
    found = [texts_of(folder / "da", domain) for folder in folders]
    return {text for texts in found for text, entry in texts.items() if entry.translated()}


def update(catalogue, asked, known):
    """Add what is not known in Danish, mark what is gone as removed, in the order of the packages.

    An entry without a place was written by hand, for a package without a catalogue, and stays.
    """
    entries = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    for text, english in asked.items():
        if text in entries or text not in known:
            entry = entries.setdefault(text, english)
            entry.occurrences, entry.flags = english.occurrences, english.flags
    for text, entry in entries.items():
        entry.obsolete = text not in asked and bool(entry.occurrences)
    order = {text: position for position, text in enumerate(asked)}
    catalogue[:] = [
        entries[text] for text in sorted(entries, key=lambda text: order.get(text, len(order)))
    ]


def bring_up_to_date(catalogue, domain):
    """Bring the editor's catalogue of a domain in step with what is installed."""
    ours = in_danish([ROOT / "locale"], domain)
    theirs = in_danish([folder / "locale" for folder in folders_of_apps().values()], domain)
    asked = {text: entry for text, entry in asked_for(domain).items() if text not in ours}
    update(catalogue, asked, theirs)


def main():
    """Update the editor's catalogues and print what is left to translate."""
    for domain in DOMAINS:
        path = ROOT / f"locale/editor/da/LC_MESSAGES/{domain}.po"
        catalogue = polib.pofile(path)
        bring_up_to_date(catalogue, domain)
        catalogue.save()
        texts = [entry for entry in catalogue if not entry.obsolete]
        todo = [entry for entry in texts if not entry.translated()]
        print(f"{path.relative_to(ROOT)}: {len(texts)} texts, {len(todo)} untranslated")


if __name__ == "__main__":
    sys.path[1:1] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.dev")
    django.setup()
    main()
