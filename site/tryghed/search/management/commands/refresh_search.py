import time

from django.core.management.base import BaseCommand

from tryghed.search.shared_facts import refresh_waiting_pages

LESS_THAN_A_MINUTE = 50


class Command(BaseCommand):
    help = "Indexes the pages again that show something which has been changed. Once a minute."

    def handle(self, *args, **options):
        end = time.monotonic() + LESS_THAN_A_MINUTE
        number = refresh_waiting_pages(is_time_up=lambda: time.monotonic() > end)
        if number:
            self.stdout.write(f"{number} pages were indexed again.")
