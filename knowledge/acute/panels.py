from django.utils.translation import gettext
from wagtail.admin.panels import Panel

from knowledge.acute.messages import complaints
from knowledge.acute.reading import graph_of


class OutlinePanel(Panel):
    """The path as a tree, and what is still wrong with it. Read-only: as it was saved last."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "acute/outline_panel.html"

        def get_context_data(self, parent_context=None):
            stream = self.instance.steps
            return super().get_context_data(parent_context) | {
                "rows": [_row(row) for row in graph_of(stream).outline()],
                "complaints": [words for _position, words in complaints(stream)],
            }


def _row(row):
    """One line of the tree as its template reads it."""
    return {
        "indent": range(row.depth),
        "choice": row.choice.text if row.choice else "",
        "step": row.step.text if row.step else "",
        "key": row.step.key if row.step else "",
        "is_answer": bool(row.step and row.step.is_answer),
        "note": _note(row),
    }


def _note(row):
    if row.step is None:
        return gettext("leads nowhere")
    return gettext("shown above") if row.is_repeated else ""
