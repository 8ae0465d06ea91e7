"""Every page type keeps its promises. A new one is asked the same as soon as it exists."""

from itertools import pairwise

import pytest
from django.template.loader import get_template
from django.urls import reverse
from wagtail.coreutils import camelcase_to_underscore
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import querydict_from_html

from home.models import HomePage
from knowledge.models import GlossaryPage, LawPage, ReadingListPage
from tryghed.pages.models import BasePage

PAGE_TYPES = [model for model in get_page_models() if model is not Page]
LANGUAGES = ("da", "en")

every_page_type = pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda each: each.__name__)
in_both_languages = pytest.mark.parametrize("language", LANGUAGES)


def example(page_type, language="da"):
    """A page of this type from the content set."""
    page = page_type.objects.visible().filter(locale__language_code=language).first()
    assert page, f"The content set has no {page_type.__name__} in the language {language}."
    return page


def is_one_of_a_kind(page_type):
    """A type that only the front page holds (or that is the front page) stands once; so do registers."""
    is_register = page_type in (LawPage, GlossaryPage, ReadingListPage)
    return is_register or page_type.clean_parent_page_models() in ([HomePage], [Page])


def form_data(client, page):
    """What an editor's browser sends from the edit screen. Streams are built by JavaScript: empty."""
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    data = querydict_from_html(screen, form_id="page-edit-form").copy()
    streams = [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return data | {f"{stream.name}-count": "0" for stream in streams}


def test_there_are_page_types():
    assert len(PAGE_TYPES) >= 16


@every_page_type
def test_it_builds_on_the_base_page(page_type):
    assert issubclass(page_type, BasePage)


@every_page_type
def test_its_docstring_says_what_it_is_for(page_type):
    written_by_django = f"{page_type.__name__}("

    assert not page_type.__doc__.startswith(written_by_django)


@every_page_type
def test_its_template_stands_where_wagtail_looks_for_it(page_type):
    name = f"{page_type._meta.app_label}/{camelcase_to_underscore(page_type.__name__)}.html"

    assert page_type.template == name
    assert get_template(name)


@every_page_type
def test_it_sets_both_tree_rules(page_type):
    assert {"parent_page_types", "subpage_types"} <= vars(page_type).keys()


@every_page_type
def test_its_tree_rules_agree_with_those_of_its_parents_and_children(page_type):
    for parent in page_type.clean_parent_page_models():
        assert page_type in parent.clean_subpage_models()
    for child in page_type.clean_subpage_models():
        assert page_type in child.clean_parent_page_models()


@every_page_type
def test_a_page_that_exists_once_cannot_be_added_twice(page_type):
    limit = page_type.max_count or page_type.max_count_per_parent

    assert bool(limit) == is_one_of_a_kind(page_type)


@every_page_type
@pytest.mark.parametrize("name", ["verbose_name", "verbose_name_plural"])
def test_it_is_named_in_danish_and_english(page_type, name, says_it_in_both_languages):
    says_it_in_both_languages(getattr(page_type._meta, name))


@every_page_type
def test_search_finds_it_by_title_and_text(page_type):
    searched = {field.field_name for field in page_type.get_searchable_search_fields()}

    assert {"title", "searchable_text"} <= searched


@every_page_type
def test_search_can_filter_it_by_what_makes_it_visible(page_type):
    filtered = {field.field_name for field in page_type.get_filterable_search_fields()}

    assert {"live", "path", "go_live_at", "expire_at", "locale"} <= filtered


@every_page_type
@in_both_languages
def test_it_is_shown_to_visitors(client, page_type, language):
    page = example(page_type, language)

    response = client.get(page.url)

    assert response.status_code == 200
    assert response.context["page"] == page
    assert f'<html lang="{language}"' in response.content.decode()


@every_page_type
@in_both_languages
def test_it_has_one_h1_and_its_headings_stand_in_order(client, page_type, language):
    text = client.get(example(page_type, language).url).content.decode()

    levels = [int(part[0]) for part in text.split("<h")[1:] if part[0] in "123456"]

    assert levels.count(1) == 1
    main = levels[levels.index(1) :]
    assert all(after <= before + 1 for before, after in pairwise(main))


@every_page_type
def test_an_editor_can_open_it(editor_client, page_type):
    page = example(page_type)

    response = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    assert response.status_code == 200


@every_page_type
def test_an_editor_can_add_one(editor_client, page_type):
    page = example(page_type)
    parent = page.get_parent()
    if is_one_of_a_kind(page_type) and page_type is not HomePage:
        page.delete()  # or there is no room for another
    elif page_type is HomePage:
        parent = Page.get_first_root_node().add_sibling(instance=Page(title="Ny rod", slug="ny"))
    name = page_type._meta

    response = editor_client.get(
        reverse("wagtailadmin_pages:add", args=[name.app_label, name.model_name, parent.pk])
    )

    assert response.status_code == 200


@every_page_type
def test_an_editor_sees_a_preview_of_what_was_typed(editor_client, page_type):
    page = example(page_type)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    typed = form_data(editor_client, page)
    typed["title"] = "Ny overskrift"

    assert editor_client.post(address, typed).json() == {"is_valid": True, "is_available": True}
    preview = editor_client.get(address)

    assert preview.status_code == 200
    assert "<h1>Ny overskrift</h1>" in preview.content.decode()


@every_page_type
def test_the_preview_may_stand_in_the_editors_side_panel(editor_client, page_type):
    page = example(page_type)

    preview = editor_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert preview.status_code == 200
    assert "frame-ancestors 'self'" in preview["Content-Security-Policy"]
