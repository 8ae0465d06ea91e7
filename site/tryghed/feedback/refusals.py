"""Why an answer was not counted, in words for the reader."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


@dataclass(eq=False)  # an exception must keep its hash
class Refusal(Exception):
    """Stops an answer. With the page, where the reader may go back to it."""

    status: int
    text: str
    page: Page | None = None


def not_sent():
    return Refusal(405, _("Nothing was sent. Answer at the bottom of the page that you have read."))


def not_ours():
    return Refusal(
        400, _("We could not tell which page the answer is about. Open the page and answer there.")
    )


def too_old():
    return Refusal(
        400, _("The page has been open for more than a week. Open it again and answer there.")
    )


def gone():
    return Refusal(404, _("The page that you answered about is not on the site any more."))


def no_choice(page):
    return Refusal(400, _("Choose yes or no, and a reason from the list if you want to."), page)


def too_many(page):
    return Refusal(
        429, _("We get very many answers about this page right now. Try again in a minute."), page
    )
