"""Ishøjblomsten shows the policies that the plan names, and pretends to know no others."""

import pytest

from projects.models import FocusAreaPage
from projects.policy_flower import LETTERS_IN_LINE, PETALS, petals
from tests.reading import main_of, text_of, with_class
from tryghed.taxonomy.models import Policy


def area(name="Medborgerpolitikken"):
    return FocusAreaPage(title=name, policy=Policy(name=name))


def flower(client, page):
    return with_class(main_of(client.get(page.url)), "flower")[0]


@pytest.mark.parametrize("known", range(PETALS + 3))
def test_the_flower_always_has_six_petals_a_sixth_of_the_circle_apart(known):
    assert [petal.angle for petal in petals([area()] * known)] == [0, 60, 120, 180, 240, 300]


@pytest.mark.parametrize(("known", "angles"), [(1, [0]), (2, [0, 180]), (3, [0, 120, 240])])
def test_the_known_petals_are_spread_evenly(known, angles):
    drawn = petals([area() for number in range(known)])

    assert [petal.angle for petal in drawn if petal.area] == angles


def test_the_focus_areas_keep_their_order_around_the_flower():
    areas = [area(name) for name in ("Først", "Så", "Sidst")]

    assert [petal.area for petal in petals(areas) if petal.area] == areas


def test_an_area_without_a_policy_is_no_petal():
    with_policy, without = area(), FocusAreaPage(title="Uden politik")

    assert [petal.area for petal in petals([without, with_policy]) if petal.area] == [with_policy]


def test_a_long_name_is_broken_into_lines_one_below_the_other():
    (petal, *_others) = petals([area("Politikken for frivillighed og fællesskaber")])

    assert " ".join(line["text"] for line in petal.lines) == petal.area.policy.name
    assert all(len(line["text"]) <= LETTERS_IN_LINE for line in petal.lines)
    tops = [line["y"] for line in petal.lines]
    assert tops == sorted(set(tops))


def test_the_words_stand_in_their_petal():
    up, *_right, down = (petal for petal in petals([area(), area()]) if petal.area)

    assert up.lines[0]["x"] == down.lines[0]["x"] == 250
    assert up.lines[0]["y"] < 250 < down.lines[0]["y"]


@pytest.mark.parametrize("language", ["danish", "english"])
def test_every_known_petal_leads_to_its_focus_area_and_says_so(client, request, language):
    find = request.getfixturevalue(language)
    areas = [find("focus_areas.tryg-by"), find("focus_areas.proaktiv-kriminalitetsforebyggelse")]

    drawn = flower(client, find("projects")).findall(".//{*}a")
    links = {each.get("href"): each.get("aria-label") for each in drawn if each.get("aria-label")}

    assert links == {each.url: f"{each.policy}: {each.title}" for each in areas}


def test_the_cards_beside_the_flower_say_the_same(client, danish):
    area = danish("focus_areas.tryg-by")

    cards = [text_of(card) for card in with_class(flower(client, danish("projects")), "card")]

    assert len(cards) == 2
    assert any(area.title in card and str(area.policy) in card for card in cards)


def test_the_petals_nobody_knows_are_drawn_without_a_name_and_explained(client, danish):
    found = flower(client, danish("projects"))

    unknown = with_class(found, "flower__petal--unknown")
    assert len(unknown) == PETALS - 2
    assert "politikker, som vi ikke kender" in text_of(found)


def test_without_any_area_the_flower_is_still_drawn(client, danish):
    for page in FocusAreaPage.objects.all():
        page.unpublish()

    found = flower(client, danish("projects"))

    assert len(with_class(found, "flower__petal--unknown")) == PETALS
