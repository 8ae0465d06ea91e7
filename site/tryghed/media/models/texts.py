from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string

LONGEST_TEXT = 200_000  # characters; some eighty pages


class State(models.TextChoices):
    WAITING = "waiting", _("The text is waiting to be read. It takes a minute or two.")
    READ = "read", _("The text has been read: search finds pages by it.")
    FAILED = "failed", _("The text could not be read:")
    UNSUPPORTED = "unsupported", _("Search does not read text in files of this kind.")


class Reason(models.TextChoices):
    """Why a text could not be read, and what helps."""

    ENCRYPTED = "encrypted", _("The file is protected. Save a copy without protection.")
    NO_TEXT = "no_text", _("There is no text in it. Perhaps its pages were scanned as pictures.")
    BROKEN = "broken", _("The file is damaged, or is of another kind than its name says.")
    TOO_HEAVY = "too_heavy", _("It took too much time or memory. Divide the file, or make a page.")
    MISSING = "missing", _("The file is gone. Upload it again.")


class DocumentTextQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state=State.WAITING).order_by("pk")

    def wait_for(self, document):
        """Have the file of a document read, unless it is the one that was read last."""
        text, _is_new = self.get_or_create(document=document)
        if text.file_hash != document.file_hash:
            text.note(State.WAITING)


class DocumentText(models.Model):
    """The text in the file of a document, for search. Read in the background (reading.py)."""

    document = models.OneToOneField(
        get_document_model_string(),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="reading",
    )
    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=20, choices=Reason, blank=True)
    text = models.TextField(blank=True)
    file_hash = models.CharField(max_length=40, blank=True)  # of the file that was read
    read_at = models.DateTimeField(null=True)

    objects = DocumentTextQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self):
        return f"{self.document_id} ({self.state})"

    def note(self, state, *, reason="", text="", file_hash=""):
        """Keep what came of reading the file."""
        self.state, self.reason, self.text, self.file_hash = state, reason, text, file_hash
        self.read_at = None if state == State.WAITING else timezone.now()
        self.save()

    @property
    def in_words(self):
        """What an editor is told, in one or two sentences."""
        sentences = [self.get_state_display(), self.get_reason_display()]
        if self.is_cut:
            sentences.append(_("The file is long: only its beginning was read."))
        return " ".join(filter(None, map(str, sentences)))

    @property
    def is_cut(self):
        return len(self.text) >= LONGEST_TEXT
