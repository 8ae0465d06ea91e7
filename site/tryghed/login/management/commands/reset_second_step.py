from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand, CommandError

from tryghed.login.sessions import sessions_of


class Command(BaseCommand):
    help = (
        "Forget the app, the keys and the recovery codes of an account whose owner has lost them, and "
        "end its sessions. At the next login they are set up anew, where the rules ask for them."
    )

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, username, **options):
        user = get_user_model().objects.filter(username=username).first()
        if not user:
            raise CommandError(f"There is no account {username}.")
        Authenticator.objects.filter(user=user).delete()
        Session.objects.filter(pk__in=sessions_of(user)).delete()
        self.stdout.write(f"{username} logs in with the password alone until it is set up anew.")
