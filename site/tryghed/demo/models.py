from django.db import models
from django.utils.translation import gettext_lazy as _


class ContentItem(models.Model):
    """Remembers what the content set has put on the site, so that it is never put there twice.

    An item whose page an editor deleted stays remembered: what staff removed does not come back.
    """

    key = models.CharField(_("key"), max_length=120, unique=True)
    model = models.CharField(_("model"), max_length=80)
    translation_key = models.UUIDField(_("translation key"), null=True)  # None: not translated

    class Meta:
        verbose_name = _("item of the content set")
        verbose_name_plural = _("items of the content set")

    def __str__(self):
        return self.key
