"""What each role may do: as little as its work asks. make_roles gives the groups these rights.

Wagtail passes rights to a page on to all that is below it, so whoever has the front page reaches every
section (docs/decisions/0027). Rights to accounts and groups are in no role: who can change roles has all.
"""

from django.db.models.signals import post_save
from wagtail.contrib.redirects.models import Redirect

from home.models import HomePage, NewsIndexPage, UnitPage
from knowledge.acute.models import AcutePathPage
from knowledge.models import KnowledgeIndexPage
from projects.models import ProjectIndexPage
from tryghed.alerts.models import Alert
from tryghed.checklist.models import ChecklistSettings
from tryghed.citations.models import GlossaryTerm, LegalReference, Source
from tryghed.history.models import OperationSettings
from tryghed.mail.models import Mail
from tryghed.pages.models import SiteSettings
from tryghed.people.models import ContactCard, Organisation
from tryghed.readability.models import ReadabilitySettings
from tryghed.search.models import Promotion, Synonym
from tryghed.taxonomy.models import AgeGroup, Audience, Place, Policy, Topic
from tryghed.users.roles import (
    ADMINISTRATOR,
    COMMUNICATION,
    EDITOR,
    LEGAL_APPROVER,
    PROFESSIONAL_APPROVER,
    PROJECT_WORKER,
    Role,
    let_in,
    make_role,
    remove_groups_of_wagtail,
)

LOG_IN = "wagtailadmin.access_admin"
TRANSLATE = "wagtail_localize.submit_translation"
AUDIT = "users.audit_user"

WRITE = ("add", "change")
APPROVE = ("change", "publish")
SEE = ("view",)
KEEP = ("view", "add", "change")
OWN = (*KEEP, "delete")

FACTS = (ContactCard, Organisation, Place, Policy)
VOCABULARY = (Topic, Audience, AgeGroup)
CITATIONS = (LegalReference, Source, GlossaryTerm)
SEARCH = (Synonym, Promotion)
SETTINGS = (SiteSettings, ChecklistSettings, OperationSettings, ReadabilitySettings)
SHARED = (*FACTS, *VOCABULARY, *CITATIONS, *SEARCH, Alert)

ROLES = (
    Role(
        EDITOR,
        pages={KnowledgeIndexPage: WRITE, AcutePathPage: ("change",)},
        models=dict.fromkeys((*FACTS, *VOCABULARY, *CITATIONS), KEEP) | dict.fromkeys(SEARCH, OWN),
        files=("add", "change", "choose"),
        more=(LOG_IN, TRANSLATE),
    ),
    Role(
        PROJECT_WORKER,
        pages={ProjectIndexPage: WRITE},
        files=("add", "choose"),
        more=(LOG_IN, TRANSLATE),
    ),
    Role(
        PROFESSIONAL_APPROVER,
        pages={KnowledgeIndexPage: APPROVE, AcutePathPage: APPROVE},
        models=dict.fromkeys(CITATIONS, SEE),
        files=("choose",),
        more=(LOG_IN,),
    ),
    Role(
        LEGAL_APPROVER,
        pages={KnowledgeIndexPage: APPROVE, AcutePathPage: APPROVE},
        models=dict.fromkeys(CITATIONS, SEE) | {LegalReference: KEEP},
        files=("choose",),
        more=(LOG_IN,),
    ),
    Role(
        COMMUNICATION,
        pages={HomePage: APPROVE, NewsIndexPage: ("add",), UnitPage: ("add",)},
        models=dict.fromkeys(FACTS, KEEP) | dict.fromkeys((*SEARCH, Alert), OWN),
        files=("add", "change", "choose"),
        more=(LOG_IN, TRANSLATE),
    ),
    Role(
        ADMINISTRATOR,
        pages={HomePage: (*WRITE, "publish", "bulk_delete", "lock", "unlock")},
        models=dict.fromkeys((*SHARED, Redirect), OWN)
        | dict.fromkeys(SETTINGS, ("change",))
        | {Mail: ("view", "change")},
        files=("add", "change", "choose"),
        more=(LOG_IN, TRANSLATE, AUDIT),
    ),
)


def make_roles():
    """Give each role's group exactly its rights. Out: what was changed, as lines; none the second time."""
    made = [line for role in ROLES for line in make_role(role)]
    return [*made, *remove_groups_of_wagtail()]


def let_in_to_new_section(instance, created, **how):
    """A section that is added, in whatever language, is open to its roles at once."""
    if created:
        let_in(instance, ROLES)


def listen():
    for page_type in {page_type for role in ROLES for page_type in role.pages}:
        post_save.connect(let_in_to_new_section, sender=page_type)
