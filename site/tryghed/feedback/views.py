"""Receives the answer to *was this page useful?* and leads back to the page."""

from django.core.signing import BadSignature
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import pgettext
from django.views.decorators.csrf import csrf_exempt

from tryghed.feedback import refusals
from tryghed.feedback.forms import FeedbackForm
from tryghed.feedback.limits import has_too_many_answers
from tryghed.feedback.models import Tally
from tryghed.feedback.tokens import ExpiredToken, page_id_of
from tryghed.pages.querysets import visible_pages

ANCHOR = "nyttig"


class SeeOther(HttpResponseRedirect):
    status_code = 303


def thanks_parameter():
    return pgettext("name of the parameter in the address", "thanks")


@csrf_exempt  # Django's protection would set a cookie; the token does its work (docs/decisions/0022)
def receive(request):
    """Count one answer and say thank you at the page, or say why it could not be counted."""
    try:
        page = _answered_page(request)
        _count(request, page)
    except refusals.Refusal as refusal:
        context = {"refusal": refusal, "anchor": ANCHOR}
        response = render(request, "feedback/refused.html", context, status=refusal.status)
        response["Allow"] = "POST"
        return response
    return SeeOther(f"{page.url}?{thanks_parameter()}=1#{ANCHOR}")


def _answered_page(request):
    if request.method != "POST":
        raise refusals.not_sent()
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        raise refusals.not_ours()
    try:
        page_id = page_id_of(request.POST.get("token", ""))
    except BadSignature:
        raise refusals.not_ours() from None
    except ExpiredToken:
        raise refusals.too_old() from None
    page = visible_pages().filter(pk=page_id).first()
    if page is None:
        raise refusals.gone()
    return page


def _count(request, page):
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        raise refusals.no_choice(page)
    if form.is_from_a_robot:
        return
    if has_too_many_answers(page.pk):
        raise refusals.too_many(page)
    Tally.objects.add_one(page, form.counted_answer)
