"""What templates ask about pages."""

import json

from django import template
from django.utils.safestring import mark_safe

from tryghed.pages.hyphens import soft_hyphens
from tryghed.pages.paging import page_parameter
from tryghed.pages.references import readable_versions

register = template.Library()

SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


register.filter(soft_hyphens)


@register.simple_tag
def readable_links(links):
    """Link blocks as [{title, url, summary}]; one to a page that a visitor may not meet is left out."""
    targets = readable_versions(link["page"] for link in links)
    shown = []
    for link, page in zip(links, targets, strict=True):
        if not page and not link["url"]:  # hidden, or deleted since
            continue
        shown.append(
            {
                "title": link["text"] or page.title,
                "url": page.url if page else link["url"],
                "summary": link["description"] or (page.teaser.summary if page else ""),
            }
        )
    return shown


@register.simple_tag(takes_context=True)
def list_address(context, number):
    """The address of another page of the list that is shown, with everything else it was narrowed by."""
    query = context["request"].GET.copy()
    query[page_parameter()] = number
    return f"?{query.urlencode()}"


@register.simple_tag
def linked_data(things):
    """JSON-LD of a list of schema.org things. A data block, which no Content-Security-Policy stops."""
    graph = {"@context": "https://schema.org", "@graph": [thing for thing in things if thing]}
    data = json.dumps(graph, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    # Safe: the three characters that could end the element are written as escapes.
    return mark_safe(f'<script type="application/ld+json">{data}</script>')
