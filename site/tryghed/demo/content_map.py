"""Where each fact stands: from the ids of the fact sheets to addresses."""

from tryghed.demo import content
from tryghed.demo.models import ContentItem
from tryghed.pages.querysets import visible_pages


def content_map():
    """{fact id: {"da": address, "en": address}}; an address is None where no visitor can reach it."""
    known = dict(ContentItem.objects.values_list("key", "translation_key"))
    addresses = {}
    for page in visible_pages():
        addresses.setdefault(page.translation_key, {})[page.locale.language_code] = page.url
    facts = {}
    for node in content.pages():
        urls = addresses.get(known.get(node.key), {})
        for fact in (node.key, *node.facts):
            facts.setdefault(fact, {code: urls.get(code) for code in content.LANGUAGES})
    return facts
