"""What was approved is a text, not a number: a draft can be saved over in its place.

https://docs.wagtail.org/en/stable/reference/settings.html: autosave overwrites the newest revision.
"""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder

# When and where a page is shown, who works on it, and what they say to each other: not its text.
NOT_TEXT = {
    *("path", "depth", "numchild", "url_path", "alias_of", "owner", "translation_key"),
    *("live", "expired", "has_unpublished_changes", "live_revision", "latest_revision"),
    *("first_published_at", "last_published_at", "latest_revision_created_at"),
    *("go_live_at", "expire_at", "locked", "locked_at", "locked_by", "draft_title"),
    *("wagtail_admin_comments",),
}


def digest_of(revision):
    """A fingerprint of all that readers may see of a revision (64 characters)."""
    left_out = NOT_TEXT | {*getattr(revision.content_type.model_class(), "not_text", ())}
    text = {name: value for name, value in revision.content.items() if name not in left_out}
    stored = json.dumps(_without_keys(text), sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(stored.encode()).hexdigest()


def _without_keys(value):
    """Rows get their primary key when they are published; that does not change them."""
    if isinstance(value, dict):
        return {name: _without_keys(each) for name, each in value.items() if name != "pk"}
    return [_without_keys(each) for each in value] if isinstance(value, list) else value
