"""Every address of the editor, asked by every role about what is theirs and what is not.

`role_table.txt` is what has been looked at and found right. An address that is not in it fails here.
"""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.test import override_settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, UploadedFile
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation, TranslationSource

from home.roles import make_roles
from knowledge.models import ArticlePage
from tests.factories import AlertFactory, ArticlePageFactory
from tests.site.pages.hiding import restrict
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
# Who is let in at each address of the editor: first asked by GET, then by POST with nothing in it.
# Compared by test_role_table.py, which says how to renew it.
# v: a visitor  s: staff with a login and no role
# E: editor  W: project worker  P: professional approver  L: legal approver  C: communication
# A: administrator  U: superuser  -: turned away or sent elsewhere, or there is nothing to see or send
# Let in by POST is, too, who is told that what was sent is incomplete (a 400), or is led on.
# After the address: about which object, where there are several. draft and private stand in knowledge.
"""
SECTIONS = {
    "knowledge": "knowledge_topics.radikalisering",
    "projects": "projects.politikadet",
    "unit": "unit",
}


@pytest.fixture
def people(db):
    """{letter: user}, from the visitor to the superuser."""
    make_roles()
    User.objects.create_user("other")
    staff = User.objects.create_user("staff")
    of_roles = {letter: User.objects.create_user(letter) for letter in LETTERS}
    for letter, user in of_roles.items():
        user.groups.add(Group.objects.get(name=LETTERS[letter]))
    superuser = User.objects.create_superuser("U")
    return {"v": AnonymousUser(), "s": staff, **of_roles, "U": superuser}


@pytest.fixture
def pages(danish, people):
    """{label: page}: one of each section, a draft, and one for a group that nobody is in."""
    topic = danish(SECTIONS["knowledge"])
    draft = ArticlePageFactory(parent=topic, title="En kladde", live=False)
    private = ArticlePageFactory(parent=topic, title="Kun for nogle")
    restrict(private, Group.objects.create(name="Ingen"))
    english = Locale.objects.get(language_code="en")
    for page in (draft, private):
        page.save_revision(user=User.objects.get(username="other"))
        source, _is_new = TranslationSource.get_or_create_from_instance(page)
        source.update_from_db()
        Translation.objects.create(source=source, target_locale=english).save_target(publish=False)
    return {label: danish(key) for label, key in SECTIONS.items()} | {
        "draft": ArticlePage.objects.get(pk=draft.pk),
        "private": ArticlePage.objects.get(pk=private.pk),
    }


@pytest.fixture
def samples(pages, people):
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
    waiting = {model: uploads_of(model, owners, other) for model in (SiteImage, SiteDocument)}
    files = {
        "images": images,
        "documents": documents,
        "images waiting": waiting[SiteImage],
        "documents waiting": waiting[SiteDocument],
    }
    return Samples(
        pages,
        {
            kind: {"own": each, "foreign": dict.fromkeys(each, each[None])}
            for kind, each in files.items()
        },
    )


def uploads_of(model, owners, other):
    """{user id: what was uploaded and waits for its title}: of `other` where somebody may upload nothing."""
    policy, kind = policy_registry.get_by_type(model), ContentType.objects.get_for_model(model)
    return {
        pk: UploadedFile.objects.create(
            file=ContentFile(b"tekst", name="fil.txt"),
            uploaded_by_user=owner if policy.user_has_permission(owner, "add") else other,
            for_content_type=kind,
        )
        for pk, owner in owners.items()
    }


def lines_of(samples, people):
    """The table as the site answers now: a line for each address and object."""
    for address in addresses_of_the_editor():
        for label, address_for in samples.of(address).items():
            by_method = "  ".join(
                "".join(
                    letter if is_let_in(user, address_for(user), method) else "-"
                    for letter, user in people.items()
                )
                for method in ("GET", "POST")
            )
            yield f"{by_method}  {address.route}{'  ' + label if label else ''}"


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
            "May these people do that, and nobody else? Then renew the table:",
            f"cp {FOUND.relative_to(settings.ROOT)} {TABLE.relative_to(settings.ROOT)}",
        ]
    )
