"""What pages show and do not hold themselves: when it changes, search knows them by the new words."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.models import Collection, CollectionViewRestriction, Locale
from wagtail.rich_text import RichText

from home.models import PageContact
from tests.factories import (
    ContactCardFactory,
    ContentPageFactory,
    GlossaryTermFactory,
    LegalReferenceFactory,
    SourceFactory,
    TopicFactory,
    in_order,
)
from tryghed.media.models import SiteDocument
from tryghed.people.models import Organisation, PagePartner
from tryghed.search import shared_facts
from tryghed.search.finding import Question, match
from tryghed.search.models import PageToIndex, SearchText, SearchWord
from tryghed.taxonomy.models import Audience, PageAudience, PageTopic, Place

OLD, NEW = "pomfrit", "kartoffelmos"


@pytest.fixture
def page(danish):
    return ContentPageFactory(parent=danish("home"), title="Menu")


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """A block at whose end everything is kept in the database, as at the end of a request."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def knows(page, word):
    """Whether search knows a page by a word."""
    texts = SearchText.objects.filter(search_document=page.pk)
    return any(word in f"{text.title} {text.lead} {text.text}" for text in texts)


def finds(page, word):
    """Whether a page is among the hits for a word."""
    return page.pk in match(Question(word, "da")).page_ids(0, 1000)


def is_known_word(word):
    """Whether search may suggest the word, or correct a misspelt one into it."""
    return SearchWord.objects.filter(word=word, pages__gt=0).exists()


def snippet(model, **values):
    return model.objects.create(locale=Locale.get_default(), slug="noget", **values)


def cited(kind, entry):
    return RichText(f'<p><a linktype="{kind}" id="{entry.pk}">x</a></p>')


# Each puts something on a page that is called by a word. Out: the thing, and the field with the word.


def law(page):
    entry = LegalReferenceFactory(gist=OLD)
    page.body = [("text", cited("law", entry))]
    return entry, "gist"


def source(page):
    entry = SourceFactory(title=OLD)
    page.body = [("text", cited("source", entry))]
    return entry, "title"


def term(page):
    entry = GlossaryTermFactory(explanation=OLD)
    page.body = [("text", cited("term", entry))]
    return entry, "explanation"


def contact(page):
    page.contact = ContactCardFactory(role=OLD)
    return page.contact, "role"


def contact_in_the_text(page):
    card = ContactCardFactory(role=OLD)
    page.body = [("contact", card)]
    return card, "role"


def topic(page):
    chosen = TopicFactory(name=OLD)
    page.topic_links = in_order(PageTopic, topic=[chosen])
    return chosen, "name"


def audience(page):
    chosen = snippet(Audience, name=OLD)
    page.audience_links = in_order(PageAudience, audience=[chosen])
    return chosen, "name"


FACTS = [law, source, term, contact, contact_in_the_text, topic, audience]
every_fact = pytest.mark.parametrize("put", FACTS, ids=lambda put: put.__name__)


@every_fact
def test_a_page_is_found_by_the_new_words_of_what_it_shows(page, committed, put):
    fact, name = put(page)
    page.save()
    assert knows(page, OLD)

    with committed():
        setattr(fact, name, NEW)
        fact.save()

    assert knows(page, NEW)
    assert not knows(page, OLD)


@every_fact
def test_a_page_is_not_found_by_what_was_deleted(page, committed, put):
    fact, _name = put(page)
    page.save()

    with committed():
        fact.delete()

    assert not knows(page, OLD)
    assert knows(page, "Menu")


def test_nothing_is_indexed_before_the_change_is_kept(page):
    fact, name = law(page)
    page.save()

    setattr(fact, name, NEW)
    fact.save()

    assert knows(page, OLD)


def test_a_translated_page_follows_its_own_version(english, committed):
    page = ContentPageFactory(parent=english("home"), title="Menu")
    danish_law = LegalReferenceFactory(gist=OLD)
    version = danish_law.copy_for_translation(Locale.objects.get(language_code="en"))
    version.save()
    page.body = [("text", cited("law", danish_law))]
    page.save()

    with committed():
        version.gist = "mashed potatoes"
        version.save()

    assert knows(page, "mashed potatoes")


def place(page, fact):
    page.place = fact


def partner(page, fact):
    page.partner_links = in_order(PagePartner, organisation=[fact])


@pytest.mark.parametrize(
    ("key", "model", "put"),
    [
        ("projects.vejleaaparken", Place, place),
        ("activities.ssp-samarbejdet", Organisation, partner),
    ],
)
def test_what_only_some_page_types_show_counts_too(danish, committed, key, model, put):
    page, fact = danish(key), snippet(model, name=OLD)
    put(page, fact)
    page.save()

    with committed():
        fact.name = NEW
        fact.save()

    assert knows(page, NEW)


def test_the_contact_page_follows_its_cards(danish, committed):
    page = danish("contact")
    card = ContactCardFactory(role="Vagten", description=OLD)
    page.card_links = in_order(PageContact, card=[card])
    page.save()

    with committed():
        card.description = NEW
        card.save()

    assert knows(page, NEW)


