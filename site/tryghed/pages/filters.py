"""What lists that can be narrowed have in common: chips, and addresses with one choice less."""

from tryghed.pages.paging import page_parameter


def chips(form, names, query, anchor):
    """What a list is narrowed by, each with the address without it: [{"label", "url"}].

    In: a validated form of choices; the parameters that narrow; request.GET; the id of the list.
    """
    return [
        {
            "label": dict(form.fields[name].choices)[form.cleaned_data[name]],
            "url": without(query, [name], anchor),
        }
        for name in names
        if form.cleaned_data.get(name)
    ]


def without(query, names, anchor, value=None):
    """The address of the same list, from its start, without some parameters, or one of their values."""
    rest = query.copy()
    for name in [*names, page_parameter()]:
        kept = [] if value is None else [each for each in rest.getlist(name) if each != value]
        rest.pop(name, None)
        if kept:
            rest.setlist(name, kept)
    return f"?{rest.urlencode()}#{anchor}"
