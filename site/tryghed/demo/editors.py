"""A demo editor for each role: enough to try the editor with. Passwords are made up on the spot."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from tryghed.users.roles import (
    ADMINISTRATOR,
    COMMUNICATION,
    EDITOR,
    LEGAL_APPROVER,
    PROFESSIONAL_APPROVER,
    PROJECT_WORKER,
)

EDITORS = {
    "redaktoer": EDITOR,
    "projektmedarbejder": PROJECT_WORKER,
    "faglig-godkender": PROFESSIONAL_APPROVER,
    "juridisk-godkender": LEGAL_APPROVER,
    "kommunikation": COMMUNICATION,
    "administrator": ADMINISTRATOR,
}


def create_editors():
    """Make the demo editors that are missing; their roles must be there (make_roles).

    Out: {username: password} of the new ones, shown once.
    """
    users = get_user_model()
    made = {}
    for username, role in EDITORS.items():
        if not users.objects.filter(username=username).exists():
            made[username] = secrets.token_urlsafe(12)
            user = users.objects.create_user(username, password=made[username])
            user.groups.add(Group.objects.get(name=role))
    return made
