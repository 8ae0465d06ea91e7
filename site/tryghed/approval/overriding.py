"""What superusers may do when nobody can approve in time: publish, and say why."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from tryghed.approval.digest import digest_of
from tryghed.approval.guidance import is_guidance
from tryghed.pages.drafts import note_in
from tryghed.pages.screens import PageScreenMixin

ACTION = "tryghed.publish_without_approval"
SHORTEST_REASON = 10


def is_overridden(revision):
    """Whether a superuser has given a reason for publishing exactly this text unapproved."""
    entries = PageLogEntry.objects.filter(action=ACTION, revision=revision)
    given = [entry.data.get("digest") for entry in entries]
    return digest_of(revision) in given if given else False


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why without approval?"),
        min_length=SHORTEST_REASON,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stands in the history of the page with your name. One sentence is enough."),
    )


class PublishWithoutApprovalView(PageScreenMixin, FormView):
    """Publishes the newest draft of guidance, with a reason that the history keeps."""

    form_class = ReasonForm
    template_name = "approval/publish_without_approval.html"
    page_title = _("Publish without approval")
    header_icon = "warning"

    def dispatch(self, request, *args, page_id, **kwargs):
        self.page = get_object_or_404(Page, pk=page_id).specific
        if not (request.user.is_superuser and is_guidance(self.page)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "edit_address": reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        }

    def form_valid(self, form):
        user = self.request.user
        revision = self.page.get_latest_revision() or self.page.save_revision(user=user)
        note_in(revision, revision.as_object().noted_without_approval())
        data = {"reason": form.cleaned_data["reason"], "digest": digest_of(revision)}
        log(instance=self.page, action=ACTION, user=user, revision=revision, data=data)
        revision.publish(user=user)
        text = gettext(
            "“%(title)s” is published without approval. The reason stands in its history."
        )
        messages.success(self.request, text % {"title": self.page.get_admin_display_title()})
        return redirect("wagtailadmin_pages:history", self.page.pk)
