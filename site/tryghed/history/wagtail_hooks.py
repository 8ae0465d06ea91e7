from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tryghed.history.schedule_views import (
    ADDRESS,
    LateTimerPanel,
    ScheduledView,
    works_with_pages,
)
from tryghed.history.viewsets import ReadableHistoryViewSet


@hooks.register("register_admin_viewset")  # after Wagtail's own for all pages, which it replaces
def show_history_that_people_can_read():
    return ReadableHistoryViewSet()


@hooks.register("register_admin_urls")
def address_of_the_calendar():
    return [path("scheduled/", ScheduledView.as_view(), name=ADDRESS)]


class ScheduledMenuItem(MenuItem):
    def is_shown(self, request):
        return works_with_pages(request.user)


@hooks.register("register_admin_menu_item")
def lead_to_the_calendar():
    return ScheduledMenuItem(
        _("Scheduled"), reverse(ADDRESS), name="scheduled", icon_name="calendar-alt", order=240
    )


@hooks.register("construct_homepage_panels")
def warn_when_nothing_is_published_on_time(request, panels):
    panels.append(LateTimerPanel())
