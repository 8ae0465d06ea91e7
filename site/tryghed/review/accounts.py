"""Accounts: whoever is closed out or deleted hands over their pages in the same step."""

from django import forms
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.users.forms import UserEditForm
from wagtail.users.views.users import DeleteView, EditView, UserViewSet

from tryghed.late_saves.forms import OneAtATime
from tryghed.review.keeping import hand_over
from tryghed.review.recipients import can_be_responsible


class PersonField(forms.ModelChoiceField):
    """Chooses somebody who can be responsible, by the name that colleagues know."""

    def __init__(self, queryset=None, **how):
        super().__init__(queryset if queryset is not None else can_be_responsible(), **how)

    def label_from_instance(self, user):
        name = user.get_full_name()
        return f"{name} ({user.get_username()})" if name else user.get_username()


def successor_field(user, **how):
    """The choice of somebody else to take over from a user."""
    return PersonField(
        queryset=can_be_responsible().exclude(pk=user.pk),
        label=_("Who takes over"),
        help_text=responsibilities(user),
        **how,
    )


def responsibilities(user):
    """One sentence: for how many pages a user is responsible, translations counted."""
    number = user.reviews.count()
    return ngettext(
        "%(number)d page is in this person's care.",
        "%(number)d pages are in this person's care.",
        number,
    ) % {"number": number}


class AccountForm(OneAtATime, UserEditForm):
    """Closing an account asks who takes over; with nothing in their care, there is nothing to ask."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.reviews.exists():
            self.fields["successor"] = successor_field(self.instance, required=False)

    def clean(self):
        cleaned = super().clean()
        closes = not cleaned.get("is_active", True)
        if closes and "successor" in self.fields and not cleaned.get("successor"):
            self.add_error(
                "successor", gettext("Choose who takes over before you close the account.")
            )
        return cleaned


class AccountEditView(EditView):
    def save_instance(self):
        user = super().save_instance()
        successor = self.form.cleaned_data.get("successor")
        if successor:
            hand_over(user.reviews.all(), successor, self.request.user)
        return user


class SuccessorForm(forms.Form):
    """Asked before an account is deleted."""

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        if user.reviews.exists():
            self.fields["successor"] = successor_field(user)


class AccountDeleteView(DeleteView):
    form_class = SuccessorForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.object}

    @transaction.atomic
    def form_valid(self, form):
        successor = form.cleaned_data.get("successor")
        if successor:
            hand_over(self.object.reviews.all(), successor, self.request.user)
        return super().form_valid(form)


class AccountViewSet(UserViewSet):
    edit_view_class = AccountEditView
    delete_view_class = AccountDeleteView

    def get_form_class(self, for_update=False):
        return AccountForm if for_update else super().get_form_class(for_update)


def close_out_nobody_with_pages(request, users):
    """Turns back who would close or delete many accounts, when pages are in the care of one of them.

    Out: a response, or None where nothing is in the way.
    """
    names = sorted({user.get_username() for user in users if user.reviews.exists()})
    if not names:
        return None
    messages.error(
        request,
        gettext(
            "Nothing was changed. Pages are in the care of: %(names)s. "
            "Open each account and choose who takes over."
        )
        % {"names": ", ".join(names)},
    )
    return redirect("wagtailusers_users:index")
