"""The handbook as screens of the editor."""

from django.http import FileResponse, Http404
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from tryghed.handbook.chapters import PICTURES, chapter, chapters, contents
from tryghed.handbook.rendering import render


class ChapterView(WagtailAdminTemplateMixin, TemplateView):
    """One chapter beside the list of all; without a name the contents. An unknown one is 404."""

    template_name = "handbook/chapter.html"
    header_icon = "help"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("handbook"), "label": _("Handbook")},
    ]

    @cached_property
    def chapter(self):
        name = self.kwargs.get("name")
        found = chapter(name) if name else contents()
        if found is None:
            raise Http404
        return found

    def get_page_title(self):
        return self.chapter.title

    def get_breadcrumbs_items(self):
        if "name" not in self.kwargs:
            return self.breadcrumbs_items
        here = {"url": address_of_chapter(self.chapter), "label": self.chapter.title}
        return [*self.breadcrumbs_items, here]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "title": self.chapter.title,
            "text": render(self.chapter.body),
            "chapters": [
                {
                    "title": each.title,
                    "url": address_of_chapter(each),
                    "is_current": each.name == self.chapter.name,
                }
                for each in chapters()
            ],
        }


def address_of_chapter(each):
    return reverse("handbook_chapter", args=[each.name])


def picture(request, name):
    """A screenshot of the handbook; its name comes from a converter that knows no folders."""
    path = PICTURES / f"{name}.webp"
    if path not in PICTURES.iterdir():  # is_file() raises for a name that is too long
        raise Http404
    return FileResponse(path.open("rb"), content_type="image/webp")
