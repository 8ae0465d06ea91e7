"""What is left of a text on a sheet of paper."""

import pytest

from knowledge.reading.sentences import first_sentence


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        ("", ""),
        ("<p></p>", ""),
        ("<p>Sæt dig ned. Sluk telefonen.</p>", "Sæt dig ned."),
        ("<p>Sæt dig ned</p><p>Sluk telefonen.</p>", "Sæt dig ned"),
        ("<p>Ring kl. 8. Vent.</p>", "Ring kl. 8."),
        ("<p>Spørg f.eks. Anna. Vent.</p>", "Spørg f.eks. Anna."),
        ("<p>Arnold P. Goldstein skrev det. I USA.</p>", "Arnold P. Goldstein skrev det."),
        ("<p>Er du i tvivl? Så spørg. Skriv det ned.</p>", "Er du i tvivl? Så spørg."),
        (
            "<p>Skriv ned:</p><ul><li>Hvad.</li><li>Hvor.</li></ul><p>Gem.</p>",
            "Skriv ned: Hvad; Hvor.",
        ),
        ("<ol><li>Lyt. Længe.</li><li>Spørg.</li></ol>", "Lyt; Spørg."),
        (
            '<p>Se <a linktype="law" id="1">barnets lov § 133</a>. Mere.</p>',
            "Se barnets lov § 133.",
        ),
        ("<p>Far &amp; mor. Barn.</p>", "Far & mor."),
        ("<p>Uden punktum</p>", "Uden punktum"),
    ],
)
def test_the_first_sentence(html, sentence):
    assert first_sentence(html) == sentence
