from django.utils.functional import cached_property
from wagtail.admin.views.pages.history import PageHistoryView

from tryghed.history.versions import PUBLISHING, describe, group


class ReadableHistoryView(PageHistoryView):
    """Published versions first, drafts folded away. Whoever filters gets Wagtail's list of everything."""

    results_template_name = "history/results.html"

    @cached_property
    def shows_versions(self):
        return not self.is_filtering

    def get_queryset(self):
        entries = super().get_queryset().order_by("-timestamp", "-pk")
        return entries.filter(action__in=PUBLISHING) if self.shows_versions else entries

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.shows_versions:
            since, versions = self.get_versions(list(context["object_list"]))
            context |= {"since": since, "versions": versions}
        return context | {"shows_versions": self.shows_versions}

    def get_versions(self, published):
        """What is shown on this leaf of the list: (Between, [Version]) with tables of their drafts."""
        since, versions = group(self.get_entries(published))
        versions = versions[: len(published)]
        may_edit = self.object.permissions_for_user(self.request.user).can_edit()
        for version in versions:
            describe(version, self.object, may_edit)
        for each in (since, *(version.before for version in versions)):
            each.table = self.get_table(each.drafts)
        return since, versions

    def get_entries(self, published):
        """The log from the newest publication on this leaf to the one before its oldest."""
        entries = self.get_base_queryset().order_by("-timestamp", "-pk")
        if not published:
            return list(entries)
        older = self.get_queryset().filter(timestamp__lt=published[-1].timestamp).first()
        if older:
            entries = entries.filter(timestamp__gte=older.timestamp)
        if self.is_later_leaf:
            entries = entries.filter(timestamp__lte=published[0].timestamp)
        return list(entries)

    @cached_property
    def is_later_leaf(self):
        return self.request.GET.get(self.page_kwarg, "1") != "1"
