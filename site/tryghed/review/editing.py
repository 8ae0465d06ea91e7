"""What editors do about the review of a page, beside its text."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.models import Page

from tryghed.pages.screens import PageScreenMixin
from tryghed.review.accounts import PersonField
from tryghed.review.keeping import SHARED, keep_review, own_fields, share
from tryghed.review.models import PageReview
from tryghed.review.recipients import can_be_responsible


class ReviewForm(forms.ModelForm):
    """Who answers for a page and how often; when it was reviewed, for those who may publish it.

    What the page's type has among its own fields is edited there.
    """

    class Meta:
        model = PageReview
        fields = ["responsible", *SHARED]
        field_classes = {"responsible": PersonField}
        widgets = {"reviewed_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        page = self.instance.page
        away = set(own_fields(page.specific_class))
        if not page.permissions_for_user(user).can_publish():
            away |= {"reviewed_on", "reviewed_by_role"}
        for name in away:
            del self.fields[name]
        self.fields["responsible"].queryset = can_be_responsible()
        self.fields["responsible"].required = True

    def clean_reviewed_on(self):
        day = self.cleaned_data["reviewed_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Choose today or an earlier day."))
        return day


class PageReviewView(PageScreenMixin, FormView):
    template_name = "wagtailadmin/generic/form.html"
    form_class = ReviewForm
    page_title = _("Review and responsibility")
    header_icon = "calendar-check"

    def dispatch(self, request, *args, pk, **kwargs):
        self.page = get_object_or_404(Page, pk=pk).specific
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self._review(), "user": self.request.user}

    def _review(self):
        if not PageReview.objects.filter(pk=self.page.pk).exists():
            keep_review(self.page)
        return PageReview.objects.select_related("page").get(pk=self.page.pk)

    def form_valid(self, form):
        share(form.save(commit=False))
        messages.success(
            self.request, gettext("Noted for “%(title)s”.") % {"title": self.page.title}
        )
        return super().form_valid(form)

    def get_success_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "action_url": self.request.path,
            "submit_button_label": gettext("Save the review"),
            "submit_button_active_label": gettext("One moment…"),
        }
