from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from home.dashboard import AccessibilityReviewPanel, NumbersToVerifyPanel, ShortcutsPanel
from home.labels import name_the_fields
from home.overview import OverviewPanel

LEFT_OUT = {
    "whats_new_in_wagtail_version",  # the operator reads the changelog, editors have work to do
    "workflow_objects_to_moderate",  # the overview has it; and who approves has read the page first
}
NEWS_OF_WAGTAIL = ("whats-new-in-wagtail", "editor-guide")

name_the_fields()


@hooks.register("construct_homepage_panels")
def show_what_matters_here(request, panels):
    panels[:] = [panel for panel in panels if panel.name not in LEFT_OUT]
    panels += [
        AccessibilityReviewPanel(),
        NumbersToVerifyPanel(),
        OverviewPanel(),
        ShortcutsPanel(),
    ]


@hooks.register("construct_homepage_summary_items", order=1000)
def count_nothing(request, summary_items):
    """The number of pages and pictures tells an editor nothing; the menu leads to them."""
    summary_items.clear()


@hooks.register("construct_help_menu")
def keep_to_our_own_help(request, menu_items):
    menu_items[:] = [item for item in menu_items if not item.name.startswith(NEWS_OF_WAGTAIL)]


@hooks.register("insert_global_admin_css")
def wear_our_colours():
    return format_html('<link rel="stylesheet" href="{}">', static("css/editor.css"))
