"""The people of the editors' house, for browser tests."""

from django.contrib.auth import get_user_model

from home.roles import make_roles
from tryghed.approval.making import make_workflows
from tryghed.demo.editors import EDITORS, create_editors

NAMES = {"redaktoer": "Rikke", "faglig-godkender": "Frida", "projektmedarbejder": "Per"}


def hire():
    """Have somebody in each role, with the workflows that they need. Out: {username: user}."""
    make_roles()
    make_workflows()
    create_editors()
    for username, name in NAMES.items():
        _called(username).update(first_name=name, email=f"{username}@example.org")
    return {username: _called(username).get() for username in EDITORS}


def _called(username):
    return get_user_model().objects.filter(username=username)
