import time

from django.core.management.base import BaseCommand
from django.utils import timezone

from tryghed.mail.models import KEPT_DAYS, Mail
from tryghed.mail.sending import send_waiting

LESS_THAN_A_MINUTE = 50


class Command(BaseCommand):
    help = (
        "Send the mail that waits in the database, and forget what was sent more than "
        f"{KEPT_DAYS} days ago. Once a minute."
    )

    def handle(self, *args, **options):
        end = time.monotonic() + LESS_THAN_A_MINUTE
        sent, waiting = send_waiting(is_time_up=lambda: time.monotonic() > end)
        Mail.objects.outdated(timezone.now()).delete()
        if sent or waiting:
            self.stdout.write(f"{sent} mails sent, {waiting} not.")
