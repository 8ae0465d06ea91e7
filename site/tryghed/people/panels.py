"""What an editor sees around the form of a snippet."""

from django.utils.translation import gettext
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.panels import Panel
from wagtail.models import Page, ReferenceIndex


class UsedByPanel(Panel):
    """Everything that changes when this snippet is saved, its translations included."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "people/used_by_panel.html"

        def is_shown(self):
            return self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            users = users_of(self.instance, AdminURLFinder(self.request.user))
            return super().get_context_data(parent_context) | {"users": users}


def users_of(snippet, finder):
    """[{title, kind, language, url}] of what refers to a translatable snippet in any language.

    In: finder gives the address at which this user may edit an object, or None.
    """
    found = {}
    for version in snippet.get_translations(inclusive=True):
        for user, _references in ReferenceIndex.get_references_to(version).group_by_source_object():
            found[type(user), user.pk] = _line(user, finder)
    return sorted(found.values(), key=lambda line: (line["kind"], line["title"]))


def _line(user, finder):
    kind = str(user._meta.verbose_name)
    url = finder.get_edit_url(user)
    title = user.get_admin_display_title() if isinstance(user, Page) else str(user)
    return {
        # As in Wagtail's own list: a title is not told to who may not see the page.
        "title": title if url else gettext("(Private %(object)s)") % {"object": kind},
        "kind": kind,
        "language": str(user.locale) if hasattr(user, "locale") else "",
        "url": url,
    }
