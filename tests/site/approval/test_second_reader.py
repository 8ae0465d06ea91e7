"""Nobody publishes guidance alone: who may do what, on every road."""

import datetime

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time
from wagtail.actions.publish_revision import PublishPermissionError
from wagtail.models import PageLogEntry, TaskState

from tests.factories import LegalReferenceFactory
from tests.site.approval.conftest import (
    ADMINISTRATOR,
    EDITOR,
    EVERYBODY,
    LAWYER,
    PROFESSIONAL,
    browser_of,
    citing,
    decide,
    edit_address,
    is_live,
    now,
    post_edit,
    post_form,
    posted,
    submit,
)
from tryghed.pages.publication import PublicationRefused

REFUSALS = (PublicationRefused, PublishPermissionError)
REFUSED = "En anden end dig skal godkende siden først: faglig godkendelse."


def in_the_editor(user, page):
    post_edit(user, page, "action-publish")


def in_bulk(user, page):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    browser_of(user).post(f"{address}?next=/admin/&id={page.pk}")


def on_a_schedule(user, page):
    draft = now(page)
    draft.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    revision = draft.save_revision(user=user)
    with pytest.raises(REFUSALS):
        revision.publish(user=user)
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    revision.save()
    call_command("publish_scheduled")


def through_the_api(user, page):
    browser_of(user).post(f"/admin/api/main/pages/{page.pk}/action/publish/")


def from_the_shell(user, page):
    for publisher in (user, None):
        with pytest.raises(REFUSALS):
            now(page).get_latest_revision().publish(user=publisher)


def by_approving_it_oneself(user, page):
    submit(user, page)
    decide(user, page)


ROADS = (
    in_the_editor,
    in_bulk,
    on_a_schedule,
    through_the_api,
    from_the_shell,
    by_approving_it_oneself,
)


@pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
@pytest.mark.parametrize("role", EVERYBODY)
def test_nobody_publishes_what_they_have_written(person, draft, role, road):
    user = person("anna-selv", role)
    page = draft(user=user)

    road(user, page)

    assert not is_live(page)


@pytest.mark.parametrize("role", [ADMINISTRATOR, "Superbruger"])  # the others may not publish
def test_a_new_page_is_kept_as_a_draft_and_its_author_is_told(person, danish, role):
    parent, user = danish("knowledge_topics.art"), person("ny", role)
    address = reverse("wagtailadmin_pages:add", args=["knowledge", "articlepage", parent.pk])
    data = posted("En ny side", slug="en-ny-side") | {"action-publish": "1"}

    response = post_form(user, address, data)

    page = parent.get_children().get(slug="en-ny-side")
    assert not page.live
    assert response.url == edit_address(page)
    said = [str(each) for each in get_messages(response.wsgi_request)]
    assert any(REFUSED in text for text in said)


@pytest.mark.parametrize("role", [EDITOR, PROFESSIONAL, ADMINISTRATOR, "Superbruger"])
def test_a_change_to_a_published_page_waits_as_well(person, published, role):
    page = published()

    response = post_edit(person("en", role), page, "action-publish", title="Ændret")

    assert now(page).title == "Ro i klassen"
    assert now(page).get_latest_revision_as_object().title == "Ændret"
    assert response.url == edit_address(page)


def test_it_is_published_when_somebody_of_the_profession_approves(draft, author, approver):
    page = draft()
    submit(author, page)

    decide(approver, page)

    assert is_live(page)


def test_the_approvals_tell_readers_when_they_were_given(draft, author, approver, lawyer):
    page = draft(needs_legal_review=True)
    assert page.missing_reviews() == (
        "Der mangler stadig: faglig godkendelse, juridisk godkendelse."
    )
    page.get_workflow().start(page, author)

    decide(approver, page)
    decide(lawyer, page)

    public = now(page)
    assert public.reviewed_on == timezone.localdate()
    assert public.missing_reviews() == ""
    assert public.has_legal_flag


def test_the_profession_answers_for_no_lawyer(draft, author, approver):
    page = draft(needs_legal_review=True)
    page.get_workflow().start(page, author)

    decide(approver, page)

    assert now(page).get_latest_revision_as_object().missing_reviews() == (
        "Der mangler stadig: juridisk godkendelse."
    )


