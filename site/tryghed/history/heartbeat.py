"""The timer that publishes leaves a mark each time it has run; editors are told when it is missing."""

from datetime import timedelta

from django.utils import timezone

from tryghed.history.models import Heartbeat

PUBLISHING = "publish_scheduled"
LATE_AFTER = timedelta(minutes=15)  # it runs once a minute


def beat():
    """Called by the command publish_scheduled when it has done its work."""
    Heartbeat.objects.update_or_create(timer=PUBLISHING, defaults={"beat_at": timezone.now()})


def last_beat():
    """When the timer last ran; None where it never has."""
    return Heartbeat.objects.filter(timer=PUBLISHING).values_list("beat_at", flat=True).first()


def is_late():
    """Whether pages are not published on time."""
    last = last_beat()
    return last is None or last < timezone.now() - LATE_AFTER
