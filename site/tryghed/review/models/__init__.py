from tryghed.review.models.reminders import Reminder
from tryghed.review.models.reviews import PageReview

__all__ = ["PageReview", "Reminder"]
