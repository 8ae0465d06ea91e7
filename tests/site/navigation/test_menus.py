"""Where the reader is, and where one can go from there."""

import pytest
from django.utils.translation import gettext

from tests.factories import ContentPageFactory
from tests.reading import page_of, text_of, with_class
from tests.site.pages.hiding import alias_of, draft, translation_of
from tryghed.pages.models import FooterLink

TOP = ["Om os", "Projekter", "Viden", "Nyheder", "Kontakt"]


def links(element):
    return [text_of(link) for link in element.iter("a")]


def menu(response):
    """The top menu: [(title, aria-current)]."""
    first = with_class(page_of(response).find(".//header"), "menu")[0]
    return [(text_of(link), link.get("aria-current")) for link in first.iter("a")]


def section_menu(response):
    (nav,) = with_class(page_of(response), "section-menu") or (None,)
    return nav


def breadcrumbs(response):
    (nav,) = with_class(page_of(response), "breadcrumbs") or (None,)
    return [] if nav is None else [text_of(item) for item in nav.iter("li")]


def siblings(response):
    """{"prev": title, "next": title} of the links at the end of a page."""
    navs = with_class(page_of(response), "siblings")
    return {
        link.get("rel"): text_of(link).split(maxsplit=1)[1]
        for nav in navs
        for link in nav.iter("a")
    }


@pytest.fixture
def branch(danish):
    """
    Forside
    └── Vejviser            (in menus)
        ├── Skoler          (in menus, previous and next)
        │   └── Strandgård  (in menus)
        ├── Klubber         (in menus)
        └── Naboer          (not in menus)
    """

    def add(parent, title, **fields):
        page = ContentPageFactory(parent=parent, title=title, **{"show_in_menus": True} | fields)
        return page

    top = add(danish("home"), "Vejviser")
    schools = add(top, "Skoler", shows_siblings=True)
    return {
        "top": top,
        "schools": schools,
        "school": add(schools, "Strandgård"),
        "clubs": add(top, "Klubber"),
        "neighbours": add(top, "Naboer", show_in_menus=False),
    }


def test_the_menu_holds_the_sections_of_the_front_page(client):
    shown = [title for title, _current in menu(client.get("/"))]

    assert [title for title in shown if title in TOP] == TOP


def test_a_page_is_in_the_menu_when_its_editor_says_so(client, branch):
    assert "Vejviser" in dict(menu(client.get("/")))

    branch["top"].show_in_menus = False
    branch["top"].save_revision().publish()

    assert "Vejviser" not in dict(menu(client.get("/")))


def test_the_menu_uses_the_short_title(client, branch):
    branch["top"].navigation_title = "Vej"
    branch["top"].save_revision().publish()

    assert "Vej" in dict(menu(client.get("/")))
    assert "Vejviser" not in dict(menu(client.get("/")))


def test_the_menu_tells_which_page_this_is(client, branch):
    assert dict(menu(client.get(branch["top"].url)))["Vejviser"] == "page"


def test_the_menu_tells_in_which_section_this_is(client, branch):
    current = dict(menu(client.get(branch["school"].url)))

    assert current["Vejviser"] == "true"
    assert current["Projekter"] is None


def test_the_section_menu_is_open_where_the_reader_is(client, branch):
    shown = links(section_menu(client.get(branch["schools"].url)))

    assert shown == ["Vejviser", "Skoler", "Strandgård", "Klubber"]


def test_the_section_menu_is_closed_beside_the_reader(client, branch):
    shown = links(section_menu(client.get(branch["clubs"].url)))

    assert shown == ["Vejviser", "Skoler", "Klubber"]


def test_the_section_menu_leaves_out_a_draft(client, branch):
    draft(branch["clubs"])

    assert "Klubber" not in links(section_menu(client.get(branch["schools"].url)))


def test_the_section_menu_marks_this_page_once(client, branch):
    nav = section_menu(client.get(branch["schools"].url))

    marked = [text_of(link) for link in nav.iter("a") if link.get("aria-current") == "page"]
    assert marked == ["Skoler"]


def test_a_page_outside_the_menus_has_no_section_menu(client, danish):
    page = ContentPageFactory(parent=danish("home"), title="For sig selv")

    assert section_menu(client.get(page.url)) is None


def test_breadcrumbs_lead_from_the_front_page_to_here(client, danish, branch):
    assert breadcrumbs(client.get(branch["school"].url)) == [
        danish("home").listed_title,
        "Vejviser",
        "Skoler",
        "Strandgård",
    ]


