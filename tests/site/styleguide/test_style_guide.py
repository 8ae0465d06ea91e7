"""The style guide shows everything that pages are made of, and only to staff."""

import pytest
from django.conf import settings
from django.utils.text import capfirst

from tests.reading import main_of, text_of, with_class
from tryghed.styleguide.samples import samples
from tryghed.styleguide.views import every_block

ADDRESS = "/admin/komponenter/"
COMPONENTS = settings.ROOT / "templates/components"

# Component: why it has no sample of its own.
SHOWN_ELSEWHERE = {
    "blocks": "nothing but a row of the blocks that stand further down",
    "body": "blocks and citations, which have samples of their own",
    "contact_details": "a part of contact_card",
    "contact_hours": "a part of contact_card",
    "feed_links": "one line, made from a page with feeds",
    "footer": "on every page",
    "footnote_mark": "one sign, which belongs to a footnote of its page",
    "header": "on every page",
    "hours_rows": "a part of contact_hours",
    "languages": "in the header and the footer of every page",
    "link_language": "attributes of a link, nothing to see",
    "meta": "invisible",
    "news_card": "a card whose note is a date",
    "page_foot": "arranges other components around a page",
    "page_head": "arranges other components around a page",
    "page_notices": "a notice, when the state of a page asks for one",
    "picture": "needs a picture of the image library",
    "quick_exit": "on sensitive pages: alive, Esc would lead staff away from here",
    "section_head": "at the top of the front page's blocks, further down",
    "section_menu_entries": "a part of section_menu",
}

EMPTY_WITHOUT_A_FILE = {"downloads"}  # what they show is chosen from the library


@pytest.fixture
def guide(editor_client):
    return main_of(editor_client.get(ADDRESS))


def test_strangers_are_asked_to_log_in(client):
    response = client.get(ADDRESS)

    assert response.status_code == 302
    assert response["Location"] == f"/login/?next={ADDRESS}"


def test_a_user_who_may_not_edit_does_not_see_it(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("gaest", password="kun til test"))

    response = client.get(ADDRESS)

    assert response.status_code == 302
    assert response["Location"].startswith("/login/")


def test_staff_find_it_in_the_menu(editor_client):
    assert ADDRESS in editor_client.get("/admin/").content.decode()


def test_every_component_has_a_sample_or_a_reason_not_to():
    components = {path.stem for path in COMPONENTS.glob("*.html")}
    sampled = {sample.name for sample in samples()}

    assert sampled | set(SHOWN_ELSEWHERE) == components
    assert sampled & set(SHOWN_ELSEWHERE) == set()


def test_every_sample_is_shown_with_all_its_variants(guide):
    for sample in samples():
        shown = guide.find(f".//section[@aria-labelledby='c-{sample.name}']")
        names = [text_of(each) for each in with_class(shown, "sample__variant")]
        assert names == list(sample.variants)
        assert len(with_class(shown, "sample__stage")) == len(names)


def test_every_block_is_shown_alive_under_its_danish_name(guide):
    shown = [each for each in with_class(guide, "sample") if "aria-labelledby" not in each.attrib]
    blocks = every_block()

    assert [text_of(each.find("h3")) for each in shown] == [
        capfirst(block.label) for block in blocks.values()
    ]
    for name, each in zip(blocks, shown, strict=True):
        (stage,) = with_class(each, "sample__stage")
        assert text_of(stage) or name in EMPTY_WITHOUT_A_FILE


def test_a_component_with_nothing_to_show_is_empty_not_broken(guide):
    shown = guide.find(".//section[@aria-labelledby='c-contents']")

    assert [bool(text_of(each)) for each in with_class(shown, "sample__stage")] == [True, False]


@pytest.mark.parametrize(
    ("query", "direction"),
    [
        ({}, "ltr"),
        ({"retning": "rtl"}, "rtl"),
        ({"retning": "ltr"}, "ltr"),
        ({"retning": '"><script>'}, "ltr"),
    ],
)
def test_everything_can_be_seen_from_right_to_left(editor_client, query, direction):
    main = main_of(editor_client.get(ADDRESS, query))

    assert main.find(".//div[@dir]").get("dir") == direction


def test_both_directions_are_one_link_away(guide):
    assert {"?retning=ltr", "?retning=rtl"} <= {link.get("href") for link in guide.iter("a")}


def test_the_style_guide_is_kept_out_of_search_engines(editor_client):
    assert b'<meta name="robots" content="noindex">' in editor_client.get(ADDRESS).content
