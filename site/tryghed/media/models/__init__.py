"""Pictures and files, and what search reads in the files."""

from tryghed.media.models.documents import SiteDocument
from tryghed.media.models.images import SiteImage, SiteImageRendition
from tryghed.media.models.texts import DocumentText

__all__ = ["DocumentText", "SiteDocument", "SiteImage", "SiteImageRendition"]
