"""What an editor is told of the pages that a shared fact is shown on."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page
from wagtail.permissions import policy_registry

MOST_SHOWN = 50
SECTION_DEPTH = 3  # the root, the front page, its sections
TOLD_BY_TYPES = ("responsible_role", "reviewed_on")  # fields that not every type of page has


@dataclass(frozen=True)
class PageLine:
    """One page that changes. Title and address are empty where the user may not edit it."""

    title: str
    url: str
    section: str
    status: str
    language: str
    role: str
    reviewed_on: date | None
    has_reviews: bool


@dataclass(frozen=True)
class Impact:
    """Everything that changes with a shared fact, as far as this user is told of it."""

    ids: frozenset
    lines: list
    elsewhere: list  # of {title, kind, url}
    reviewed: int

    def __bool__(self):
        return bool(self.ids or self.elsewhere)

    @property
    def number(self):
        return len(self.ids)

    @property
    def left_out(self):
        return self.number - len(self.lines)


def impact_on(ids, elsewhere, user):
    """An Impact from the ids of pages and from other objects. The reviewed pages come first."""
    told = _told_by_types(ids)
    reviewed = [key for key in ids if told[key].get("reviewed_on")]
    first = Page.objects.filter(pk__in=reviewed).order_by("path")[:MOST_SHOWN]
    others = Page.objects.filter(pk__in=set(ids) - set(reviewed)).order_by("path")[:MOST_SHOWN]
    shown = [*_fetched(first), *_fetched(others)][:MOST_SHOWN]
    return Impact(
        ids=frozenset(ids),
        lines=_lines(shown, told, user),
        elsewhere=_elsewhere(elsewhere, user),
        reviewed=len(reviewed),
    )


def _fetched(pages):
    return pages.select_related("locale").annotate_approved_schedule().prefetch_workflow_states()


def _told_by_types(ids):
    """{page id: {field: value}} of what only some types know; one question for each type."""
    told = defaultdict(dict)
    kinds = Page.objects.filter(pk__in=ids).order_by().values_list("content_type", flat=True)
    for kind in kinds.distinct():
        model = ContentType.objects.get_for_id(kind).model_class()
        names = [name for name in TOLD_BY_TYPES if model and _has_field(model, name)]
        for row in model.objects.filter(pk__in=ids).values("pk", *names) if names else ():
            told[row.pop("pk")] = row
    return told


def _has_field(model, name):
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True


def _lines(pages, told, user):
    editable = _editable(pages, user)
    sections = _sections(pages)
    return [
        PageLine(
            title=page.get_admin_display_title() if page.pk in editable else "",
            url=reverse("wagtailadmin_pages:edit", args=[page.pk]) if page.pk in editable else "",
            section=sections.get(_section_path(page), ""),
            status=page.status_string,
            language=page.locale.get_display_name(),
            role=told[page.pk].get("responsible_role", ""),
            reviewed_on=told[page.pk].get("reviewed_on"),
            has_reviews="reviewed_on" in told[page.pk],
        )
        for page in pages
    ]


def _editable(pages, user):
    policy = policy_registry.get_by_type(Page)
    allowed = policy.instances_user_has_permission_for(user, "change")
    keys = [page.pk for page in pages]
    return set(allowed.filter(pk__in=keys).values_list("pk", flat=True))


def _section_path(page):
    return page.path[: Page.steplen * SECTION_DEPTH]


def _sections(pages):
    """{path: title} of the sections in which the pages stand; the front page is its own."""
    paths = {_section_path(page) for page in pages}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "title"))


def _elsewhere(objects, user):
    """As in Wagtail's own list of uses: a title is not told to who may not see the thing."""
    finder = AdminURLFinder(user)
    lines = []
    for each in objects:
        kind, url = str(each._meta.verbose_name), finder.get_edit_url(each)
        hidden = gettext("(Private %(object)s)") % {"object": kind}
        lines.append({"title": str(each) if url else hidden, "kind": kind, "url": url})
    return lines
