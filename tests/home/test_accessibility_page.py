"""The accessibility statement: what the law asks for stands there, and nothing is claimed without cover."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from freezegun import freeze_time

from home.models.accessibility import a_year_after
from home.roles import make_roles
from tests.reading import main_of, page_of, section, text_of, with_class, words

DASHBOARD = reverse("wagtailadmin_home")
NEXT_REVIEW = datetime.date(2027, 11, 22)
GAP = {
    "type": "gap",
    "value": {"description": "Et kort uden tekst.", "reason": "not-met", "remedy": ""},
}
UNEXAMINED, OUT_OF_SCOPE = (
    {"type": "gap", "value": GAP["value"] | {"reason": reason}}
    for reason in ("unexamined", "scope")
)
COMPLETE = {
    "basis": "own",
    "phone": "12 34 56 78",
    "email": "web@example.org",
}


@pytest.fixture
def statement(danish):
    return danish("accessibility").specific_class.objects.get(pk=danish("accessibility").pk)


def shown(client, page):
    return main_of(client.get(page.url))


def gaps(statement, *raw):
    return statement._meta.get_field("gaps").stream_block.to_python(list(raw))


def problems(statement):
    """The fields that a statement is refused for."""
    try:
        statement.full_clean()
    except ValidationError as error:
        return set(error.message_dict)
    return set()


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_has_what_the_law_asks_for(client, danish, english, language):
    page = danish("accessibility") if language == "da" else english("accessibility")
    main = shown(client, page)

    with translation.override(language):
        assert words(page.get_status_display()) in text_of(section(main, "krav"))
    assert len(section(main, "mangler").findall(".//li")) == 4
    assert "2026" in text_of(section(main, "grundlag"))
    assert "2027" in text_of(section(main, "grundlag"))
    assert section(main, "sig-det").find(".//dl") is not None
    assert "digst.dk" in section(main, "klage").find(".//a").get("href")


def test_a_missing_contact_is_said_to_be_missing(client, danish):
    contact = section(shown(client, danish("accessibility")), "sig-det")

    assert len(with_class(contact, "placeholder")) == 2
    assert contact.find(".//dl//a") is None


def test_the_contact_is_shown_when_staff_have_filled_it_in(client, statement):
    statement.phone, statement.email = "12 34 56 78", "web@example.org"
    statement.save_revision().publish()

    contact = section(shown(client, statement), "sig-det")

    assert not with_class(contact, "placeholder")
    addresses = [link.get("href") for link in contact.findall(".//dl//a")]
    assert addresses == ["tel:12345678", "mailto:web@example.org"]


def test_an_empty_list_of_gaps_is_no_promise_before_the_review(client, statement):
    statement.gaps = gaps(statement)
    statement.save_revision().publish()

    missing = section(shown(client, statement), "mangler")

    assert len(missing.findall("p")) == 2  # nothing is known; that is because nobody has looked


def test_gaps_stand_under_their_reasons(client, statement):
    burden = {"type": "gap", "value": GAP["value"] | {"reason": "burden", "remedy": "Ring til os."}}
    statement.gaps = gaps(statement, burden, GAP)
    statement.save_revision().publish()

    missing = section(shown(client, statement), "mangler")

    assert [each.tag for each in missing if each.tag in ("h3", "ul")] == ["h3", "ul", "h3", "ul"]
    assert [text_of(each) for each in missing.iter("li")] == [
        "Et kort uden tekst.",
        "Et kort uden tekst. Ring til os.",
    ]


def test_the_demonstration_claims_nothing(statement):
    assert not statement.is_assessed
    assert problems(statement) == set()


@pytest.mark.parametrize(
    ("status", "listed", "refused"),
    [
        ("unknown", [], set()),
        ("unknown", [GAP], set()),
        ("full", [], set()),
        ("full", [GAP], {"status"}),
        ("full", [UNEXAMINED], {"status"}),
        ("full", [OUT_OF_SCOPE], set()),
        ("partial", [GAP], set()),
        ("partial", [], {"status"}),
        ("partial", [UNEXAMINED], {"status"}),
        ("none", [], {"status"}),
    ],
)
def test_the_status_and_the_gaps_must_agree(statement, status, listed, refused):
    for name, value in COMPLETE.items():
        setattr(statement, name, value)
    statement.status, statement.gaps = status, gaps(statement, *listed)

    assert problems(statement) == refused


@pytest.mark.parametrize("lacking", COMPLETE)
def test_nothing_is_called_assessed_without_basis_and_contact(statement, lacking):
    for name, value in COMPLETE.items():
        setattr(statement, name, "" if name == lacking else value)
    statement.status = "partial"

    assert problems(statement) == {lacking}


def test_the_next_review_is_a_year_later_unless_staff_choose_a_day(statement):
    statement.reviewed_on, statement.next_review_on = datetime.date(2027, 3, 1), None

    statement.full_clean()

    assert statement.next_review_on == datetime.date(2028, 3, 1)


@pytest.mark.parametrize(
    ("day", "is_refused"),
    [
        (datetime.date(2027, 3, 1), True),
        (datetime.date(2027, 3, 2), False),
        (datetime.date(2028, 3, 1), False),
        (datetime.date(2028, 3, 2), True),
    ],
)
def test_the_next_review_falls_within_a_year(statement, day, is_refused):
    statement.reviewed_on, statement.next_review_on = datetime.date(2027, 3, 1), day

    assert ("next_review_on" in problems(statement)) is is_refused


def test_a_year_after_leap_day_exists():
    assert a_year_after(datetime.date(2028, 2, 29)) == datetime.date(2029, 2, 28)


def reminders(client, user, day):
    """The reminders on the editor's start page on a day."""
    with freeze_time(f"{day} 12:00"):
        client.force_login(user)
        return with_class(page_of(client.get(DASHBOARD)), "reminder")


@pytest.mark.parametrize(
    ("days_before", "loudness"),
    [
        (31, None),
        (30, "help-warning"),
        (1, "help-warning"),
        (0, "help-critical"),
        (-1, "help-critical"),
        (-400, "help-critical"),
    ],
)
def test_staff_are_reminded_of_the_review(client, editor, statement, days_before, loudness):
    day = NEXT_REVIEW - datetime.timedelta(days=days_before)

    found = reminders(client, editor, day)

    assert [each.get("class").split()[-1] for each in found] == ([loudness] if loudness else [])
    edit = reverse("wagtailadmin_pages:edit", args=[statement.pk])
    assert all(each.find(".//a").get("href") == edit for each in found)


def test_the_reminder_goes_when_the_review_is_published(client, editor, statement):
    statement.reviewed_on, statement.next_review_on = NEXT_REVIEW, None
    statement.full_clean()
    statement.save_revision().publish()

    assert not reminders(client, editor, NEXT_REVIEW)


@pytest.mark.parametrize(("role", "is_reminded"), [("Kommunikation", True), ("Redaktør", False)])
def test_only_those_who_may_edit_it_are_reminded(client, django_user_model, role, is_reminded):
    make_roles()
    user = django_user_model.objects.create_user("nogen")
    user.groups.add(Group.objects.get(name=role))

    assert bool(reminders(client, user, NEXT_REVIEW)) is is_reminded
