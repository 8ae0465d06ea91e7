"""Where editors say what words mean the same and which page comes first."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from tryghed.search.models import Promotion, Synonym
from tryghed.search.synonyms import hints_about
from tryghed.search.terms import LONGEST_TERM, tidy


class ChoiceColumn(Column):
    """The words of a choice instead of what the database holds."""

    def get_value(self, entry):
        return getattr(entry, f"get_{self.accessor}_display")()


class PagesColumn(Column):
    def get_value(self, promotion):
        return " · ".join(
            each.page.get_admin_display_title() for each in promotion.promoted_pages.all()
        )


class PrefilledMixin:
    """An empty form that the report of searches has filled in: ?language=da&terms=skulk."""

    prefilled = ""

    def get_initial(self):
        language = self.request.GET.get("language", "")
        term = tidy(self.request.GET.get(self.prefilled, "").replace(",", " "))[:LONGEST_TERM]
        initial = {self.prefilled: f"{term}\n"} if term else {}
        if language in dict(settings.LANGUAGES):
            initial["language"] = language
        return super().get_initial() | initial


class HintsMixin:
    """Says after saving what the editor should know."""

    def form_valid(self, form):
        response = super().form_valid(form)
        for hint in hints_about(form.instance):
            messages.warning(self.request, hint)
        return response


class SynonymCreateView(HintsMixin, PrefilledMixin, CreateView):
    prefilled = "terms"


class SynonymEditView(HintsMixin, EditView):
    pass


class PromotionCreateView(PrefilledMixin, CreateView):
    prefilled = "queries"


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    add_view_class = SynonymCreateView
    edit_view_class = SynonymEditView
    icon = "resubmit"
    menu_label = _("Synonyms")
    list_per_page = 100
    list_display = [
        "__str__",
        ChoiceColumn("direction", label=_("Direction"), accessor="direction", sort_key="direction"),
        ChoiceColumn("language", label=_("Language"), accessor="language", sort_key="language"),
    ]
    list_filter = ["language", "direction"]
    search_fields = ["terms"]


class PromotionViewSet(SnippetViewSet):
    model = Promotion
    add_view_class = PromotionCreateView
    icon = "thumbtack"
    menu_label = _("Promoted results")
    list_per_page = 100
    list_display = [
        "__str__",
        PagesColumn("pages", label=_("Pages")),
        ChoiceColumn("language", label=_("Language"), accessor="language", sort_key="language"),
    ]
    list_filter = ["language"]
    search_fields = ["queries", "promoted_pages__page__title"]

    def get_queryset(self, request):
        return Promotion.objects.prefetch_related("promoted_pages__page")


class SearchViewSetGroup(SnippetViewSetGroup):
    items = (SynonymViewSet, PromotionViewSet)
    menu_label = pgettext_lazy("menu of the editor", "Search")
    menu_icon = "search"
    menu_order = 270
