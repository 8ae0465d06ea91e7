"""What an article may say of itself in one word. Labels are the shown words."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ArticleType(models.TextChoices):
    ACTION_GUIDE = "action_guide", _("action guide")
    METHOD = "method", _("method")
    TOOL = "tool", _("tool")
    BACKGROUND = "background", _("background")
    LEGAL_BASIS = "legal_basis", _("legal basis")
    CASE = "case", _("case")


class Urgency(models.TextChoices):
    TODAY = "today", _("Act today")
    THIS_WEEK = "this_week", _("Act this week")
    PLANNED = "planned", _("Plan it")
    BACKGROUND = "background", _("Read and understand")


class Impact(models.TextChoices):
    """What was found. The last four are no points on the scale: nobody has found "no effect"."""

    HARMFUL = "harmful", _("May harm")
    NONE = "none", _("No effect")
    SMALL = "small", _("Small")
    SMALL_MODERATE = "small_moderate", _("Small to moderate")
    MODERATE = "moderate", _("Moderate")
    LARGE = "large", _("Large")
    PROMISING = "promising", _("Promising, not certain")
    UNRESOLVED = "unresolved", _("Unresolved")
    NOT_MEASURED = "not_measured", _("Not measured")
    UNKNOWN = "unknown", _("Unknown")


IMPACT_SCALE = {
    Impact.HARMFUL: -1,
    Impact.NONE: 0,
    Impact.SMALL: 1,
    Impact.SMALL_MODERATE: 1.5,
    Impact.MODERATE: 2,
    Impact.LARGE: 3,
}


class Strength(models.IntegerChoices):
    NOT_ASSESSED = 0, _("Not assessed")
    VERY_WEAK = 1, _("Very weak")
    WEAK = 2, _("Weak")
    MODERATE = 3, _("Moderate")
    STRONG = 4, _("Strong")
    VERY_STRONG = 5, _("Very strong")


class Cost(models.IntegerChoices):
    LOW = 1, _("Low")
    MEDIUM = 2, _("Medium")
    HIGH = 3, _("High")


class TimeNeeded(models.TextChoices):
    UNDER_AN_HOUR = "under_an_hour", _("Under 1 hour")
    ONE_TWO_LESSONS = "one_two_lessons", _("1–2 lessons")
    DAYS = "days", _("Days")
    WEEKS = "weeks", _("Weeks")
    MONTHS = "months", _("Months")


class Grade(models.TextChoices):
    """Vidensdeklaration's own letters."""

    A = "A", "A"
    B = "B", "B"
    C = "C", "C"
    D = "D", "D"


class Stance(models.TextChoices):
    SUPPORTS = "supports", _("supports it")
    MIXED = "mixed", _("is mixed")
    INSUFFICIENT = "insufficient", _("knows too little")
    AGAINST = "against", _("advises against it")
