"""Screens of the editor that are about one page and are no form of its text."""

from django.urls import reverse
from wagtail.admin.views.generic import WagtailAdminTemplateMixin


class PageScreenMixin(WagtailAdminTemplateMixin):
    """Says which page it is about (`self.page`), and leads back to where that is edited."""

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        title = self.get_page_subtitle()
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            {"url": edit, "label": title},
            {"url": "", "label": self.page_title, "sublabel": title},
        ]