def test_the_last_breadcrumb_is_this_page_and_no_link(client, branch):
    (nav,) = with_class(page_of(client.get(branch["school"].url)), "breadcrumbs")

    last = list(nav.iter("li"))[-1]
    assert last.get("aria-current") == "page"
    assert last.find("a") is None


def test_the_front_page_has_no_breadcrumbs(client):
    assert breadcrumbs(client.get("/")) == []


def test_previous_and_next_are_shown_where_the_editor_turns_them_on(client, branch):
    page = branch["clubs"]
    assert siblings(client.get(page.url)) == {}

    page.shows_siblings = True
    page.save_revision().publish()

    assert siblings(client.get(page.url)) == {"prev": "Skoler", "next": "Naboer"}


def test_the_first_page_has_only_a_next_one(client, branch):
    assert siblings(client.get(branch["schools"].url)) == {"next": "Klubber"}


def test_previous_and_next_pass_over_a_draft(client, branch):
    draft(branch["clubs"])

    assert siblings(client.get(branch["schools"].url)) == {"next": "Naboer"}


def test_a_page_without_siblings_has_neither(client, branch):
    page = branch["school"]
    page.shows_siblings = True
    page.save_revision().publish()

    assert siblings(client.get(page.url)) == {}


def test_the_footer_holds_the_pages_that_staff_chose_in_their_order(client, danish, site_settings):
    settings = site_settings()
    settings.footer_links = [
        FooterLink(target=danish("privacy"), sort_order=1),
        FooterLink(target=danish("accessibility"), sort_order=0),
    ]
    settings.save()

    shown = [link.get("href") for link in page_of(client.get("/")).find(".//footer").iter("a")]

    assert shown == [danish("accessibility").url, danish("privacy").url]


def test_the_footer_leaves_out_a_draft(client, danish):
    draft(danish("privacy"))

    footer = page_of(client.get("/")).find(".//footer")

    assert danish("privacy").url not in {link.get("href") for link in footer.iter("a")}


def test_the_footer_leads_english_readers_to_english_pages(client, danish, english):
    footer = page_of(client.get(english("unit").url)).find(".//footer")

    shown = {link.get("href") for link in footer.iter("a")}
    assert {english("privacy").url, english("accessibility").url} <= shown
    assert danish("privacy").url not in shown


@pytest.mark.parametrize("address", ["/findes-ikke/", "/en/not-there/"])
def test_a_404_offers_ways_on(client, danish, english, address):
    find = english if "/en/" in address else danish

    main = page_of(client.get(address)).find(".//main")

    offered = {link.get("href") for link in main.iter("a")}
    assert {find("home").url, find("projects").url, find("privacy").url} <= offered


def languages(response):
    """{language: (address, is current, note)} of the language switcher."""
    nav = with_class(page_of(response), "languages")[0]
    return {
        item.find("a").get("lang"): (
            item.find("a").get("href"),
            item.find("a").get("aria-current") == "true",
            text_of(item.find("span")) if item.find("span") is not None else "",
        )
        for item in nav.iter("li")
    }


@pytest.mark.parametrize("key", ["home", "projects.politikadet", "articles.R1", "contact"])
def test_the_language_switcher_leads_to_the_same_page(client, danish, english, key):
    here, there = danish(key), english(key)

    assert languages(client.get(here.url)) == {
        "da": (here.url, True, ""),
        "en": (there.url, False, ""),
    }
    assert languages(client.get(there.url)) == {
        "da": (here.url, False, ""),
        "en": (there.url, True, ""),
    }


def test_the_language_switcher_says_when_a_page_is_not_translated(client, branch):
    shown = languages(client.get(branch["top"].url))

    assert shown["en"] == (
        "/en/",
        False,
        gettext("(front page: this page is not translated)"),
    )


def test_an_alias_is_no_translation(client, branch):
    alias_of(branch["top"])

    assert languages(client.get(branch["top"].url))["en"][0] == "/en/"


def test_a_page_names_its_languages_to_search_engines(client, branch):
    english = translation_of(branch["top"])

    for page in (branch["top"], english):
        html = page_of(client.get(page.url))
        alternates = {
            link.get("hreflang"): link.get("href")
            for link in html.iter("link")
            if link.get("rel") == "alternate" and link.get("hreflang")
        }
        assert alternates == {"da": branch["top"].full_url, "en": english.full_url}


def test_a_page_names_its_own_address(client, danish):
    html = page_of(client.get(danish("projects").url + "?side=2&status=x"))

    (canonical,) = [link for link in html.iter("link") if link.get("rel") == "canonical"]
    assert canonical.get("href") == danish("projects").full_url
