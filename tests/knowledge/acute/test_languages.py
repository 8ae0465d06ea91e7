"""The same step has the same short name in every language, and its words in each."""

from tests.knowledge.acute.making import answer
from tests.knowledge.acute.walking import at
from tests.reading import page_of, text_of


def test_the_same_screen_in_the_other_language_is_announced(client):
    page = page_of(client.get("/akut/laerer/ekstreme-udsagn/"))
    links = {
        link.get("hreflang"): link.get("href")
        for link in page.iter("link")
        if link.get("rel") == "alternate" and link.get("hreflang")
    }
    canonical = next(link for link in page.iter("link") if link.get("rel") == "canonical")

    assert canonical.get("href").endswith("/akut/laerer/ekstreme-udsagn/")
    assert links["da"].endswith("/akut/laerer/ekstreme-udsagn/")
    assert links["en"].endswith("/en/urgent/laerer/ekstreme-udsagn/")


def test_english_steps_are_in_english_under_the_same_names(client):
    text = text_of(at(client, "/en/urgent/laerer/ekstreme-udsagn/"))

    for words in ("Danger now? Call 112", "Talk to your manager today.", "Info House"):
        assert words in text


def test_a_step_that_the_translation_lacks_leads_to_its_start(client, danish, english, card):
    page = danish("urgent")
    raw = page.steps.get_prep_value()
    raw[0]["value"]["choices"].append(
        {"type": "item", "id": "ny", "value": {"text": "Ny", "hint": "", "target": "ny"}}
    )
    page.steps = page.steps.stream_block.to_python([*raw, answer("ny", "Nyt svar", card)])
    page.save_revision().publish()

    html = client.get("/akut/ny/").content.decode()

    assert f'href="{english("urgent").url}"' in html
    assert "/en/urgent/ny/" not in html
