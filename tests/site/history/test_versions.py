"""The history of a page: what readers saw comes first, with what changed; drafts are folded away."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.factories import ContentPageFactory
from tests.reading import main_of, page_of, text_of, with_class


def history_of(client, page, **query):
    response = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]), query)
    assert response.status_code == 200
    return response


def write(page, user, **values):
    """Save a draft (a Revision), as the editor does."""
    page = page.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision(user=user, log_action=True, changed=True)


def noted(page, *texts):
    notes = [{"type": "change", "value": {"changed_on": "2026-11-01", "text": t}} for t in texts]
    return page.changes.stream_block.to_python(notes)


def versions_of(response):
    return with_class(page_of(response), "history-version")


def test_published_versions_come_newest_first_with_their_notes(editor_client, editor, article):
    write(article, editor, changes=noted(article, "Nyt telefonnummer.")).publish(user=editor)
    write(article, editor, changes=noted(article, "Ny frist.", "Nyt telefonnummer.")).publish(
        user=editor
    )

    newest, middle, first = versions_of(history_of(editor_client, article))

    assert "På webstedet nu" in text_of(newest)
    assert "Ny frist." in text_of(newest)
    assert "Nyt telefonnummer." not in text_of(newest)
    assert "Nyt telefonnummer." in text_of(middle)
    assert "På webstedet nu" not in text_of(first)


def test_without_a_note_the_fields_that_differ_are_named(editor_client, editor, article):
    write(article, editor, summary="Sagt på en anden måde.").publish(user=editor)

    newest, _first = versions_of(history_of(editor_client, article))

    assert "Ændret: opsummering" in text_of(newest)


def test_drafts_are_folded_away_where_they_belong(editor_client, editor, article):
    write(article, editor, summary="Første forsøg.")
    write(article, editor, summary="Andet forsøg.").publish(user=editor)
    write(article, editor, summary="Ikke ude endnu.")

    folds = [
        fold
        for fold in page_of(history_of(editor_client, article)).iter("details")
        if fold.get("class") == "history-drafts"
    ]

    assert text_of(folds[0].find("summary")) == "1 ændring i kladden, ikke udgivet endnu"
    assert text_of(folds[1].find("summary")) == "2 ændringer i kladden"
    assert not [fold for fold in folds if fold.get("open") is not None]


def test_compare_and_bring_back_are_one_click_away(editor_client, editor, article):
    first = article.get_latest_revision()
    second = write(article, editor, summary="Anden udgave.")
    second.publish(user=editor)
    third = write(article, editor, summary="Tredje udgave.")
    third.publish(user=editor)

    newest, middle, _first = versions_of(history_of(editor_client, article))

    def address(name, *args):
        return reverse(f"wagtailadmin_pages:{name}", args=[article.pk, *args])

    of_middle = {text_of(link).partition(",")[0]: link.get("href") for link in middle.iter("a")}
    assert of_middle["Sammenlign med den forrige version"] == address(
        "revisions_compare", first.pk, second.pk
    )
    assert of_middle["Sammenlign med den udgivne"] == address(
        "revisions_compare", second.pk, "live"
    )
    assert of_middle["Hent tilbage som kladde"] == address("revisions_revert", second.pk)
    assert "Hent tilbage" not in text_of(newest)
    for link in of_middle.values():
        assert editor_client.get(link).status_code == 200


def test_other_events_stay_in_sight(editor_client, editor, article):
    article.unpublish(user=editor)

    text = text_of(main_of(history_of(editor_client, article)))

    assert "Trukket tilbage" in text


def test_a_page_that_was_never_published_shows_its_drafts(editor_client, editor, danish):
    page = ContentPageFactory(parent=danish("home"), title="Kun en kladde", live=False)
    write(page, editor, summary="Første forsøg.")

    response = history_of(editor_client, page)

    assert "Siden er ikke udgivet endnu." in text_of(page_of(response))
    assert "1 ændring i kladden" in text_of(page_of(response))


def test_a_filter_brings_back_the_list_of_everything(editor_client, editor, article):
    write(article, editor, summary="Et forsøg.")

    response = history_of(editor_client, article, action="wagtail.edit")

    assert not versions_of(response)
    assert "Kladde gemt" in text_of(page_of(response))


@pytest.mark.parametrize("query", [{"p": "2"}, {"p": "x"}, {"action": "x"}, {"user": "-1"}])
def test_rubbish_in_the_address_is_no_error(editor_client, article, query):
    address = reverse("wagtailadmin_pages:history", args=[article.pk])

    assert editor_client.get(address, query).status_code in (200, 404)


def test_a_second_leaf_shows_the_older_versions_alone(editor_client, editor, article):
    for number in range(21):
        write(article, editor, summary=f"Udgave {number}.").publish(user=editor)
    write(article, editor, summary="Ikke ude endnu.")

    first, second = (history_of(editor_client, article, p=leaf) for leaf in ("1", "2"))

    assert len(versions_of(first)) == 20
    assert len(versions_of(second)) == 2
    assert "ikke udgivet endnu" not in text_of(page_of(second))


def test_an_english_page_has_the_same_history(editor_client, editor, english):
    page = english("unit")
    write(page, editor, summary="Other words.").publish(user=editor)

    newest, *_older = versions_of(history_of(editor_client, page))

    assert "På webstedet nu" in text_of(newest)


def test_every_type_of_page_has_a_history(editor_client):
    kinds = {page.content_type_id: page for page in Page.objects.filter(depth__gt=1)}

    for page in kinds.values():
        history_of(editor_client, page)


def test_who_may_not_edit_the_page_sees_no_history(client_as, article):
    browser = client_as("Projektmedarbejder")

    response = browser.get(reverse("wagtailadmin_pages:history", args=[article.pk]))

    assert response.status_code == 302
