"""From running text to search keys: the same keys for a page and for what somebody types.

Knows words, no database and no page. ``keys.py`` is the way in; docs/decisions/0023 says why.
"""
