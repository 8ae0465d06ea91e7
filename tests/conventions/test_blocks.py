"""Every block is complete: what the editor picks it by, what the visitor sees of it."""

import pytest
from django.template.loader import get_template
from django.urls import reverse
from wagtail.blocks import ListBlock
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from home.blocks import FrontPageBlock
from home.models import ContentPage, HomePage
from tests.reading import main_of, text_of, with_class
from tryghed.blocks.body import BodyBlock
from tryghed.styleguide.views import every_block

OUR_PACKAGES = ("home", "knowledge", "projects", "tryghed")
WITHOUT_A_FILE_TO_SHOW = ("FigureBlock", "DownloadsBlock")


def streams():
    """Every stream that a page type of ours has."""
    for model in get_page_models():
        for field in model._meta.get_fields():
            if model is not Page and isinstance(field, StreamField):
                yield field.stream_block


def is_ours(block):
    return type(block).__module__.split(".")[0] in OUR_PACKAGES


def parts_of(block):
    """Every named part of a block, however deep. What Wagtail's own blocks are made of is Wagtail's."""
    if isinstance(block, ListBlock):
        yield from parts_of(block.child_block)
    elif is_ours(block):
        for child in getattr(block, "child_blocks", {}).values():
            yield child
            yield from parts_of(child)


BODY = ContentPage._meta.get_field("body").stream_block
FRONT_PAGE = HomePage._meta.get_field("body").stream_block
BLOCKS = list(every_block().values())
PARTS = {
    (part.name, str(part.label)): part
    for stream in streams()
    for child in stream.child_blocks.values()
    for part in (child, *parts_of(child))
}

every_block = pytest.mark.parametrize("block", BLOCKS, ids=lambda each: each.name)


def test_the_front_page_may_use_every_common_block():
    assert isinstance(BODY, BodyBlock)
    assert isinstance(FRONT_PAGE, FrontPageBlock)
    assert BODY.child_blocks.keys() < FRONT_PAGE.child_blocks.keys()


@every_block
def test_the_class_of_a_block_says_that_it_is_one(block):
    assert is_ours(block)
    assert type(block).__name__.endswith("Block")


@every_block
@pytest.mark.parametrize("name", ["label", "description", "group"])
def test_an_editor_picks_it_by_words_in_danish_and_english(block, name, says_it_in_both_languages):
    says_it_in_both_languages(getattr(block.meta, name))


@every_block
def test_an_editor_picks_it_by_an_icon_that_exists(block, editor_client):
    sprite = editor_client.get(reverse("wagtailadmin_sprite")).content.decode()

    assert block.meta.icon != "placeholder"
    assert f'id="icon-{block.meta.icon}"' in sprite


@every_block
def test_its_template_exists(block):
    template = block.meta.template

    assert template.startswith("blocks/")
    assert get_template(template)


@every_block
def test_the_block_picker_shows_a_preview_of_it(block, editor_client):
    assert block.is_previewable

    preview = editor_client.get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )

    assert preview.status_code == 200
    (shown,) = with_class(main_of(preview), f"block-{block.name}")
    assert text_of(shown) or type(block).__name__ in WITHOUT_A_FILE_TO_SHOW


@pytest.mark.parametrize("part", PARTS.values(), ids=["-".join(key) for key in PARTS])
def test_every_part_of_a_block_is_labelled_in_danish_and_english(part, says_it_in_both_languages):
    says_it_in_both_languages(part.label)
