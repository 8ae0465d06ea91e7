"""Several pages in one: what was rendered for a page of its own is fitted into a longer one."""

import re

from django.utils.safestring import mark_safe

TAG = re.compile(r"<[^<>]+>")
HEADING = re.compile(r"^(</?h)([1-5])(?=[\s>])", re.IGNORECASE)
IDS = re.compile(
    r'(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls|popovertarget)=")([^"]+)(?=")'
)
FRAGMENT = re.compile(r'(\shref="#)(?=[^"])')


def embedded(html, prefix):
    """Rendered HTML whose ids, and what refers to them, begin with a prefix; headings one level down."""

    def fitted(tag):
        text = HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", tag[0])
        text = IDS.sub(lambda found: found[1] + _prefixed(found[2], prefix), text)
        return FRAGMENT.sub(rf"\g<1>{prefix}-", text)

    # Safe: a piece of HTML that templates have rendered, with other ids and headings.
    return mark_safe(TAG.sub(fitted, html))


def _prefixed(ids, prefix):
    return " ".join(f"{prefix}-{each}" for each in ids.split())
