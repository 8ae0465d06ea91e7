"""A poster has everything for one role on one sheet (tests/browser/test_acute.py counts the sheets)."""

from tests.knowledge.acute.walking import at
from tests.reading import text_of, with_class


def test_a_poster_has_every_answer_of_its_role(client):
    main = at(client, "/akut/plakat/laerer/")
    text = text_of(main)
    answers = [text_of(each.find("h2")) for each in with_class(main, "poster__answers")[0]]

    assert len(answers) == 5
    assert answers[0] == "Fare nu: Ring 112 Nu"
    for words in ("Akut hjælp: Lærer eller skolepædagog", "112", "114", "/akut/laerer/"):
        assert words in text
    assert "senest ændret" in text


def test_a_poster_shows_a_number_once_and_none_that_is_not_verified(client):
    text = text_of(at(client, "/akut/plakat/borger/"))

    assert "Ring til eller tal med: Politi 114 · SSP" in text
    assert "114 114" not in text


def test_the_poster_in_the_other_language_is_announced_by_its_own_word(client):
    html = client.get("/akut/plakat/laerer/").content.decode()

    assert "/en/urgent/poster/laerer/" in html
    assert "/en/urgent/plakat/" not in html
    assert client.get("/en/urgent/poster/laerer/").status_code == 200
    assert client.get("/en/urgent/plakat/laerer/").status_code == 404
