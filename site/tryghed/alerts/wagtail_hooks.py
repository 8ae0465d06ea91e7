from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from tryghed.alerts.models import Alert


class SectionColumn(Column):
    def get_value(self, alert):
        return alert.section.get_admin_display_title() if alert.section else _("the whole site")


class StateColumn(Column):
    def get_value(self, alert):
        return alert.state.label


class SavesOnlyWhenToldMixin:
    """Wagtail saves whatever has revisions while it is typed. An alert has no drafts: readers would
    meet half a sentence."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False


class AlertCreateView(SavesOnlyWhenToldMixin, CreateView):
    pass


class AlertEditView(SavesOnlyWhenToldMixin, EditView):
    pass


class AlertViewSet(SnippetViewSet):
    """Alerts in a menu item of their own: whoever needs one is in a hurry."""

    model = Alert
    add_view_class = AlertCreateView
    edit_view_class = AlertEditView
    copy_view_enabled = False
    icon = "warning"
    menu_label = _("Alerts")
    menu_order = 250
    add_to_admin_menu = True
    list_display = [
        "heading",
        SectionColumn("section", label=_("Section")),
        "starts_at",
        "ends_at",
        StateColumn("state", label=_("Now")),
    ]
    list_filter = ["kind"]
    search_fields = ["heading", "text"]

    def get_queryset(self, request):
        return Alert.objects.select_related("section")


register_snippet(AlertViewSet)
