"""What opened other sites is not used here, and no package is older than its last known hole."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from django.conf import settings

from tests.conventions.forbidden_constructs import (
    constructs_in_python,
    constructs_in_template,
    forbidden_settings,
)
from tryghed.settings.processes import MIDDLEWARE

ROOT = Path(__file__).parents[2]
CODE = ("home", "projects", "knowledge", "site/tryghed")
FOR_BROWSERS = (".html", ".xml", ".svg")  # a letter is plain text, and escaping would spoil it

ALLOWED = {
    (
        "knowledge/reading/embedding.py",
        "mark_safe",
    ): "only changes the level of headings we rendered",
    (
        "knowledge/reading/qr_code.py",
        "mark_safe",
    ): "a drawing of segno's, made of an address of ours",
    (
        "site/tryghed/citations/inline.py",
        "mark_safe",
    ): "rich text that Wagtail has made safe, in pieces",
    (
        "site/tryghed/handbook/rendering.py",
        "mark_safe",
    ): "our own files; markdown-it escapes HTML in them",
    (
        "site/tryghed/pages/templatetags/page_tags.py",
        "mark_safe",
    ): "JSON-LD; < > & are escaped before",
    (
        "site/tryghed/late_saves/templatetags/late_save_tags.py",
        "mark_safe",
    ): "what is no markup is escaped first; only del and ins are added",
    ("site/tryghed/search/excerpts.py", "mark_safe"): "each piece is escaped before it is marked",
    ("site/tryghed/styleguide/samples/search.py", "mark_safe"): "a sample that stands in the code",
}

# Older ones have holes that are public: release notes of each project.
FLOORS = {
    "Django": "5.2.19",  # 46 CVEs between 5.2.0 and 5.2.19
    "wagtail": "8.0.1",  # bypasses of permissions and restrictions
    "gunicorn": "23.0.0",  # smuggling of requests past the proxy
}


def constructs():
    """[(file, line, name)] of all our code and templates."""
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for line, name in constructs_in_python(path.read_text()):
                yield path.relative_to(ROOT).as_posix(), line, name
    for path in sorted((ROOT / "templates").rglob("*.*")):
        if path.suffix in FOR_BROWSERS:
            for line, name in constructs_in_template(path.read_text()):
                yield path.relative_to(ROOT).as_posix(), line, name


def test_no_markup_is_believed_and_no_page_is_cached_for_others():
    refused = [
        f"{file}:{line}: {name}" for file, line, name in constructs() if (file, name) not in ALLOWED
    ]

    assert not refused, "Escape it, or allow it here with a reason:\n" + "\n".join(refused)


def test_every_exception_is_still_needed():
    assert not ALLOWED.keys() - {(file, name) for file, _line, name in constructs()}


def test_no_process_has_an_api_or_a_cache_of_whole_pages():
    middleware = [path for path, _processes in MIDDLEWARE]

    assert not forbidden_settings(settings.INSTALLED_APPS, middleware)
    assert forbidden_settings(["wagtail.api.v2"], ["django.middleware.cache.UpdateCacheMiddleware"])


@pytest.mark.parametrize("package", FLOORS)
def test_what_is_pinned_and_what_is_installed_is_not_older_than_the_floor(package):
    requirements = (ROOT / "requirements.txt").read_text()
    pinned = re.search(rf"^{package}==([\d.]+)", requirements, re.MULTILINE)[1]

    assert min(map(numbers, (pinned, version(package)))) >= numbers(FLOORS[package])


def numbers(text):
    """ "5.2.19" as (5, 2, 19), to compare."""
    return tuple(int(part) for part in re.findall(r"\d+", text))


@pytest.mark.parametrize("file", ["requirements.txt", "tests/requirements.txt"])
def test_every_package_is_pinned_exactly(file):
    lines = (line.partition("#")[0].strip() for line in (ROOT / file).read_text().splitlines())
    loose = [
        line
        for line in lines
        if line and not line.startswith("-r") and not re.search(r"==\d", line)
    ]

    assert not loose


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("text = mark_safe(text)", "mark_safe"),
        ("return safestring.SafeString(text)", "SafeString"),
        ("raw = blocks.RawHTMLBlock()", "RawHTMLBlock"),
        ("@cache_page(60)\ndef view(request): ...", "cache_page"),
        ("text = format_html('<b>{}</b>', text)", None),
        ("from django.utils.safestring import mark_safe", None),
    ],
)
def test_the_check_reads_python(source, name):
    found = [
        each for _line, each in constructs_in_python(f"import x\n{source.replace('return ', '')}")
    ]

    assert found == ([name] if name else [])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("{{ text|safe }}", "safe"),
        ("{{ texts | safeseq|join:' ' }}", "safeseq"),
        ("{% autoescape off %}", "autoescape"),
        ("{% load i18n cache %}", "cache"),
        ("{{ text|safely }}", None),
        ("{% load cached_things %}", None),
    ],
)
def test_the_check_reads_templates(source, name):
    found = constructs_in_template(f"<main>\n{source}\n</main>")

    assert found == ([(2, name)] if name else [])
