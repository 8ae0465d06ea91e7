"""The tools under locale/ find every text, keep translations, and compile without gettext."""

import gettext
import os

import polib
import pytest

from tests.editor_texts import collect, load_tool

extract, compiler = load_tool("extract"), load_tool("compile")


@pytest.fixture
def project(tmp_path):
    """An empty project with an empty Danish catalogue.

    tmp_path
    ├── home/  projects/  knowledge/  site/  templates/
    └── locale/da/LC_MESSAGES/django.po
    """
    for folder in [*extract.FOLDERS, "locale/da/LC_MESSAGES"]:
        (tmp_path / folder).mkdir(parents=True)
    catalogue = polib.POFile()
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    catalogue.save(tmp_path / "locale/da/LC_MESSAGES/django.po")
    return tmp_path


def danish(project):
    return polib.pofile(project / "locale/da/LC_MESSAGES/django.po")


def translate(project, **translations):
    catalogue = danish(project)
    for msgid, msgstr in translations.items():
        catalogue.find(msgid).msgstr = msgstr
    catalogue.save()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('_("topic")', (None, "topic", None)),
        ('gettext("topic")', (None, "topic", None)),
        ('gettext_lazy("a " "long one")', (None, "a long one", None)),
        ('ngettext("%(n)s page", "%(n)s pages", n)', (None, "%(n)s page", "%(n)s pages")),
        ('ngettext_lazy("one", "many", "n")', (None, "one", "many")),
        ('pgettext("verb", "Search")', ("verb", "Search", None)),
        ('pgettext_lazy("verb", "Search")', ("verb", "Search", None)),
        ('npgettext("c", "one", "many", n)', ("c", "one", "many")),
        ('class A(B):\n    x = 1, _("Æble – \\"ø\\"")', (None, 'Æble – "ø"', None)),
    ],
)
def test_texts_in_python_are_found(project, source, message):
    (project / "home" / "models.py").write_text(source)

    assert extract.used_messages(project) == {message}


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('<a title="{% translate "Read more" %}">', (None, "Read more", None)),
        ("{% trans 'Read more' as label %}", (None, "Read more", None)),
        ('{% translate "May" context "month" %}', ("month", "May", None)),
        ('{% translate "100 % sure" %}', (None, "100 %% sure", None)),
        ('{% include "a.html" with label=_("More") only %}', (None, "More", None)),
        ('{{ title|default:_("Untitled") }}', (None, "Untitled", None)),
        ("{% blocktranslate %}By {{ name }}{% endblocktranslate %}", (None, "By %(name)s", None)),
        (
            "<p>\n      <i>\n   {% blocktranslate trimmed %}\n  One\n two\n{% endblocktranslate %}",
            (None, "One two", None),
        ),
        (
            "{% blocktranslate count n=hits trimmed %}\n {{ n }} hit\n{% plural %}\n {{ n }} hits\n"
            "{% endblocktranslate %}",
            (None, "%(n)s hit", "%(n)s hits"),
        ),
        (
            '{% blocktranslate context "search" count n=hits %}hit{% plural %}hits'
            "{% endblocktranslate %}",
            ("search", "hit", "hits"),
        ),
    ],
)
def test_texts_in_templates_are_found(project, source, message):
    (project / "templates" / "page.html").write_text(f"{{% load i18n %}}\n  (it's\n{source}\n")

    assert extract.used_messages(project) == {message}


def test_commented_out_texts_and_variables_are_not_asked_for(project):
    (project / "templates" / "page.html").write_text(
        '{# {% translate "old" %} #}{% comment %}{% translate "older" %}{% endcomment %}'
        "{% translate page.title %}"
    )
    (project / "home" / "views.py").write_text('# _("old")\n_(title)\ngettext(f"{title}")\n')

    assert extract.used_messages(project) == set()


def test_new_texts_are_added_in_the_order_of_the_code(project, capsys):
    (project / "templates" / "page.html").write_text('{% translate "last" %}{% translate "both" %}')
    (project / "home" / "models.py").write_text('_("first")\nngettext("one", "many", n)\n_("both")')

    extract.main(project)

    assert [entry.msgid for entry in danish(project)] == ["first", "one", "both", "last"]
    assert "#: home/models.py templates/page.html\n" in str(danish(project).find("both"))
    assert danish(project).find("one").msgstr_plural == {0: "", 1: ""}
    assert "4 texts used, 4 untranslated" in capsys.readouterr().out


