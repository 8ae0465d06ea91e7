"""Search reads everything that an editor can write on a page. A new field or block is asked the same."""

import pytest
from wagtail.models import Page, get_page_models
from wagtail.search import index

from tests.conventions.canaries import Canaries
from tryghed.pages.searchable import all_search_kinds
from tryghed.people.models import PartnersMixin
from tryghed.search.models import SearchDocument

PAGE_TYPES = [model for model in get_page_models() if model is not Page]
NOT_SEARCHED = {
    "path": "the tree's own",
    "url_path": "the tree's own",
    "slug": "an address, whose words stand in the title",
    "draft_title": "nobody may find a page by what is not published",
    "seo_title": "the title once more, for other search engines",
    "phone": "a number is looked up on the page, not searched for",
    "email": "an address is looked up on the page, not searched for",
    "wagtail_admin_comments": "what editors say to each other",
    "alias_of": "another page",
    "related_links": "other pages, which are found by themselves",
}

every_page_type = pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda each: each.__name__)


@every_page_type
def test_whatever_stands_on_a_page_is_searched(page_type):
    page = page_type.objects.filter(locale__language_code="da").first()
    canaries = Canaries(page.locale)

    shows_partners = issubclass(page_type, PartnersMixin)
    canaries.fill(page, {*NOT_SEARCHED, *([] if shows_partners else PartnersMixin.partner_fields)})

    read = {page.title, *page.searchable_lead.split(), *page.searchable_text.split()}
    read |= {word.strip(":") for word in read}
    missed = [place for word, place in canaries.places.items() if word not in read]
    assert not missed, "Name them in searched_fields, or here with a reason:\n" + "\n".join(missed)
    assert len(canaries.places) > len(page_type.searched_fields)


def test_every_exception_is_still_needed():
    names = {field.name for page_type in PAGE_TYPES for field in page_type._meta.get_fields()}

    assert not NOT_SEARCHED.keys() - names


@every_page_type
def test_its_text_goes_into_the_index_as_keys_only(page_type):
    plain = [
        field.field_name
        for field in page_type.search_fields
        if type(field) in (index.SearchField, index.RelatedFields)
        and field not in Page.search_fields
    ]

    assert not plain, "Name the field in searched_fields instead."


@every_page_type
def test_it_is_of_a_kind_that_visitors_can_choose(page_type):
    page = page_type.objects.first()

    assert page.search_kind in all_search_kinds()
    assert len(page.search_kind) <= SearchDocument._meta.get_field("kind").max_length


@pytest.mark.parametrize("kind", all_search_kinds())
def test_a_kind_is_named_in_danish_and_english(kind, says_it_in_both_languages):
    says_it_in_both_languages(all_search_kinds()[kind])
