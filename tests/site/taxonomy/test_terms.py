"""The words by which pages are sorted: one of each a language, shown in the reader's."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale
from wagtail.snippets.models import get_snippet_models

from tests.factories import ArticlePageFactory, TopicFactory
from tests.reading import main_of, text_of, with_class
from tryghed.languages import in_active_language
from tryghed.people.models import ContactCard, Organisation
from tryghed.taxonomy.models import AgeGroup, Audience, PageTopic, Policy, Term, Topic

TERMS = [model for model in get_snippet_models() if issubclass(model, Term)]
SHARED = [*TERMS, ContactCard, Organisation]

every_term = pytest.mark.parametrize("model", TERMS, ids=lambda each: each.__name__)
every_snippet = pytest.mark.parametrize("model", SHARED, ids=lambda each: each.__name__)


def danish(model):
    return model.objects.filter(locale__language_code="da")


def english_of(topic, name):
    english = topic.copy_for_translation(Locale.objects.get(language_code="en"))
    english.name = name
    english.save()
    return english


@every_snippet
def test_the_content_set_has_it_in_both_languages(model):
    in_danish = set(danish(model).values_list("slug", flat=True))
    in_english = set(
        model.objects.filter(locale__language_code="en").values_list("slug", flat=True)
    )

    assert in_danish
    assert in_danish == in_english


@every_snippet
def test_an_identifier_is_taken_once_a_language(model):
    first = danish(model).first()
    first.pk, first.translation_key = None, "00000000-0000-0000-0000-000000000001"
    first._state.adding = True

    with pytest.raises(IntegrityError), transaction.atomic():
        first.save()


@every_snippet
def test_an_editor_can_open_and_add_it(editor_client, model):
    first = danish(model).first()
    name = model._meta
    views = f"wagtailsnippets_{name.app_label}_{name.model_name}"

    assert editor_client.get(reverse(f"{views}:list")).status_code == 200
    assert editor_client.get(reverse(f"{views}:edit", args=[first.pk])).status_code == 200
    assert editor_client.get(reverse(f"{views}:add")).status_code == 200


def test_the_same_identifier_stands_in_both_languages():
    topic = TopicFactory(slug="trivsel-2")

    assert english_of(topic, "Well-being").slug == "trivsel-2"


@pytest.mark.parametrize(("from_age", "to_age"), [(13, 12), (1, 0)])
def test_an_age_group_ends_after_it_starts(from_age, to_age):
    group = AgeGroup(
        slug="baglaens",
        name="Baglæns",
        from_age=from_age,
        to_age=to_age,
        locale=Locale.get_default(),
    )

    with pytest.raises(ValidationError) as refusal:
        group.full_clean()

    assert "alder" in str(refusal.value).lower()


def test_an_age_group_may_hold_a_single_age():
    AgeGroup(slug="fem", name="Fem", from_age=5, to_age=5, locale=Locale.get_default()).full_clean()


def test_a_page_shows_its_topics_in_the_readers_language(client, danish, english):
    topic = TopicFactory(name="Trivsel", slug="trivsel-2")
    english_of(topic, "Well-being")
    links = [PageTopic(topic=topic)]
    page = ArticlePageFactory(parent=danish("knowledge_topics.art"), topic_links=links)
    parent = english("knowledge_topics.art")
    links = [PageTopic(topic=topic)]
    other = ArticlePageFactory(parent=parent, locale=parent.locale, topic_links=links)

    def terms(page):
        (shown,) = with_class(main_of(client.get(page.url)), "terms")
        return text_of(shown)

    assert "Trivsel" in terms(page)
    assert "Well-being" in terms(other)


def test_a_term_that_nobody_has_translated_is_shown_as_it_is():
    topic = TopicFactory(name="Trivsel")

    assert in_active_language([topic]) == [topic]


def test_terms_keep_the_order_of_the_editor():
    topics = [TopicFactory(name=name, slug=name.lower()) for name in ("Æble", "Bil", "Appelsin")]

    assert in_active_language(reversed(topics)) == topics[::-1]


@pytest.mark.parametrize("number", [1, 20])
def test_any_number_of_terms_takes_one_question(number, django_assert_num_queries):
    topics = [TopicFactory() for _ in range(number)]

    with translation.override("en"), django_assert_num_queries(1):
        assert in_active_language(topics) == topics


def test_terms_that_are_in_the_readers_language_take_no_question(django_assert_num_queries):
    topics = [TopicFactory(), TopicFactory()]

    with django_assert_num_queries(0):
        assert in_active_language(topics) == topics


def test_no_terms_take_no_question(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert in_active_language([]) == []


@pytest.mark.parametrize("model", [Topic, Audience, Policy], ids=lambda each: each.__name__)
def test_a_term_is_called_by_its_name(model):
    assert str(model(name="Skole")) == "Skole"
