from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import escape, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.rich_text.pages import PageLinkHandler

from tryghed.pages.bulk import PublishWhatPasses
from tryghed.pages.leaving import OPENED, take_along_in_copy
from tryghed.pages.leaving_views import MoveAndAsk, on_copying, on_moving
from tryghed.pages.lost_content import lost_content
from tryghed.pages.models import BasePage
from tryghed.pages.own_translations import addresses_of_own_translations
from tryghed.pages.publication import PublishThroughGates, judge
from tryghed.pages.references import readable_versions
from tryghed.pages.refusing import say_why
from tryghed.pages.visibility import is_closed, may_read

SCRIPTS = (
    "js/admin/one-save-at-a-time.js",
    "js/admin/written-while-saving.js",
    "js/admin/fetched-again.js",
)


@hooks.register("on_serve_page", order=-100)  # outermost: asked before Wagtail's own check
def serve_only_what_may_be_read(serve_next):
    def serve(page, request, args, kwargs):
        if not may_read(page, request):
            raise Http404
        response = serve_next(page, request, args, kwargs)
        if is_closed(page):
            response["Cache-Control"] = "private, no-store"
            response["X-Robots-Tag"] = "noindex"
        return response

    return serve


@hooks.register("construct_explorer_page_queryset")
def explore_only_what_is_ones_own(parent_page, pages, request):
    """Wagtail lets somebody with a section in two languages open every page's list by its number.

    Its head tells the title of the draft, and when it will be published.
    """
    own = policy_registry.get_by_type(Page).explorable_instances(request.user)
    if not own.filter(pk=parent_page.pk).exists():
        raise PermissionDenied
    return pages


class VisibleLinkHandler(PageLinkHandler):
    """A link in running text. To a page that a visitor may not meet it is text without address."""

    @classmethod
    def get_many(cls, attrs_list):
        """The linked pages in the reader's language, None for each that is not visible."""
        ids = [attrs.get("id", "") for attrs in attrs_list]
        known = Page.objects.in_bulk([int(pk) for pk in ids if pk.isdecimal()])
        return readable_versions(known.get(int(pk)) if pk.isdecimal() else None for pk in ids)

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        return [
            f'<a href="{escape(page.url)}">' if page else "<a>" for page in cls.get_many(attrs_list)
        ]


@hooks.register("before_publish_page", order=1000)  # when no other hook has stopped it
def publish_only_what_passes(request, page):
    """In the editor's own forms, which ask no gate: the draft is kept, and it says what is in the way."""
    revision = page.get_latest_revision()
    objections = judge(revision.as_object(), revision, request.user)
    if not objections:
        return None
    if request.resolver_match.url_name == "add":  # Wagtail has saved it as live already
        page.live, page.has_unpublished_changes = False, True
        page.save(clean=False)
    say_why(request, page, objections)
    return redirect("wagtailadmin_pages:edit", page.pk)


hooks.register("register_admin_urls", addresses_of_own_translations, order=-100)  # found first
hooks.register("before_move_page", on_moving)
hooks.register("before_copy_page", on_copying)
hooks.register("register_bulk_action", MoveAndAsk, order=100)  # after Wagtail's, replaces it


@hooks.register("register_log_actions")
def name_what_was_opened(actions):
    actions.register_action(
        OPENED,
        gettext_lazy("Open on leaving"),
        gettext_lazy("Opened: it left a section that is not for everybody"),
    )


@hooks.register("after_copy_page", order=-100)  # first of all
def close_copies_like_their_originals(request, page, new_page):
    if new_page.alias_of_id is None:  # else closed with its original
        take_along_in_copy(page, new_page)


@hooks.register("after_copy_page")
def keep_copies_that_do_not_pass_as_drafts(request, page, new_page):
    """Wagtail copies a public page as public without asking anybody. An alias says what is public already."""
    copies = new_page.get_descendants(inclusive=True).filter(alias_of=None)
    for copy in copies.live().specific():
        revision = copy.get_latest_revision() or copy.save_revision(user=request.user, clean=False)
        objections = judge(revision.as_object(), revision, request.user)
        if objections:
            copy.unpublish(user=request.user)
            say_why(request, copy, objections)


@hooks.register("register_actions")
def publish_through_gates(registry):
    registry.register(BasePage, PublishThroughGates)


class ReadingOnlyViewSet(PagesAdminAPIViewSet):
    """The explorer's list of pages. Its actions publish and copy without asking a gate; nobody uses them."""

    actions = {}


@hooks.register("construct_admin_api")
def take_the_actions_from_the_api(router):
    router.register_endpoint("pages", ReadingOnlyViewSet)


hooks.register("register_bulk_action", PublishWhatPasses, order=100)  # after Wagtail's, replaces it


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own, which it replaces
def link_only_to_visible_pages(features):
    features.register_link_type(VisibleLinkHandler)


@hooks.register("insert_editor_js")
def follow_what_the_editor_saves_by_itself():
    return format_html_join(
        "", '<script type="module" src="{}"></script>', ((static(each),) for each in SCRIPTS)
    )


@hooks.register("before_edit_page")
def say_what_the_form_cannot_show(request, page):
    """A kind of block was removed in code, and this version still has one: nothing is lost unsaid."""
    if request.method != "GET":
        return
    version = request.resolver_match.kwargs.get("revision_id") or page.latest_revision_id
    revision = page.revisions.filter(pk=version).first()
    for lost in lost_content(type(page), revision.content) if revision else []:
        messages.warning(
            request,
            _(
                "This version has content of a kind that the site no longer has (%(kind)s): “%(text)s”. "
                "It is in none of the fields below. Copy what you want to keep: the next version will "
                "not have it. The history keeps this one."
            )
            % {"kind": lost.kind, "text": lost.text},
        )
