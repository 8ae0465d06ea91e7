"""People who answer for pages, pages that grow old, and the mails about them."""

import re

import pytest
from django.utils import timezone
from freezegun import freeze_time

from tests.factories import ArticlePageFactory, ProjectPageFactory
from tests.reading import main_of, text_of
from tryghed.review.mails import send_reminders
from tryghed.review.models import PageReview

PUBLISHED = "2027-01-10 09:00"
LINK = re.compile(r"Stadig korrekt: (\S+)")


@pytest.fixture(autouse=True)
def clock():
    """Stands still on the day the pages come out, until clock.move_to("2027-12-11"). Freezing is slow."""
    with freeze_time(PUBLISHED) as frozen:
        yield frozen


@pytest.fixture(autouse=True)
def _alone(db, without_gates):
    """The pages of the content set are nobody's worry here, and nothing stops what a test publishes."""
    PageReview.objects.all().delete()


@pytest.fixture
def person(django_user_model):
    """Make an account that can be responsible: person("anna")."""

    def make(name, **values):
        known = {"is_superuser": True, "first_name": name.capitalize(), "last_name": "Holm"}
        return django_user_model.objects.create_user(
            name, f"{name}@example.org", "kun til test", **known | values
        )

    return make


@pytest.fixture
def anna(person):
    return person("anna")


@pytest.fixture
def project(danish, anna):
    """A project that Anna wrote and published on 10 January 2027."""
    page = ProjectPageFactory(parent=danish("projects"), title="Lys på stien", owner=anna)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def guide(danish, anna):
    """Guidance that was reviewed on the day it came out."""
    page = ArticlePageFactory(
        parent=danish("knowledge_topics.art"),
        title="Ro i klassen",
        owner=anna,
        reviewed_on=timezone.localdate(),
        reviewed_by_role="Skolekonsulenten",
        needs_professional_review=False,
    )
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def remind(mailoutbox, clock):
    """Let the daily command's mails go out on a day: remind("2027-12-11") -> the new mails."""

    def run(day):
        before = len(mailoutbox)
        clock.move_to(f"{day} 06:00")
        send_reminders()
        return mailoutbox[before:]

    return run


@pytest.fixture
def link(remind):
    """The path of the link in the first mail of a day: link("2027-12-11")."""

    def find(day):
        (address,) = LINK.findall(remind(day)[0].body)
        return "/" + address.split("/", 3)[3]

    return find


@pytest.fixture
def read(client, clock):
    """What a page says on a day: read(address, "2028-04-10")."""

    def at(address, day):
        clock.move_to(f"{day} 12:00")
        return text_of(main_of(client.get(address)))

    return at
