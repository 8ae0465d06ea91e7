"""What is said to the reader."""

from tryghed.styleguide.samples.making import SENTENCE, Sample


def samples():
    return [
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
