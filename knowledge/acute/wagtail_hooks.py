from django.contrib import messages
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from knowledge.acute.messages import complaints
from knowledge.acute.models import AcutePathPage


@hooks.register("insert_editor_js")
def suggest_short_names():
    return format_html('<script type="module" src="{}"></script>', static("js/acute-editor.js"))


@hooks.register("before_bulk_action")
def say_why_a_path_is_not_published(request, action_type, objects, action_class):
    """Publishing many pages at once has no form to show the complaints in."""
    if action_type != "publish":
        return None
    for page in objects:
        if page.specific_class is not AcutePathPage:
            continue
        found = complaints(page.get_latest_revision_as_object().steps)
        for _position, words in found:
            messages.error(request, f"{page.title}: {words}")
        if found:
            return redirect("wagtailadmin_pages:edit", page.pk)
    return None
