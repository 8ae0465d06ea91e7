"""Before a card is saved, its editor sees what will change; on a page, a situation leads to a card."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import Locale

from tests.factories import ContactCardFactory, TopicFactory
from tests.reading import main_of, page_of, text_of, with_class
from tryghed.people.models import ContactCard
from tryghed.taxonomy.models import Audience

VIEWS = "wagtailsnippets_people_contactcard"


@pytest.fixture
def card():
    return ContactCardFactory(role="Natteravnene")


def edit_view(card):
    return reverse(f"{VIEWS}:edit", args=[card.pk])


def publish_with(page, *blocks):
    page.body = page.body.stream_block.to_python(list(blocks))
    page.save_revision().publish()


def used_by(client, card):
    """The panel above the save button: its text and the addresses in it."""
    (panel,) = [
        each
        for each in page_of(client.get(edit_view(card))).iter("section")
        if "Sider, der ændres med dette kort" in text_of(each)
    ]
    return text_of(panel), {link.get("href") for link in panel.iter("a")}


def test_the_editor_sees_every_page_that_shows_the_card(editor_client, card, danish):
    at_the_end, in_text = danish("unit"), danish("partners")
    at_the_end.contact = card
    at_the_end.save_revision().publish()
    publish_with(in_text, {"type": "contact", "value": card.pk})

    text, links = used_by(editor_client, card)

    assert "2 steder viser dette kort" in text
    assert at_the_end.title in text
    assert in_text.title in text
    for page in (at_the_end, in_text):
        assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in links


def test_pages_that_show_its_translation_are_named_too(editor_client, card, english):
    translated = card.copy_for_translation(Locale.objects.get(language_code="en"))
    translated.save()
    page = english("unit")
    page.contact = translated
    page.save_revision().publish()

    text, _ = used_by(editor_client, card)

    assert f"{page.title} (" in text
    assert "1 sted viser dette kort" in text


def test_cards_that_lead_to_it_and_situations_are_named(editor_client, card, danish):
    ContactCardFactory(role="Den der har lukket", deputy=card)
    page = danish("partners")
    routed = {"heading": "", "cards": [{"situation": "Uro", "card": card.pk}]}
    publish_with(page, {"type": "contact_routing", "value": routed})

    text, _ = used_by(editor_client, card)

    assert "Den der har lukket" in text
    assert page.title in text


def test_a_card_on_no_page_says_so(editor_client, card):
    assert "Ingen side viser dette kort endnu." in used_by(editor_client, card)[0]


def test_a_new_card_has_no_such_list(editor_client):
    response = editor_client.get(reverse(f"{VIEWS}:add"))

    assert response.status_code == 200
    assert "Sider, der ændres" not in response.content.decode()


def test_who_may_not_edit_a_page_sees_only_that_there_is_one(client, card, danish, editor):
    page = danish("unit")
    page.contact = card
    page.save_revision().publish()
    editor.is_superuser = False
    editor.save()
    names = ["access_admin", "change_contactcard"]
    editor.user_permissions.add(*Permission.objects.filter(codename__in=names))
    client.force_login(editor)

    text, links = used_by(client, card)

    assert "1 sted viser dette kort" in text
    assert page.title not in text
    assert not [link for link in links if link.startswith("/admin/pages/")]


def test_hours_can_be_filled_in_and_saved(editor_client, card):
    topic, audience = TopicFactory(name="Uro"), Audience.objects.first()
    row = {"id": "", "order": "0", "deleted": "", "type": "period"}
    value = {"value-weekdays": ["0", "1"], "value-opens": "09:00", "value-closes": "15:00"}
    response = editor_client.post(
        edit_view(card),
        {
            "role": card.role,
            "slug": card.slug,
            "hours-count": "1",
            **{f"hours-0-{name}": each for name, each in (row | value).items()},
            "special_days-count": "0",
            "is_closed_on_holidays": "on",
            "topics": [topic.pk],
            "audiences": [audience.pk],
        },
    )

    assert response.status_code == 302, text_of(page_of(response))
    saved = ContactCard.objects.get(pk=card.pk)
    assert [block.value["weekdays"] for block in saved.hours] == [["0", "1"]]
    assert saved in ContactCard.objects.serving(topic, audience)


def test_a_situation_leads_to_its_card(client, card, danish):
    page = danish("partners")
    routed = [{"situation": "Uro ved stationen", "card": card.pk}]
    raw = {"heading": "Hvem ringer jeg til?", "cards": routed}
    publish_with(page, {"type": "contact_routing", "value": raw})

    (shown,) = with_class(main_of(client.get(page.url)), "routing")

    assert text_of(shown).startswith("Hvem ringer jeg til? Uro ved stationen Natteravnene")


def test_a_situation_whose_card_is_deleted_is_left_out(client, card, danish):
    page = danish("partners")
    routed = [{"situation": "Uro ved stationen", "card": card.pk}]
    raw = {"heading": "Hvem ringer jeg til?", "cards": routed}
    publish_with(page, {"type": "contact_routing", "value": raw})
    card.delete()

    assert "Uro ved stationen" not in text_of(main_of(client.get(page.url)))


def test_cards_are_found_by_topic_and_audience():
    topic, other = TopicFactory(name="Uro"), TopicFactory(name="Andet")
    audience = Audience.objects.filter(locale__language_code="da").first()
    for_topic, for_all, for_others = (ContactCardFactory() for _ in range(3))
    for_topic.topics.add(topic)
    for_topic.audiences.add(audience)
    for_others.topics.add(other)

    found = ContactCard.objects.serving(topic, audience)

    assert {for_topic, for_all} <= set(found)
    assert for_others not in found
    assert len(found) == len(set(found))
    assert set(ContactCard.objects.serving()) >= {for_topic, for_all, for_others}