def test_an_approver_with_two_roles_cannot_approve_their_own(person, draft):
    both = person("beate", EDITOR, PROFESSIONAL, ADMINISTRATOR)
    page = draft(user=both)
    state = submit(both, page)

    response = decide(both, page)

    assert not is_live(page)
    assert response.status_code == 302
    assert state.current_task_state.specific.task.specific.get_actions(now(page), both) == []
    with pytest.raises(PermissionDenied):
        state.current_task_state.specific.approve(user=both)


def test_who_wrote_an_earlier_draft_is_an_author_too(person, draft, author):
    frida = person("frida", PROFESSIONAL)
    page = draft(user=frida)
    submit(author, page, title="Annas ord")

    decide(frida, page)

    assert not is_live(page)


def test_who_wrote_what_is_published_already_may_approve_what_comes_after(
    person, draft, author, approver
):
    other = person("gerda", PROFESSIONAL)
    page = draft(user=approver)
    submit(author, page)
    decide(other, page)
    assert is_live(page)
    submit(author, page, title="Nye ord")

    decide(approver, page)

    assert now(page).title == "Nye ord"


@pytest.mark.parametrize("role", [EDITOR, LAWYER, ADMINISTRATOR, "Superbruger", "Kommunikation"])
def test_only_members_of_the_group_approve(person, draft, author, role):
    page = draft()
    submit(author, page)

    decide(person("en-anden", role), page)

    assert not is_live(page)


def test_nobody_approves_by_command_without_a_name(draft, author):
    page = draft()
    state = submit(author, page)

    with pytest.raises(PermissionDenied):
        state.current_task_state.specific.approve()


def test_an_approval_without_our_step_does_not_count(draft, author, approver):
    page = draft()
    state = submit(author, page).current_task_state

    with pytest.raises(PublicationRefused):
        TaskState.objects.get(pk=state.pk).approve(user=approver)


@pytest.mark.parametrize(
    "values",
    [
        {"needs_legal_review": True},
        {"article_type": "legal_basis", "law_as_of": "2026-11-01"},
        {"body": "law"},
    ],
)
def test_a_lawyer_reads_what_cites_law_or_asks_for_it(draft, author, approver, lawyer, values):
    if values.get("body"):
        values = {"body": citing(LegalReferenceFactory())}
    page = draft(**values)
    page.get_workflow().start(page, author)

    decide(approver, page)
    assert not is_live(page)
    decide(lawyer, page)

    assert is_live(page)


def test_the_lawyer_is_passed_over_where_there_is_no_law(draft, author, approver):
    page = draft()
    submit(author, page)
    decide(approver, page)

    states = TaskState.objects.for_instance(page).order_by("pk")
    assert [state.status for state in states] == ["approved", "skipped"]


def test_an_author_cannot_take_the_flag_away_to_avoid_the_lawyer(
    published, author, approver, lawyer
):
    page = published(needs_legal_review=True)
    submit(author, page, title="Uden flueben")

    decide(approver, page)
    assert now(page).title == "Ro i klassen"
    decide(lawyer, page)

    assert now(page).title == "Uden flueben"


def test_a_change_after_approval_needs_approval_again(draft, author, approver):
    page = draft()
    submit(author, page)
    decide(approver, page)

    post_edit(author, page, "action-publish", title="Smuglet ind")

    assert now(page).title == "Ro i klassen"


def test_a_draft_that_is_saved_over_in_its_place_is_not_the_one_that_was_approved(
    draft, author, approver
):
    page = draft()
    submit(author, page)
    decide(approver, page)
    revision = now(page).latest_revision
    sneaky = revision.as_object()
    sneaky.title = "Smuglet ind"
    revision.content = sneaky.serializable_data()
    revision.save()

    with pytest.raises(PublicationRefused):
        revision.publish()


def test_an_old_text_does_not_come_back_on_its_old_approval(draft, author, approver):
    page = draft()
    submit(author, page)
    decide(approver, page)
    old = now(page).latest_revision
    submit(author, page, title="Nye ord")
    decide(approver, page)

    with pytest.raises(PublicationRefused):
        old.publish(user=approver)


def test_what_was_taken_down_can_be_put_back(draft, author, approver):
    page = draft()
    submit(author, page)
    decide(approver, page)
    now(page).unpublish()

    now(page).get_latest_revision().publish(user=approver)

    assert is_live(page)


def test_an_approver_who_changes_the_text_cannot_approve_it_but_loses_nothing(
    person, draft, author, approver
):
    page = draft()
    submit(author, page)

    response = post_edit(
        approver,
        page,
        "action-workflow-action",
        title="Fridas ord",
        **{"workflow-action-name": "approve"},
    )

    assert not is_live(page)
    assert now(page).get_latest_revision_as_object().title == "Fridas ord"
    assert response.status_code == 302
    decide(person("gerda", PROFESSIONAL), page)
    assert now(page).title == "Fridas ord"


