"""The words of the site, counted: what is rare says more, and what is close may have been meant.

Only words that a visitor can read are here (indexing.py).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchVocabulary(models.Model):
    """The words of one language as a whole. Its row is locked while words are counted."""

    language = models.CharField(max_length=12, primary_key=True)
    pages = models.IntegerField(default=0)
    version = models.IntegerField(default=0)  # another after every change

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("vocabulary in search")
        verbose_name_plural = _("vocabularies in search")

    def __str__(self):
        return f"{self.language}: {self.pages}"


class SearchWord(models.Model):
    """A word of the visible texts in one language, and on how many pages it stands."""

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=60)
    folded = models.CharField(max_length=120)  # fravaer
    plain = models.CharField(max_length=120)  # fravar
    start = models.CharField(max_length=2)  # fr, which an index can find on every database
    pages = models.IntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("word in search")
        verbose_name_plural = _("words in search")
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_row_a_word")]
        indexes = [
            models.Index(fields=["language", "folded"], name="word_folded"),
            models.Index(fields=["language", "plain"], name="word_plain"),
            models.Index(fields=["language", "start", "-pages", "word"], name="word_start"),
        ]

    def __str__(self):
        return f"{self.word}: {self.pages}"


class SearchKey(models.Model):
    """A key of the visible texts in one language, and on how many pages it stands."""

    language = models.CharField(max_length=12)
    key = models.CharField(max_length=120)
    pages = models.IntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("key in search")
        verbose_name_plural = _("keys in search")
        constraints = [models.UniqueConstraint(fields=["language", "key"], name="one_row_a_key")]

    def __str__(self):
        return f"{self.key}: {self.pages}"
