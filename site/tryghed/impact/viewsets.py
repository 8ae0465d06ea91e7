from wagtail.snippets.views.snippets import SnippetViewSet

from tryghed.choosers import FirstLanguageChooserViewSet
from tryghed.impact.views import SharedFactDeleteView, SharedFactEditView


class SharedFactViewSet(SnippetViewSet):
    """For snippets that pages show: who saves or deletes one sees first which pages change."""

    edit_view_class = SharedFactEditView
    delete_view_class = SharedFactDeleteView
    chooser_viewset_class = FirstLanguageChooserViewSet


def is_shared_fact(model):
    """Whether editors are shown the pages before they change one of these."""
    return isinstance(getattr(model, "snippet_viewset", None), SharedFactViewSet)
