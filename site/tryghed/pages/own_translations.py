"""Who sends something to translation, or brings a translation up to date, must be allowed to edit it.

wagtail-localize asks only whether somebody may translate at all, and publishes for whoever ticks the box.
"""

from django.core.exceptions import PermissionDenied
from django.urls import path
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

PUBLISH = "publish_translations"


class OnlyOwnMixin:
    """For a view of wagtail-localize whose object is what is translated, or the source kept of it."""

    def dispatch(self, request, *args, **kwargs):
        found = self.get_object()
        is_kept = isinstance(found, TranslationSource)
        if not _may_edit(request.user, found.get_source_instance() if is_kept else found):
            raise PermissionDenied
        if is_kept and PUBLISH in request.POST and not _may_publish(request.user, found):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class SubmitOwnPage(OnlyOwnMixin, SubmitPageTranslationView):
    pass


class SubmitOwnSnippet(OnlyOwnMixin, SubmitSnippetTranslationView):
    pass


class UpdateOwn(OnlyOwnMixin, UpdateTranslationsView):
    pass


def addresses_of_own_translations():
    """The addresses of wagtail-localize, to stand before its own."""
    return [
        path("localize/submit/page/<int:page_id>/", SubmitOwnPage.as_view()),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            SubmitOwnSnippet.as_view(),
        ),
        path("localize/update/<int:translation_source_id>/", UpdateOwn.as_view()),
    ]


def _may_edit(user, instance):
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    policy = policy_registry.get_by_type(type(instance))
    return policy.user_has_permission_for_instance(user, "change", instance)


def _may_publish(user, source):
    targets = [each.get_target_instance() for each in source.translations.filter(enabled=True)]
    pages = [target for target in targets if isinstance(target, Page)]
    return all(page.permissions_for_user(user).can_publish() for page in pages)
