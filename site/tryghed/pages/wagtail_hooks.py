from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.html import escape
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from tryghed.pages.publication import objections_to
from tryghed.pages.references import readable_versions
from tryghed.pages.visibility import may_read

NEW_PAGE = "wagtailadmin_pages:add"


@hooks.register("on_serve_page", order=-100)  # outermost: asked before Wagtail's own check
def serve_only_what_may_be_read(serve_next):
    def serve(page, request, args, kwargs):
        if not may_read(page, request):
            raise Http404
        return serve_next(page, request, args, kwargs)

    return serve


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


@hooks.register("before_publish_page")
def publish_only_what_passes(request, page):
    """In the editor's own forms, which ask no gate: the draft is kept, and it says what is in the way."""
    revision = page.get_latest_revision()
    refused = objections_to(revision.as_object(), revision, request.user)
    if not refused:
        return None
    if request.resolver_match.view_name == NEW_PAGE:  # Wagtail has put it up before it asks
        page.unpublish(log_action=False)
    for objection in refused:
        messages.error(request, objection.message)
    return redirect("wagtailadmin_pages:edit", page.pk)


class ReadingOnlyViewSet(PagesAdminAPIViewSet):
    """The explorer's list of pages. Its actions publish and copy without asking a gate; nobody uses them."""

    actions = {}


@hooks.register("construct_admin_api")
def take_the_actions_from_the_api(router):
    router.register_endpoint("pages", ReadingOnlyViewSet)


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own, which it replaces
def link_only_to_visible_pages(features):
    features.register_link_type(VisibleLinkHandler)
