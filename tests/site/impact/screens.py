"""The screens on which a shared fact is saved and deleted."""

from django.urls import reverse

from tests.reading import page_of


def address_of(view, fact):
    return reverse(fact.snippet_viewset.get_url_name(view), args=[fact.pk])


def sent_again(response):
    """What the screen of confirmation keeps and sends: {name: value} of its hidden fields."""
    inputs = page_of(response).iter("input")
    fields = [each for each in inputs if each.get("type") == "hidden"]
    return {
        each.get("name"): each.get("value")
        for each in fields
        if each.get("name") != "csrfmiddlewaretoken"
    }
