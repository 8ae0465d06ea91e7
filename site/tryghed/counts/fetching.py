"""What a browser only fetches in advance, before anybody has asked for it, is not counted."""

SAYS_SO = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")  # the last three are of older browsers


def is_fetched_ahead(request):
    """Whether the browser says that it is not yet its reader who wants this.

    Standard: https://html.spec.whatwg.org/multipage/speculative-loading.html#the-sec-purpose-http-request-header
    """
    return any(request.headers.get(name) for name in SAYS_SO)
