from django.core.management.base import BaseCommand
from django.db import transaction

from home.roles import make_roles
from tryghed.demo.editors import create_editors


class Command(BaseCommand):
    help = "Make the roles, and a demo editor for each. Passwords are generated and printed once."

    @transaction.atomic
    def handle(self, *args, **options):
        make_roles()
        made = create_editors()
        if not made:
            self.stdout.write(
                "The demo editors are there. A new password: manage.py changepassword NAME"
            )
            return
        self.stdout.write("Demo editors, with passwords that are shown only now:")
        for username, password in made.items():
            self.stdout.write(f"  {username:<20} {password}")
