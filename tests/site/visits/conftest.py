"""Visitors who open pages, and what is counted of them."""

import pytest

from tryghed.visits.models import VisitCount
from tryghed.visits.waiting import waiting

OPENS_A_PAGE = {"Sec-Fetch-Dest": "document"}


@pytest.fixture(autouse=True)
def _counted(settings):
    """Visits are counted, and nothing is left in the memory for the next test."""
    settings.VISITS_ARE_COUNTED = True
    yield
    waiting._numbers.clear()
    waiting._has_failed = False


@pytest.fixture
def visits():
    """What has been counted, after the process has written it: {page id: number}."""

    def read():
        waiting.hand_over()
        return dict(VisitCount.objects.values_list("page", "number"))

    return read
