"""Finds questions to the page tree that do not go through visible(): the road by which drafts leak."""

import ast
import re

FORBIDDEN_NAMES = {
    "public",
    "live",
    "specific",
    "specific_deferred",
    "get_parent",
    "get_ancestors",
    "get_children",
    "get_descendants",
    "get_siblings",
    "get_next_sibling",
    "get_next_siblings",
    "get_prev_sibling",
    "get_prev_siblings",
    "get_translation",
    "get_translation_or_none",
    "get_translations",
    "aliases",
}
# Columns and properties, not questions: page.live, page.specific_class
CALLED_NAMES = {"live", "public", "aliases"}
FORBIDDEN_IN_TEMPLATES = FORBIDDEN_NAMES | {"objects", "pageurl", "slugurl", "fullpageurl"}

TAG = re.compile(r"{[{%](.*?)[%}]}", re.DOTALL)
WORD = re.compile(r"\w+")


def questions_in_python(source):
    """[(line, construct)] of every question in Python source that visible() does not answer."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            construct = _construct(node, parents.get(node))
            if construct:
                found.append((node.end_lineno, construct))
    return sorted(found)


def _construct(node, parent):
    """The name of the question that an attribute asks, None for a harmless one."""
    is_called = isinstance(parent, ast.Call) and parent.func is node
    if node.attr in FORBIDDEN_NAMES and (is_called or node.attr not in CALLED_NAMES):
        return node.attr
    if node.attr == "objects" and _is_page_type(node.value):
        answered = isinstance(parent, ast.Attribute) and parent.attr == "visible"
        return None if answered else f"{node.value.id}.objects"
    return None


def _is_page_type(node):
    return isinstance(node, ast.Name) and re.search(r"Page$|^page_type$", node.id)


def questions_in_template(source):
    """[(line, construct)] of every question to the tree in the tags of a template."""
    found = []
    for tag in TAG.finditer(source):
        line = source.count("\n", 0, tag.start()) + 1
        found += [(line, name) for name in WORD.findall(tag[1]) if name in FORBIDDEN_IN_TEMPLATES]
    return found
