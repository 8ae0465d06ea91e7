"""On the article itself: save it, and print it."""

from knowledge.models import ReadingListPage
from tests.reading import main_of, text_of, with_class


def tools(client, page):
    (found,) = with_class(main_of(client.get(page.url)), "article-tools")
    return found


def links(element):
    return [link.get("href") for link in element.iter("a")]


def test_without_script_there_are_links_and_no_button(client, article, list_page):
    page = article()
    shown = tools(client, page)

    assert links(shown) == [f"{list_page.url}?artikler={page.pk}", page.handout_url]
    (button,) = [item for item in shown.iter("li") if item.find("button") is not None]
    assert "hidden" in button.attrib


def test_the_reader_is_told_where_the_list_is_kept(client, article):
    assert "Listen gemmes kun i din browser." in text_of(tools(client, article()))


def test_in_english_it_is_the_english_list(client, english, english_list):
    page = english("articles.R1")

    assert links(tools(client, page))[0] == f"{english_list.url}?chosen={page.pk}"


def test_without_a_public_list_only_the_sheet_is_left(client, article):
    page = article()
    for each in ReadingListPage.objects.all():
        each.unpublish()

    shown = tools(client, page)

    assert links(shown) == [page.handout_url]
    assert shown.find(".//button") is None
