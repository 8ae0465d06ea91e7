"""Who stands behind the site and whom a reader can turn to. Roles and organisations, not persons."""

from tryghed.people.models.cards import ContactCard, ContactMixin
from tryghed.people.models.organisations import Organisation, PagePartner, PartnersMixin

__all__ = ["ContactCard", "ContactMixin", "Organisation", "PagePartner", "PartnersMixin"]
