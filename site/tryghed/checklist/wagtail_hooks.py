from django.urls import path
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
