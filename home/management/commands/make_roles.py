from django.core.management.base import BaseCommand
from django.db import transaction

from home.roles import make_roles


class Command(BaseCommand):
    help = "Give the groups of the roles exactly the rights that they have in the code, and say what changed."

    @transaction.atomic
    def handle(self, *args, **options):
        for line in make_roles():
            self.stdout.write(line)
        self.stdout.write("The roles are there.")
