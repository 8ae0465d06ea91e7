"""What the layers above can listen to."""

from django.dispatch import Signal

# When a page must be reviewed has changed. In: sender (PageReview), page.
review_changed = Signal()
