from django.core.management.base import BaseCommand

from tryghed.media.models.texts import State
from tryghed.media.reading import read_waiting_documents

LESS_THAN_A_MINUTE = 50


class Command(BaseCommand):
    help = "Reads the text in documents that were uploaded or replaced, for search. Once a minute."

    def handle(self, *args, **options):
        ended = read_waiting_documents(seconds=LESS_THAN_A_MINUTE)
        if ended:
            self.stdout.write(
                f"Documents: {ended[State.READ]} read, {ended[State.FAILED]} could not be read, "
                f"{ended[State.UNSUPPORTED]} of a kind that is not read."
            )
