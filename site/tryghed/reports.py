"""How a report of ours stands among Wagtail's: its two addresses, and its line in the menu."""

from django.urls import path, reverse
from wagtail.admin.menu import MenuItem


class ReportMenuItem(MenuItem):
    """The line of a report, named as the report itself, for whoever may open it."""

    def __init__(self, view, order):
        self.view = view
        super().__init__(
            view.page_title,
            reverse(view.index_url_name),
            name=view.index_url_name.replace("_", "-"),
            icon_name=view.header_icon,
            order=order,
        )

    def is_shown(self, request):
        view = self.view()
        view.setup(request)
        return view.user_has_any_permission(view.any_permission_required)


def addresses_of_report(view, place):
    """The addresses (a list) of a report and of its results alone. In: its class; "reports/…/"."""
    return [
        path(place, view.as_view(), name=view.index_url_name),
        path(
            f"{place}results/",
            view.as_view(results_only=True),
            name=view.index_results_url_name,
        ),
    ]
