"""The mails about an approval: in Danish, to the right people, with what has changed."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Comment, PageSubscription
from wagtail.users.models import UserProfile

from tests.site.approval.conftest import (
    EDITOR,
    PROFESSIONAL,
    browser_of,
    decide,
    post_edit,
    submit,
)
from tryghed.approval.changes import Change, _Changed, changes_in


def letters():
    """[(recipient, subject, text)] since the last look."""
    found = [(each.to[0], each.subject, each.body) for each in mail.outbox]
    mail.outbox.clear()
    return found


def test_who_may_approve_is_told_what_has_changed(published, author, approver, lawyer):
    page = published(summary="Børn lærer bedst i ro.")
    submit(author, page, title="Ro i klasselokalet", summary="Børn lærer bedst i fred og ro.")

    ((to, subject, text),) = letters()

    assert to == "frida@example.org"
    assert subject == "Faglig godkendelse: »Ro i klasselokalet« venter på dig"
    assert "Hej Frida" in text
    assert "Anna har sendt siden »Ro i klasselokalet« videre." in text
    assert f"http://localhost/admin/pages/{page.pk}/edit/" in text
    assert "Det er ændret:" in text
    assert "* Titel\n  Før: klassen\n  Nu: klasselokalet" in text
    assert "fred og" in text
    assert "&" not in text
    assert "<" not in text


def test_a_page_that_is_new_is_said_to_be(draft, author, approver):
    submit(author, draft())

    ((_to, _subject, text),) = letters()

    assert "Siden har ikke været udgivet før." in text


def test_no_author_is_asked_to_approve(person, draft):
    both = person("beate", EDITOR, PROFESSIONAL)
    submit(both, draft(user=both))

    assert letters() == []


def test_the_author_is_told_what_to_change(draft, author, approver):
    page = draft()
    submit(author, page)
    letters()

    decide(approver, page, "reject", "Skriv, hvem man ringer til & hvornår.")

    ((to, subject, text),) = letters()
    assert to == "anna@example.org"
    assert subject == "Skal rettes: »Ro i klassen«"
    assert "Frida beder om ændringer i siden »Ro i klassen« (Faglig godkendelse)." in text
    assert "Skriv, hvem man ringer til & hvornår." in text


def test_the_author_follows_it_through_both_steps(draft, author, approver, lawyer):
    page = draft(needs_legal_review=True)
    page.get_workflow().start(page, author)
    letters()

    decide(approver, page)
    first = letters()
    decide(lawyer, page)
    second = letters()

    assert [(to, subject) for to, subject, _text in first] == [
        ("jens@example.org", "Juridisk godkendelse: »Ro i klassen« venter på dig"),
        ("anna@example.org", "Faglig godkendelse er givet: »Ro i klassen«"),
    ]
    assert "Nu venter den på: Juridisk godkendelse." in first[1][2]
    ((to, subject, text),) = second
    assert (to, subject) == ("anna@example.org", "Udgivet: »Ro i klassen«")
    assert "Faglig godkendelse: Frida" in text
    assert "Juridisk godkendelse: Jens" in text


def test_a_publication_without_approval_is_told_with_its_reason(draft, author, person):
    page = draft()
    address = reverse("publish_without_approval", args=[page.pk])

    browser_of(person("chef", "Superbruger")).post(address, {"reason": "Frida er syg i dag."})

    ((to, _subject, text),) = letters()
    assert to == "anna@example.org"
    assert "chef udgav den uden godkendelse. Begrundelsen: Frida er syg i dag." in text


def test_who_wants_no_such_mail_gets_none(draft, author, approver):
    profile = UserProfile.get_for_user(approver)
    profile.submitted_notifications = False
    profile.save()

    submit(author, draft())

    assert letters() == []


def test_a_page_that_cannot_be_compared_is_approved_all_the_same(
    published, author, approver, monkeypatch
):
    page = published()

    def break_off(published, draft):
        raise KeyError("a block that is gone")

    monkeypatch.setattr("tryghed.approval.changes._changes", break_off)

    submit(author, page)

    ((_to, _subject, text),) = letters()
    assert "Det kunne ikke regnes ud, hvad der er ændret." in text


def test_blocks_are_compared_by_their_words(published, author):
    page = published()
    post_edit(author, page, text="<p>Tal roligt & lyt.</p>")

    changes = changes_in(type(page).objects.get(pk=page.pk).latest_revision)

    assert Change("Indhold", "", "Tal roligt & lyt.") in changes


def test_what_is_marked_is_read_and_nothing_else():
    reader = _Changed(
        '<p>a <span class="deletion">b<br>c</span> d</p><div class="x addition"><i>e</i></div>f'
    )

    assert reader.texts == {"deletion": ["b", "c"], "addition": ["e"]}


@pytest.mark.parametrize("kind", ["new", "reply"])
def test_comments_on_a_field_are_mailed_in_danish(published, author, approver, kind):
    page = published()
    PageSubscription.objects.create(page=page, user=author, comment_notifications=True)
    row = {"comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "0"}
    if kind == "new":
        row |= {
            "comments-0-text": "Er det rigtigt?",
            "comments-0-contentpath": "summary",
            "comments-0-position": "",
            "comments-0-replies-TOTAL_FORMS": "0",
            "comments-0-replies-INITIAL_FORMS": "0",
        }
    else:
        comment = Comment.objects.create(
            page=page, user=author, text="Er det rigtigt?", contentpath="summary"
        )
        row |= {
            "comments-INITIAL_FORMS": "1",
            "comments-0-id": str(comment.pk),
            "comments-0-text": comment.text,
            "comments-0-contentpath": "summary",
            "comments-0-replies-TOTAL_FORMS": "1",
            "comments-0-replies-INITIAL_FORMS": "0",
            "comments-0-replies-0-text": "Ja, se § 133.",
        }

    post_edit(approver, page, **row)

    ((to, subject, text),) = letters()
    assert to == "anna@example.org"
    assert "kommentar" in subject
    assert ("Er det rigtigt?" if kind == "new" else "Ja, se § 133.") in text
    assert not any(english in text for english in ("Hello", "comment", "Edit your"))
