"""Who may do what, read from the permissions as they are in the database at this moment."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.auth import get_permission_codename, get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from tryghed.users.actions import Actions, on_files, on_models, on_pages

SECTION_DEPTH = 3  # the root is 1, a front page 2, what lies below it 3
STANDARD = {
    "view": _("Sees"),
    "add": _("Creates"),
    "change": _("Edits"),
    "publish": _("Publishes"),
    "delete": _("Deletes"),
}

# Permissions that are no action on a thing. The database keeps their names in English.
NAMED = {
    "access_admin": _("log in to the editor"),
    "submit_translation": _("send pages to translation"),
    "audit_user": _("Can see everybody's rights and unused accounts"),
}


@dataclass(frozen=True)
class Right:
    """A line of the matrix: what a role may do with one thing."""

    role: str
    kind: str
    thing: str
    actions: Actions


@dataclass(frozen=True)
class RoleRights:
    """All that the people of a role may do."""

    name: str
    members: list
    rights: list
    besides: list  # what is no action on a thing, in words

    def as_lines(self):
        """The rights, then what comes besides as lines without actions: for a spreadsheet."""
        kind = gettext("Besides")
        return [*self.rights, *(Right(self.name, kind, each, Actions()) for each in self.besides)]


def rights_of_all_roles():
    """A RoleRights for each group, by name; a group without rights has an empty list."""
    pages, files = PageRights(), FileRights()
    groups = Group.objects.order_by("name")
    return [
        RoleRights(
            group.name,
            sorted(each.full_name for each in group.user_set.all() if each.is_active),
            [*pages.of(group), *files.of(group), *_model_rights(group)],
            sorted(name_of(each) for each in group.permissions.all() if not _model_of(each)),
        )
        for group in groups.prefetch_related("permissions__content_type", "user_set")
    ]


def superusers():
    """The accounts that may do everything, whatever their roles."""
    return get_user_model().objects.filter(is_active=True, is_superuser=True).order_by("username")


def accounts_outside_roles():
    """[(account, words)]: accounts in no role, and permissions that were given to a person alone."""
    people = get_user_model().objects.filter(is_active=True, is_superuser=False)
    odd = people.filter(Q(groups__isnull=True) | Q(user_permissions__isnull=False)).distinct()
    odd = odd.prefetch_related("groups", "user_permissions__content_type").order_by("username")
    return [
        (
            account,
            [
                *([] if account.groups.all() else [gettext("no role")]),
                *map(name_of, account.user_permissions.all()),
            ],
        )
        for account in odd
    ]


class PageRights:
    """Rights to pages: the sections of each site, and whatever page has rights of its own."""

    def __init__(self):
        self.given = defaultdict(list)  # {group id: [(path, code)]}
        for each in GroupPagePermission.objects.select_related("page", "permission"):
            code = each.permission.codename.removesuffix("_page")
            self.given[each.group_id].append((each.page.path, code))
        listed = Q(depth__gt=1, depth__lte=SECTION_DEPTH) | Q(group_permissions__isnull=False)
        self.pages = list(Page.objects.filter(listed).distinct().select_related("locale"))

    def of(self, group):
        """The rights of a group, section by section; languages with the same rights share a line."""
        alike = defaultdict(list)
        for page in sorted(self.pages, key=lambda page: page.path):
            codes = {code for path, code in self.given[group.pk] if page.path.startswith(path)}
            if codes:
                alike[page.translation_key, on_pages(codes)].append(page)
        for (_key, actions), versions in alike.items():
            languages = ", ".join(str(page.locale) for page in versions)
            thing = f"{versions[0].get_admin_display_title()} ({languages})"
            yield Right(group.name, gettext("Pages"), thing, actions)


class FileRights:
    """Rights to images and documents, collection by collection."""

    def __init__(self):
        self.given = defaultdict(lambda: defaultdict(set))  # {group id: {(model, collection): …}}
        rows = GroupCollectionPermission.objects.select_related(
            "collection", "permission__content_type"
        )
        for each in rows.order_by("permission__content_type__model", "collection__path"):
            model = each.permission.content_type.model_class()
            code = each.permission.codename.removesuffix(f"_{model._meta.model_name}")
            self.given[each.group_id][model, each.collection].add(code)

    def of(self, group):
        for (model, collection), codes in self.given[group.pk].items():
            place = gettext("all collections") if collection.is_root() else collection.name
            actions = on_models(codes) if model is Collection else on_files(codes)
            thing = f"{capfirst(_called(model))}: {place}"
            yield Right(group.name, gettext("Files"), thing, actions)


def _model_rights(group):
    """Rights to shared facts and settings, by their names."""
    codes = defaultdict(set)
    for permission in group.permissions.all():
        if model := _model_of(permission):
            codes[capfirst(_called(model))].add(_action_of(permission))
    for thing in sorted(codes):
        yield Right(
            group.name, gettext("Shared facts and settings"), thing, on_models(codes[thing])
        )


def name_of(permission):
    """What a permission lets somebody do, in words."""
    if model := _model_of(permission):
        return f"{STANDARD[_action_of(permission)]}: {_called(model)}"
    return capfirst(str(NAMED.get(permission.codename, permission.name)))


def _called(model):
    """The plural, but there is one of a kind of settings."""
    is_settings = issubclass(model, (BaseSiteSetting, BaseGenericSetting))
    return str(model._meta.verbose_name if is_settings else model._meta.verbose_name_plural)


def _action_of(permission):
    return permission.codename.partition("_")[0]


def _model_of(permission):
    """The model on which a permission is an action; None for a permission of another kind."""
    model, action = permission.content_type.model_class(), _action_of(permission)
    is_action = action in STANDARD and model is not None
    standard = is_action and get_permission_codename(action, model._meta)
    return model if permission.codename == standard else None
