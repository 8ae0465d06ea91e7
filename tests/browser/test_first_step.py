"""On a phone an action guide shows how urgent it is, and its first step, without scrolling."""

import pytest

PHONE = {"width": 375, "height": 667}


@pytest.mark.parametrize("key", ["articles.R1", "articles.F1", "articles.U1"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_first_step_is_on_the_first_screen(content, visit, key, language):
    page = visit(content(key, language).url, **PHONE)

    for part in (".sign", ".emergency-line", ".steps__title"):
        box = page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"], part


def test_the_way_back_is_one_parent_on_a_phone_and_the_whole_way_on_a_wide_screen(content, visit):
    page = visit(content("articles.R1").url, **PHONE)
    steps = page.locator(".breadcrumbs li")

    on_a_phone = [each for each in steps.all() if each.is_visible()]
    page.set_viewport_size({"width": 1280, "height": 800})

    assert len(on_a_phone) == 1
    assert on_a_phone[0].locator("a").count() == 1
    assert all(each.is_visible() for each in steps.all())
