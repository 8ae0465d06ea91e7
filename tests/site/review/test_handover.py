"""Nobody leaves with pages: whoever closes an account says who takes over."""

import pytest
from django.db.models import ProtectedError
from django.urls import reverse

from tests.factories import ContentPageFactory
from tests.reading import main_of, text_of
from tryghed.review.models import PageReview


@pytest.fixture
def bo(person):
    return person("bo")


def form_of(user, **values):
    known = {
        "username": user.username,
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "is_superuser": "on",
        "is_active": "on",
    }
    return {name: value for name, value in (known | values).items() if value is not None}


def edit(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


def delete(user):
    return reverse("wagtailusers_users:delete", args=[user.pk])


def responsible_for(page):
    return PageReview.objects.get(pk=page.pk).responsible


def test_whoever_writes_a_page_answers_for_it(project, anna):
    assert responsible_for(project) == anna


def test_an_account_with_pages_is_not_closed_without_a_successor(project, anna, editor_client):
    response = editor_client.post(edit(anna), form_of(anna, is_active=None))

    assert "Vælg, hvem der overtager siderne, før du lukker kontoen." in text_of(main_of(response))
    anna.refresh_from_db()
    assert anna.is_active


def test_closing_an_account_hands_over_everything(project, guide, anna, bo, editor_client):
    response = editor_client.post(edit(anna), form_of(anna, is_active=None, successor=bo.pk))

    assert response.status_code == 302
    anna.refresh_from_db()
    assert not anna.is_active
    assert responsible_for(project) == responsible_for(guide) == bo


def test_pages_can_be_handed_over_while_the_account_stays(project, anna, bo, editor_client):
    editor_client.post(edit(anna), form_of(anna, successor=bo.pk))

    anna.refresh_from_db()
    assert anna.is_active
    assert responsible_for(project) == bo


def test_an_account_without_pages_is_closed_as_always(bo, editor_client):
    assert "Hvem overtager" not in text_of(main_of(editor_client.get(edit(bo))))

    editor_client.post(edit(bo), form_of(bo, is_active=None))

    bo.refresh_from_db()
    assert not bo.is_active


def test_only_somebody_in_use_can_take_over(project, anna, bo, editor_client):
    bo.is_active = False
    bo.save()

    for successor in (bo.pk, anna.pk, 0, "abc"):
        editor_client.post(edit(anna), form_of(anna, is_active=None, successor=successor))

    anna.refresh_from_db()
    assert anna.is_active


def test_deleting_an_account_asks_too(project, anna, bo, editor_client, django_user_model):
    screen = text_of(main_of(editor_client.get(delete(anna))))
    assert "Hvem overtager" in screen
    assert "1 side har denne person som ansvarlig." in screen

    editor_client.post(delete(anna))
    assert django_user_model.objects.filter(pk=anna.pk).exists()

    editor_client.post(delete(anna), {"successor": bo.pk})
    assert not django_user_model.objects.filter(pk=anna.pk).exists()
    assert responsible_for(project) == bo


@pytest.mark.parametrize(
    ("action", "values"),
    [("delete", {}), ("set_active_state", {"mark_as_active": "False"})],
)
def test_many_accounts_are_not_closed_over_the_heads_of_pages(
    project, bo, editor_client, action, values
):
    anna = project.owner
    address = reverse("wagtail_bulk_action", args=["users", "user", action])
    response = editor_client.post(f"{address}?id={anna.pk}&id={bo.pk}", values, follow=True)

    assert "Disse konti har ansvar for sider: anna." in response.content.decode()
    for user in (anna, bo):
        user.refresh_from_db()
        assert user.is_active


def test_many_accounts_are_opened_as_always(project, anna, editor_client):
    anna.is_active = False
    anna.save()
    address = reverse("wagtail_bulk_action", args=["users", "user", "set_active_state"])

    editor_client.post(f"{address}?id={anna.pk}", {"mark_as_active": "True"})

    anna.refresh_from_db()
    assert anna.is_active


def test_the_database_lets_no_other_road_leave_a_page_alone(project, anna):
    with pytest.raises(ProtectedError):
        anna.delete()


def test_pages_without_anybody_are_given_away_in_one_step(danish, bo, editor_client):
    page = ContentPageFactory(parent=danish("unit"), title="Herreløs")
    assert responsible_for(page) is None

    response = editor_client.post(
        reverse("hand_over"), {"giver": "", "successor": bo.pk}, follow=True
    )

    assert "overdraget" in response.content.decode()
    assert responsible_for(page) == bo


def test_all_of_one_person_are_given_to_another(project, guide, anna, bo, editor_client):
    editor_client.post(reverse("hand_over"), {"giver": anna.pk, "successor": bo.pk})

    assert responsible_for(project) == responsible_for(guide) == bo
    history = editor_client.get(f"/admin/pages/{guide.pk}/history/").content.decode()
    assert "Overdrog ansvaret" in history


def test_nobody_hands_over_to_themselves(project, anna, editor_client):
    response = editor_client.post(reverse("hand_over"), {"giver": anna.pk, "successor": anna.pk})

    assert "Vælg en anden." in text_of(main_of(response))


@pytest.mark.parametrize("role", ["Redaktør", "Projektmedarbejder"])
def test_only_who_keeps_accounts_hands_over(client_as, role, bo):
    browser = client_as(role)

    assert browser.get(reverse("hand_over")).status_code in (302, 403)
    assert browser.post(reverse("hand_over"), {"successor": bo.pk}).status_code in (302, 403)


# One page


def test_an_editor_chooses_who_answers_for_a_page_and_how_often(project, anna, bo, editor_client):
    address = reverse("page_review", args=[project.pk])
    assert address in editor_client.get(f"/admin/pages/{project.pk}/edit/").content.decode()

    editor_client.post(
        address,
        {
            "responsible": bo.pk,
            "reviewed_on": "",
            "reviewed_by_role": "",
            "review_interval_months": 3,
        },
    )

    review = PageReview.objects.get(pk=project.pk)
    assert (review.responsible, str(review.due_on)) == (bo, "2027-04-10")


def test_a_review_in_the_future_is_refused(project, bo, editor_client):
    response = editor_client.post(
        reverse("page_review", args=[project.pk]),
        {"responsible": bo.pk, "reviewed_on": "2999-01-01"},
    )

    assert "Vælg i dag eller en tidligere dag." in text_of(main_of(response))


def test_who_may_not_publish_does_not_say_when_a_page_was_reviewed(project, client_as):
    browser = client_as("Projektmedarbejder")
    response = browser.get(reverse("page_review", args=[project.pk]))

    names = {each.get("name") for each in main_of(response).iter()}
    assert "responsible" in names
    assert "reviewed_on" not in names


def test_guidance_says_when_it_was_reviewed_in_its_own_form(guide, editor_client):
    response = editor_client.get(reverse("page_review", args=[guide.pk]))

    names = {each.get("name") for each in main_of(response).iter()}
    assert "responsible" in names
    assert "reviewed_on" not in names


def test_a_page_that_one_may_not_edit_is_closed(guide, client_as):
    browser = client_as("Projektmedarbejder")

    assert browser.get(reverse("page_review", args=[guide.pk])).status_code in (302, 403)
