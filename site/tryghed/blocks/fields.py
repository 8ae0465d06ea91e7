"""Where pages and older migrations find the field of a body."""

from tryghed.content_field import ContentField

__all__ = ["ContentField"]
