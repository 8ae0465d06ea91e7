"""Before a shared fact is deleted, its editor sees the pages that lose it, or what is in the way."""

from django.core import mail
from django.urls import reverse

from knowledge.models import TopicPage
from tests.factories import LegalReferenceFactory, TopicFactory
from tests.reading import page_of, text_of
from tests.site.impact.screens import address_of
from tryghed.citations.models import LegalReference
from tryghed.impact.views import TELL
from tryghed.pages.models import SiteSettings
from tryghed.people.models import Organisation
from tryghed.taxonomy.models import Topic

STOP = "Det kan ikke slettes, så længe noget andet bygger på det"


def test_the_pages_that_lose_something_are_named(editor_client, law, citing):
    citing(law)

    text = text_of(page_of(editor_client.get(address_of("delete", law))))

    assert "1 side ændrer sig" in text or "sider ændrer sig" in text
    assert "Vejledning om pligten" in text
    assert "kan ikke hentes tilbage" in text


def test_what_no_page_shows_says_so_and_is_deleted(editor_client):
    topic = TopicFactory()

    assert "Ingen side viser det." in text_of(
        page_of(editor_client.get(address_of("delete", topic)))
    )
    assert editor_client.post(address_of("delete", topic)).status_code == 302
    assert not Topic.objects.filter(pk=topic.pk).exists()


def test_an_english_page_that_leads_to_the_english_rule_keeps_it(
    editor_client, law, in_english, citing
):
    citing(in_english, title="The English page", locale=in_english.locale)

    text = text_of(page_of(editor_client.get(address_of("delete", law))))

    assert "The English page" not in text


def test_an_english_page_loses_its_words_even_where_it_leads_to_the_danish_rule(
    editor_client, law, in_english, citing
):
    citing(law, title="The English page", locale=in_english.locale)
    citing(law, title="Den danske side")

    text = text_of(page_of(editor_client.get(address_of("delete", in_english))))

    assert "The English page" in text
    assert "Den danske side" not in text


def test_a_topic_with_a_page_of_its_own_cannot_be_deleted(editor_client):
    page = TopicPage.objects.filter(locale__language_code="da").first()
    address = address_of("delete", page.topic)

    screen = editor_client.get(address)
    stopped = editor_client.post(address, follow=True)

    assert STOP in text_of(page_of(screen))
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in screen.content.decode()
    assert "Ja, slet" not in text_of(page_of(screen))
    assert "Intet er ændret" in text_of(page_of(stopped))
    assert Topic.objects.filter(pk=page.topic.pk).exists()


def test_the_unit_that_sends_the_site_cannot_be_deleted(editor_client):
    unit = SiteSettings.objects.get().unit

    assert STOP in text_of(page_of(editor_client.get(address_of("delete", unit))))
    editor_client.post(address_of("delete", unit))
    assert Organisation.objects.filter(pk=unit.pk).exists()


def test_many_at_once_are_stopped_as_one_is(editor_client):
    unit = SiteSettings.objects.get().unit
    bulk = reverse("wagtail_bulk_action", args=["people", "organisation", "delete"])

    stopped = editor_client.post(f"{bulk}?id={unit.pk}", follow=True)

    assert "Intet er ændret" in text_of(page_of(stopped))
    assert Organisation.objects.filter(pk=unit.pk).exists()


def test_those_responsible_are_told_what_was_deleted(delete, law, citing, writer):
    citing(law, owner=writer)

    delete(address_of("delete", law), TELL)

    (note,) = mail.outbox
    assert note.subject == "Slettet: »prøveloven § 9« (lovhenvisning)"
    assert "Vejledning om pligten" in note.body
    assert not LegalReference.objects.filter(pk=law.pk).exists()


def test_many_at_once_are_shown_with_their_pages_too(editor_client, delete, law, citing, writer):
    citing(law, owner=writer)
    other = LegalReferenceFactory(act="en lov til")
    bulk = reverse("wagtail_bulk_action", args=["citations", "legalreference", "delete"])
    address = f"{bulk}?id={law.pk}&id={other.pk}"

    assert "Vejledning om pligten" in text_of(page_of(editor_client.get(address)))
    delete(address, TELL)

    assert not LegalReference.objects.filter(pk__in=[law.pk, other.pk]).exists()
    assert [note.to for note in mail.outbox] == [["anne@example.org"]]


def test_who_may_not_delete_is_sent_away(client_as, law):
    browser = client_as("Projektmedarbejder")

    assert browser.get(address_of("delete", law)).status_code == 302
    assert browser.post(address_of("delete", law)).status_code == 302
    assert LegalReference.objects.filter(pk=law.pk).exists()
