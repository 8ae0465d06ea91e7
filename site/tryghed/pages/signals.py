"""What the layers above pages can listen to."""

from django.dispatch import Signal

# A page was saved with all that hangs on it: topics, related pages, contacts. Django's own post_save
# comes before those rows are written. In: sender (the page type), page.
page_saved = Signal()

# The gates were asked about a publication (publication.py). In: sender (the page type), page as it would
# be published, revision, user (or None), objections (a list: empty when it may go ahead).
publication_judged = Signal()

# Visitors meet something else than before: a page, a restriction, a snippet, a setting (changes.py). Sent
# after the transaction. Whatever keeps answers drops all of them.
public_content_changed = Signal()
