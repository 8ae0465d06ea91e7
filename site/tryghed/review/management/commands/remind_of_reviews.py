from django.core.management.base import BaseCommand, CommandError

from tryghed.review.keeping import take_in_missing
from tryghed.review.mails import send_reminders


class Command(BaseCommand):
    help = "Reminds those responsible of pages that must be reviewed. Once a day; a second run sends nothing."

    def handle(self, *args, **options):
        take_in_missing()
        sent, failed = send_reminders()
        self.stdout.write(f"Reminders sent: {sent}.")
        if failed:
            raise CommandError(f"{failed} could not be sent. The next run tries again.")
