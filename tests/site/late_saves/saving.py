"""What two editors do to the same thing: one has its form open, the other saves."""

from wagtail.log_actions import log
from wagtail.test.utils.form_data import querydict_from_html

TOLD = "Anna Lund har gemt, mens du skrev"


def form_at(client, address):
    """What the browser would send from the form at this address (a dict)."""
    screen = client.get(address).content.decode()
    return sent_from(screen)


def sent_from(screen):
    return querydict_from_html(screen, form_id="w-editor-form").dict()


def saved_by(user, thing, **values):
    for name, value in values.items():
        setattr(thing, name, value)
    thing.save()
    log(thing, "wagtail.edit", user=user)
