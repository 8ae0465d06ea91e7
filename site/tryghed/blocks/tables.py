"""Tables whose every cell can be translated."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue


class TableBlock(TypedTableBlock):
    """wagtail-localize leaves typed tables in the source language; this one hands it the texts."""

    text = TextBlock(label=_("text"), required=False)

    def get_translatable_segments(self, value):
        """The table's texts as wagtail-localize wants them: a list of StringSegmentValue."""
        return [StringSegmentValue(path, text) for path, text in _texts(value) if text]

    def restore_translated_segments(self, value, segments):
        """The same table (a TypedTable) with the translated texts in place."""
        new = {segment.path: segment.render_text() for segment in segments}
        columns = [
            column | {"heading": new.get(f"heading-{c}", column["heading"])}
            for c, column in enumerate(value.columns)
        ]
        rows = [
            row
            | {"values": [new.get(f"cell-{r}-{c}", cell) for c, cell in enumerate(row["values"])]}
            for r, row in enumerate(value.row_data)
        ]
        return TypedTable(columns, rows, new.get("caption", value.caption))

    @cached_property
    def preview_table(self):
        return self.to_python(
            {
                "caption": str(_("Who does what")),
                "columns": [
                    {"type": "text", "heading": str(_("Role"))},
                    {"type": "text", "heading": str(_("Task"))},
                ],
                "rows": [{"values": [str(_("Teacher")), str(_("Writes down what happened"))]}],
            }
        )

    def get_preview_value(self):
        return self.preview_table

    class Meta:
        label = _("table")
        description = _("Rows and columns of text. For figures and comparisons, never for layout.")
        icon = "table"
        group = _("Text")
        template = "blocks/table.html"


def _texts(value):
    yield "caption", value.caption
    for c, column in enumerate(value.columns):
        yield f"heading-{c}", column["heading"]
    for r, row in enumerate(value.row_data):
        for c, column in enumerate(value.columns):
            if isinstance(column["block"], (CharBlock, TextBlock)):
                yield f"cell-{r}-{c}", row["values"][c]
