"""Numbers that are so small that they may be about somebody are said in words."""

from django.db.models import Case, IntegerField, Value, When
from django.utils.translation import gettext as _

FEWEST_SHOWN = 5


def is_small(number):
    """Whether a number is not shown. Nobody at all is nobody in particular, and may be."""
    return 0 < number < FEWEST_SHOWN


def shown(number):
    """A number as a report and its export show it: itself, or “fewer than 5”."""
    return _("fewer than %(fewest)s") % {"fewest": FEWEST_SHOWN} if is_small(number) else number


def rank_of(name):
    """An expression to sort an annotation by: all small numbers are alike, or the order would tell them."""
    small = When(**{f"{name}__gt": 0, f"{name}__lt": FEWEST_SHOWN}, then=Value(1))
    return Case(small, default=name, output_field=IntegerField())
