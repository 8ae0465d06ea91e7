"""The main menu and the menu of a section: what stands in them, how far they open, where one is."""

import pytest

from tests.factories import ContentPageFactory
from tests.site.navigation.landmarks import current, entries, landmark, titles
from tests.site.pages.hiding import draft, expired, not_yet, private

MAIN = "Hovedmenu"


def menu_page(parent, title, **values):
    return ContentPageFactory(parent=parent, title=title, show_in_menus=True, **values)


@pytest.fixture
def tree(danish):
    """
    Forside
    └── Byen          (in menus, like the pages below unless said otherwise)
        ├── Nord
        │   └── Nordhavn
        │       └── Kajen
        ├── Skjult    (not in menus)
        └── Syd
            └── Sydhavn
    """
    byen = menu_page(danish("home"), "Byen")
    nord = menu_page(byen, "Nord")
    nordhavn = menu_page(nord, "Nordhavn")
    skjult = ContentPageFactory(parent=byen, title="Skjult", show_in_menus=False)
    syd = menu_page(byen, "Syd")
    pages = [byen, nord, nordhavn, menu_page(nordhavn, "Kajen"), skjult, syd]
    pages.append(menu_page(syd, "Sydhavn"))
    return {page.title: page for page in pages}


def main_menu(client, path="/"):
    return landmark(client.get(path), MAIN)


def section_menu(client, page, name="Byen"):
    return landmark(client.get(page.url), name)


def test_the_main_menu_holds_the_pages_that_editors_put_there_in_tree_order(client, tree):
    assert titles(main_menu(client)) == [
        "Om os",
        "Projekter",
        "Viden",
        "Nyheder",
        "Kontakt",
        "Byen",
    ]


def test_the_english_menu_holds_the_english_pages(client):
    menu = landmark(client.get("/en/"), "Main menu")

    assert entries(menu)[:2] == [("About us", "/en/about-us/"), ("Projects", "/en/projects/")]


def test_a_page_that_editors_keep_out_of_menus_stands_in_none(client, tree):
    tree["Byen"].show_in_menus = False
    tree["Byen"].save_revision().publish()

    assert "Byen" not in titles(main_menu(client))
    assert "Skjult" not in titles(section_menu(client, tree["Nord"], "Byen"))
    assert client.get(tree["Skjult"].url).status_code == 200


def test_a_navigation_title_stands_for_the_title(client, danish):
    page = menu_page(danish("home"), "Byen og alle dens kvarterer", navigation_title="Byen")

    assert ("Byen", page.url) in entries(main_menu(client))


@pytest.mark.parametrize("hide", [draft, private, expired, not_yet], ids=lambda each: each.__name__)
def test_what_visitors_may_not_meet_stands_in_no_menu(client, tree, hide):
    hide(tree["Syd"])

    assert "Syd" not in titles(section_menu(client, tree["Nord"]))
    hide(tree["Byen"])
    assert "Byen" not in titles(main_menu(client))


def test_a_menu_shows_no_title_that_is_not_published(client, tree):
    tree["Byen"].title = "Storbyen"
    tree["Byen"].save_revision()

    assert "Byen" in titles(main_menu(client))
    assert "Storbyen" not in titles(main_menu(client))


@pytest.mark.parametrize(
    ("here", "opened"),
    [
        ("Byen", ["Byen", "Nord", "Syd"]),
        ("Nord", ["Byen", "Nord", "Nordhavn", "Syd"]),
        ("Nordhavn", ["Byen", "Nord", "Nordhavn", "Kajen", "Syd"]),
        ("Kajen", ["Byen", "Nord", "Nordhavn", "Kajen", "Syd"]),
        ("Skjult", ["Byen", "Nord", "Syd"]),
        ("Sydhavn", ["Byen", "Nord", "Syd", "Sydhavn"]),
    ],
)
def test_the_section_menu_opens_where_the_reader_is_and_nowhere_else(client, tree, here, opened):
    assert titles(section_menu(client, tree[here])) == opened


def test_the_section_menu_is_named_after_its_section(client, tree):
    tree["Byen"].navigation_title = "I byen"
    tree["Byen"].save_revision().publish()

    assert section_menu(client, tree["Nord"], "I byen") is not None


def test_without_anything_to_open_there_is_no_section_menu(client, danish):
    page = menu_page(danish("home"), "Alene")

    assert section_menu(client, page, "Alene") is None
    assert section_menu(client, danish("home"), "Forside") is None


def test_the_page_itself_is_current_and_the_way_to_it_is_marked(client, tree):
    response = client.get(tree["Nordhavn"].url)

    assert current(landmark(response, MAIN)) == {"Byen": "true"}
    assert current(landmark(response, "Byen")) == {"Nordhavn": "page"}


def test_a_page_in_the_main_menu_is_current_there(client, tree):
    response = client.get(tree["Byen"].url)

    assert current(landmark(response, MAIN)) == {"Byen": "page"}
    assert current(landmark(response, "Byen")) == {"Byen": "page"}


def test_nothing_is_current_on_the_front_page_or_an_error_page(client):
    assert current(main_menu(client, "/")) == {}
    assert current(main_menu(client, "/findes-ikke/")) == {}


def test_a_page_is_not_on_the_way_because_its_address_begins_alike(client, tree, danish):
    other = menu_page(danish("home"), "Byens gader", slug="byens-gader")

    assert current(landmark(client.get(other.url), MAIN)) == {"Byens gader": "page"}


def test_the_fold_for_small_screens_has_the_same_menu(client, tree):
    response = client.get(tree["Nord"].url)

    assert entries(landmark(response, "Menu")) == entries(landmark(response, MAIN))