@pytest.mark.parametrize(
    ("key", "make"),
    [
        ("knowledge.law", lambda: LegalReferenceFactory(gist=NEW)),
        ("knowledge.glossary", lambda: GlossaryTermFactory(explanation=NEW)),
    ],
)
def test_a_register_knows_a_new_entry_at_once_and_a_deleted_one_no_more(
    danish, committed, key, make
):
    with committed():
        entry = make()
    assert knows(danish(key), NEW)

    with committed():
        entry.delete()
    assert not knows(danish(key), NEW)


# Documents


@pytest.fixture
def document(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return SiteDocument.objects.create(title="Plan", file=ContentFile(OLD.encode(), "plan.txt"))


@pytest.fixture
def offering(page, document):
    """The page, which offers the document."""
    page.body = page.body.stream_block.to_python([{"type": "downloads", "value": [document.pk]}])
    page.save()
    return page


def test_a_page_is_found_by_the_text_of_its_document_once_that_is_read(offering, committed):
    assert not knows(offering, OLD)

    with committed():
        call_command("read_documents")

    assert knows(offering, OLD)


def test_a_page_is_not_found_by_the_text_of_a_file_that_was_replaced(offering, document, committed):
    with committed():
        call_command("read_documents")
        document.file = ContentFile(NEW.encode(), "plan.txt")
        document.save()
    assert not knows(offering, OLD)

    with committed():
        call_command("read_documents")
    assert knows(offering, NEW)


def test_a_page_is_found_by_the_new_title_of_its_document(offering, document, committed):
    with committed():
        document.title = NEW
        document.save()

    assert knows(offering, NEW)


def test_a_page_is_not_found_by_a_document_that_was_deleted(offering, document, committed):
    with committed():
        call_command("read_documents")

    assert is_known_word(OLD)

    with committed():
        document.delete()

    assert not knows(offering, OLD)
    assert not knows(offering, "Plan")
    assert not is_known_word(OLD)


def test_a_collection_that_is_closed_takes_its_documents_out_of_search(
    offering, document, committed
):
    with committed():
        document.collection = Collection.get_first_root_node().add_child(name="Planer")
        document.save()
        call_command("read_documents")
    assert knows(offering, OLD)

    with committed():
        restriction = CollectionViewRestriction.objects.create(
            collection=document.collection, restriction_type="login"
        )
    assert not knows(offering, OLD)

    with committed():
        restriction.delete()
    assert knows(offering, OLD)


def test_a_collection_that_is_moved_into_a_private_one_takes_its_documents_along(
    offering, document, committed
):
    root = Collection.get_first_root_node()
    closed = root.add_child(name="Kun os")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    with committed():
        document.collection = root.add_child(name="Planer")
        document.save()
        call_command("read_documents")
    assert knows(offering, OLD)

    with committed():  # as Wagtail's own form does it
        collection = Collection.objects.get(name="Planer")
        collection.save()
        collection.move(Collection.objects.get(name="Kun os"), "sorted-child")

    assert not knows(offering, OLD)


def test_the_text_of_a_document_that_is_closed_is_gone_at_once_however_many_pages_wait(
    offering, document, committed, monkeypatch
):
    with committed():
        call_command("read_documents")
    monkeypatch.setattr(shared_facts, "MOST_AT_ONCE", 0)
    closed = Collection.get_first_root_node().add_child(name="Kun os")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")

    assert finds(offering, OLD)
    with committed():
        document.collection = closed
        document.save()

    assert not knows(offering, OLD)
    assert not is_known_word(OLD)
    assert not finds(offering, OLD)
    assert not finds(offering, "menu")  # it waits, and cannot be found without its document either

    call_command("refresh_search")
    assert finds(offering, "menu")
    assert not finds(offering, OLD)


# Many pages


@pytest.fixture
def pages(danish, monkeypatch):
    """More pages on a topic than are indexed at once."""
    monkeypatch.setattr(shared_facts, "MOST_AT_ONCE", 2)
    chosen = TopicFactory(name=OLD)
    pages = [ContentPageFactory(parent=danish("home"), title=f"Menu {n}") for n in range(3)]
    for page in pages:
        page.topic_links = in_order(PageTopic, topic=[chosen])
        page.save()
    chosen.name = NEW
    chosen.save()
    return pages


def test_many_pages_wait_for_the_next_minute(pages):
    assert not any(knows(page, NEW) for page in pages)

    call_command("refresh_search")

    assert all(knows(page, NEW) for page in pages)
    assert not PageToIndex.objects.exists()


def test_a_run_ends_in_time_and_leaves_the_rest_for_the_next(pages):
    times = iter([False, True])

    assert shared_facts.refresh_waiting_pages(lambda: next(times)) == 1
    assert PageToIndex.objects.count() == 2


def test_a_page_that_waits_and_is_deleted_is_no_trouble(pages):
    pages[0].delete()

    call_command("refresh_search")

    assert all(knows(page, NEW) for page in pages[1:])


def test_a_page_waits_once_however_often_something_changes(pages):
    topic = pages[0].topic_links.first().topic
    topic.name = "Noget tredje"
    topic.save()

    assert PageToIndex.objects.count() == 3


def test_a_run_says_how_many_pages_it_indexed(pages, capsys):
    call_command("refresh_search")
    call_command("refresh_search")

    assert capsys.readouterr().out == "3 pages were indexed again.\n"
