"""The three buttons of the text editor, each of which opens the chooser of its snippet."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from tryghed.citations.kinds import LAW, MODELS, SOURCE, TERM
from tryghed.citations.rich_text import conversion_rule, handler_for

BUTTONS = {
    LAW: {"label": "§", "description": _("Cite a rule of law")},
    SOURCE: {"icon": "openquote", "description": _("Cite a source")},
    TERM: {"icon": "help", "description": _("Explain a word")},
}
SCRIPTS = ["wagtailadmin/js/chooser-modal.js", "js/admin/citations.js"]


def register_citations(features):
    """Teach Wagtail's registry of rich text the features law, source and term."""
    for kind, button in BUTTONS.items():
        features.register_link_type(handler_for(kind))
        features.register_converter_rule("contentstate", kind, conversion_rule(kind))
        chooser = MODELS[kind].snippet_viewset.chooser_viewset.get_url_name("choose")
        entity = button | {
            "type": kind.upper(),
            "chooserUrls": {"entryChooser": reverse_lazy(chooser)},
            "attributes": ["id", "label"],
        }
        features.register_editor_plugin("draftail", kind, EntityFeature(entity, js=SCRIPTS))
