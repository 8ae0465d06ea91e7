"""Before a shared fact is saved, its editor sees the pages that change; nothing typed is lost."""

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from wagtail.models import Locale

from tests.factories import ContactCardFactory, TopicFactory
from tests.reading import page_of, text_of
from tests.site.impact.screens import address_of, sent_again
from tryghed.citations.models import LegalReference
from tryghed.impact.lines import MOST_SHOWN, impact_on
from tryghed.impact.views import BACK, CONFIRMED, TELL
from tryghed.pages.models import SiteSettings
from tryghed.people.models import Organisation
from tryghed.taxonomy.models import PageTopic, Topic

QUESTION = "Se, hvad der ændrer sig, før du gemmer"


@pytest.fixture
def law_keeper(client, django_user_model):
    """A browser of somebody who may keep the register of law, and edit no page."""
    user = django_user_model.objects.create_user("jurist", "jurist@example.org")
    names = ["access_admin", "change_legalreference"]
    user.user_permissions.add(*Permission.objects.filter(codename__in=names))
    client.force_login(user)
    return client


def gist_of(law):
    return LegalReference.objects.get(pk=law.pk).gist


def test_what_no_page_shows_is_saved_at_once(editor_client):
    topic = TopicFactory(name="Uro")

    response = editor_client.post(address_of("edit", topic), {"name": "Ro", "slug": topic.slug})

    assert response.status_code == 302
    assert Topic.objects.get(pk=topic.pk).name == "Ro"


def test_the_question_names_the_page_and_saves_nothing(save, law, citing):
    citing(law, reviewed_on=datetime.date(2026, 5, 3))

    response = save(law, gist="Noget nyt.")

    text = text_of(page_of(response))
    assert QUESTION in text
    for told in ("Vejledning om pligten", "Viden", "udgivet", "dansk", "SSP", "3. maj 2026"):
        assert told in text
    assert "1 af dem er gennemgået og godkendt" in text
    assert gist_of(law) == "Alle skal prøves."


def test_yes_saves_all_that_was_typed(editor_client, save, law, citing):
    citing(law)
    long_text = "Første linje.\r\nAnden & »tredje« <b>linje</b>."
    question = save(law, gist=long_text)

    saved = editor_client.post(address_of("edit", law), sent_again(question) | {CONFIRMED: "1"})

    assert saved.status_code == 302
    assert gist_of(law).replace("\r\n", "\n") == long_text.replace("\r\n", "\n")


def test_back_shows_the_form_with_what_was_typed(editor_client, save, law, citing):
    citing(law)
    question = save(law, gist="Noget nyt.")

    form = editor_client.post(address_of("edit", law), sent_again(question) | {BACK: "1"})

    assert form.status_code == 200
    (gist,) = [each for each in page_of(form).iter("textarea") if each.get("name") == "gist"]
    assert gist.text.strip() == "Noget nyt."
    assert gist_of(law) == "Alle skal prøves."


def test_saving_without_a_change_asks_nothing(save, law, citing):
    citing(law)

    assert save(law).status_code == 302


def test_a_mistake_is_told_before_the_question(save, law, citing):
    citing(law)

    refused = save(law, gist="")

    text = text_of(page_of(refused))
    assert QUESTION not in text
    assert "Feltet er påkrævet" in text or "udfyldes" in text


def test_danish_words_change_danish_pages_alone(save, law, in_english, citing):
    citing(law, title="Den danske side")
    citing(in_english, title="The English page", locale=Locale.objects.get(language_code="en"))

    danish_words = save(law, gist="Noget nyt.")
    text = text_of(page_of(danish_words))

    assert "Den danske side" in text
    assert "The English page" not in text


def test_what_is_the_same_in_every_language_changes_all_pages(save, law, in_english, citing):
    citing(law, title="Den danske side")
    citing(in_english, title="The English page", locale=Locale.objects.get(language_code="en"))

    text = text_of(page_of(save(law, section="§ 10")))

    assert "Den danske side" in text
    assert "The English page" in text


