"""A chooser of shared facts offers each once, in the language in which pages are written."""

import pytest
from django.urls import reverse

from tests.reading import page_of, text_of
from tryghed.citations.models import GlossaryTerm
from tryghed.people.models import ContactCard

SHARED = [ContactCard, GlossaryTerm]


def offered(client, model, **asked):
    """What stands in the list of the chooser."""
    meta = model._meta
    name = f"wagtailsnippetchoosers_{meta.app_label}_{meta.model_name}:choose_results"
    rows = page_of(client.get(reverse(name), asked)).iter("tr")
    return " ".join(text_of(row) for row in rows)


def versions(model):
    """The same fact in Danish and in English, with different names."""
    danish = (
        model.objects.in_first_language()
        if hasattr(model.objects, "in_first_language")
        else (model.objects.filter(locale__language_code="da"))
    )
    pairs = [(each, each.get_translations().first()) for each in danish.order_by("pk")]
    return next((a, b) for a, b in pairs if b and str(a) != str(b))


@pytest.mark.parametrize("model", SHARED, ids=lambda each: each.__name__)
def test_each_is_offered_in_danish_alone(editor_client, model):
    danish, english = versions(model)
    words = {"q": str(danish)}

    assert str(danish) in offered(editor_client, model, **words)
    assert str(english) not in offered(editor_client, model, q=str(english))


@pytest.mark.parametrize("model", SHARED, ids=lambda each: each.__name__)
@pytest.mark.parametrize("locale", ["en", ""])
def test_who_asks_for_another_language_gets_it(editor_client, model, locale):
    _danish, english = versions(model)

    assert str(english) in offered(editor_client, model, q=str(english), locale=locale)
