"""Proof that a form was made by this site, for one page, not long ago. No cookie is needed for it.

The same all day: a page must read the same each time it is made, or no cache and no mirror can keep it.
"""

from datetime import datetime, timedelta

from django.core.signing import Signer
from django.utils import timezone

SALT = "tryghed.feedback"
VALID_FOR = timedelta(days=7)  # a kept copy of a page asks for as long
DAY = "%Y%m%d"


class ExpiredToken(Exception):
    """The site made it, but too long ago."""


def token_for(page):
    return Signer(salt=SALT).sign(f"{page.pk}.{timezone.localdate():{DAY}}")


def page_id_of(token):
    """The id of the page that a token was made for; BadSignature or ExpiredToken if it does not count."""
    page_id, day = Signer(salt=SALT).unsign(token).split(".")
    made_on = datetime.strptime(day, DAY).date()  # noqa: DTZ007  (a day, not a moment)
    if timezone.localdate() - made_on > VALID_FOR:
        raise ExpiredToken
    return int(page_id)
