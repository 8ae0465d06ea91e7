"""Where editors keep the register of law, the sources and the glossary."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, UsageCountColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from tryghed.citations.models import GlossaryTerm, LegalReference, Source


class ChoiceColumn(Column):
    """The words of a choice instead of what the database holds."""

    def get_value(self, entry):
        return getattr(entry, f"get_{self.accessor}_display")()


def usage_column():
    return UsageCountColumn("usage_count", label=_("Used"), sort_key="usage_count", width="10%")


class LegalReferenceViewSet(SnippetViewSet):
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
    list_per_page = 100


class SourceViewSet(SnippetViewSet):
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
    list_per_page = 100


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "help"
    menu_label = _("Glossary")
    list_display = ["term", "also", usage_column()]
    list_per_page = 100


class CitationViewSetGroup(SnippetViewSetGroup):
    items = (LegalReferenceViewSet, SourceViewSet, GlossaryTermViewSet)
    menu_label = _("Law, sources and words")
    menu_icon = "clipboard-list"
    menu_order = 260
