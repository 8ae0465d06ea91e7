"""The municipality's own look, within what everybody can read."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel

from tryghed.media.models import SiteImage
from tryghed.pages.colours import DARK, LIGHT, dark_variant, version
from tryghed.pages.contrast import LEAST_FOR_TEXT, hardest_ground, readable

HEX_COLOUR = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
SHORT = 3


class BrandMixin(models.Model):
    """Wordmark, logo and accent colour, as the municipality's design guide has them."""

    wordmark = models.CharField(
        _("wordmark"),
        max_length=60,
        blank=True,
        help_text=_(
            "Above the unit's name at the top of every page. Empty: the municipality's name."
        ),
    )
    logo = models.ForeignKey(
        SiteImage,
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only with the municipality's permission. Its description is read aloud."),
    )
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        blank=True,
        help_text=_(
            "Six digits, such as #0d5762: links, buttons and lines. Empty: the site's own colour."
            " A lighter one for dark screens is worked out from it."
        ),
    )

    brand_panels = [MultiFieldPanel(["wordmark", "logo", "accent_colour"], heading=_("Look"))]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        problems = {}
        if self.logo and not self.logo.description:
            problems["logo"] = _(
                "The logo has no description. Write in the image library what it says,"
                " such as “Ishøj Kommune”."
            )
        if self.accent_colour:
            self.accent_colour = _as_hex(self.accent_colour) or self.accent_colour
            problem = _problem_with(self.accent_colour)
            if problem:
                problems["accent_colour"] = problem
        if problems:
            raise ValidationError(problems)

    @property
    def colours_version(self):
        """The version of farver.css; empty where staff have chosen no colour."""
        return version(self.accent_colour) if self.accent_colour else ""


def _as_hex(text):
    """A colour as "#rrggbb", or "" where the text is none."""
    match = HEX_COLOUR.fullmatch(text.strip())
    if not match:
        return ""
    digits = match[1].lower()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == SHORT else digits)


def _problem_with(colour):
    """Why a colour cannot be the accent, with the numbers and one that can; None when it can."""
    if not _as_hex(colour):
        return _("Write the colour as # and six digits from 0 to f, such as #0d5762.")
    ratio, ground = hardest_ground(colour, LIGHT.grounds)
    if ratio >= LEAST_FOR_TEXT:
        return None
    suggestion = readable(colour, LIGHT.grounds, lighter=False)
    dark = dark_variant(suggestion)
    return _(
        "%(colour)s cannot be read as a link, nor white text on it as a button: its contrast with"
        " %(ground)s is %(ratio)s, and WCAG 2.2 (1.4.3) asks for %(least)s. %(suggestion)s can be"
        " read (%(reached)s); dark screens would show %(dark)s (%(dark_reached)s)."
    ) % {
        "colour": colour,
        "ground": ground,
        "ratio": _number(ratio),
        "least": _number(LEAST_FOR_TEXT),
        "suggestion": suggestion,
        "reached": _number(hardest_ground(suggestion, LIGHT.grounds)[0]),
        "dark": dark,
        "dark_reached": _number(hardest_ground(dark, DARK.grounds)[0]),
    }


def _number(ratio):
    """A ratio with two decimals, never rounded up to one that it does not reach."""
    return number_format(int(ratio * 100) / 100, 2)
