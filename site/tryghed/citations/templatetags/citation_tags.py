"""What templates ask about citations."""

from django import template
from django.utils.html import format_html

from tryghed.citations.inline import with_citations
from tryghed.citations.kinds import SOURCE

register = template.Library()


@register.tag
def cited(parser, token):
    """{% cited as notes %}…{% endcited %}: what stands between, with its citations finished.

    Afterwards ``notes`` has .laws, .sources (each with its number) and .terms, in order of first citing.
    """
    words = token.split_contents()
    if words[1:2] != ["as"] or len(words) != len(("cited", "as", "name")):
        raise template.TemplateSyntaxError("Write {% cited as notes %}…{% endcited %}.")
    inside = parser.parse(("endcited",))
    parser.delete_first_token()
    return CitedNode(inside, words[2])


class CitedNode(template.Node):
    child_nodelists = ("inside",)

    def __init__(self, inside, name):
        self.inside = inside
        self.name = name

    def render(self, context):
        html, notes = with_citations(self.inside.render(context))
        context[self.name] = notes
        return html


@register.filter
def cite(source):
    """A source that is chosen in a field rather than written in a text, cited where it is named.

    Inside {% cited %} it gets its number there; elsewhere it is author and year.
    """
    if not source:
        return ""
    return format_html('<a data-cites="{}-{}">{}</a>', SOURCE, source.pk, source.short_name)
