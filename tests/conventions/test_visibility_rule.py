"""Whatever a visitor meets comes through visible() in tryghed/pages/visibility.py. No second road."""

from pathlib import Path

import pytest

from tests.conventions.visibility_rule import questions_in_python, questions_in_template

ROOT = Path(__file__).parents[2]
PUBLIC_CODE = ("home", "projects", "knowledge", "site/tryghed")
FOR_EDITORS = ("demo", "settings", "impact", "history", "approval", "users")
NOT_MET_BY_VISITORS = tuple(f"site/tryghed/{package}" for package in FOR_EDITORS)
THE_RULE_ITSELF = "site/tryghed/pages/visibility.py"

ALLOWED = {
    ("knowledge/checks.py", "ArticlePage.objects"): "what readers have of a page, for its editor",
    ("home/models/front.py", "Page.objects"): "finds the page of an address; serving it asks again",
    ("home/models/front.py", "specific"): "the one page that was found, not a list",
    ("home/models/content.py", "get_parent"): "the root of the site map; only its branch is asked",
    ("site/tryghed/alerts/querysets.py", "Page.objects"): "keys of the sections above, to compare",
    (
        "site/tryghed/checklist/rules/links.py",
        "Page.objects",
    ): "titles of hidden targets, for editors",
    ("site/tryghed/checklist/rules/translations.py", "get_translations"): "for editors only",
    ("site/tryghed/checklist/rules/translations.py", "Page.objects"): "a date of the source",
    ("site/tryghed/checklist/shown.py", "specific"): "the page that is edited, for its editor",
    ("site/tryghed/files/uses.py", "Page.objects"): "what uses a file; then may_read() is asked",
    ("site/tryghed/readability/reports.py", "Page.objects"): "none",
    ("site/tryghed/late_saves/wagtail_hooks.py", "get_parent"): "of a collection, not of a page",
    ("site/tryghed/pages/bulk.py", "get_descendants"): "drafts that an editor publishes",
    ("site/tryghed/pages/bulk.py", "specific"): "drafts that an editor publishes",
    ("site/tryghed/pages/leaving.py", "get_parent"): "the section that a copy leaves",
    ("site/tryghed/pages/leaving.py", "get_descendants"): "closes copies like their originals",
    ("site/tryghed/pages/leaving.py", "specific"): "the page of a line in its history",
    ("site/tryghed/pages/leaving_views.py", "get_parent"): "the section that an editor empties",
    ("site/tryghed/pages/leaving_views.py", "get_descendants"): "what an editor moves or copies",
    ("site/tryghed/pages/leaving_views.py", "Page.objects"): "where an editor copies to",
    ("site/tryghed/pages/publication.py", "Page.objects"): "the page whose draft is kept",
    ("site/tryghed/pages/publication.py", "specific"): "the page whose draft is kept",
    ("site/tryghed/review/broken_links.py", "Page.objects"): "who links to a page; for editors",
    ("site/tryghed/review/editing.py", "specific"): "the one page that an editor has opened",
    ("site/tryghed/review/keeping.py", "specific"): "to keep a review of each page, drafts too",
    ("site/tryghed/review/keeping.py", "Page.objects"): "those without a review, drafts too",
    (
        "site/tryghed/review/keeping.py",
        "page_type.objects",
    ): "notes a day on the page, shows nothing",
    ("site/tryghed/review/models/reviews.py", "Page.objects"): "keys of the source, to compare",
    ("site/tryghed/search/indexing.py", "specific"): "asks is_visible() before it keeps anything",
    ("site/tryghed/search/promoting.py", "PromotedPage.objects"): "a row of a promotion, no page",
    ("site/tryghed/search/shared_facts.py", "Page.objects"): "to index them again, drafts too",
    ("site/tryghed/navigation/sitemaps.py", "get_translations"): "the front pages of the languages",
    ("site/tryghed/pages/translations.py", "Page.objects"): "a date of the source, nothing of it",
    ("site/tryghed/people/models/cards.py", "get_translations"): "of contact cards, no pages",
    (
        "site/tryghed/people/models/cards.py",
        "get_translation_or_none",
    ): "of contact cards, no pages",
    ("site/tryghed/people/panels.py", "get_translations"): "of snippets, shown to editors",
    ("site/tryghed/readability/recording.py", "Page.objects"): "to measure them, shown to editors",
    ("site/tryghed/readability/recording.py", "live"): "to measure them, shown to editors",
    ("site/tryghed/readability/recording.py", "specific"): "to measure them, shown to editors",
    ("site/tryghed/readability/reports.py", "get_children"): "sections that editors choose from",
    ("site/tryghed/readability/reports.py", "get_translations"): "of a section, for editors",
    ("site/tryghed/readability/views.py", "specific"): "the one page that an editor asks about",
    (
        "site/tryghed/pages/wagtail_hooks.py",
        "get_descendants",
    ): "copies that an editor has just made",
    ("site/tryghed/pages/wagtail_hooks.py", "live"): "copies that an editor has just made",
    ("site/tryghed/pages/wagtail_hooks.py", "specific"): "copies that an editor has just made",
    ("site/tryghed/pages/wagtail_hooks.py", "Page.objects"): "ids to keys for readable_versions()",
    ("site/tryghed/visits/models.py", "Page.objects"): "which ids there still are, nothing of them",
}


