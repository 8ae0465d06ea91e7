"""What readers of an earlier version must be told, and the corrections that they need not be told of."""

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from tryghed.pages.forms import PageForm

NEVER_PUBLISHED = 0


class MinorChangeForm(PageForm):
    """The tick *minor correction*. It holds for one publication, so the field stores what it follows."""

    is_minor_change = forms.BooleanField(
        label=_("minor correction"),
        required=False,
        help_text=_(
            "Tick when you have only corrected spelling, a link or the like. Then no line is needed in "
            "“what has been changed”. The tick holds until the page is published."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["is_minor_change"] = self.instance.is_minor_change

    def clean(self):
        cleaned = super().clean()
        if "is_minor_change" in cleaned:
            self.instance.declare_minor(cleaned["is_minor_change"])
        return cleaned


class MinorChangeMixin(models.Model):
    """A page whose editor says that a change is too small to tell readers of.

    What is said is stored with the draft and true of the next publication only: `minor_since` is the
    key of the version that was public when it was said.
    """

    minor_since = models.PositiveBigIntegerField(null=True, blank=True, editable=False)

    base_form_class = MinorChangeForm
    minor_change_panel = FieldPanel("is_minor_change")

    class Meta:
        abstract = True

    @property
    def is_minor_change(self):
        return self.minor_since is not None and self.minor_since == self._public_version

    def declare_minor(self, is_minor):
        """Say whether what has been changed since the last publication is only a minor correction."""
        self.minor_since = self._public_version if is_minor else None

    @property
    def _public_version(self):
        return self.live_revision_id or NEVER_PUBLISHED
