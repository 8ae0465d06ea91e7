"""Giving many pages to somebody else at once."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from tryghed.review.accounts import PersonField
from tryghed.review.keeping import hand_over
from tryghed.review.models import PageReview
from tryghed.review.recipients import can_be_responsible
from tryghed.review.reports import REPORT, may_hand_over


class HandOverForm(forms.Form):
    """All pages of one person, or all that nobody answers for, to another."""

    giver = PersonField(
        label=_("Who has them now"),
        required=False,
        empty_label=_("Pages without responsible person"),
        queryset=get_user_model().objects.none(),
    )
    successor = PersonField(label=_("Who takes over"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        givers = get_user_model().objects.exclude(reviews=None)
        self.fields["giver"].queryset = givers.order_by("first_name", "username")
        self.fields["successor"].queryset = can_be_responsible()

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("giver") and cleaned.get("giver") == cleaned.get("successor"):
            self.add_error("successor", gettext("Choose somebody else."))
        return cleaned

    def reviews(self):
        giver = self.cleaned_data["giver"]
        return giver.reviews.all() if giver else PageReview.objects.ownerless()


class HandOverView(WagtailAdminTemplateMixin, FormView):
    template_name = "wagtailadmin/generic/form.html"
    form_class = HandOverForm
    page_title = _("Hand over pages")
    header_icon = "group"

    def dispatch(self, request, *args, **kwargs):
        if not may_hand_over(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        number = hand_over(form.reviews(), form.cleaned_data["successor"], self.request.user)
        text = ngettext(
            "%(number)d page was handed over.", "%(number)d pages were handed over.", number
        )
        messages.success(self.request, text % {"number": number})
        return super().form_valid(form)

    def get_success_url(self):
        return reverse(REPORT)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "action_url": self.request.path,
            "submit_button_label": gettext("Hand over"),
            "submit_button_active_label": gettext("One moment…"),
        }
