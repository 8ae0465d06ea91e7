"""Which roles the municipality's provider gives, and how an account gets exactly those.

Roles that the setting names belong to the provider: they come and go with each login. Groups that it does
not name are given by hand and left alone.
"""

from django.contrib.auth.models import Group


def roles_for(claims, app):
    """The names of the roles that somebody has at the provider (a set, empty for a stranger).

    In: what the provider told, {"userinfo": {…}, "id_token": {…}}; the provider in the settings.
    """
    claim, roles = app.settings["groups_claim"], app.settings["roles"]
    told = claims.get("userinfo", {}).get(claim) or claims.get("id_token", {}).get(claim) or []
    groups = [told] if isinstance(told, str) else told
    return {roles[group] for group in groups if isinstance(group, str) and group in roles}


def give_roles(user, names, app):
    """Give an account the roles of these names, and take away the provider's others."""
    of_provider = Group.objects.filter(name__in=app.settings["roles"].values())
    user.groups.remove(*of_provider.exclude(name__in=names))
    user.groups.add(*of_provider.filter(name__in=names))
