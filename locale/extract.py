"""Keep the catalogues under locale/ in step with the texts that our code asks gettext for.

Those of Wagtail are collect.py's. An entry without a place in our folders is nevertheless kept: it
may be another package's text.
"""

import re
from io import BytesIO
from pathlib import Path

import polib
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

FOLDERS = ("site", "home", "projects", "knowledge", "templates")
SUFFIXES = {".py", ".html", ".txt", ".xml"}
KEYWORDS = DEFAULT_KEYWORDS | {
    f"{name}_{kind}": DEFAULT_KEYWORDS[name]
    for name in ("gettext", "ngettext", "pgettext", "npgettext")
    for kind in ("lazy", "noop")
}


def used_messages(root):
    """Return the set of (context, msgid, plural) that the code uses; absent parts are None."""
    return set(locate_messages(root))


def locate_messages(root):
    """Return {(context, msgid, plural): [file, ...]}, in the order in which the texts appear."""
    places = {}
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in SUFFIXES:
                for message in messages_in(path):
                    files = places.setdefault(message, [])
                    if path.relative_to(root).as_posix() not in files:
                        files.append(path.relative_to(root).as_posix())
    return places


def messages_in(path):
    """Yield the (context, msgid, plural) of each text in a Python file or a template."""
    source = path.read_text()
    if path.suffix != ".py":
        # Only calls to gettext are left, but their indentation would still upset the tokenizer.
        source = re.sub(r"^[^\S\n]+", "", templatize(source, origin=path), flags=re.MULTILINE)
    for _line, texts, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
        msgid, plural = texts if isinstance(texts, tuple) else (texts, None)
        yield context, msgid, plural


def update(catalogue, places):
    """Bring a catalogue in step with `places`: add what is new, mark what is gone as removed."""
    entries = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    ours = [entry for entry in catalogue if any(map(is_ours, entry.occurrences))]
    for entry in ours:
        entry.occurrences = [place for place in entry.occurrences if not is_ours(place)]
    for (context, msgid, plural), files in places.items():
        new = polib.POEntry(msgctxt=context, msgid=msgid)
        entry = entries.setdefault((context, msgid), new)
        entry.obsolete = False
        entry.occurrences += [(file, "") for file in files if (file, "") not in entry.occurrences]
        if plural and entry.msgid_plural != plural:
            entry.msgid_plural, entry.msgstr_plural = plural, {0: entry.msgstr, 1: ""}
    for entry in ours:
        entry.obsolete = not entry.occurrences
    order = {message[:2]: position for position, message in enumerate(places)}
    catalogue[:] = sorted(
        entries.values(), key=lambda entry: order.get((entry.msgctxt, entry.msgid), len(order))
    )


def is_ours(place):
    """Tell whether a place in a catalogue, (file, line), is in one of our folders."""
    return place[0].split("/")[0] in FOLDERS


def main(root):
    """Update every language's catalogue below `root` and print what is left to translate."""
    places = locate_messages(root)
    for path in sorted((root / "locale").glob("*/LC_MESSAGES/django.po")):
        catalogue = polib.pofile(path)
        update(catalogue, places)
        catalogue.save()
        todo = [entry for entry in catalogue if not entry.obsolete and not entry.translated()]
        print(f"{path.relative_to(root)}: {len(places)} texts used, {len(todo)} untranslated")


if __name__ == "__main__":
    main(Path(__file__).resolve().parent.parent)
