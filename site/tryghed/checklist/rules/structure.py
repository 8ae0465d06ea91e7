"""Whether a page can be read by everybody: pictures in words, headings in order.

WCAG 2.2, success criteria 1.1.1 and 1.3.1; the law on accessibility of public websites asks for both.
"""

import re

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from tryghed.blocks.text import HeadingBlock
from tryghed.checklist.reading import parts_of
from tryghed.checklist.registry import Level, rule
from tryghed.pages.models import BasePage
from tryghed.pages.publication import Objection

HIGHEST = 2  # h1 is the title of the page
HEADING_TAG = re.compile(r"<h([1-6])\b", re.IGNORECASE)
FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|webp|avif|gif|heic)", re.IGNORECASE)


@rule("alt_text", _("Pictures in words"), page_type=BasePage, default=Level.BLOCKS)
def says_what_pictures_show(page):
    pictures = [(field, stored) for field, block, stored in parts_of(page) if _is_picture(block)]
    wordless = [(field, stored) for field, stored in pictures if not _says_something(stored)]
    titles = get_image_model().objects.in_bulk([stored["image"] for _field, stored in wordless])
    for field, stored in wordless:
        words = gettext(
            "Write what the picture “%(title)s” shows, in “alternative text”, or mark it as decorative."
        )
        yield Objection(words % {"title": titles.get(stored["image"], "")}, field.name)


def _is_picture(block):
    return isinstance(block, ImageBlock)


def _says_something(stored):
    text = (stored.get("alt_text") or "").strip()
    return not stored.get("image") or stored.get("decorative") or _is_words(text)


def _is_words(text):
    return bool(text) and not FILE_NAME.fullmatch(text)


@rule("headings", _("Headings in order"), page_type=BasePage, default=Level.BLOCKS)
def has_headings_in_order(page):
    yield from _jumps(page)
    for field, block, stored in parts_of(page):
        if isinstance(block, RichTextBlock) and HEADING_TAG.search(stored):
            words = gettext(
                "There is a heading inside a text block. Move it to a block of its own: “heading”."
            )
            yield Objection(words, field.name)


def _jumps(page):
    level = HIGHEST - 1
    for field, block, stored in parts_of(page):
        if not isinstance(block, HeadingBlock):
            continue
        before, level = level, int(stored.get("level") or HIGHEST)
        if level > before + 1:
            words = gettext(
                "The heading “%(heading)s” is a subsection, but no section stands above it. Make it a "
                "section, or add one."
            )
            yield Objection(words % {"heading": stored.get("text")}, field.name)
