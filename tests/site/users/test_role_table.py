"""Every address of the editor, asked by every role about what is theirs and what is not.

`role_table.txt` is what has been looked at and found right. An address that is not in it fails here.
"""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Group
from django.core.files.base import ContentFile
from django.test import override_settings
from wagtail.contrib.redirects.models import Redirect

from home.roles import make_roles
from tests.factories import AlertFactory
from tests.site.users.addresses import addresses_of_the_editor
from tests.site.users.asking import is_let_in
from tests.site.users.samples import Samples
from tryghed.mail.models import Mail
from tryghed.media.models import SiteDocument, SiteImage
from tryghed.search.models import Promotion
from tryghed.users.models import User
from tryghed.users.roles import (
    ADMINISTRATOR,
    COMMUNICATION,
    EDITOR,
    LEGAL_APPROVER,
    PROFESSIONAL_APPROVER,
    PROJECT_WORKER,
)

TABLE = Path(__file__).with_name("role_table.txt")
FOUND = settings.ROOT / "var/role_table.txt"
NOTHING_IS_DRAWN = {
    "BACKEND": "tests.site.users.asking.Nothing",
    "NAME": "nothing",
    "DIRS": [],
    "APP_DIRS": False,
}
LETTERS = {
    "E": EDITOR,
    "W": PROJECT_WORKER,
    "P": PROFESSIONAL_APPROVER,
    "L": LEGAL_APPROVER,
    "C": COMMUNICATION,
    "A": ADMINISTRATOR,
}
LEGEND = """\
# Who is let in at each address of the editor, asked by GET. Compared by test_role_table.py.
# v: a visitor  s: staff with a login and no role
# E: editor  W: project worker  P: professional approver  L: legal approver  C: communication
# A: administrator  -: turned away or sent elsewhere, or there is nothing to see by GET
# After the address: about which object, where there are several.
"""


@pytest.fixture
def people(db):
    """{letter: user}, from the visitor to the administrator."""
    make_roles()
    User.objects.create_user("other")
    staff = User.objects.create_user("staff")
    of_roles = {letter: User.objects.create_user(letter) for letter in LETTERS}
    for letter, user in of_roles.items():
        user.groups.add(Group.objects.get(name=LETTERS[letter]))
    return {"v": AnonymousUser(), "s": staff, **of_roles}


@pytest.fixture
def samples(danish, people):
    Redirect.objects.create(old_path="/gammel", redirect_link="/")
    AlertFactory()
    Promotion.objects.create(language="da", queries="bro")
    Mail.objects.create(subject="Brev", body="Til nogen", sender="a@example.org")
    other = User.objects.get(username="other")
    owners = {user.pk: user if user.pk else other for user in people.values()}
    picture = SiteImage.objects.first()
    images = {
        pk: SiteImage.objects.create(
            title="Billede", file=picture.file, uploaded_by_user=owner, width=1, height=1
        )
        for pk, owner in owners.items()
    }
    documents = {
        pk: SiteDocument.objects.create(
            title="Fil", file=ContentFile(b"tekst", name="fil.txt"), uploaded_by_user=owner
        )
        for pk, owner in owners.items()
    }

    def own_and_foreign(files, foreign):
        return {"own": files, "foreign": dict.fromkeys(files, foreign)}

    return Samples(
        danish,
        own_and_foreign(images, images[None]),
        own_and_foreign(documents, documents[None]),
    )


def lines_of(samples, people):
    """The table as the site answers now: a line for each address and object."""
    for address in addresses_of_the_editor():
        for label, values_for in samples.of(address).items():
            let_in = "".join(
                letter if is_let_in(user, address.filled(values_for(user))) else "-"
                for letter, user in people.items()
            )
            yield f"{let_in}  {address.route}{'  ' + label if label else ''}"


@override_settings(TEMPLATES=[NOTHING_IS_DRAWN])
def test_each_role_is_let_in_where_the_table_says(samples, people):
    found = LEGEND + "".join(f"{line}\n" for line in lines_of(samples, people))
    reviewed = TABLE.read_text()
    FOUND.write_text(found)

    new = set(found.splitlines()) - set(reviewed.splitlines())
    gone = set(reviewed.splitlines()) - set(found.splitlines())
    assert not new | gone, "\n".join(
        [
            "",
            *sorted(f"now:  {line}" for line in new),
            *sorted(f"{TABLE.name}:  {line}" for line in gone),
            "May these people do that, and nobody else? Then copy "
            f"{FOUND.relative_to(settings.ROOT)} to tests/site/users/{TABLE.name}.",
        ]
    )
