"""What is shown as a difference: what a reader would notice, and nothing that only programs see."""

import json
from functools import partial
from types import SimpleNamespace

import pytest
from wagtail.admin.compare import StreamFieldComparison

from tryghed.late_saves.templatetags.late_save_tags import differences, told_apart


@pytest.fixture
def project(danish):
    return danish("projects.politikadet")


def differences_between(theirs, mine):
    """In: two versions of a page."""
    form = SimpleNamespace(saved_meanwhile=theirs, formsets={}, instance=mine)
    compare = partial(StreamFieldComparison, theirs._meta.get_field("body"))
    return differences(form, SimpleNamespace(get_comparison=lambda: [compare]))


def with_body(page, old, new):
    """The page with other text in its body; what is replaced must be there."""
    text = json.dumps(page.body.get_prep_value(), ensure_ascii=False)
    assert old in text
    other = type(page).objects.get(pk=page.pk)
    other.body = other._meta.get_field("body").to_python(text.replace(old, new))
    return other


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<p>", "<p data-block-key='a1b2c'>"),
        ("</p>", "</p> "),
        ("</p>", r"</p>\n"),
    ],
)
def test_what_only_the_editor_of_rich_text_writes_anew_is_no_difference(project, old, new):
    assert differences_between(project, with_body(project, old, new)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("<p>", "<p>Nyt. "), ("Hvad vi ved", "Hvad vi  ved"), ("<p>", "<p>a1b2c data-block-key ")],
)
def test_what_somebody_wrote_is_one(project, old, new):
    (shown,) = differences_between(project, with_body(project, old, new))

    assert shown.has_changed()


def test_markup_that_nobody_vouched_for_is_not_believed():
    assert told_apart("<script>") == "&lt;script&gt;"
