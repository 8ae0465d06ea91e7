from django.core.management.base import BaseCommand
from django.db import transaction

from tryghed.demo.editors import create_editors, create_groups


class Command(BaseCommand):
    help = "Make a demo editor for each role. Passwords are generated and printed once."

    @transaction.atomic
    def handle(self, *args, **options):
        create_groups()
        made = create_editors()
        if not made:
            self.stdout.write(
                "The demo editors are there. A new password: manage.py changepassword NAME"
            )
            return
        self.stdout.write("Demo editors, with passwords that are shown only now:")
        for username, password in made.items():
            self.stdout.write(f"  {username:<20} {password}")
