"""Where guidance or evidence is missing: a report for editors."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from knowledge.models import ArticlePage, TopicPage
from tryghed.taxonomy.models import Audience, Topic

REPORT = "knowledge_coverage"


@dataclass
class Cell:
    """One topic for one audience: how many visible articles there are, and how many have a rating."""

    articles: int = 0
    rated: int = 0


class CoverageView(WagtailAdminTemplateMixin, TemplateView):
    """Topics against audiences. In the first language: translations follow."""

    template_name = "knowledge/coverage.html"
    page_title = _("Where guidance is missing")
    header_icon = "table"
    _show_breadcrumbs = True
    breadcrumbs_items = [{"url": "", "label": _("Where guidance is missing")}]

    def get_context_data(self, **kwargs):
        audiences = list(_in_first_language(Audience.objects))
        return super().get_context_data(**kwargs) | {
            "audiences": audiences,
            "rows": rows(audiences),
        }


def rows(audiences):
    """[{"topic", "url", "cells"}]: a row for each topic, a cell for each audience. Three questions."""
    cells = _cells()
    folders = {
        page.topic.translation_key: reverse("wagtailadmin_explore", args=[page.pk])
        for page in _in_first_language(TopicPage.objects.visible()).select_related("topic")
    }
    return [
        {
            "topic": topic,
            "url": folders.get(topic.translation_key),
            "cells": [
                cells.get((topic.translation_key, each.translation_key), Cell())
                for each in audiences
            ],
        }
        for topic in _in_first_language(Topic.objects)
    ]


def _cells():
    """{(topic, audience): Cell}, both by translation key, of what there is."""
    names = ("topic_links__topic__translation_key", "audience_links__audience__translation_key")
    found = _in_first_language(ArticlePage.objects.visible()).order_by().values_list(*names)
    rated = Count("pk", distinct=True, filter=Q(strength__isnull=False))
    counted = found.annotate(articles=Count("pk", distinct=True), rated=rated)
    return {(topic, audience): Cell(*numbers) for topic, audience, *numbers in counted}


def _in_first_language(objects):
    return objects.filter(locale__language_code=settings.LANGUAGE_CODE)
