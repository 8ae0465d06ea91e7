from tryghed.review.models.lost_links import LostLink
from tryghed.review.models.reminders import Reminder
from tryghed.review.models.reviews import PageReview

__all__ = ["LostLink", "PageReview", "Reminder"]
