"""How long counts of what visitors do are kept. The command forget_counts keeps it, once a day.

What the site tells visitors about it is read from here.
"""

from datetime import timedelta

DAYS_KEPT_FOR = timedelta(
    days=90
)  # a number for each day; then it is deleted, or only its month is known
MONTHS_KEPT_FOR = timedelta(days=2 * 365)  # a number for each month, where months are kept at all
