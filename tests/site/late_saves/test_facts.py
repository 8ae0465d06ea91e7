"""Two people write on one shared fact or setting: whoever comes second is told and sees both texts."""

import pytest
from django.urls import reverse
from wagtail.contrib.settings.registry import registry
from wagtail.models import ModelLogEntry, Site
from wagtail.snippets.models import get_snippet_models

from tests.factories import TopicFactory
from tests.reading import page_of, text_of
from tests.site.late_saves.saving import TOLD, form_at, saved_by, sent_from
from tryghed.late_saves.forms import OneAtATimeForm
from tryghed.pages.models import SiteSettings
from tryghed.search.models import Promotion
from tryghed.taxonomy.models import Topic


@pytest.fixture
def topic(db):
    return TopicFactory(slug="broer", name="Broer", description="Om broer.")


def address_of(fact):
    return reverse(fact.snippet_viewset.get_url_name("edit"), args=[fact.pk])


def test_who_comes_second_is_refused_and_sees_both_texts(editor_client, topic, anna):
    mine = form_at(editor_client, address_of(topic)) | {"description": "Min udgave."}
    saved_by(anna, topic, description="Annas udgave.")

    response = editor_client.post(address_of(topic), mine)

    page = page_of(response)
    assert TOLD in text_of(page)
    assert page.find(".//textarea[@name='description']").text.strip() == "Min udgave."
    assert Topic.objects.get(pk=topic.pk).description == "Annas udgave."
    shown = page.find(".//section[@class='late-save']")
    assert text_of(shown.find(".//span[@class='deletion']")) == "Annas"
    assert text_of(shown.find(".//span[@class='addition']")) == "Min"
    assert "Broer" not in text_of(shown)


def test_who_has_seen_that_may_save_again(editor_client, topic, anna):
    mine = form_at(editor_client, address_of(topic)) | {"description": "Min udgave."}
    saved_by(anna, topic, description="Annas udgave.")
    warned = editor_client.post(address_of(topic), mine).content.decode()
    again = sent_from(warned)

    assert editor_client.post(address_of(topic), again).status_code == 302

    assert Topic.objects.get(pk=topic.pk).description == "Min udgave."


def test_a_third_text_in_between_is_seen_too(editor_client, topic, anna):
    mine = form_at(editor_client, address_of(topic)) | {"description": "Min udgave."}
    saved_by(anna, topic, description="Annas udgave.")
    warned = editor_client.post(address_of(topic), mine).content.decode()
    saved_by(anna, topic, description="Annas anden udgave.")

    again = editor_client.post(address_of(topic), sent_from(warned))

    assert TOLD in text_of(page_of(again))


def test_the_same_text_sent_twice_disturbs_nobody(editor_client, topic):
    mine = form_at(editor_client, address_of(topic)) | {"description": "Min udgave."}

    assert editor_client.post(address_of(topic), mine).status_code == 302
    assert editor_client.post(address_of(topic), mine).status_code == 302


def test_a_row_below_counts_too(editor_client, danish, anna):
    promotion = Promotion.objects.create(language="da", queries="bro")
    mine = form_at(editor_client, address_of(promotion)) | {"queries": "broer"}
    promotion.promoted_pages.create(page=danish("unit"))
    saved_by(anna, promotion)

    response = editor_client.post(address_of(promotion), mine)

    assert TOLD in text_of(page_of(response))
    assert Promotion.objects.get(pk=promotion.pk).queries == "bro"


def test_settings_are_asked_for_too(editor_client, site_settings, anna):
    address = reverse("wagtailsettings:edit", args=["pages", "sitesettings", Site.objects.get().pk])
    mine = form_at(editor_client, address) | {"postal_address": "Min vej 1"}
    saved_by(anna, SiteSettings.objects.get(), postal_address="Annas vej 2")

    response = editor_client.post(address, mine)

    assert TOLD in text_of(page_of(response))
    assert SiteSettings.objects.get().postal_address == "Annas vej 2"


def test_who_saved_need_not_be_known(editor_client, topic):
    mine = form_at(editor_client, address_of(topic)) | {"description": "Min udgave."}
    ModelLogEntry.objects.all().delete()
    Topic.objects.filter(pk=topic.pk).update(description="En udgave.")

    said = text_of(page_of(editor_client.post(address_of(topic), mine)))

    assert "En anden har gemt, mens du skrev" in said


@pytest.mark.parametrize("noted", ["", "vrøvl"])
def test_rubbish_for_the_state_is_no_error(editor_client, topic, noted):
    mine = form_at(editor_client, address_of(topic)) | {"loaded_state": noted}

    assert editor_client.post(address_of(topic), mine).status_code in (200, 302)


def test_every_shared_fact_and_setting_has_such_a_form():
    models = [*get_snippet_models(), *registry]

    without = [
        model
        for model in models
        if not issubclass(getattr(model, "base_form_class", object), OneAtATimeForm)
    ]

    assert without == []
