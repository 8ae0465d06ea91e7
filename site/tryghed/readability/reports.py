"""The published pages that are hardest to read, for whoever may make them easier."""

from collections import defaultdict

from django.conf import settings
from django.db.models import Q, Subquery
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports.base import PageReportView
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from tryghed.readability.lix import band
from tryghed.readability.models import Measurement
from tryghed.readability.reading import Targets
from tryghed.taxonomy.models import Audience, PageAudience

REPORT = "hardest_pages"


def sections(request):
    """The pages right under the front page in the first language."""
    site = Site.objects.filter(is_default_site=True).first()
    return site.root_page.get_children() if site else Page.objects.none()


def audiences(request):
    return Audience.objects.filter(locale__language_code=settings.LANGUAGE_CODE)


class HardestPagesFilterSet(WagtailFilterSet):
    """By section and audience in whatever language they were chosen, and by language."""

    section = ModelChoiceFilter(label=_("Section"), queryset=sections, method="in_section")
    audience = ModelChoiceFilter(label=_("Audience"), queryset=audiences, method="for_audience")
    language = ChoiceFilter(
        label=_("Language"), choices=settings.LANGUAGES, field_name="locale__language_code"
    )

    class Meta:
        model = Page
        fields = ["section", "audience", "language"]

    def in_section(self, pages, name, section):
        paths = section.get_translations(inclusive=True).values_list("path", flat=True)
        return pages.filter(Q(*(("path__startswith", path) for path in paths), _connector=Q.OR))

    def for_audience(self, pages, name, audience):
        links = PageAudience.objects.filter(audience__translation_key=audience.translation_key)
        return pages.filter(pk__in=links.values("page"))


def measured_pages(user):
    """The published pages that a user may edit, as they were measured last; the hardest first."""
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    newest = Measurement.objects.newest_of_outer_page()
    measured = editable.filter(live=True).annotate(
        lix=Subquery(newest.values("lix")), measurement_id=Subquery(newest.values("pk"))
    )
    return measured.filter(lix__isnull=False).order_by("-lix", "title", "pk")


def audiences_by_page(pages):
    """{page id: [the Audience that it is written for]}; one question."""
    found = defaultdict(list)
    links = PageAudience.objects.filter(page__in=pages).select_related("audience")
    for link in links.order_by("sort_order"):
        found[link.page_id].append(link.audience)
    return found


class HardestPagesView(PageReportView):
    page_title = _("The hardest pages")
    header_icon = "glasses"
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    results_template_name = "readability/report.html"
    filterset_class = HardestPagesFilterSet
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "lix", "band", "target", "words_a_sentence", "share", "audiences"]
    export_headings = {
        "lix": "LIX",
        "band": _("Band"),
        "target": _("Highest LIX"),
        "words_a_sentence": _("Words a sentence"),
        "share": _("Long words, per cent"),
        "audiences": _("Audiences"),
    }

    def get_filename(self):
        return gettext("hardest-pages")

    def get_queryset(self):
        self.queryset = measured_pages(self.request.user)
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        measurements = Measurement.objects.in_bulk([page.measurement_id for page in object_list])
        written_for = audiences_by_page([page.pk for page in object_list])
        targets = Targets()
        for page in object_list:
            measured, chosen = measurements[page.measurement_id], written_for[page.pk]
            page.band = band(page.lix).label
            page.target = targets.of([audience.translation_key for audience in chosen])
            page.is_too_hard = page.lix > page.target
            page.words_a_sentence = round(measured.words / measured.sentences)
            page.share = round(100 * measured.long_words / measured.words)
            page.audiences = ", ".join(audience.name for audience in chosen)
        return object_list
