"""Roles and one demo editor for each: enough to try the editor with. Passwords are made up on the spot."""

import secrets
from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from tryghed.demo.models import ContentItem

WRITE = ("add_page", "change_page")
PUBLISH = (*WRITE, "publish_page")
SNIPPETS = ("organisation", "contactcard", "topic", "audience", "agegroup", "policy", "place")
CITATIONS = ("legalreference", "source", "glossaryterm")
SEARCH = ("synonym", "promotion")
FILES = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)


@dataclass(frozen=True)
class Role:
    """What a group of editors may do, and the name that its demo editor logs in with."""

    name: str
    username: str
    sections: dict = field(default_factory=dict)
    keeps_snippets: bool = False
    keeps_alerts: bool = False
    keeps_settings: bool = False


ROLES = (
    Role("Redaktør", "redaktoer", {"knowledge": PUBLISH}, keeps_snippets=True),
    Role("Projektmedarbejder", "projektmedarbejder", {"projects": WRITE}),
    Role("Faglig godkender", "faglig-godkender", {"knowledge": PUBLISH}),
    Role("Juridisk godkender", "juridisk-godkender", {"knowledge": PUBLISH}),
    Role(
        "Kommunikation",
        "kommunikation",
        {"home": PUBLISH},
        keeps_snippets=True,
        keeps_alerts=True,
    ),
    Role(
        "Administrator",
        "administrator",
        {"home": (*PUBLISH, "bulk_delete_page", "lock_page", "unlock_page")},
        keeps_snippets=True,
        keeps_alerts=True,
        keeps_settings=True,
    ),
)


def create_groups():
    """Make a group for each role, with the rights that it has; a second run changes nothing."""
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        group.permissions.add(*Permission.objects.filter(_model_rights(role)))
        for key, rights in role.sections.items():
            _let_into_section(group, key, rights)
        for right in Permission.objects.filter(
            content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=FILES
        ):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=Collection.get_first_root_node(), permission=right
            )


def _let_into_section(group, key, rights):
    """Give rights to a section in every language; a section that an editor has deleted is passed over."""
    item = ContentItem.objects.filter(key=key).first()
    pages = Page.objects.filter(translation_key=item.translation_key) if item else []
    permissions = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=rights
    )
    for page in pages:
        for right in permissions:
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=right)


def _model_rights(role):
    rights = Q(content_type__app_label="wagtailadmin", codename="access_admin")
    rights |= Q(content_type__app_label="wagtail_localize", codename="submit_translation")
    if role.keeps_snippets:
        rights |= Q(
            content_type__app_label__in=("people", "taxonomy"), content_type__model__in=SNIPPETS
        )
        rights |= Q(content_type__app_label="citations", content_type__model__in=CITATIONS)
        rights |= Q(content_type__app_label="search", content_type__model__in=SEARCH)
    if role.keeps_alerts:
        rights |= Q(content_type__app_label="alerts", content_type__model="alert")
    if role.keeps_settings:
        rights |= Q(content_type__app_label="pages", content_type__model="sitesettings")
        rights |= Q(content_type__app_label="wagtailredirects")
    return rights


def create_editors():
    """Make the demo editors that are missing. Out: {username: password} of the new ones, shown once."""
    users = get_user_model()
    made = {}
    for role in ROLES:
        if not users.objects.filter(username=role.username).exists():
            made[role.username] = secrets.token_urlsafe(12)
            user = users.objects.create_user(role.username, password=made[role.username])
            user.groups.add(Group.objects.get(name=role.name))
    return made
