"""Where editors keep the register of law, the sources and the glossary."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, UsageCountColumn
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from tryghed.citations.models import GlossaryTerm, LegalReference, Source
from tryghed.impact.viewsets import SharedFactViewSet


class ChoiceColumn(Column):
    """The words of a choice instead of what the database holds."""

    def get_value(self, entry):
        return getattr(entry, f"get_{self.accessor}_display")()


class EntryViewSet(SharedFactViewSet):
    """A register whose list says how often each entry is cited."""

    list_per_page = 100

    def get_queryset(self, request):
        uses = ReferenceIndex.usage_count_subquery(self.model)
        return self.model.objects.annotate(usage_count=uses).select_related("locale")


class UsesColumn(UsageCountColumn):
    """Wagtail's own column takes the address of the list of uses from the row; snippets have none."""

    def get_cell_context_data(self, entry, parent_context):
        entry.usage_url = reverse(entry.snippet_viewset.get_url_name("usage"), args=[entry.pk])
        return super().get_cell_context_data(entry, parent_context)


def usage_column():
    return UsesColumn("usage_count", label=_("Used"), sort_key="usage_count", width="10%")


class LegalReferenceViewSet(EntryViewSet):
    model = LegalReference
    icon = "clipboard-list"
    menu_label = _("Legal references")
    list_display = [
        "__str__",
        "former",
        ChoiceColumn("state", label=_("State"), accessor="state", sort_key="state"),
        DateColumn("checked_on", label=_("Checked on"), sort_key="checked_on"),
        usage_column(),
    ]
    list_filter = {"state": ["exact"], "checked_on": ["lte", "isnull"]}


class SourceViewSet(EntryViewSet):
    model = Source
    icon = "openquote"
    menu_label = _("Sources")
    list_display = [
        "short_name",
        "title",
        ChoiceColumn("kind", label=_("Kind"), accessor="kind", sort_key="kind"),
        DateColumn("checked_on", label=_("Checked on"), sort_key="checked_on"),
        ChoiceColumn("reading", label=_("Read"), accessor="reading", sort_key="reading"),
        usage_column(),
    ]
    list_filter = {"kind": ["exact"], "reading": ["exact"], "checked_on": ["lte", "isnull"]}


class GlossaryTermViewSet(EntryViewSet):
    model = GlossaryTerm
    icon = "help"
    menu_label = _("Glossary")
    list_display = ["term", "also", usage_column()]


class CitationViewSetGroup(SnippetViewSetGroup):
    items = (LegalReferenceViewSet, SourceViewSet, GlossaryTermViewSet)
    menu_label = _("Law, sources and words")
    menu_icon = "clipboard-list"
    menu_order = 260
