from django.utils import translation


def address_below(page, name):
    """The address of a route of a page, in the page's own language, whoever asks."""
    with translation.override(page.locale.language_code):
        return f"{page.url or ''}{page.reverse_subpage(name)}"
