"""A ceiling on answers that asks nobody who they are."""

import time

from django.core.cache import cache

MOST_ANSWERS_A_MINUTE = 30  # about one page: more than a full staff room, too few to drown a month
KEPT_SECONDS = 120


def has_too_many_answers(page_id):
    """Count one more answer about a page, and say whether this minute has had enough of them."""
    key = f"feedback-{page_id}-{int(time.time() // 60)}"
    cache.add(key, 0, timeout=KEPT_SECONDS)
    try:
        return cache.incr(key) > MOST_ANSWERS_A_MINUTE
    except ValueError:  # a full cache dropped the number just now: counting begins again
        return False
