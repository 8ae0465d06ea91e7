"""What Wagtail can say to an editor: the tools under locale/ as modules, and each text with its Danish."""

import importlib.util
import re
from pathlib import Path

from django.utils.translation import gettext, ngettext, pgettext

LOCALE = Path(__file__).parents[1] / "locale"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}|</?\w[^<>]*>")
WORD = re.compile(r"[^\W\d_]{2,}")


def load_tool(name):
    """One of the tools under locale/, which is no package, as a module."""
    spec = importlib.util.spec_from_file_location(f"locale_{name}", LOCALE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


collect = load_tool("collect")


def python_says(entry):
    """What Python code gets for a text: [(English, Danish)], two where there is a plural."""
    if entry.msgid_plural:
        both = (entry.msgid, entry.msgid_plural)
        return [(entry.msgid, ngettext(*both, 1)), (entry.msgid_plural, ngettext(*both, 2))]
    text = pgettext(entry.msgctxt, entry.msgid) if entry.msgctxt else gettext(entry.msgid)
    return [(entry.msgid, text)]


def english_sentences():
    """All that Wagtail can say in English, cut where something is filled in; no single words."""
    texts = {
        text
        for domain in collect.DOMAINS
        for entry in collect.asked_for(domain).values()
        for text in (entry.msgid, entry.msgid_plural)
    }
    return {
        " ".join(part.split())
        for text in texts
        for part in PLACEHOLDER.split(text)
        if len(WORD.findall(part)) >= (2 if part == text else 3)
    }
