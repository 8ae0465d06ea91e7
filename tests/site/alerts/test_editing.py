"""Writing an alert: who may, what is refused, and that it is over everywhere when it is over."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from freezegun import freeze_time
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from home.roles import make_roles
from tests.factories import AlertFactory
from tests.reading import main_of, text_of
from tryghed.alerts.models import Alert

LIST = reverse("wagtailsnippets_alerts_alert:list")
ADD = reverse("wagtailsnippets_alerts_alert:add")
DISMISS = Path(__file__).parents[3] / "static/js/dismiss.js"


def form(**changed):
    """What the browser sends when an editor has written an alert."""
    return {
        "kind": "warning",
        "heading": "Vandet skal koges",
        "text": "null",
        "section": "",
        "link_page": "",
        "starts_at": "2026-11-22 10:00",
        "ends_at": "2026-11-24 10:00",
    } | changed


def translated(alert):
    """The alert's English version, made as an editor makes it."""
    source, _ = TranslationSource.update_or_create_from_instance(alert)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target()
    return translation.get_target_instance()


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("Kommunikation", True),
        ("Administrator", True),
        ("Redaktør", False),
        ("Projektmedarbejder", False),
        ("Faglig godkender", False),
    ],
)
def test_only_those_with_the_permission_may_alert(client, django_user_model, role, may):
    make_roles()
    user = django_user_model.objects.create_user("nogen")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)

    answers = {address: client.get(address).status_code for address in (LIST, ADD)}
    client.post(ADD, form())

    assert set(answers.values()) == ({200} if may else {302})
    assert Alert.objects.exists() is may


def test_an_editor_writes_an_alert(editor_client):
    response = editor_client.post(ADD, form(), follow=True)

    assert response.status_code == 200
    assert Alert.objects.get().heading == "Vandet skal koges"


@pytest.mark.parametrize("ends", ["2026-11-22 10:00", "2026-11-21 10:00"])
def test_it_cannot_end_before_it_starts(editor_client, ends):
    response = editor_client.post(ADD, form(ends_at=ends))

    assert not Alert.objects.exists()
    assert [*response.context["form"].errors] == ["ends_at"]


@pytest.mark.parametrize("rubbish", ["", "i morgen", "2026-13-40 99:00"])
def test_rubbish_instead_of_a_time_is_refused(editor_client, rubbish):
    response = editor_client.post(ADD, form(ends_at=rubbish))

    assert response.status_code == 200
    assert not Alert.objects.exists()


@freeze_time("2026-11-22 12:00")
def test_it_ends_after_a_week_unless_told_otherwise():
    alert = AlertFactory()

    assert alert.starts_at == timezone.now()
    assert timezone.localtime(alert.ends_at).isoformat(" ", "minutes") == "2026-11-29 23:59+01:00"


def test_nothing_is_published_while_it_is_typed(editor_client, danish):
    saves_itself = "data-w-autosave-interval-value"
    page = reverse("wagtailadmin_pages:edit", args=[danish("contact").pk])
    edit = reverse("wagtailsnippets_alerts_alert:edit", args=[AlertFactory().pk])

    assert (
        saves_itself in editor_client.get(page).content.decode()
    )  # as a draft, which harms nobody
    for address in (ADD, edit):
        assert saves_itself not in editor_client.get(address).content.decode()


def test_the_list_says_what_where_and_when(editor_client, danish):
    now, day = timezone.now(), timedelta(days=1)
    AlertFactory(heading="Over", starts_at=now - 2 * day, ends_at=now - day)
    AlertFactory(heading="Planlagt", starts_at=now + day, ends_at=now + 2 * day)
    AlertFactory(heading="Nu", section=danish("projects"))

    rows = [text_of(row) for row in main_of(editor_client.get(LIST)).iter("tr")][1:]

    states = {alert.heading: str(alert.state.label) for alert in Alert.objects.all()}
    assert len(set(states.values())) == 3
    for heading, state in states.items():
        assert any(heading in row and row.endswith(state) for row in rows)
    assert [danish("projects").title in row for row in rows if "Nu" in row] == [True]


def test_the_preview_shows_what_was_typed(editor_client):
    address = reverse("wagtailsnippets_alerts_alert:preview_on_add")

    assert editor_client.post(address, form(kind="emergency")).json()["is_valid"]
    preview = editor_client.get(address)

    assert "Vandet skal koges" in text_of(main_of(preview))
    assert "alert--emergency" in preview.content.decode()


def test_ending_an_alert_ends_its_translation(danish):
    alert = AlertFactory()
    english = translated(alert)

    alert.ends_at = timezone.now()
    alert.section = danish("projects")
    alert.save()

    english.refresh_from_db()
    assert english.ends_at == alert.ends_at
    assert english.section.pk == danish("projects").pk


def test_a_translation_cannot_outlive_its_alert():
    alert = AlertFactory()
    english = translated(alert)

    english.ends_at += timedelta(days=30)
    english.save()

    english.refresh_from_db()
    assert english.ends_at == alert.ends_at


def test_deleting_an_alert_deletes_its_translation():
    alert = AlertFactory()
    translated(alert)

    alert.delete()

    assert not Alert.objects.exists()


def test_deleting_a_translation_leaves_the_alert():
    alert = AlertFactory()

    translated(alert).delete()

    assert Alert.objects.get() == alert


def test_the_script_is_small_and_keeps_nothing_beyond_the_visit():
    script = DISMISS.read_text()

    assert DISMISS.stat().st_size < 1024
    assert "sessionStorage" in script
    assert "localStorage" not in script
    assert "cookie" not in script
