from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from projects.forms import ProjectFilterForm
from projects.models.focus_areas import FocusAreaPage
from projects.models.projects import ProjectPage
from projects.policy_flower import petals
from projects.timeline import Timeline
from tryghed.pages.models import BasePage
from tryghed.pages.paging import page_number
from tryghed.pages.searchable import CommonKind

PROJECTS_PER_PAGE = 25


class ProjectIndexPage(BasePage):
    """All projects: by focus area, status and period, as a list and drawn against time."""

    max_count_per_parent = 1
    content_panels = [*BasePage.content_panels, "body"]
    common_kind = CommonKind.OVERVIEW

    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.FocusAreaPage", "home.ContentPage"]

    class Meta:
        verbose_name = _("project list")
        verbose_name_plural = _("project lists")

    def focus_areas(self):
        return FocusAreaPage.objects.visible().child_of(self).select_related("policy")

    def projects(self):
        return ProjectPage.objects.visible().descendant_of(self).select_related("place")

    def years(self):
        """Every year from the first start to the last end (a range)."""
        spans = self.projects().order_by().values_list("starts_on__year", "ends_on__year")
        years = {year for span in spans for year in span if year}
        return range(min(years), max(years) + 1) if years else range(0)

    def get_context(self, request, *args, **kwargs):
        areas = list(self.focus_areas())
        form = ProjectFilterForm(request.GET, areas=areas, years=self.years())
        found = form.narrow(self.projects()).oldest_first()
        projects = Paginator(found, PROJECTS_PER_PAGE).get_page(page_number(request))
        return super().get_context(request, *args, **kwargs) | {
            "areas": areas,
            "filter_form": form,
            "projects": projects,
            "timeline": Timeline(projects.object_list),
            "chips": form.chips(request.GET),
            "petals": petals(areas),
        }
