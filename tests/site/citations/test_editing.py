"""What editors see: the registers, who uses an entry, and which pages a changed law touches."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.roles import make_roles
from tests.factories import GlossaryTermFactory, LegalReferenceFactory, SourceFactory
from tests.reading import page_of, text_of
from tryghed.citations.models import GlossaryTerm, LegalReference, Source
from tryghed.demo.editors import create_editors

REPORT = "pages_citing_changed_law"


def cite(law):
    return f'<p><a linktype="law" id="{law.pk}">her</a></p>'


@pytest.fixture
def changed_law():
    return LegalReferenceFactory(
        act="prøveloven", section="§ 9", state="changed", change_note="Nu gælder § 10."
    )


@pytest.fixture
def client_of(client, django_user_model):
    """A browser in which a demo editor of this role is logged in."""

    def log_in(username):
        make_roles()
        create_editors()
        client.force_login(django_user_model.objects.get(username=username))
        return client

    return log_in


def text_at(client, name):
    response = client.get(reverse(name))
    assert response.status_code == 200
    return text_of(page_of(response))


@pytest.mark.parametrize(
    ("model", "make", "query"),
    [
        (LegalReference, LegalReferenceFactory, {"state": "changed"}),
        (LegalReference, LegalReferenceFactory, {"checked_on": "2026-01-01"}),
        (Source, SourceFactory, {"kind": "study", "reading": "excerpt"}),
        (Source, SourceFactory, {"q": "Metoder"}),
        (GlossaryTerm, GlossaryTermFactory, {"q": "SSP"}),
        (LegalReference, LegalReferenceFactory, {"state": "x", "checked_on": "x", "p": "-1"}),
    ],
)
def test_each_register_is_listed_and_narrowed(editor_client, model, make, query):
    make()
    address = reverse(model.snippet_viewset.get_url_name("list"))

    assert editor_client.get(address).status_code == 200
    assert editor_client.get(address, query).status_code in (200, 404)


def test_the_list_of_rules_is_narrowed_to_the_changed_ones(editor_client, changed_law):
    LegalReferenceFactory(act="gammel prøvelov")
    address = reverse(LegalReference.snippet_viewset.get_url_name("list"))

    text = text_of(page_of(editor_client.get(address, {"state": "changed"})))

    assert "prøveloven § 9" in text
    assert "gammel prøvelov" not in text


def test_the_list_says_how_often_an_entry_is_cited_and_leads_there(
    editor_client, citing_page, changed_law
):
    citing_page(cite(changed_law))
    viewset = LegalReference.snippet_viewset

    listing = editor_client.get(reverse(viewset.get_url_name("list")), {"state": "changed"})

    uses = reverse(viewset.get_url_name("usage"), args=[changed_law.pk])
    (link,) = [each for each in page_of(listing).iter("a") if each.get("href") == uses]
    assert text_of(link) == "Brugt 1 gang"


@pytest.mark.parametrize("make", [LegalReferenceFactory, SourceFactory, GlossaryTermFactory])
def test_the_edit_screen_leads_to_the_pages_that_use_the_entry(editor_client, make):
    entry = make()
    viewset = type(entry).snippet_viewset

    screen = editor_client.get(reverse(viewset.get_url_name("edit"), args=[entry.pk]))

    assert screen.status_code == 200
    assert reverse(viewset.get_url_name("usage"), args=[entry.pk]) in screen.content.decode()


def test_the_usage_list_names_the_citing_page(editor_client, citing_page, changed_law):
    citing_page(cite(changed_law), title="Prøveside om pligten")
    viewset = LegalReference.snippet_viewset

    usage = editor_client.get(reverse(viewset.get_url_name("usage"), args=[changed_law.pk]))

    assert "Prøveside om pligten" in text_of(page_of(usage))


def test_the_report_names_the_page_and_the_law_that_changed(
    editor_client, citing_page, changed_law
):
    citing_page(cite(changed_law), title="Prøveside om pligten")

    text = text_at(editor_client, REPORT)

    assert "Prøveside om pligten" in text
    assert "prøveloven § 9" in text


def test_the_report_leaves_out_pages_whose_law_is_in_force(editor_client, citing_page):
    citing_page(cite(LegalReferenceFactory()), title="Prøveside om pligten")

    assert "Prøveside om pligten" not in text_at(editor_client, REPORT)


def test_a_page_in_another_language_is_flagged_too(
    editor_client, citing_page, changed_law, english_locale
):
    translated = changed_law.copy_for_translation(english_locale)
    translated.save()
    citing_page(cite(translated), title="Prøveside på engelsk")

    assert "Prøveside på engelsk" in text_at(editor_client, REPORT)


def test_the_report_flags_drafts_but_only_what_the_editor_may_mend(
    client_of, citing_page, changed_law, danish
):
    citing_page(cite(changed_law), title="Prøveside i Viden").unpublish()
    citing_page(cite(changed_law), title="Prøveside i projekter", parent=danish("projects"))

    text = text_at(client_of("redaktoer"), REPORT)

    assert "Prøveside i Viden" in text
    assert "Prøveside i projekter" not in text


def test_the_report_can_be_exported(editor_client, citing_page, changed_law):
    citing_page(cite(changed_law), title="Prøveside om pligten")

    export = editor_client.get(reverse(REPORT), {"export": "csv"})

    assert "prøveloven § 9" in b"".join(export.streaming_content).decode()


def test_the_report_is_closed_to_those_who_edit_nothing(client, django_user_model):
    user = django_user_model.objects.create_user("gæst", password="kun til test")
    group = Group.objects.create(name="Uden sider")
    make_roles()
    group.permissions.set(
        Group.objects.get(name="Redaktør").permissions.filter(codename="access_admin")
    )
    user.groups.add(group)
    client.force_login(user)

    assert client.get(reverse(REPORT)).status_code == 302
    assert reverse(REPORT) not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_start_page_counts_the_pages_to_read_again(editor_client, citing_page, changed_law):
    citing_page(cite(changed_law), title="A")
    citing_page(cite(changed_law), title="B")

    home = editor_client.get(reverse("wagtailadmin_home"))

    assert "2 sider henviser til en regel, der er ændret." in text_of(page_of(home))
    assert reverse(REPORT) in home.content.decode()


def test_the_start_page_is_silent_when_no_law_has_changed(editor_client, citing_page):
    LegalReference.objects.exclude(state="in_force").update(state="in_force")
    citing_page(cite(LegalReferenceFactory()))

    assert "der er ændret" not in text_at(editor_client, "wagtailadmin_home")


def test_an_editor_who_keeps_snippets_keeps_the_registers(client_of):
    browser = client_of("redaktoer")

    for model in (LegalReference, Source, GlossaryTerm):
        address = reverse(model.snippet_viewset.get_url_name("add"))
        assert browser.get(address).status_code == 200


def test_a_change_without_a_note_is_refused_on_the_screen(editor_client):
    address = reverse(LegalReference.snippet_viewset.get_url_name("add"))
    typed = {"act": "prøveloven", "slug": "proeve", "gist": "Noget.", "state": "changed"}

    refused = editor_client.post(address, typed)

    assert "Skriv, hvad der er ændret" in text_of(page_of(refused))
    assert not LegalReference.objects.filter(slug="proeve").exists()
