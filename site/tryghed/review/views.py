"""Where the link of a reminder leads: one page with one button."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tryghed.review.keeping import confirm
from tryghed.review.links import State, read

STATUS = {State.EXPIRED: 410, State.GONE: 404, State.MOVED: 403, State.CHANGED: 409}


class SeeOther(HttpResponseRedirect):
    status_code = 303


@csrf_exempt  # Django's protection would set a cookie; the signed address does its work
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def still_correct(request, token):
    """Show what the link is about; note the review when its button is pressed."""
    link = read(token)
    if request.method == "POST" and link.state is State.OPEN:
        confirm(link.review, link.user)
        return SeeOther(request.path)
    context = {"state": link.state.value, "review": link.review}
    response = render(
        request, "review/still_correct.html", context, status=STATUS.get(link.state, 200)
    )
    response["Referrer-Policy"] = "no-referrer"  # the address is the key
    return response
