"""Reads the content set: YAML files in which every text stands in Danish and English side by side."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from django.core.exceptions import ValidationError

FOLDER = Path(__file__).parent / "content"
LANGUAGES = ("da", "en")
SNIPPET_FILES = ("snippets.yaml", "citations.yaml")
PAGE_FILES = (
    "unit.yaml",
    "projects.yaml",
    "knowledge.yaml",
    "knowledge_radicalisation.yaml",
    "knowledge_art.yaml",
    "knowledge_absence.yaml",
    "knowledge_referral.yaml",
    "registers.yaml",
    "reading.yaml",
    "general.yaml",
    "acute.yaml",
)


class ContentError(Exception):
    """The content set contradicts itself; the message names the item and says what to mend."""


@contextmanager
def naming(key):
    """Whatever is wrong with an item becomes a ContentError that says which item it is."""
    try:
        yield
    except ContentError as error:
        if str(error).startswith(key):
            raise
        raise ContentError(f"{key}: {error}") from error
    except (AttributeError, LookupError, TypeError, ValueError, ValidationError) as error:
        raise ContentError(f"{key}: {type(error).__name__}: {error}") from error


@dataclass
class Node:
    """One item of the content set: a snippet or a page, its texts in both languages."""

    key: str
    model: str
    parent: str = ""
    slug: dict = field(default_factory=dict)
    title: dict = field(default_factory=dict)
    fields: dict = field(default_factory=dict)
    topics: list = field(default_factory=list)
    audiences: list = field(default_factory=list)
    age_groups: list = field(default_factory=list)
    related: list = field(default_factory=list)
    partners: list = field(default_factory=list)
    cards: list = field(default_factory=list)
    keywords: dict = field(default_factory=dict)
    picture: str = ""
    facts: dict = field(default_factory=dict)

    def texts(self, language):
        """Everything the item says in one language, titles included."""
        own = {
            name: getattr(self, name)
            for name in ("slug", "title", "keywords")
            if getattr(self, name)
        }
        return in_language(own | self.fields, language)


def in_language(value, language):
    """A value of the content set in one language: each {da, en} gives way to the text it holds."""
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return value[language]
        if set(value) & set(LANGUAGES):
            raise ContentError(f"{value} stands in one language only.")
        return {name: in_language(each, language) for name, each in value.items()}
    if isinstance(value, list):
        return [in_language(each, language) for each in value]
    return value


def read(name):
    """The parsed content of one file of the set; raises ContentError when it is no valid YAML."""
    try:
        return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ContentError(f"{name}: {error}") from error


def snippets():
    """Every snippet of the set, in the order of the files (Nodes)."""
    return [_node(raw, name, kind="model") for name in SNIPPET_FILES for raw in read(name)]


def pages():
    """Every page of the set, parents before their children (Nodes)."""
    return [_node(raw, name, kind="type") for name in PAGE_FILES for raw in read(name)]


def synonyms():
    """Every group of synonyms of the set (dicts): a key, a language, and terms or first and finds."""
    return read("synonyms.yaml")


def image(key):
    """What the set says of one picture: {"title": …, "path": …}; ContentError when there is none."""
    for raw in read("images.yaml"):
        if raw["key"] == key:
            return {
                "title": in_language(raw["title"], "da"),
                "path": FOLDER / "images" / raw["file"],
            }
    raise ContentError(f"{key}: there is no such picture in images.yaml.")


def _node(raw, file, kind):
    with naming(f"{file}, {raw.get('key')}"):
        return Node(model=raw.pop(kind), **raw)
