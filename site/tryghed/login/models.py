from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class GroupRule(models.Model):
    """How the people of a group log in. A group without a rule asks for nothing."""

    group = models.OneToOneField(
        Group,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="login_rule",
        verbose_name=_("group"),
    )
    takes_second_step = models.BooleanField(
        _("two-step login is required"),
        default=False,
        help_text=_(
            "Whoever is in this group sets up two-step login the next time they log in, and gets no "
            "further without it."
        ),
    )

    class Meta:
        verbose_name = _("login of a group")
        verbose_name_plural = _("login of groups")

    def __str__(self):
        return str(self.group)
