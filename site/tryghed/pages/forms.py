"""The form in which an editor writes a page."""

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from tryghed.late_saves.forms import name_of


class PageForm(WagtailAdminPageForm):
    """Lets a draft be incomplete, and refuses to write over what a colleague has saved meanwhile.

    Wagtail itself stops only an autosave that comes too late, not a save or a publication by hand.
    """

    saved_meanwhile = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:  # BasePage makes one of the title
            self.fields["slug"].required = False

    def clean(self):
        cleaned = super().clean()
        self.instance.may_be_incomplete = self.is_deferred_validation
        version = version_saved_meanwhile(self.instance, self.data, self.for_user)
        if version:
            self.saved_meanwhile = version.as_object()
            self.add_error(None, _said_of(version))
        return cleaned


def version_saved_meanwhile(page, sent, user):
    """The newest version of somebody else that was saved after `sent` was loaded, or None.

    In: the page; what the browser sent, with the moment of the version that it started from (without
    it nothing is known, so nothing is refused). One's own are let pass: after a lost connection the
    browser sends the same once more.
    """
    started_from = _moment(sent.get("loaded_revision_created_at", ""))
    if not page.pk or started_from is None:
        return None
    others = page.revisions.filter(created_at__gt=started_from).exclude(user=user)
    return others.select_related("user").order_by("-created_at").first()


def _moment(text):
    try:
        return parse_datetime(text)
    except ValueError:
        return None


def _said_of(version):
    return _(
        "%(colleague)s has saved this page while you were writing, so yours is not saved yet. Both are "
        "kept: yours stands below, the other is the newest version in the history. What differs stands "
        "above the form. Save again if yours is to be the newest one."
    ) % {"colleague": name_of(version.user)}
