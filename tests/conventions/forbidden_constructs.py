"""Finds what would open the site: markup that is believed, pages that are cached for others, an API."""

import ast
import re

BELIEVED = {"mark_safe", "SafeString", "SafeText", "SafeData"}
RAW_BLOCKS = {"RawHTMLBlock"}
PAGE_CACHE = {"cache_page", "UpdateCacheMiddleware", "FetchFromCacheMiddleware"}
FORBIDDEN_NAMES = BELIEVED | RAW_BLOCKS | PAGE_CACHE
APIS = (
    "wagtail.api",
    "wagtail.contrib.frontend_cache",
    "rest_framework",
    "ninja",
    "graphene_django",
)
CACHE_MIDDLEWARE = "django.middleware.cache."
FORBIDDEN_IN_TEMPLATES = re.compile(
    r"\|\s*(safe|safeseq)\b|{%\s*(autoescape)\s+off|{%\s*load\b[^%]*\b(cache)\b"
)


def constructs_in_python(source):
    """[(line, name)] of what Python source uses of the forbidden, imports left out."""
    found = []
    for node in ast.walk(ast.parse(source)):
        name = getattr(node, "attr", None) or getattr(node, "id", None)
        if isinstance(node, ast.Attribute | ast.Name) and name in FORBIDDEN_NAMES:
            found.append((node.end_lineno, name))
    return sorted(found)


def constructs_in_template(source):
    """[(line, name)] of what a template for browsers uses of the forbidden."""
    return [
        (source.count("\n", 0, match.start()) + 1, next(filter(None, match.groups())))
        for match in FORBIDDEN_IN_TEMPLATES.finditer(source)
    ]


def forbidden_settings(apps, middleware):
    """The applications and middleware that no process may have."""
    return [
        *(name for name in apps if name.startswith(APIS)),
        *(name for name in middleware if name.startswith(CACHE_MIDDLEWARE)),
    ]
