"""What lists that can be narrowed have in common: chips, and addresses with one choice less."""


def chips(form, names, query, anchor):
    """What a list is narrowed by, each with the address without it: [{"label", "url"}].

    In: a validated form of choices; the parameters that narrow; request.GET; the id of the list.
    """
    return [
        {
            "label": dict(form.fields[name].choices)[form.cleaned_data[name]],
            "url": without(query, name, anchor),
        }
        for name in names
        if form.cleaned_data.get(name)
    ]


def without(query, name, anchor):
    """The address of the same list without one parameter."""
    rest = query.copy()
    rest.pop(name, None)
    return f"?{rest.urlencode()}#{anchor}"
