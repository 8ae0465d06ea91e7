"""The style guide: what the site is made of, alive, for staff."""

from django.shortcuts import render
from django.template.loader import render_to_string

from home.blocks import FrontPageBlock
from knowledge.blocks import ArticleBodyBlock
from tryghed.styleguide.samples import samples


def style_guide(request):
    """All components and blocks with all variants; ?retning=rtl shows them from right to left."""
    return render(
        request,
        "styleguide/style_guide.html",
        {
            "components": [_rendered(sample, request) for sample in samples()],
            "blocks": [_rendered_block(block) for block in every_block().values()],
            "direction": "rtl" if request.GET.get("retning") == "rtl" else "ltr",
        },
    )


def every_block():
    """The blocks of every kind of body, by name: each once."""
    return FrontPageBlock().child_blocks | ArticleBodyBlock().child_blocks


def _rendered(sample, request):
    variants = [
        {"name": name, "html": render_to_string(sample.template, inputs, request=request)}
        for name, inputs in sample.variants.items()
    ]
    return {"name": sample.name, "variants": variants}


def _rendered_block(block):
    return {
        "name": block.label,
        "description": block.get_description(),
        "html": block.render(block.get_preview_value(), context={}),
    }