def python_files():
    for folder in PUBLIC_CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            is_public = not name.startswith(NOT_MET_BY_VISITORS) and "/migrations/" not in name
            if is_public and name != THE_RULE_ITSELF:
                yield name, path.read_text()


def questions():
    """[(file, line, construct)] of all public code and all templates."""
    found = [
        (name, line, construct)
        for name, source in python_files()
        for line, construct in questions_in_python(source)
    ]
    for path in sorted((ROOT / "templates").rglob("*.*")):
        name = path.relative_to(ROOT).as_posix()
        found += [(name, *question) for question in questions_in_template(path.read_text())]
    return found


def test_visitors_meet_pages_only_through_visible():
    refused = [
        f"{name}:{line}: {construct}"
        for name, line, construct in questions()
        if (name, construct) not in ALLOWED
    ]

    assert not refused, "Ask .visible(), or allow it here with a reason:\n" + "\n".join(refused)


def test_every_exception_is_still_needed():
    used = {(name, construct) for name, _line, construct in questions()}

    assert not ALLOWED.keys() - used


@pytest.mark.parametrize(
    ("source", "construct"),
    [
        ("Page.objects.filter(slug='x')", "Page.objects"),
        ("ArticlePage.objects.all()", "ArticlePage.objects"),
        ("pages = NewsPage.objects", "NewsPage.objects"),
        ("page_type.objects.child_of(page)", "page_type.objects"),
        ("Page.objects.child_of(page).live()", "live"),
        ("NewsPage.objects.visible().public()", "public"),
        ("page.get_children()", "get_children"),
        ("self.get_siblings().in_menu()", "get_siblings"),
        ("page.get_descendants(inclusive=True)", "get_descendants"),
        ("page.get_translations()", "get_translations"),
        ("page.get_translation(locale)", "get_translation"),
        ("page.get_ancestors()", "get_ancestors"),
        ("page.get_parent().title", "get_parent"),
        ("[each.specific for each in pages]", "specific"),
        ("visible_pages().specific()", "specific"),
        ("page.aliases.all()", None),
        ("page.aliases()", "aliases"),
        ("page.live and page.title", None),
        ("NewsPage.objects.visible().child_of(self)", None),
        ("page_type.objects.visible()", None),
        ("Topic.objects.all()", None),
    ],
)
def test_the_check_tells_a_leak_from_a_harmless_question(source, construct):
    found = [name for _line, name in questions_in_python(f"import something\n\n{source}\n")]

    assert construct in found if construct else not found


def test_the_check_names_the_line():
    source = "pages = (\n    Page.objects.child_of(page)\n    .live()\n)\n"

    assert questions_in_python(source) == [(2, "Page.objects"), (3, "live")]


@pytest.mark.parametrize(
    ("source", "construct"),
    [
        ("{% for child in page.get_children %}", "get_children"),
        ("{{ page.get_parent.title }}", "get_parent"),
        ("{% with siblings=page.get_siblings %}", "get_siblings"),
        ('{% include "x.html" with pages=page.get_descendants.live only %}', "live"),
        ("{{ related.specific.summary }}", "specific"),
        ("{% pageurl related %}", "pageurl"),
        ("{# get_children would leak #}", None),
        ("<p>We live here</p>", None),
        ("{{ page.title }}", None),
    ],
)
def test_the_check_reads_the_tags_of_templates(source, construct):
    found = questions_in_template(f"<main>\n{source}\n</main>")

    assert (2, construct) in found if construct else not found
