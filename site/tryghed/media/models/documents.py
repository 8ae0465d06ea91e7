from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.models import CollectionViewRestriction

from tryghed.media.models.texts import DocumentText, State
from tryghed.media.names import document_path
from tryghed.media.uploads import cleaned_document, has_new_file, is_clean


class SiteDocumentQuerySet(DocumentQuerySet):
    def open_to_all(self):
        """Without those in a private collection, or in one below it; with their texts at hand."""
        private = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        closed = [Q(collection__path__startswith=path) for path in private]
        return self.exclude(reduce(or_, closed, Q(pk=None))).select_related("reading")


class SiteDocument(AbstractDocument):
    """A file to download. Prefer a page: it reads on a phone and can be translated."""

    file = models.FileField(_("file"), upload_to=document_path, max_length=200)

    admin_form_fields = ["title", "file", "collection", "tags"]

    objects = SiteDocumentQuerySet.as_manager()

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self):
        if self.file:  # else what is wrong with it has been said
            super().clean()

    def save(self, *args, **kwargs):
        if has_new_file(self):
            if not is_clean(self):
                self.file = cleaned_document(self.file)
            self._set_document_file_metadata()  # not only when an editor's form has uploaded it
        super().save(*args, **kwargs)
        if not kwargs.get("update_fields"):
            DocumentText.objects.wait_for(self)

    @property
    def searchable_text(self):
        """The text in the file; empty while nobody has read it."""
        reading = getattr(self, "reading", None)
        return reading.text if reading and reading.state == State.READ else ""
