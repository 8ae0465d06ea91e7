from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.url_routing import RouteResult

from knowledge.acute.blocks import PathBlock
from knowledge.acute.forms import AcutePathForm
from knowledge.acute.messages import refuse_broken
from knowledge.acute.panels import OutlinePanel
from knowledge.acute.posters import screen_for
from knowledge.acute.reading import graph_of
from tryghed.blocks.fields import ContentField
from tryghed.navigation.tree import navigation_of
from tryghed.pages.models import BasePage
from tryghed.pages.searchable import CommonKind
from tryghed.review.kinds import Kind

WHOLE_PATH = "whole-path"


class AcutePathPage(BasePage):
    """Help that cannot wait: who are you, what is happening, and one screen that says what to do."""

    steps = ContentField(
        PathBlock(),
        verbose_name=_("steps"),
        blank=True,
        help_text=_(
            "Readers start at the first question. A choice leads to the step whose short name it "
            "gives; several choices may lead to the same step."
        ),
    )
    reviewed_on = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_("Empty: every screen says that it is a draft awaiting review."),
    )

    base_form_class = AcutePathForm
    handbook_chapter = "akut-hjaelp"
    preview_modes = [("", _("First question")), (WHOLE_PATH, _("All steps"))]
    max_count_per_parent = 1
    review_kind = Kind.GUIDANCE
    content_panels = [
        *BasePage.content_panels,
        OutlinePanel(heading=_("Map of the path")),
        FieldPanel("steps"),
        FieldPanel("body", heading=_("Under the first question")),
        MultiFieldPanel(["reviewed_on"], heading=_("Review")),
    ]
    searched_fields = ("steps", "body")
    common_kind = CommonKind.URGENT

    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("acute path")
        verbose_name_plural = _("acute paths")

    def path_graph(self):
        return graph_of(self.steps)

    # Every road to readers: Wagtail's actions save a live page; scheduled ones only pass publish().

    def save(self, clean=True, **kwargs):
        if clean and self.live:
            refuse_broken(self.steps)
        super().save(clean=clean, **kwargs)

    def publish(self, revision, **kwargs):
        refuse_broken(revision.as_object().steps)
        return super().publish(revision, **kwargs)

    # Every step has an address below that of the page.

    def route(self, request, path_components):
        if path_components and self.live:
            return RouteResult(self, kwargs={"keys": path_components})
        return super().route(request, path_components)

    def serve(self, request, *args, keys=(), **kwargs):
        screen = screen_for(self, self.path_graph(), list(keys))
        response = super().serve(request, *args, screen=screen, **kwargs)
        if screen is None:
            response.template_name, response.status_code = "acute/not_found.html", 404
        return response

    def get_template(self, request, *args, screen=None, **kwargs):
        return screen.template if screen else self.template

    def get_context(self, request, *args, screen=None, **kwargs):
        screen = screen or screen_for(self, self.path_graph(), [])
        if not screen.is_start:
            navigation_of(request, self).versions = screen.versions(self._versions())
        context = super().get_context(request, *args, **kwargs)
        return context | {"screen": screen, "page_address": screen.full_url}

    def _versions(self):
        versions = AcutePathPage.objects.visible().filter(translation_key=self.translation_key)
        return [page for page in versions if not page.alias_of_id]

    def get_preview_template(self, request, mode_name):
        if mode_name == WHOLE_PATH:
            return "acute/whole_path.html"
        return super().get_preview_template(request, mode_name)
