from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks

from tryghed.checklist.history import register_outcomes
from tryghed.checklist.views import ChecklistView, fragment


@hooks.register("register_log_actions")
def tell_in_the_history(actions):
    register_outcomes(actions)


@hooks.register("register_admin_urls")
def addresses_of_the_checklist():
    return [
        path("pages/<int:page_id>/checklist/", ChecklistView.as_view(), name="checklist"),
        path("pages/<int:page_id>/checklist/list/", fragment, name="checklist_fragment"),
    ]


@hooks.register("insert_editor_js")
def look_again_when_the_draft_is_saved():
    return format_html('<script type="module" src="{}"></script>', static("js/admin/checklist.js"))
