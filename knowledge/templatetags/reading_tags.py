"""What templates ask about reading lists and handouts."""

from django import template

from knowledge.models.reading import ReadingListPage
from knowledge.reading.chosen import MOST_ARTICLES, parameter_name, query_of
from knowledge.reading.embedding import embedded

register = template.Library()


@register.inclusion_tag("components/article_tools.html")
def article_tools(page):
    """Save an article, and print it on one sheet. In: page (an article)."""
    reading_list = ReadingListPage.objects.visible().in_active_language().first()
    return {
        "article": page.pk,
        "list_url": reading_list.url if reading_list else "",
        "query": query_of([page.pk]),
        "parameter": parameter_name(),
        "most": MOST_ARTICLES,
        "handout_url": page.handout_url,
    }


@register.tag("embedded")
def embedded_tag(parser, token):
    """{% embedded page.pk %}…{% endembedded %}: a page inside another, its ids beginning with artikel-12."""
    words = token.split_contents()
    if len(words) != len(("embedded", "number")):
        raise template.TemplateSyntaxError("Write {% embedded page.pk %}…{% endembedded %}.")
    inside = parser.parse(("endembedded",))
    parser.delete_first_token()
    return EmbeddedNode(inside, parser.compile_filter(words[1]))


class EmbeddedNode(template.Node):
    child_nodelists = ("inside",)

    def __init__(self, inside, number):
        self.inside = inside
        self.number = number

    def render(self, context):
        return embedded(self.inside.render(context), f"artikel-{self.number.resolve(context)}")
