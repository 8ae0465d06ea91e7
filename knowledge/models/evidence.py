from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from knowledge.blocks import VerdictsBlock
from knowledge.choices import IMPACT_SCALE, Cost, Grade, Impact, Strength, TimeNeeded
from knowledge.evidence_card import EvidenceCard
from knowledge.models.review import months_after
from tryghed.blocks.fields import ContentField

EVIDENCE_VALID_YEARS = 5
EMMIE = ("effect", "mechanism", "moderators", "implementation", "economics", "disagreement")
DECLARED = ("audience", "method", "implementation", "effect", "economics")


def _grade(verbose_name):
    return models.CharField(verbose_name, max_length=1, choices=Grade, blank=True)


def _answer(question):
    return models.TextField(question, blank=True)


class EvidenceMixin(models.Model):
    """A page that says how well something works, how sure that is, and what it takes."""

    impact = models.CharField(
        _("impact"),
        max_length=20,
        choices=Impact,
        blank=True,
        help_text=_("Empty where the question makes no sense, as in a legal basis."),
    )
    strength = models.PositiveSmallIntegerField(
        _("strength of the evidence"),
        choices=Strength,
        null=True,
        blank=True,
        help_text=_("Always together with the impact. 0 and 1 are shown as: we do not know yet."),
    )
    cost = models.PositiveSmallIntegerField(_("cost"), choices=Cost, null=True, blank=True)
    time_needed = models.CharField(_("time needed"), max_length=20, choices=TimeNeeded, blank=True)
    rated_on = models.DateField(
        _("rated on"),
        null=True,
        blank=True,
        help_text=_("After some years the page says by itself that the rating is old."),
    )

    effect = _answer(_("What was measured?"))
    mechanism = _answer(_("Why might it work?"))
    moderators = _answer(_("For whom and where?"))
    implementation = _answer(_("What must be in place?"))
    economics = _answer(_("What does it cost?"))
    disagreement = _answer(_("Where do the sources disagree?"))

    declared_audience = _grade(pgettext_lazy("Vidensdeklaration", "target group"))
    declared_method = _grade(_("method"))
    declared_implementation = _grade(_("implementation"))
    declared_effect = _grade(_("effect"))
    declared_economics = _grade(_("economics"))
    declaration_source = models.ForeignKey(
        "citations.Source",
        verbose_name=_("source of the declaration"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    verdicts = ContentField(
        VerdictsBlock(),
        verbose_name=_("other registers"),
        blank=True,
        help_text=_("What other registers say of the same thing, also where they disagree."),
    )

    evidence_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["impact", "strength"]),
                FieldRowPanel(["cost", "time_needed"]),
                "rated_on",
                *EMMIE,
                "verdicts",
            ],
            heading=_("Evidence"),
        ),
        MultiFieldPanel(
            [*(f"declared_{name}" for name in DECLARED), "declaration_source"],
            heading=_("Vidensdeklaration"),
            classname="collapsed",
            help_text=_(
                "Only where Social- og Boligstyrelsen has declared it: their grades, A to D."
            ),
        ),
    ]
    evidence_filter_fields = [index.FilterField("impact"), index.FilterField("strength")]
    evidence_searched_fields = (*EMMIE, "verdicts", "declaration_source")

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        errors = {} if self.may_be_incomplete else dict(self._missing_in_the_rating())
        errors |= self._contradictions_in_the_rating()
        if errors:
            raise ValidationError(errors)

    def _missing_in_the_rating(self):
        has_strength = self.strength is not None
        if self.impact and not has_strength:
            yield "strength", _("Choose how strong the evidence is: impact never stands alone.")
        if has_strength and not self.impact:
            yield (
                "impact",
                _("Choose an impact as well, or clear the strength: they stand together."),
            )
        if (self.impact or has_strength) and not self.rated_on:
            yield "rated_on", _("Write the day of the rating: readers must see how old it is.")

    def _contradictions_in_the_rating(self):
        is_weak = self.strength is not None and self.strength <= Strength.VERY_WEAK
        if not is_weak or self.impact not in IMPACT_SCALE:
            return {}
        return {
            "impact": _(
                "So weak evidence measures no impact. Choose promising, unresolved, not measured "
                "or unknown, or a higher strength."
            )
        }

    @property
    def is_rated(self):
        return bool(self.impact) and self.strength is not None

    @property
    def is_rating_old(self):
        if not self.rated_on:
            return False
        return months_after(self.rated_on, 12 * EVIDENCE_VALID_YEARS) < timezone.localdate()

    @property
    def rating_in_short(self):
        """Impact and strength in one line; empty without a rating."""
        return EvidenceCard(self.impact, self.strength).headline

    @property
    def listing_detail(self):
        """What a list says below the summary: the rating, with the question that it answers."""
        return EvidenceCard(self.impact, self.strength).in_short

    def evidence_card(self):
        """What the evidence card shows (an EvidenceCard, false when there is nothing)."""
        return EvidenceCard(
            impact=self.impact,
            strength=self.strength,
            cost=self.cost,
            time_needed=self.time_needed,
            rated_on=self.rated_on,
            is_old=self.is_rating_old,
            answers=[
                (self._meta.get_field(name).verbose_name, getattr(self, name))
                for name in EMMIE
                if getattr(self, name)
            ],
            grades=[
                (self._meta.get_field(f"declared_{name}").verbose_name, grade)
                for name in DECLARED
                if (grade := getattr(self, f"declared_{name}"))
            ],
            source=self.declaration_source,
            verdicts=[block.value for block in self.verdicts],
        )
