"""From what an editor chose to what a reader may meet: deleted, hidden and untranslated targets."""

import pytest
from django.utils import translation
from wagtail.models import Locale

from home.models import ContentPage
from tests.factories import ContentPageFactory, in_order
from tests.reading import main_of, section, text_of
from tests.site.pages.hiding import draft, restrict, translation_of
from tryghed.pages.models import RelatedPage
from tryghed.pages.references import readable_versions


@pytest.fixture
def goal(danish):
    """
    Forside
    └── Målet
    """
    page = ContentPageFactory(parent=danish("home"), title="Målet", summary="Her skal du hen.")
    page.save_revision().publish()
    return page


def body(*blocks):
    return ContentPage._meta.get_field("body").stream_block.to_python(list(blocks))


def links_to(page, text="", language="da"):
    """A page whose body has a link block to a page."""
    item = {"type": "item", "id": "1", "value": {"page": page.pk, "url": "", "text": text}}
    parent = page.get_parent().get_translation(Locale.objects.get(language_code=language))
    return ContentPageFactory(
        parent=parent,
        title="Start",
        locale=parent.locale,
        body=body({"type": "links", "value": [item]}),
    )


def cards(client, page):
    """[(title, address)] of the links in the body of a page."""
    block = main_of(client.get(page.url)).find(".//div[@class='body']")
    return [("".join(link.itertext()), link.get("href")) for link in block.iter("a")]


def test_a_link_carries_the_title_of_its_page(client, goal):
    assert cards(client, links_to(goal)) == [("Målet", goal.url)]


def test_a_link_carries_the_words_that_the_editor_wrote(client, goal):
    assert cards(client, links_to(goal, text="Læs mere")) == [("Læs mere", goal.url)]


def test_an_english_reader_is_led_to_the_english_page(client, goal):
    english = translation_of(goal)

    assert cards(client, links_to(goal, language="en")) == [("Målet", english.url)]


def test_an_english_reader_is_led_to_the_danish_page_where_nobody_has_translated_it(client, goal):
    assert cards(client, links_to(goal, language="en")) == [("Målet", goal.url)]


@pytest.mark.parametrize("text", ["", "Læs mere"])
def test_a_link_to_a_deleted_page_is_left_out(client, goal, text):
    page = links_to(goal, text=text)
    goal.delete()

    assert cards(client, page) == []


@pytest.mark.parametrize("text", ["", "Læs mere"])
@pytest.mark.parametrize("hide", [draft, restrict], ids=["draft", "private"])
def test_a_link_to_a_hidden_page_is_left_out(client, goal, hide, text):
    page = links_to(goal, text=text)
    hide(goal)

    assert cards(client, page) == []


def test_a_link_in_running_text_to_a_deleted_page_is_only_text(client, danish, goal):
    text = f'<p>Se <a linktype="page" id="{goal.pk}">målet</a> først.</p>'
    page = ContentPageFactory(parent=danish("unit"), body=body({"type": "text", "value": text}))
    goal.delete()

    main = main_of(client.get(page.url))

    assert "Se målet først." in text_of(main)
    assert [link.attrib for link in main.iter("a") if link.text == "målet"] == [{}]


@pytest.mark.parametrize("number", ["", "0", "999999999", "1 or 1=1", "²"])
def test_a_link_in_running_text_to_nonsense_is_only_text(client, danish, number):
    text = f'<p>Se <a linktype="page" id="{number}">målet</a>.</p>'
    page = ContentPageFactory(parent=danish("unit"), body=body({"type": "text", "value": text}))

    main = main_of(client.get(page.url))

    assert [link.attrib for link in main.iter("a") if link.text == "målet"] == [{}]


def test_related_pages_stand_in_the_editors_order_in_the_readers_language(client, english, goal):
    translated = translation_of(goal)
    page = ContentPageFactory(parent=english("home"), title="Start", locale=english("home").locale)
    page.related_links = in_order(RelatedPage, target=[english("contact"), goal])
    page.save_revision().publish()

    related = section(main_of(client.get(page.url)), "relateret")

    assert [link.get("href") for link in related.iter("a")] == ["/en/contact/", translated.url]


def test_a_page_whose_related_pages_are_all_hidden_has_no_such_section(client, danish, goal):
    page = ContentPageFactory(parent=danish("home"), title="Start")
    page.related_links = [RelatedPage(target=goal)]
    page.save_revision().publish()
    draft(goal)

    assert section(main_of(client.get(page.url)), "relateret") is None


def keys(pages):
    return [page and page.pk for page in pages]


def test_the_versions_of_any_number_of_pages_take_one_question(
    danish, goal, django_assert_num_queries
):
    for chosen in ([goal], [goal, None, danish("unit"), danish("contact"), None]):
        with django_assert_num_queries(2):  # the other one asks what is private
            assert keys(readable_versions(chosen)) == keys(chosen)


def test_no_page_means_no_question(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert readable_versions([None, None]) == [None, None]


def test_a_hidden_translation_gives_way_to_the_page_that_was_chosen(goal):
    english = translation_of(goal)
    draft(english)

    with translation.override("en"):
        assert keys(readable_versions([goal])) == [goal.pk]
