"""The chapters of the editors' handbook: the very files in docs/editors, so that it is written once."""

import re
from dataclasses import dataclass

from django.conf import settings

FOLDER = settings.ROOT / "docs/editors"
PICTURES = FOLDER / "pictures"
CONTENTS = "README"
TITLE = re.compile(r"\A# (.+)\n")
LINK_TO_CHAPTER = re.compile(r"\]\(([a-z0-9-]+)\.md[)#]")


@dataclass(frozen=True)
class Chapter:
    """One task of an editor. Its name is that of the file."""

    name: str
    text: str

    @property
    def title(self):
        return TITLE.match(self.text)[1]

    @property
    def body(self):
        """The Markdown without the title."""
        return TITLE.sub("", self.text)


def chapter(name):
    """A chapter by its name; None where there is none."""
    path = FOLDER / f"{name}.md"
    is_there = path in FOLDER.iterdir()  # is_file() raises for a name that is too long
    return Chapter(name, path.read_text()) if is_there else None


def contents():
    """The page that the handbook opens on."""
    return chapter(CONTENTS)


def chapters():
    """All chapters, in the order in which the contents name them first."""
    names = dict.fromkeys(LINK_TO_CHAPTER.findall(contents().text))
    return [chapter(name) for name in names]
