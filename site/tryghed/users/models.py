from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor's account. Ours from the first migration, since it cannot be exchanged later."""
