"""How long a session lasts: some time without anybody at the keyboard, and never longer than a working day.

What happens by itself is no sign of life. The editor's own timer is the *ping*, which tells colleagues
who has a page open; it never prolongs a session. An autosave is sent only when somebody has changed the
form (Wagtail's "w-unsaved:add"), so it does: else an author would be thrown out in the middle of a text.
"""

import time

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.models import Session
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone

STARTED, SEEN = "login_started", "login_seen"
WRITTEN_EVERY = 60  # seconds: not every request shall write to the database


@receiver(user_logged_in)
def note_the_beginning(request, **kwargs):
    request.session[STARTED] = request.session[SEEN] = time.time()


def end_if_too_long(request):
    """End the session of somebody who has been away too long, or else note that they are here."""
    session, now = request.session, time.time()
    if SESSION_KEY not in session:
        return
    if is_too_long(session, now):
        session.flush()
    elif now - session[SEEN] > WRITTEN_EVERY and not happens_by_itself(request):
        session[SEEN] = now


def is_too_long(session, now):
    """Whether it has passed a limit. One that does not say when it began has."""
    idle = now - session.get(SEEN, 0)
    whole = now - session.get(STARTED, 0)
    return (
        idle > settings.SESSION_IDLE.total_seconds()
        or whole > settings.SESSION_LONGEST.total_seconds()
    )


def happens_by_itself(request):
    """Whether a timer in the browser has sent this, and nobody need be there."""
    return request.path.startswith(reverse("wagtailadmin_home") + "editing-sessions/")


def sessions_of(user):
    """The keys (a list) of the sessions in which somebody is logged in."""
    going_on = Session.objects.filter(expire_date__gt=timezone.now())
    return [each.pk for each in going_on if each.get_decoded().get(SESSION_KEY) == str(user.pk)]