def test_a_text_that_is_gone_is_marked_and_finds_its_translation_again(project, capsys):
    models = project / "home" / "models.py"
    models.write_text('_("topic"), _("other")')
    extract.main(project)
    translate(project, topic="emne", other="anden")

    models.write_text('_("other")')
    extract.main(project)
    extract.main(project)
    assert [entry.msgid for entry in danish(project).obsolete_entries()] == ["topic"]
    assert "1 texts used, 0 untranslated" in capsys.readouterr().out

    models.write_text('_("other"), _("topic")')
    extract.main(project)
    assert danish(project).find("topic").msgstr == "emne"
    assert danish(project).obsolete_entries() == []


def test_a_text_that_gets_a_plural_keeps_its_singular(project):
    models = project / "home" / "models.py"
    models.write_text('_("page")')
    extract.main(project)
    translate(project, page="side")

    models.write_text('_("page"), ngettext("page", "pages", n)')
    extract.main(project)

    assert danish(project).find("page").msgstr_plural == {0: "side", 1: ""}


def test_wagtails_own_texts_are_left_alone(project):
    catalogue = danish(project)
    catalogue.append(polib.POEntry(msgid="Publish", msgstr="Udgiv", occurrences=[("wagtail", "")]))
    catalogue.append(polib.POEntry(msgid="Unpublish", msgstr="Afpublicér"))
    catalogue.save()
    models = project / "home" / "models.py"

    for source in ['_("Publish")', ""]:
        models.write_text(source)
        extract.main(project)

    assert danish(project).find("Publish").msgstr == "Udgiv"
    assert danish(project).find("Unpublish").msgstr == "Afpublicér"
    assert danish(project).obsolete_entries() == []


@pytest.fixture
def editors_catalogue(project):
    """The path of an editor's catalogue with one text."""
    path = project / "locale/editor/da/LC_MESSAGES/django.po"
    path.parent.mkdir(parents=True)
    catalogue = danish(project)
    catalogue.append(polib.POEntry(msgid="Unlock", msgstr="Lås op", occurrences=[("wagtail", "")]))
    catalogue.save(path)
    return path


def test_the_editors_catalogue_is_left_alone(project, editors_catalogue):
    (project / "home" / "models.py").write_text('_("Unlock"), _("topic")')
    before = editors_catalogue.read_text()

    extract.main(project)

    assert editors_catalogue.read_text() == before


def test_the_editors_catalogue_is_compiled_too(project, editors_catalogue):
    assert editors_catalogue in compiler.compile_catalogues(project / "locale")
    text = gettext.translation("django", project / "locale/editor", ["da"]).gettext("Unlock")
    assert text == "Lås op"


def asked(*texts, **plurals):
    """What packages ask for: texts, and plurals of texts."""
    return {
        (None, text): collect.blank(polib.POEntry(msgid=text, msgid_plural=plurals.get(text, "")))
        for text in [*texts, *plurals]
    }


def test_the_editors_catalogue_gets_what_the_packages_lack(editors_catalogue):
    catalogue = polib.pofile(editors_catalogue)

    collect.update(catalogue, asked("Lock", "Known", "Unlock", page="pages"), {(None, "Known")})

    assert [entry.msgid for entry in catalogue] == ["Lock", "Unlock", "page"]
    assert catalogue.find("Unlock").msgstr == "Lås op"
    assert catalogue.find("page").msgstr_plural == {0: "", 1: ""}


def test_the_editors_catalogue_keeps_what_it_calls_otherwise(editors_catalogue):
    catalogue = polib.pofile(editors_catalogue)

    collect.update(catalogue, asked("Unlock"), {(None, "Unlock")})

    assert catalogue.find("Unlock").msgstr == "Lås op"


def test_the_editors_catalogue_marks_what_nobody_asks_for(editors_catalogue):
    catalogue = polib.pofile(editors_catalogue)
    catalogue.append(polib.POEntry(msgid="is in", msgstr="er en af"))

    collect.update(catalogue, asked("Lock"), set())

    assert [entry.msgid for entry in catalogue.obsolete_entries()] == ["Unlock"]
    assert not catalogue.find("is in").obsolete


def test_a_second_run_changes_nothing(project):
    (project / "home" / "models.py").write_text('_("a"), pgettext("c", "b")')
    catalogue = project / "locale/da/LC_MESSAGES/django.po"
    extract.main(project)
    once = catalogue.read_text()

    extract.main(project)

    assert catalogue.read_text() == once


def test_a_changed_catalogue_is_compiled_once(project):
    (project / "home" / "models.py").write_text('_("topic")')
    extract.main(project)
    translate(project, topic="emne på dansk")
    source = project / "locale/da/LC_MESSAGES/django.po"

    assert compiler.compile_catalogues(project / "locale") == [source]
    assert compiler.compile_catalogues(project / "locale") == []
    os.utime(source, (2**31, 2**31))
    assert compiler.compile_catalogues(project / "locale") == [source]
    text = gettext.translation("django", project / "locale", ["da"]).gettext("topic")
    assert text == "emne på dansk"
