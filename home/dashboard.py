"""The editor's start page: what must be done, the short ways, what waits and what was last written."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from home.models import AccessibilityPage, NewsIndexPage
from projects.models import ProjectIndexPage
from tryghed.alerts.models import Alert
from tryghed.people.models import ContactCard

REMIND_BEFORE = timedelta(days=30)
ANYTHING = {"add", "change", "delete", "view"}
STYLE_GUIDE = "komponenter/"  # below the editor's own address


class AccessibilityReviewPanel(Component):
    """Reminds whoever may edit the accessibility statement that it must be reviewed every year.

    Bekendtgørelse nr. 904 af 22.8.2019. Calm in the month before the day, loud after it, else silent.
    """

    name = "accessibility_review"
    order = 50
    template_name = "home/dashboard/accessibility_review.html"

    def get_context_data(self, parent_context):
        user, today = parent_context["request"].user, timezone.localdate()
        due = AccessibilityPage.objects.visible().in_first_language()
        return {
            "today": today,
            "statements": [
                page
                for page in due.review_due_by(today + REMIND_BEFORE)
                if page.permissions_for_user(user).can_edit()
            ],
        }


class ShortcutsPanel(Component):
    """The few things that most visits to the editor are for, as far as this user may do them."""

    name = "shortcuts"
    order = 100
    template_name = "home/dashboard/shortcuts.html"

    def get_context_data(self, parent_context):
        return {"shortcuts": list(shortcuts_of(parent_context["request"].user))}


def shortcuts_of(user):
    """Yields {title, url, icon} of each shortcut."""
    yield from _additions(user, NewsIndexPage, "newspage", _("Write a news item"), "date")
    yield from _additions(
        user, ProjectIndexPage, "projectpage", _("Add a project"), "folder-open-1"
    )
    yield _shortcut(_("Find a page"), reverse("wagtailadmin_pages:search"), "search")
    yield from _lists(user, ContactCard, _("Contact cards"), "user")
    yield from _lists(user, Alert, _("Alerts"), "warning")
    yield _shortcut(_("Style guide"), reverse("wagtailadmin_home") + STYLE_GUIDE, "view")


def _shortcut(title, url, icon):
    return {"title": title, "url": url, "icon": icon}


def _additions(user, page_type, child, title, icon):
    """A new page below the list of its kind, in the first language: translations come after it."""
    page = page_type.objects.visible().filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if page and page.permissions_for_user(user).can_add_subpage():
        app = page_type._meta.app_label
        yield _shortcut(title, reverse("wagtailadmin_pages:add", args=[app, child, page.pk]), icon)


def _lists(user, model, title, icon):
    if policy_registry.get_by_type(model).user_has_any_permission(user, ANYTHING):
        yield _shortcut(title, reverse(model.snippet_viewset.get_url_name("list")), icon)
