"""load_content: what is missing is made, what is there is left alone, and mistakes name the item."""

import shutil
from collections import defaultdict

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page
from wagtail.models.i18n import get_translatable_models
from wagtail_localize.models import TranslationSource

from tests.reading import main_of, text_of, with_class
from tryghed.demo import content
from tryghed.demo.content import ContentError, Node
from tryghed.demo.loader import Loader
from tryghed.demo.models import ContentItem
from tryghed.pages.querysets import visible_pages
from tryghed.pages.translations import TranslationState, translation_state

DANISH, ENGLISH = content.LANGUAGES
KEY = "news.test"


def both(danish, english):
    return {DANISH: danish, ENGLISH: english}


def news_item(**changes):
    """A new page for the content set: a piece of news with a body of one paragraph."""
    fields = {
        "summary": both("Kort sagt.", "In short."),
        "body": [{"text": both("<p>Et nyt afsnit.</p>", "<p>A new paragraph.</p>")}],
    } | changes.pop("fields", {})
    return Node(
        **{
            "key": KEY,
            "model": "home.NewsPage",
            "parent": "news",
            "slug": both("helt-nyt", "brand-new"),
            "title": both("Helt nyt", "Brand new"),
            "fields": fields,
        }
        | changes
    )


@pytest.fixture
def load_also(monkeypatch):
    """Load the content set with these pages added to its files."""
    known = content.pages()

    def load(*nodes):
        monkeypatch.setattr(content, "pages", lambda: [*known, *nodes])
        return Loader().load()

    return load


def how_much_there_is():
    models = [*get_translatable_models(), ContentItem, TranslationSource]
    return {model: model.objects.count() for model in models}


def languages_of(model):
    """{translation key: languages} of everything of a kind."""
    found = defaultdict(set)
    for key, language in model.objects.values_list("translation_key", "locale__language_code"):
        found[key].add(language)
    return found


def test_loading_again_adds_nothing(capsys):
    before = how_much_there_is()

    call_command("load_content")

    assert how_much_there_is() == before
    assert "Nothing new: everything is there." in capsys.readouterr().out


def test_what_an_editor_changed_survives_loading_again(client, danish):
    page = danish("unit")
    page.title = "Hvem er vi?"
    page.save_revision().publish()

    Loader().load()

    assert text_of(main_of(client.get(page.url)).find(".//h1")) == "Hvem er vi?"


def test_a_page_that_an_editor_deleted_does_not_come_back(client, danish, english):
    addresses = [find("news.demonstration-i-luften").url for find in (danish, english)]
    danish("news.demonstration-i-luften").delete()
    english("news.demonstration-i-luften").delete()

    assert Loader().load() == 0

    assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_a_site_whose_front_page_an_editor_deleted_is_left_alone(danish):
    Page.objects.filter(pk=danish("home").pk).delete()

    assert Loader().load() == 0


def test_a_page_that_is_new_in_a_file_is_added_to_the_site(client, load_also, danish, english):
    before = visible_pages().count()

    assert load_also(news_item()) == 1

    assert visible_pages().count() == before + 2
    assert "Et nyt afsnit." in text_of(main_of(client.get("/nyheder/helt-nyt/")))
    assert "A new paragraph." in text_of(main_of(client.get("/en/news/brand-new/")))


def test_a_new_page_is_only_added_once(load_also):
    load_also(news_item())

    assert load_also(news_item()) == 0


def test_a_new_page_cannot_lead_to_one_that_an_editor_deleted(load_also, danish):
    danish("news.demonstration-i-luften").delete()

    with pytest.raises(ContentError, match=r"^news\.test: .*an editor has deleted it"):
        load_also(news_item(related=["news.demonstration-i-luften"]))


