import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from tryghed.login.models import GroupRule
from tryghed.users.roles import EDITOR

PASSWORD = "blå hest på en cykel"
SECRET = "JBSWY3DPEHPK3PXP"
ADMIN = "/admin/"


def code_of(secret=SECRET):
    """What an app on a telephone shows at this moment."""
    _before, now, _after = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(secret, now))


def group_that_logs_in(name):
    """A group whose people may open the editor, and nothing else."""
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


def log_in(client, username="anne", password=PASSWORD, **more):
    """The answer to a password."""
    data = {"login": username, "password": password, "next": ADMIN} | more
    return client.post(reverse("account_login"), data)


@pytest.fixture
def anne(django_user_model):
    """An editor with a password and an address."""
    user = django_user_model.objects.create_user("anne", "anne@example.org", PASSWORD)
    user.groups.add(group_that_logs_in(EDITOR))
    return user


@pytest.fixture
def must_take_second_step(anne):
    """Editors must."""
    GroupRule.objects.create(group=anne.groups.get(), takes_second_step=True)


@pytest.fixture
def app(anne):
    """Anne has an app on her telephone, and codes on paper."""
    TOTP.activate(anne, SECRET)
    return RecoveryCodes.activate(anne)


@pytest.fixture
def other_client():
    """Another browser."""
    return Client()


def secret_in(response):
    """The secret that a screen shows beside the square code."""
    return re.search(r'value="([A-Z2-7]{32})"', response.content.decode())[1]
