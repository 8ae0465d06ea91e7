"""The way from a form to the chapter of the handbook that tells how to fill it in."""

from django.urls import reverse
from wagtail.admin.panels import Panel

from tryghed.handbook.chapters import chapter


class HandbookPanel(Panel):
    """A link to a chapter: the one that is named, or the one that the page type says it is for.

    In: the chapter's name; without one the form's object must have a `handbook_chapter`.
    """

    def __init__(self, chapter="", **kwargs):
        super().__init__(**kwargs)
        self.chapter = chapter

    def clone_kwargs(self):
        return super().clone_kwargs() | {"chapter": self.chapter}

    @property
    def clean_name(self):
        return super().clean_name or "handbook"

    class BoundPanel(Panel.BoundPanel):
        template_name = "handbook/panel.html"

        def get_context_data(self, parent_context=None):
            found = chapter(self.panel.chapter or self.instance.handbook_chapter)
            return super().get_context_data(parent_context) | {
                "title": found.title,
                "url": reverse("handbook_chapter", args=[found.name]),
            }
