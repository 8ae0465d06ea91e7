"""What is due goes out page by page, whatever becomes of the others."""

import datetime

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from tests.factories import ContentPageFactory
from tryghed.checklist.models import CheckOutcome, Decision

MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def due(danish, editor):
    """A draft whose time has come: due("Fin side"); one that will be stopped: due(…, responsible_role="")."""

    def make(title, minutes=1, **values):
        page = ContentPageFactory(parent=danish("home"), title=title, live=False, **values)
        revision = page.save_revision(user=editor)
        when = timezone.now() - minutes * MINUTE
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=when)
        return page

    return make


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def test_one_page_that_is_stopped_stops_no_other(due):
    wrong = due("Mangelfuld", minutes=2, responsible_role="")
    fine = due("Fin side")

    call_command("publish_scheduled")

    assert is_live(fine)
    assert not is_live(wrong)


def test_whoever_wrote_it_is_told_by_mail(due, editor):
    page = due("Mangelfuld", responsible_role="")

    call_command("publish_scheduled")

    (message,) = mail.outbox
    assert message.to == [editor.email]
    assert message.subject == "Ikke udgivet: Mangelfuld"
    assert "»Mangelfuld« skulle være udgivet nu, men blev stoppet:" in message.body
    assert "- Skriv i »ansvarlig rolle«" in message.body
    assert f"/admin/pages/{page.pk}/edit/" in message.body


def test_nobody_is_told_twice_and_the_draft_is_kept(due):
    page = due("Mangelfuld", responsible_role="")

    call_command("publish_scheduled")
    call_command("publish_scheduled")

    assert len(mail.outbox) == 1
    assert Page.objects.get(pk=page.pk).get_latest_revision().approved_go_live_at is None
    assert CheckOutcome.objects.get(page=page).decision == Decision.REFUSED


def test_a_mail_server_that_is_down_stops_nothing(due, monkeypatch):
    due("Mangelfuld", minutes=2, responsible_role="")
    fine = due("Fin side")
    monkeypatch.setattr(EmailBackend, "send_messages", _no_connection)

    call_command("publish_scheduled")

    assert is_live(fine)


def _no_connection(*args):
    raise ConnectionRefusedError


def test_the_operator_reads_what_was_stopped(due, capsys):
    due("Mangelfuld", responsible_role="")

    call_command("publish_scheduled")

    assert "Mangelfuld: Skriv i »ansvarlig rolle«" in capsys.readouterr().err


def test_a_dry_run_changes_nothing(due):
    fine = due("Fin side")

    call_command("publish_scheduled", dryrun=True)

    assert not is_live(fine)


def test_what_has_run_out_is_taken_back_all_the_same(due, danish):
    due("Mangelfuld", responsible_role="")
    over = ContentPageFactory(parent=danish("home"), title="Forbi")
    Page.objects.filter(pk=over.pk).update(expire_at=timezone.now() - MINUTE)

    call_command("publish_scheduled")

    assert not is_live(over)
