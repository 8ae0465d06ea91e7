"""The roles, and how a group gets exactly what its role may do. What each may do: home/roles.py.

A group is known by its name, which editors read. Groups of other names are the operator's own.
"""

from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITOR = "Redaktør"
PROJECT_WORKER = "Projektmedarbejder"
PROFESSIONAL_APPROVER = "Faglig godkender"
LEGAL_APPROVER = "Juridisk godkender"
COMMUNICATION = "Kommunikation"
ADMINISTRATOR = "Administrator"

OF_WAGTAIL = ("Editors", "Moderators")  # made by its first migration, with rights to every page


@dataclass(frozen=True)
class Role:
    """What the people of a group may do, and nothing else. Actions as Wagtail calls them."""

    name: str
    pages: dict = field(default_factory=dict)  # {page type: actions}, there and in all below
    models: dict = field(default_factory=dict)  # {model: actions}
    files: tuple = ()  # actions on images and documents
    more: tuple = ()  # other permissions, as "app.codename"


def make_role(role):
    """Give a role's group exactly its rights, also on sections that are new. Groups keep their members.

    Out: what was changed, one line each; empty the second time. KeyError: there is no such permission.
    """
    group, _ = Group.objects.get_or_create(name=role.name)
    known = _known_permissions()
    return [
        *_bring_models_in_step(group, {known[key] for key in _keys_of(role)}),
        *_bring_places_in_step(group, GroupPagePermission, "page", _page_rights(role, known)),
        *_bring_places_in_step(
            group, GroupCollectionPermission, "collection", _file_rights(role, known)
        ),
    ]


def let_in(page, roles):
    """Give the roles their rights on a page that is new, where its type is one of their sections."""
    known = _known_permissions()
    for role in roles:
        group = Group.objects.filter(name=role.name).first()
        for action in role.pages.get(type(page), ()) if group else ():
            GroupPagePermission.objects.get_or_create(
                group=group, page_id=page.pk, permission=known[_key(Page, action)]
            )


def remove_groups_of_wagtail():
    """Remove the groups that come with Wagtail, unless somebody is in them. Out: lines, as above."""
    unused = Group.objects.filter(name__in=OF_WAGTAIL, user__isnull=True)
    names = list(unused.values_list("name", flat=True))
    unused.delete()
    return [f"{name}: removed, nobody was in it" for name in names]


def _key(model, action):
    return f"{model._meta.app_label}.{action}_{model._meta.model_name}"


def _known_permissions():
    permissions = Permission.objects.select_related("content_type")
    return {f"{each.content_type.app_label}.{each.codename}": each for each in permissions}


def _keys_of(role):
    keys = {_key(model, action) for model, actions in role.models.items() for action in actions}
    return keys | set(role.more)


def _page_rights(role, known):
    return {
        (page, known[_key(Page, action)])
        for page_type, actions in role.pages.items()
        for page in Page.objects.type(page_type)
        for action in actions
    }


def _file_rights(role, known):
    everywhere = Collection.get_first_root_node()
    return {
        (everywhere, known[_key(model, action)])
        for model in (Image, Document)
        for action in role.files
    }


def _bring_models_in_step(group, wanted):
    had = set(group.permissions.all())
    group.permissions.set(wanted)
    yield from (f"{group}: + {right.codename}" for right in _sorted(wanted - had))
    yield from (f"{group}: - {right.codename}" for right in _sorted(had - wanted))


def _bring_places_in_step(group, model, place, wanted):
    """Rights that hold at a place and below it: model is the table of them, place its field."""
    rows = model.objects.filter(group=group).select_related(place, "permission")
    had = {(getattr(row, place), row.permission): row for row in rows}
    for where, right in wanted - had.keys():
        model.objects.create(group=group, permission=right, **{place: where})
        yield f"{group}: + {right.codename}, {where}"
    for where, right in had.keys() - wanted:
        had[where, right].delete()
        yield f"{group}: - {right.codename}, {where}"


def _sorted(permissions):
    return sorted(permissions, key=lambda right: right.codename)
