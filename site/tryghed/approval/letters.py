"""A mail about a page: to each reader in their own language, as plain text."""

from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.users.models import UserProfile

from tryghed.approval.changes import changes_in

# What editors can switch off in their account, under Wagtail's own names.
PREFERENCES = {"published": "approved"}


class Letter:
    """What happened to a page. kind: the name of a template in approval/mail/, its first line the subject."""

    def __init__(self, kind, page, revision, details):
        self.kind, self.page, self.revision, self.details = kind, page, revision, details

    def send_to(self, users):
        """Write to each user who has an address and wants such mail."""
        for user in users:
            profile = UserProfile.get_for_user(user)
            wants = getattr(profile, f"{PREFERENCES.get(self.kind, self.kind)}_notifications")
            if user.is_active and user.email and wants:
                with override(profile.get_preferred_language()):
                    subject, _, text = self._text_for(user).partition("\n")
                send_mail(subject.strip(), f"{text.strip()}\n", [user.email])

    def _text_for(self, user):
        context = {
            "user": user,
            "title": self.page.get_admin_display_title(),
            "changes": self._changes,
            "is_new": self._is_new,
            **self.details,
        }
        return render_to_string(f"approval/mail/{self.kind}.txt", context).strip()

    @cached_property
    def _is_new(self):
        return self.page.first_published_at is None

    @cached_property
    def _changes(self):
        return changes_in(self.revision)
