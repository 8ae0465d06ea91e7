import json

from django.core.management.base import BaseCommand

from tryghed.demo.content_map import content_map


class Command(BaseCommand):
    help = "Print where each fact stands: fact id → Danish and English address, as JSON."

    def handle(self, *args, **options):
        self.stdout.write(json.dumps(content_map(), ensure_ascii=False, indent=2, sort_keys=True))
