from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from tryghed.checklist.scheduling import publish_what_is_due
from tryghed.history.heartbeat import beat


class Command(WagtailCommand):
    """Wagtail's command, in which one refused page would stop all that come after it."""

    help = "Publish and unpublish what is due. A page that is refused stays a draft, and its people are told."

    def handle(self, *args, **options):
        if options["dryrun"]:
            return super().handle(*args, **options)
        for refusal in publish_what_is_due():
            self.stderr.write(f"{refusal.page.title}: {refusal}")
        super().handle(*args, **options)
        beat()
        return None
