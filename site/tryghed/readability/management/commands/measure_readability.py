from django.core.management.base import BaseCommand

from tryghed.readability.recording import record_missing


class Command(BaseCommand):
    help = "Measures the readability of published pages that were published before it was measured. Once."

    def handle(self, *args, **options):
        self.stdout.write(f"Pages measured: {record_missing()}.")
