from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext


class User(AbstractUser):
    """An editor's account. Ours from the first migration, since it cannot be exchanged later."""

    class Meta(AbstractUser.Meta):
        # Not "view": whoever may view or change accounts in Wagtail can soon give themselves all rights.
        permissions = [("audit_user", "Can see everybody's rights and unused accounts")]

    @property
    def full_name(self):
        """The name with the name of the account behind it, or that alone."""
        name = self.get_full_name()
        return f"{name} ({self.username})" if name else self.username

    @property
    def role_names(self):
        """The roles as one text, for those who read who is who."""
        names = sorted(group.name for group in self.groups.all())
        return ", ".join([gettext("superuser"), *names] if self.is_superuser else names)
