"""What is said to the reader."""

from types import SimpleNamespace as Thing

from tryghed.blocks.text import CalloutKind
from tryghed.styleguide.samples.making import LONG_WORD, SENTENCE, Sample


def _alert(kind):
    return {
        "key": kind,
        "kind": kind,
        "kind_label": CalloutKind(kind).label,
        "icon": f"icons/{kind}.svg",
        "heading": "Klubben holder lukket i dag",
        "text": f"<p>{SENTENCE}</p>",
        "link_title": "Læs mere",
        "link_url": "#",
    }


def _document(title, extension, size):
    file = {"file_extension": extension, "get_file_size": size, "collection_id": None}
    return Thing(title=title, url="#", **file)


def samples():
    return [
        Sample("components/alert.html", {kind.label: _alert(kind) for kind in CalloutKind}),
        Sample(
            "components/downloads.html",
            {
                "to filer": {
                    "documents": [
                        _document("Skema", "pdf", 120_000),
                        _document(LONG_WORD, "odt", 9_000),
                    ]
                },
                "ingen": {"documents": []},
            },
        ),
        Sample(
            "components/notice.html",
            {
                "kladde": {"strong": "Udkast – skal fagligt godkendes.", "text": SENTENCE},
                "kun tekst": {"text": "Oplysningerne på siden er fra 2017."},
            },
        ),
        Sample(
            "components/footnotes.html",
            {"én": {"notes": ["Bevillingsbeskrivelse, Budget 2017"]}},
        ),
        Sample(
            "components/error_summary.html",
            {
                "to fejl": {
                    "errors": [
                        {"text": "Skriv et tal.", "field": "q"},
                        {"text": SENTENCE, "field": "q"},
                    ]
                }
            },
        ),
    ]
