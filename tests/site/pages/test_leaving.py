"""A page that is moved or copied out of a closed section: closed as before, unless an editor opens it."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, PageLogEntry, PageViewRestriction

from home.models import ContentPage
from tests.factories import ContentPageFactory
from tests.reading import page_of, text_of
from tests.site.pages.hiding import restrict, translation_of

ASKED = "Hvem må så læse siden?"
KEEP, OPEN = {"readers": "keep"}, {"readers": "open"}


@pytest.fixture
def ssp(db):
    return Group.objects.create(name="SSP")


@pytest.fixture
def closed(danish, ssp):
    """
    Forside
    ├── Om enheden
    └── Kun for os         (only the group SSP)
        └── Vagtplan
            └── Uge 12
    """
    section = ContentPageFactory(parent=danish("home"), title="Kun for os")
    restrict(section, ssp)
    return section


@pytest.fixture
def rota(closed):
    page = ContentPageFactory(parent=closed, title="Vagtplan")
    ContentPageFactory(parent=page, title="Uge 12")
    return ContentPage.objects.get(pk=page.pk)


@pytest.fixture
def unit(danish):
    return danish("unit")


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def readers_of(page):
    """The groups that the page itself is for, as one list; empty where it has no restriction."""
    restrictions = fresh(page).view_restrictions.all()
    return [group.name for each in restrictions for group in each.groups.all()]


def moving(page, destination):
    return reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk])


def copying(page, destination, **typed):
    return reverse("wagtailadmin_pages:copy", args=[page.pk]), {
        "new_title": "Kopien",
        "new_slug": "kopien",
        "new_parent_page": destination.pk,
        "copy_subpages": "on",
        "publish_copies": "on",
        **typed,
    }


def moving_all(pages, destination):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return f"{address}?{chosen}&next=/admin/", {"chooser": destination.pk}


def is_public(client, page):
    client.logout()
    return client.get(fresh(page).url).status_code == 200


def the_copy():
    return ContentPage.objects.get(slug="kopien")


# Whatever the road, nobody asked


def test_a_page_that_is_moved_out_stays_closed_with_all_below_it(client, rota, unit):
    rota.move(unit, pos="last-child")

    assert readers_of(rota) == ["SSP"]
    assert not is_public(client, rota)
    assert not is_public(client, ContentPage.objects.get(title="Uge 12"))


def test_it_does_not_collect_restrictions_on_its_way(rota, unit, closed):
    rota.move(unit, pos="last-child")
    fresh(rota).move(fresh(closed), pos="last-child")
    fresh(rota).move(unit, pos="last-child")

    assert fresh(rota).view_restrictions.count() == 1


def test_within_a_closed_section_nothing_is_noted(rota, closed):
    other = ContentPageFactory(parent=closed, title="Telefonliste")
    rota.move(other, pos="last-child")
    fresh(rota).move(other, pos="right")

    assert readers_of(rota) == []


def test_from_a_narrow_section_to_a_wider_one_it_stays_narrow(rota, unit):
    restrict(unit)

    rota.move(unit, pos="last-child")

    assert readers_of(rota) == ["SSP"]


def test_a_page_of_a_public_section_is_moved_as_before(danish, unit):
    page = ContentPageFactory(parent=danish("home"), title="Åben")

    page.move(unit, pos="last-child")

    assert not PageViewRestriction.objects.filter(page=page).exists()


def test_the_section_may_be_closed_in_the_other_language(client, danish, unit, ssp):
    section = ContentPageFactory(parent=danish("home"), title="Kun for os")
    page = ContentPageFactory(parent=section, title="Vagtplan")
    restrict(translation_of(section), ssp)

    page.move(unit, pos="last-child")

    assert not is_public(client, page)


def test_a_copy_is_closed_with_all_below_it(client, rota, unit):
    copy = rota.copy(recursive=True, to=unit, update_attrs={"slug": "kopien"})

    assert readers_of(copy) == ["SSP"]
    assert not is_public(client, copy)
    assert not is_public(client, copy.get_children().get())


def test_what_was_closed_below_a_public_page_is_closed_below_its_copy(client, danish, unit, ssp):
    page = ContentPageFactory(parent=danish("home"), title="Åben")
    open_, below = (ContentPageFactory(parent=page, title=title) for title in ("En", "To"))
    restrict(below, ssp)

    copy = ContentPage.objects.get(pk=page.pk).copy(
        recursive=True, to=unit, update_attrs={"slug": "kopien"}
    )

    public = [is_public(client, each) for each in copy.get_children().specific()]
    assert public == [True, False]
    assert is_public(client, open_)


# In the editor


def test_moving_out_asks_and_names_pages_and_readers(editor_client, rota, unit):
    for response in (
        editor_client.get(moving(rota, unit)),
        editor_client.post(moving(rota, unit)),
    ):
        page = page_of(response)
        said = text_of(page)
        assert ASKED in said
        assert text_of(page.find(".//h1")).strip() == "Hvem må så læse siden?"
        for name in ("Vagtplan", "Uge 12", "SSP"):
            assert name in said
        chosen = page.findall(".//input[@checked]")
        assert [each.get("value") for each in chosen] == ["keep"]
    assert fresh(rota).get_parent().title == "Kun for os"


def test_moving_within_the_section_asks_nothing(editor_client, rota, closed):
    other = ContentPageFactory(parent=closed, title="Telefonliste")

    assert ASKED not in text_of(page_of(editor_client.get(moving(rota, other))))


def test_a_page_that_stays_closed_is_moved(editor_client, rota, unit):
    assert editor_client.post(moving(rota, unit), KEEP).status_code == 302

    assert fresh(rota).get_parent().pk == unit.pk
    assert readers_of(rota) == ["SSP"]
    entry = PageLogEntry.objects.get(page=rota.pk, action="wagtail.view_restriction.create")
    assert entry.user.username == "chef"


def test_a_page_that_is_opened_is_moved_and_the_history_says_who_did_it(editor_client, rota, unit):
    editor_client.post(moving(rota, unit), OPEN)

    entry = PageLogEntry.objects.get(page=rota.pk, action="tryghed.opened_by_leaving")
    assert entry.user.username == "chef"
    assert is_public(editor_client, rota)


def test_rubbish_for_an_answer_is_no_answer(editor_client, rota, unit):
    response = editor_client.post(moving(rota, unit), {"readers": "alle"})

    assert ASKED in text_of(page_of(response))
    assert readers_of(rota) == []


def test_who_may_not_publish_may_not_open(client, rota, unit, django_user_model):
    group = Group.objects.create(name="Skriver")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for permission in ("add", "change"):
        GroupPagePermission.objects.create(
            group=group, page=unit.get_parent(), permission_type=permission
        )
    user = django_user_model.objects.create_user("skriver")
    user.groups.add(group)
    type(rota).objects.filter(pk=rota.pk).update(owner=user, live=False)
    fresh(rota).get_children().update(owner=user, live=False)
    client.force_login(user)

    asked = page_of(client.get(moving(rota, unit)))
    refused = client.post(moving(rota, unit), OPEN)

    assert [each.get("value") for each in asked.findall(".//input[@type='radio']")] == ["keep"]
    assert refused.status_code == 302
    assert fresh(rota).get_parent().title == "Kun for os"
    client.post(moving(rota, unit), KEEP)
    assert readers_of(rota) == ["SSP"]


@pytest.mark.parametrize(("answer", "public"), [(KEEP, False), (OPEN, True)])
def test_copying_out_asks_and_keeps_what_was_typed(editor_client, rota, unit, answer, public):
    address, typed = copying(rota, unit)
    asked = page_of(editor_client.post(address, typed))
    assert ASKED in text_of(asked)
    sent = {
        each.get("name"): each.get("value") for each in asked.findall(".//input[@type='hidden']")
    }

    editor_client.post(address, sent | answer)

    copy = the_copy()
    assert copy.title == "Kopien"
    assert is_public(editor_client, copy) is public
    assert is_public(editor_client, copy.get_children().get()) is public
    assert not is_public(editor_client, rota)


def test_an_alias_is_closed_with_its_original_and_nobody_is_asked(editor_client, rota, unit):
    address, typed = copying(rota, unit, alias="on")

    editor_client.post(address, typed)

    assert not is_public(editor_client, the_copy())


@pytest.mark.parametrize("answer", [KEEP, OPEN])
def test_many_pages_are_asked_about_once(editor_client, rota, closed, danish, answer):
    unit, public = danish("unit"), answer == OPEN
    other = ContentPageFactory(parent=closed, title="Telefonliste")
    open_ = ContentPageFactory(parent=danish("home"), title="Åben")
    address, typed = moving_all([rota, other, open_], unit)
    asked = text_of(page_of(editor_client.post(address, typed)))
    assert ASKED in asked
    assert "Vagtplan" in asked
    assert "Telefonliste" in asked
    assert "Åben" not in asked

    editor_client.post(address, typed | answer)

    assert {fresh(each).get_parent().pk for each in (rota, other, open_)} == {unit.pk}
    assert is_public(editor_client, rota) is public
    assert is_public(editor_client, other) is public
    assert is_public(editor_client, open_)
