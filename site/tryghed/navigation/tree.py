"""Where the reader is, and where one can go from there: one question to the database a page."""

from dataclasses import dataclass, field

from django.conf import settings as django_settings
from django.db.models import Q
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.models import Page, Site

from tryghed.pages.models import FooterLink, SiteSettings
from tryghed.pages.querysets import visible_pages

HOME_DEPTH = 2
LONGEST_MENU = 200


@dataclass
class MenuEntry:
    """A page in a menu, with the entries below it where the menu is open."""

    page: Page
    is_current: bool
    is_on_the_way: bool
    entries: list = field(default_factory=list)

    @property
    def title(self):
        return self.page.teaser.title

    @property
    def url(self):
        return self.page.url


class Navigation:
    """Menus, breadcrumbs and footer around one page (None: an error page)."""

    def __init__(self, request, page=None):
        self.request = request
        self.page = page

    @cached_property
    def home(self):
        """The front page in the reader's language, None on a site without one."""
        if self.page:
            path = self.page.path[: HOME_DEPTH * Page.steplen]
            return next((page for page in self._frame if page.path == path), None)
        site = Site.find_for_request(self.request)
        if not site:
            return None
        return (
            visible_pages()
            .filter(translation_key=site.root_page.translation_key)
            .in_active_language()
            .first()
        )

    @cached_property
    def _ways(self):
        """Tree paths from the root down to this page."""
        path = self.page.path if self.page else self.home.path if self.home else ""
        return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]

    @cached_property
    def _frame(self):
        """The way here, the top of the menu, and what every page leads to; in tree order."""
        ways = self._ways[HOME_DEPTH - 1 :]
        if not ways:
            return []
        return list(
            visible_pages().filter(Q(path__in=ways) | _in_menu_below(ways[0]) | _on_every_page())
        )

    @cached_property
    def _branch(self):
        """The menu entries beside the way here, no more than a menu can hold."""
        below = Q(pk=None)
        for path in self._ways[HOME_DEPTH:]:
            below |= _in_menu_below(path)
        return list(visible_pages().filter(below)[:LONGEST_MENU])

    def _entries(self, pages, parent):
        return [
            MenuEntry(
                page,
                is_current=bool(self.page) and page.pk == self.page.pk,
                is_on_the_way=bool(self.page) and self.page.path.startswith(page.path),
            )
            for page in pages
            if page.show_in_menus
            and page.depth == parent.depth + 1
            and page.path.startswith(parent.path)
        ]

    @cached_property
    def menu(self):
        """The top of the menu: the children of the front page that are shown in menus."""
        return self._entries(self._frame, self.home) if self.home else []

    @cached_property
    def breadcrumbs(self):
        """The visible pages above this one, from the front page down."""
        if not self.page:
            return []
        return [
            page
            for page in self._frame
            if page.depth >= HOME_DEPTH
            and page.pk != self.page.pk
            and self.page.path.startswith(page.path)
        ]

    @cached_property
    def section(self):
        """The branch of the menu in which the reader is, opened as far as the reader; None outside."""
        here = next((entry for entry in self.menu if entry.is_on_the_way), None)
        if here:
            self._open(here)
        return here if here and here.entries else None

    def _open(self, entry):
        entry.entries = self._entries(self._branch, entry.page)
        for child in entry.entries:
            if child.is_on_the_way:
                self._open(child)

    @cached_property
    def footer(self):
        """The pages that staff chose for the footer, in their order."""
        chosen = self._by_translation_key
        keys = FooterLink.objects.values_list("target__translation_key", flat=True)
        return [chosen[key] for key in keys if key in chosen]

    @cached_property
    def further(self):
        """The pages of the footer that do not already stand in the menu."""
        in_menu = {entry.page.pk for entry in self.menu}
        return [page for page in self.footer if page.pk not in in_menu]

    @cached_property
    def urgent(self):
        """The page that staff chose for help that cannot wait, None when there is none to be met."""
        keys = SiteSettings.objects.values_list("urgent_page__translation_key", flat=True)
        return self._by_translation_key.get(keys.first())

    @cached_property
    def _by_translation_key(self):
        """The frame's pages in the reader's language, or else in the first: help is for everybody."""
        language = translation.get_language()
        pages = sorted(self._frame, key=lambda page: page.locale.language_code == language)
        return {page.translation_key: page for page in pages}

    @cached_property
    def versions(self):
        """This page in each language a visitor may meet it in: {language code: page}."""
        if not self.page:
            return {}
        pages = visible_pages().filter(translation_key=self.page.translation_key)
        return {page.locale.language_code: page for page in pages if not page.alias_of_id}

    @cached_property
    def languages(self):
        """The language switcher: every language with the address of this page, or of its front page."""
        return [
            self._language(code, name) for code, name in django_settings.WAGTAIL_CONTENT_LANGUAGES
        ]

    def _language(self, code, name):
        version = self.versions.get(code)
        return {
            "code": code,
            "name": translation.get_language_info(code)["name_local"].capitalize(),
            "is_current": code == translation.get_language(),
            "is_translated": bool(version),
            "url": version.url if version else front_page_address(code),
        }

    @cached_property
    def previous(self):
        return self._sibling(before=True)

    @cached_property
    def next(self):
        return self._sibling(before=False)

    def _sibling(self, *, before):
        if not getattr(self.page, "shows_siblings", False):
            return None
        siblings = visible_pages().sibling_of(self.page, inclusive=False)
        if before:
            return siblings.filter(path__lt=self.page.path).order_by("-path").first()
        return siblings.filter(path__gt=self.page.path).first()


def front_page_address(language_code):
    """Where a language starts: / for the first language, /en/ for English."""
    return "/" if language_code == django_settings.LANGUAGE_CODE else f"/{language_code}/"


def navigation_of(request, page=None):
    """The Navigation of a request, worked out once however many templates ask."""
    known = getattr(request, "_navigation", None)
    if known is None or known.page != page:
        known = request._navigation = Navigation(request, page)
    return known


def _in_menu_below(path):
    depth = len(path) // Page.steplen
    return Q(path__startswith=path, depth=depth + 1, show_in_menus=True)


def _on_every_page():
    """The pages of the footer and the one for urgent help, in the reader's language and the first."""
    footer = Q(translation_key__in=FooterLink.objects.values("target__translation_key"))
    urgent = Q(translation_key__in=SiteSettings.objects.values("urgent_page__translation_key"))
    languages = {translation.get_language(), django_settings.LANGUAGE_CODE}
    return (footer | urgent) & Q(locale__language_code__in=languages)