MISTAKES = {
    "an unknown block": (
        {"fields": {"body": [{"poem": both("Rim", "Rhyme")}]}},
        r"^news\.test, body\.0: there is no block called poem\.$",
    ),
    "two blocks in one": (
        {"fields": {"body": [{"text": "<p>a</p>", "heading": {}}]}},
        r"^news\.test, body\.0: a block is written as one 'name: value'\.$",
    ),
    "an unknown part of a block": (
        {"fields": {"body": [{"quote": {"text": both("Ord", "Words"), "author": "Os"}}]}},
        r"^news\.test, body\.0\.quote: unknown parts \['author'\]\.$",
    ),
    "an unknown field": (
        {"fields": {"colour": "red"}},
        r"^news\.test: home\.NewsPage has no field called colour\.$",
    ),
    "an unknown model": ({"model": "home.PoemPage"}, r"^news\.test: .*PoemPage"),
    "an unknown parent": (
        {"parent": "poems"},
        r"^news\.test: poems: there is no such item before this one\.$",
    ),
    "an unknown reference": (
        {"fields": {"contact": {"ref": "contacts.nobody"}}},
        r"^news\.test: contacts\.nobody: there is no such item before this one\.$",
    ),
    "an unknown related page": (
        {"related": ["poems"]},
        r"^news\.test: poems: there is no such item before this one\.$",
    ),
    "a link to an unknown page": (
        {"fields": {"body": [{"text": both('<a href="content:poems">Digt</a>', "Poem")}]}},
        r"^news\.test: poems: there is no such item before this one\.$",
    ),
    "an unknown picture": ({"picture": "poem"}, r"^news\.test: poem: there is no such picture"),
    "a text in one language": (
        {"fields": {"summary": {DANISH: "Kort sagt."}}},
        r"^news\.test: \{'da': 'Kort sagt\.'\} stands in one language only\.$",
    ),
    "languages of different build": (
        {"fields": {"body": [{"text": both("<p>Et</p><p>To</p>", "<p>One</p>")}]}},
        r"^news\.test: Danish and English are not built alike: body\.\S+ \(2 against 1\)$",
    ),
    "a title that is too long": (
        {"title": both("Nyt" * 100, "News")},
        r"^news\.test: ValidationError: .*255",
    ),
    "no summary": ({"fields": {"summary": ""}}, r"^news\.test: ValidationError: .*summary"),
}


@pytest.mark.parametrize(("changes", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_content_set_is_reported_with_its_item(load_also, changes, message):
    with pytest.raises(ContentError, match=message):
        load_also(news_item(**changes))


def test_a_mistake_leaves_the_site_as_it_was(load_also):
    before = how_much_there_is()

    with pytest.raises(ContentError):
        load_also(news_item(), news_item(key="news.test2", fields={"colour": "red"}))

    assert how_much_there_is() == before


def test_the_command_says_what_is_wrong_instead_of_failing_with_a_traceback(monkeypatch):
    monkeypatch.setattr(content, "pages", lambda: [news_item(parent="poems")])

    with pytest.raises(CommandError, match="poems: there is no such item"):
        call_command("load_content")


@pytest.fixture
def files(tmp_path, monkeypatch):
    """The files of the content set, to be spoiled."""
    shutil.copytree(content.FOLDER, tmp_path / "content")
    monkeypatch.setattr(content, "FOLDER", tmp_path / "content")
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- key: [", r"^general\.yaml: while parsing"),
        ("- {key: a, type: home.NewsPage, colour: red}", r"^general\.yaml, a: .*'colour'"),
        ("- {key: a, title: {da: A, en: A}}", r"^general\.yaml, a: .*'type'"),
    ],
    ids=["no YAML", "an unknown entry", "no type"],
)
def test_a_file_that_cannot_be_understood_is_named(files, text, message):
    (files / "general.yaml").write_text(text)

    with pytest.raises(ContentError, match=message):
        content.pages()


def test_the_page_tree_is_sound_after_loading():
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize("model", get_translatable_models(), ids=lambda model: model.__name__)
def test_everything_on_the_site_is_in_both_languages(model):
    root = Page.get_first_root_node().translation_key

    alone = {
        key: languages
        for key, languages in languages_of(model).items()
        if languages != set(content.LANGUAGES) and key != root
    }

    assert alone == {}


def test_every_english_page_is_as_new_as_its_danish_source():
    english = Page.objects.filter(locale__language_code=ENGLISH)

    assert {translation_state(page) for page in english} == {TranslationState.CURRENT}


@pytest.mark.parametrize("key", ["home", "projects.politikadet", "articles.R1"])
def test_an_editor_finds_a_translation_in_the_translation_editor(editor_client, english, key):
    address = reverse("wagtailadmin_pages:edit", args=[english(key).pk])

    response = editor_client.get(address)

    assert response.status_code == 200
    assert "wagtail_localize/admin/edit_translation.html" in [
        each.name for each in response.templates
    ]


def outdated_notices(client, page):
    with translation.override(ENGLISH):
        notice = gettext(
            "The Danish page has been changed since this translation was made. The Danish text holds."
        )
    shown = [text_of(each) for each in with_class(main_of(client.get(page.url)), "notice")]
    return [text for text in shown if notice in text]


def test_a_translation_tells_its_reader_when_the_danish_page_has_changed(client, danish, english):
    assert outdated_notices(client, english("unit")) == []

    danish("unit").save_revision().publish()

    assert translation_state(english("unit")) == TranslationState.OUTDATED
    assert len(outdated_notices(client, english("unit"))) == 1


def test_a_translation_that_has_been_brought_up_to_date_says_nothing(
    client, danish, english, django_capture_on_commit_callbacks
):
    page = danish("unit")
    page.save_revision().publish()
    source = TranslationSource.objects.get_for_instance(page)
    with django_capture_on_commit_callbacks(execute=True):  # wagtail-localize publishes there
        source.update_from_db()
        source.translations.get().save_target(publish=True)

    assert outdated_notices(client, english("unit")) == []
