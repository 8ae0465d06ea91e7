from django.core.management.base import BaseCommand

from tryghed.approval.making import make_workflows


class Command(BaseCommand):
    help = "Make the workflows of approval that are missing, and put them where guidance stands."

    def handle(self, *args, **options):
        make_workflows()
        self.stdout.write("The workflows are there.")
