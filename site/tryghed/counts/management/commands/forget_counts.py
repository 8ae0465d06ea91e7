from django.apps import apps
from django.core.management.base import BaseCommand

from tryghed.counts.models import DailyCount


class Command(BaseCommand):
    help = "Delete counts of what visitors do, or sum them up by month, when their time is up. Once a day."

    def handle(self, *args, **options):
        kinds = [model for model in apps.get_models() if issubclass(model, DailyCount)]
        number = sum(kind.forget() for kind in kinds)
        self.stdout.write(f"{number} counts forgotten.")