def test_who_is_asked_for_changes_sends_the_page_again(draft, author, approver):
    page = draft()
    submit(author, page)
    decide(approver, page, "reject", "Skriv kortere.")
    assert now(page).current_workflow_state.status == "needs_changes"

    submit(author, page, title="Kortere")
    decide(approver, page)

    assert now(page).title == "Kortere"


def test_a_page_with_a_date_is_published_on_that_day_by_the_timer(draft, author, approver):
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    page = draft(go_live_at=tomorrow)
    page.get_workflow().start(page, author)
    decide(approver, page)
    assert not is_live(page)

    with freeze_time(tomorrow + datetime.timedelta(minutes=1)):
        call_command("publish_scheduled")

    assert is_live(page)


def test_guidance_has_no_button_for_publishing_until_it_is_approved(draft, author):
    page = draft()

    form = browser_of(author).get(edit_address(page)).content.decode()

    assert 'name="action-publish"' not in form
    assert "Send til Godkendelse af vejledning" in form


def test_other_pages_are_published_as_before(person, danish):
    page = danish("home")

    form = browser_of(person("kim", "Kommunikation")).get(edit_address(page)).content.decode()

    assert 'name="action-publish"' in form


def test_a_copy_is_not_published_with_the_page(published, person, danish):
    page = published()
    user = person("kaj", EDITOR)
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])

    browser_of(user).post(
        address,
        {
            "new_title": "Kopi",
            "new_slug": "kopi",
            "new_parent_page": page.get_parent().pk,
            "publish_copies": "on",
        },
    )

    assert not page.get_siblings().filter(slug="kopi", live=True).exists()


# Superusers may, if they say why


def override(user, page, reason):
    address = reverse("publish_without_approval", args=[page.pk])
    return browser_of(user).post(address, {"reason": reason})


def test_a_superuser_publishes_with_a_reason_that_the_history_shows(draft, person):
    chief = person("chef", "Superbruger")
    page = draft(user=chief)

    override(chief, page, "Loven gælder fra i dag, og Frida er syg.")

    assert is_live(page)
    history = browser_of(chief).get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    text = history.content.decode()
    assert "Udgivet uden godkendelse" in text
    assert "Loven gælder fra i dag, og Frida er syg." in text


def test_readers_are_told_that_nobody_has_approved_it(draft, person):
    page = draft(needs_professional_review=False)

    override(person("chef", "Superbruger"), page, "Loven gælder fra i dag, og Frida er syg.")

    assert now(page).missing_reviews() == "Der mangler stadig: faglig godkendelse."


@pytest.mark.parametrize("reason", ["", "   ", "haster"])
def test_without_a_reason_nothing_is_published(draft, person, reason):
    page = draft()

    response = override(person("chef", "Superbruger"), page, reason)

    assert response.status_code == 200
    assert not is_live(page)
    assert not PageLogEntry.objects.filter(action="tryghed.publish_without_approval").exists()


@pytest.mark.parametrize("role", EVERYBODY[:-1])
def test_only_superusers_may(draft, person, role):
    page = draft()

    override(person("en", role), page, "Det haster virkelig meget.")

    assert not is_live(page)


def test_a_reason_holds_for_one_text_only(draft, person, author):
    chief = person("chef", "Superbruger")
    page = draft()
    override(chief, page, "Det haster virkelig meget.")

    post_edit(chief, page, "action-publish", title="Endnu en")

    assert now(page).title == "Ro i klassen"


def test_the_button_is_for_superusers(draft, person, author):
    page = draft()
    address = reverse("publish_without_approval", args=[page.pk])

    assert (
        address
        in browser_of(person("chef", "Superbruger")).get(edit_address(page)).content.decode()
    )
    assert address not in browser_of(author).get(edit_address(page)).content.decode()


def test_the_editors_api_lists_pages_and_does_nothing_to_them(published, person):
    page = published()
    browser = browser_of(person("chef", "Superbruger"))

    assert browser.get(f"/admin/api/main/pages/{page.pk}/").status_code == 200
    for action in ("publish", "copy", "unpublish", "revert_to_page_revision"):
        address = f"/admin/api/main/pages/{page.pk}/action/{action}/"
        assert browser.post(address).status_code == 404
