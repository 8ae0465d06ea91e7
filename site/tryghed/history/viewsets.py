from wagtail.admin.viewsets.pages import PageViewSet

from tryghed.history.views import ReadableHistoryView


class ReadableHistoryViewSet(PageViewSet):
    """For every type of page. A viewset for one type must bring the view itself."""

    history_view_class = ReadableHistoryView
