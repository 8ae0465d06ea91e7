from wagtail.management.commands.publish_scheduled import Command as PublishScheduled

from tryghed.history.heartbeat import beat


class Command(PublishScheduled):
    help = "Publishes pages whose time has come, and takes down those whose time is over."

    def handle(self, *args, **options):
        super().handle(*args, **options)
        if not options["dryrun"]:
            beat()
