"""The roads to a shared fact that its own views do not cover: translations, and many at once."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from tryghed.impact.notes import Note
from tryghed.impact.showing import in_the_way_of_deleting, pages_changed_by_deleting
from tryghed.impact.views import CONFIRMED, STOPPED, ask, impact_of_saving, tell_if_wished
from tryghed.impact.viewsets import is_shared_fact

ALL_FIELDS = ("every text",)  # the editor of translations does not say which has changed


@hooks.register("before_edit_snippet", order=-100)  # before wagtail-localize takes the request
def ask_before_a_translation_is_published(request, fact):
    is_publishing = request.method == "POST" and request.POST.get("action") == "publish"
    if not (is_publishing and is_shared_fact(type(fact))):
        return None
    impact = impact_of_saving(fact, ALL_FIELDS, request.user)
    if impact and CONFIRMED not in request.POST:
        title = _("Publish the translation: %(name)s") % {"name": fact}
        return ask(request, fact, impact, header_title=title, page_title=title)
    tell_if_wished(request, Note.about(fact), impact.ids)
    return None


@hooks.register("before_bulk_action")
def stop_or_tell_when_many_are_deleted(request, action, objects, view):
    if action != "delete" or not is_shared_fact(view.model):
        return None
    if any(in_the_way_of_deleting(fact) for fact in objects):
        messages.error(request, STOPPED)
        return redirect(request.get_full_path())
    for fact in objects:
        note = Note.about(fact, is_deleted=True)
        tell_if_wished(request, note, pages_changed_by_deleting(fact))
    return None
