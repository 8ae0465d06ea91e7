from django.core.management.base import BaseCommand

from tryghed.search.models import SearchCount
from tryghed.search.models.counts import KEPT_DAYS


class Command(BaseCommand):
    help = f"Delete what was searched for more than {KEPT_DAYS} days ago. Run it once a day."

    def handle(self, *args, **options):
        number, _ = SearchCount.objects.outdated().delete()
        self.stdout.write(f"{number} counts forgotten.")