def test_an_english_text_changes_english_pages(save, law, in_english, citing):
    citing(law, title="Den danske side")
    citing(in_english, title="The English page", locale=Locale.objects.get(language_code="en"))

    text = text_of(page_of(save(in_english, gist="New words.")))

    assert "The English page" in text
    assert "Den danske side" not in text


def test_who_may_not_edit_the_page_is_told_of_it_without_its_title(law_keeper, law, citing, typed):
    citing(law)

    response = law_keeper.post(address_of("edit", law), typed(law, gist="Noget nyt."))

    text = text_of(page_of(response))
    assert "En side, du ikke må redigere" in text
    assert "SSP" in text
    assert "Vejledning om pligten" not in text


def test_a_page_with_the_deputy_of_a_card_changes_with_it(editor_client, danish):
    deputy = ContactCardFactory(role="Afløseren")
    page = danish("partners")
    page.contact = ContactCardFactory(role="Den der har lukket", deputy=deputy)
    page.save_revision().publish()
    typed = {"role": "Den nye afløser", "slug": deputy.slug, "hours-count": "0"}

    response = editor_client.post(
        address_of("edit", deputy), typed | {"special_days-count": "0", "is_closed_on_holidays": ""}
    )

    assert page.title in text_of(page_of(response))


def test_the_name_of_the_unit_is_used_in_the_settings_of_the_site(editor_client):
    settings = SiteSettings.objects.get()
    settings.save()  # the content set may be older than the rule that settings are in the index
    unit = settings.unit
    typed = {"name": "Et nyt navn", "slug": unit.slug, "kind": unit.kind}

    response = editor_client.post(address_of("edit", unit), typed)

    assert "Det bruges også her" in text_of(page_of(response))
    assert "(dette websted)" in text_of(page_of(response))
    assert Organisation.objects.get(pk=unit.pk).name != "Et nyt navn"


def test_the_note_goes_to_who_made_the_page_and_to_nobody_unasked(save, law, citing, writer):
    page = citing(law, owner=writer)

    save(law, CONFIRMED, gist="Noget nyt.")
    assert not mail.outbox

    save(law, CONFIRMED, TELL, gist="Endnu nyere.")
    (note,) = mail.outbox
    assert note.to == ["anne@example.org"]
    assert note.subject == "Rettet: »prøveloven § 9« (lovhenvisning)"
    assert "Hej Anne" in note.body
    assert "Vejledning om pligten (dansk)" in note.body
    assert f"/admin/pages/{page.pk}/edit/" in note.body


def test_a_mail_server_that_is_down_undoes_no_change(save, law, citing, writer, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    citing(law, owner=writer)

    assert save(law, CONFIRMED, TELL, gist="Noget nyt.").status_code == 302
    assert gist_of(law) == "Noget nyt."


def test_closed_accounts_get_no_mail(save, law, citing, writer):
    writer.is_active = False
    writer.save()
    citing(law, owner=writer)

    response = save(law, CONFIRMED, TELL, follow=True, gist="Noget nyt.")

    assert not mail.outbox
    assert "Der er ikke sendt besked" in text_of(page_of(response))


def test_many_pages_are_counted_and_the_first_are_named(
    editor, danish, django_assert_max_num_queries
):
    topic, home = TopicFactory(), danish("home")
    many = list(home.get_descendants().exclude(content_type=None)[: MOST_SHOWN + 5])
    PageTopic.objects.bulk_create(PageTopic(page=page, topic=topic) for page in many)

    with django_assert_max_num_queries(50):  # types of page, not pages
        impact = impact_on({page.pk for page in many}, [], editor)

    assert impact.number == MOST_SHOWN + 5
    assert len(impact.lines) == MOST_SHOWN
    assert impact.left_out == 5
