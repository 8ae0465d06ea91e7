"""Whatever Wagtail can say to an editor, it says in Danish, and in the words of the handbook."""

import json
import re
from pathlib import Path

import polib
import pytest
from django.urls import reverse
from django.utils.translation import gettext

from tests.editor_texts import PLACEHOLDER, WORD, collect, python_says

ROOT = Path(__file__).parents[2]
EDITORS_CATALOGUE = ROOT / "locale/editor/da/LC_MESSAGES"
SCRIPT_CATALOGUES = ["wagtailadmin_javascript_catalog", "wagtail_localize:javascript_catalog"]
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| [^|]* \|$", re.MULTILINE)

# In Danish it is the same word.
SAME = {
    *("Administrator", "App", "Filter", "Format", "ID", "Link", "Permanent", "Status", "Type"),
    *("hash", "permanent", "port", "salt", "session", "status", "version", "Status: "),
    *("Browser", "Headless", "ID token", "ID token token", "Login", "MFA", "Menu:", "Note"),
    *("WebAuthn", "token", "uid"),
    *("%(num)s pixel", "%(site_setting)s for %(site)s"),
}
# The search has no name to fill in here, and would say "None".
LEFT_OUT = ("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s", "%(model_name)s")
# What Wagtail's own Danish and machines say, and the handbook does not.
REFUSED = re.compile(
    r"skitse|afpublicer|snippet|\bslug|workflow|moderation|locale\b|dashboard|\bupload",
    re.IGNORECASE,
)


@pytest.fixture
def script_says(editor_client):
    """What JavaScript code gets for a text, from the catalogues that the screens load."""
    served = {}
    for address in SCRIPT_CATALOGUES:
        script = editor_client.get(reverse(address)).content.decode()
        served |= json.loads(re.search(r"const newcatalog = ({.*?});\n", script, re.DOTALL)[1])

    def say(entry):
        assert not entry.msgctxt, f"{entry.msgid!r}: this test knows no contexts in JavaScript"
        danish = served.get(entry.msgid, entry.msgid)
        if entry.msgid_plural:
            return list(zip((entry.msgid, entry.msgid_plural), danish, strict=True))
        return [(entry.msgid, danish)]

    return say


@pytest.fixture(params=collect.DOMAINS)
def said(request, script_says):
    """All that Wagtail can say, in Python or in JavaScript: [(English, Danish)]."""
    say = python_says if request.param == "django" else script_says
    return [pair for entry in collect.asked_for(request.param).values() for pair in say(entry)]


def has_words(text):
    return WORD.search(PLACEHOLDER.sub("", text))


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def test_the_editor_is_all_danish(said):
    missing = {english for english, danish in said if danish == english and has_words(english)}

    assert len(said) > 100
    assert not missing - SAME, "Add them with `make messages` and translate them"


def test_placeholders_and_tags_are_kept(said):
    lost = {
        english: danish
        for english, danish in said
        if placeholders(english) != placeholders(danish) and english != LEFT_OUT[0]
    }

    assert not lost


def test_a_space_at_the_end_is_kept(said):
    assert not [pair for pair in said if pair[0].endswith(" ") != pair[1].endswith(" ")]


def test_the_one_placeholder_left_out_is_still_there_in_english():
    text, left_out = LEFT_OUT

    assert left_out in text
    assert (None, text) in collect.asked_for("django")
    assert placeholders(gettext(text)) == sorted(set(placeholders(text)) - {left_out})


def test_the_editor_does_not_use_words_that_the_handbook_does_not(said):
    assert not [danish for _english, danish in said if REFUSED.search(PLACEHOLDER.sub("", danish))]


def test_the_table_of_words_says_what_the_screen_says():
    handbook = (ROOT / "docs/editors/ord.md").read_text()
    table = handbook.partition("## På skærmen")[2].partition("\n## ")[0]
    rows = [row for row in ROW.findall(table) if row[0] not in ("engelsk", "---")]

    assert len(rows) > 20
    assert {english: gettext(english) for english, _danish in rows} == dict(rows)


@pytest.mark.parametrize(
    ("english", "danish"),
    [
        ("Publish in ", "Udgiv på "),
        ("Toggle sidebar", "Vis eller skjul menuen"),
        ("Enter your comments...", "Skriv din kommentar..."),
        ("Changes have been autosaved.", "Ændringerne er gemt automatisk."),
    ],
)
@pytest.mark.parametrize("address", SCRIPT_CATALOGUES)
def test_the_screens_load_the_danish_of_scripts(editor_client, address, english, danish):
    script = editor_client.get(reverse(address)).content.decode()

    assert f"{json.dumps(english)}: {json.dumps(danish)}" in script


def test_every_screen_loads_the_catalogue_of_scripts(editor_client):
    screen = editor_client.get(reverse("wagtailadmin_home")).content.decode()

    assert f'<script src="{reverse("wagtailadmin_javascript_catalog")}"></script>' in screen


@pytest.mark.parametrize("domain", collect.DOMAINS)
def test_the_tool_has_nothing_to_add(domain):
    path = EDITORS_CATALOGUE / f"{domain}.po"
    catalogue = polib.pofile(path)

    collect.bring_up_to_date(catalogue, domain)

    assert str(catalogue) == path.read_text().rstrip("\n") + "\n"
    assert not catalogue.obsolete_entries()
    assert not catalogue.untranslated_entries()
