"""Guidance with nothing missing, and how strict the checklist is about it."""

import pytest
from django.utils import timezone
from wagtail.models import Site

from knowledge.models import ArticlePage
from tests.factories import ArticlePageFactory
from tryghed.checklist.models import ChecklistSettings
from tryghed.checklist.registry import Level, all_rules


@pytest.fixture(autouse=True)
def _no_second_reader(without_approval):
    """Only the checklist is in the way here."""


@pytest.fixture
def article(danish, django_user_model):
    """Published guidance that keeps every rule, as it now stands in the database."""
    page = ArticlePageFactory(
        parent=danish("knowledge_topics.art"),
        title="Ro i klassen",
        reviewed_on=timezone.localdate(),
        owner=django_user_model.objects.create_user("ansvarlig"),
    )
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


@pytest.fixture
def only():
    """Let one rule stop publications and switch off all others: only("summary")."""

    def set_levels(identifier, level=Level.BLOCKS):
        settings = ChecklistSettings.for_site(Site.objects.get())
        settings.levels = {rule.identifier: Level.OFF for rule in all_rules()} | {identifier: level}
        settings.save()

    return set_levels
