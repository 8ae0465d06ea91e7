from django.core.management.base import BaseCommand, CommandError

from tryghed.demo.content import ContentError
from tryghed.demo.loader import Loader


class Command(BaseCommand):
    help = "Load the content set. What is there already, edited or not, is left alone."

    def handle(self, *args, **options):
        self.stdout.write("Loading the content set …")
        try:
            new = Loader(report=self.stdout.write).load()
        except ContentError as error:
            raise CommandError(error) from error
        self.stdout.write(f"{new} new items." if new else "Nothing new: everything is there.")
