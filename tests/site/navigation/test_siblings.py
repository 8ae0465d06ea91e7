"""The page before and the page after this one, where an editor has turned that on."""

import pytest

from tests.factories import ContentPageFactory
from tests.site.navigation.landmarks import entries, landmark
from tests.site.pages.hiding import draft, expired, not_yet, private


@pytest.fixture
def steps(danish):
    """
    Forside
    └── Trin      (its pages show previous and next)
        ├── Se efter
        ├── Spørg   (with a page below)
        ├── Handl
        └── Følg op
    """
    parent = ContentPageFactory(parent=danish("home"), title="Trin", slug="trin")
    titles = ("Se efter", "Spørg", "Handl", "Følg op")
    pages = {
        title: ContentPageFactory(parent=parent, title=title, shows_siblings=True)
        for title in titles
    }
    ContentPageFactory(parent=pages["Spørg"], title="Hvad man kan spørge om")
    return pages


def around(client, page):
    """{"prev": (text, address), "next": …} as the page shows it."""
    nav = landmark(client.get(page.url), "Forrige og næste side")
    rels = [] if nav is None else [link.get("rel") for link in nav.iter("a")]
    return dict(zip(rels, entries(nav), strict=True))


def test_they_lead_to_the_pages_beside_this_one(client, steps):
    assert around(client, steps["Spørg"]) == {
        "prev": ("Forrige Se efter", steps["Se efter"].url),
        "next": ("Næste Handl", steps["Handl"].url),
    }


def test_the_first_has_no_previous_and_the_last_no_next(client, steps):
    assert around(client, steps["Se efter"]).keys() == {"next"}
    assert around(client, steps["Følg op"]).keys() == {"prev"}


def test_they_are_shown_only_where_an_editor_turned_them_on(client, steps):
    steps["Spørg"].shows_siblings = False
    steps["Spørg"].save_revision().publish()

    assert around(client, steps["Spørg"]) == {}
    assert around(client, steps["Handl"]).keys() == {"prev", "next"}


@pytest.mark.parametrize("hide", [draft, private, expired, not_yet], ids=lambda each: each.__name__)
def test_they_skip_what_visitors_may_not_meet(client, steps, hide):
    hide(steps["Spørg"])
    hide(steps["Følg op"])

    assert around(client, steps["Handl"]) == {"prev": ("Forrige Se efter", steps["Se efter"].url)}


def test_an_only_child_has_neither(client, steps):
    only = steps["Spørg"].get_children().specific().get()
    only.shows_siblings = True
    only.save_revision().publish()

    assert around(client, only) == {}


def test_a_new_order_of_the_pages_is_followed(client, steps):
    steps["Følg op"].move(steps["Spørg"], pos="left")

    assert around(client, steps["Handl"].specific_class.objects.get(title="Spørg"))["prev"] == (
        "Forrige Følg op",
        steps["Følg op"].url,
    )
