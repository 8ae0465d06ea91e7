"""What every family of samples is made with."""

from dataclasses import dataclass, field
from types import SimpleNamespace as Thing

LONG_WORD = "Kriminalpræventionsmedarbejderuddannelsesaftale"
SENTENCE = "Tal med en kollega samme dag. Du behøver ikke være sikker for at spørge om råd."


@dataclass
class Sample:
    """One component: its template, and the inputs of each variant by name."""

    template: str
    variants: dict = field(default_factory=dict)

    @property
    def name(self):
        return self.template.removeprefix("components/").removesuffix(".html")


def page(title, url="#", summary=""):
    """What a component reads of a page."""
    return Thing(title=title, url=url, teaser=Thing(title=title, summary=summary))
