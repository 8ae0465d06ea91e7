"""Who is told when a page changes without being edited. Packages above say who answers for pages."""

_asked = []


def answers_for_pages(function):
    """Add a source: function(page) gives the user who answers for a page, or None."""
    _asked.append(function)
    return function


def recipients_of(page):
    """The users (a set) who answer for a page; else who made it and who wrote its latest version.

    Those whose account is closed, or who have no address, are left out.
    """
    answering = _reachable(ask(page) for ask in _asked)
    last = page.latest_revision.user if page.latest_revision else None
    return answering or _reachable([page.owner, last])


def _reachable(users):
    return {user for user in users if user and user.is_active and user.email}
