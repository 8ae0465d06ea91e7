"""What editors are told when a rule of law has changed: which pages must be read again."""

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from tryghed.citations.models import LawState, LegalReference
from tryghed.citations.references import citing_page_ids

REPORT = "pages_citing_changed_law"


def changed_laws_by_page():
    """{page id: [rules that have changed and that it cites, in the first language]}."""
    changed = LegalReference.objects.exclude(state=LawState.IN_FORCE)
    rules = {law.translation_key: law for law in reversed(changed.for_reader())}
    found = {}
    for key, pages in citing_page_ids(changed).items():
        for page in pages:
            found.setdefault(page, []).append(rules[key])
    return found


def editable_pages_citing_changed_law(user):
    """The pages (a queryset, drafts included) that cite a changed rule and that the user may mend."""
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    return editable.filter(pk__in=changed_laws_by_page())


class PagesCitingChangedLawView(PageReportView):
    page_title = _("Pages citing changed law")
    header_icon = "warning"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "citations/pages_citing_changed_law.html"
    any_permission_required = ["add", "change", "publish"]
    list_export = [*PageReportView.list_export, "changed_laws"]
    export_headings = PageReportView.export_headings | {"changed_laws": _("Changed law")}

    def get_filename(self):
        return gettext("pages-citing-changed-law")

    def get_queryset(self):
        self.queryset = editable_pages_citing_changed_law(self.request.user).order_by("title")
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        laws = changed_laws_by_page()
        for page in object_list:
            page.changed_laws = ", ".join(map(str, laws[page.pk]))
        return object_list


class ChangedLawPanel(Component):
    """Says on the editor's start page how many pages cite a rule that has changed; else silent."""

    name = "changed_law"
    order = 60
    template_name = "citations/changed_law_panel.html"

    def get_context_data(self, parent_context):
        pages = editable_pages_citing_changed_law(parent_context["request"].user)
        return {"number": pages.count(), "report": reverse(REPORT)}
