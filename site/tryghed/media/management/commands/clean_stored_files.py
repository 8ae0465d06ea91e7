from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from tryghed.media.models import SiteDocument, SiteImage
from tryghed.media.stored import clean_stored, named_by_no_row, remove_replaced

AT_A_TIME = 20  # files of which the old one stays a little: somebody may just be saving its title


class Command(BaseCommand):
    help = (
        "Cleans pictures and documents that were kept before files were cleaned, and gives them names that"
        " nobody guesses. Run it after an update; it can be stopped and run again at any time."
    )

    def handle(self, *args, **options):
        try:
            left = [*self.clean_all(SiteImage), *self.clean_all(SiteDocument)]
        except OSError as error:  # such as a full disk
            raise CommandError(f"Stopped, and nothing is lost: {error}") from error
        for name in named_by_no_row():
            self.stdout.write(f"No picture and no document has this file: {name}")
        if left:
            raise CommandError(f"{len(left)} files are as they were: {', '.join(left)}")

    def clean_all(self, model):
        """Clean the files of a model. Out: those that could not be, "model number (why)" each."""
        cleaned, replaced, left = 0, [], []
        try:
            for pk in list(model.objects.order_by("pk").values_list("pk", flat=True)):
                try:
                    replaced += filter(None, [clean_stored(model, pk)])
                except (ValidationError, FileNotFoundError) as error:
                    left.append(f"{model.__name__} {pk} ({_in_words(error)})")
                except model.DoesNotExist:  # deleted meanwhile
                    continue
                if len(replaced) >= AT_A_TIME:
                    cleaned += remove_replaced(model, replaced)
                    replaced = []
        finally:
            cleaned += remove_replaced(model, replaced)
            self.stdout.write(
                f"{model.__name__}: {cleaned} cleaned, {len(left)} left as they were."
            )
        return left


def _in_words(error):
    return "; ".join(error.messages) if isinstance(error, ValidationError) else "no such file"
