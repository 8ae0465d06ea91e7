"""The register of law: every rule, how old our knowledge of it is, and the way from an old number."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from tests.factories import ContentPageFactory, LegalReferenceFactory
from tests.reading import main_of, section, text_of, with_class
from tryghed.citations.models import LegalReference


@pytest.fixture
def law_page(danish):
    """The register, with two rules in it."""
    LegalReference.objects.all().delete()
    LegalReferenceFactory(slug="proeve-133", former="serviceloven § 153", bound="Alle ansatte.")
    LegalReferenceFactory(
        slug="proeve-16", act="ærlighedsloven", section="§ 16 a", gist="Sig sandheden."
    )
    return danish("knowledge.law")


@pytest.fixture
def citing_page(danish):
    """Make a published page that cites a rule: citing_page(law, title=…)."""

    def make(law, parent="knowledge", **values):
        page = ContentPageFactory(**{"parent": danish(parent), "title": "Prøveside"} | values)
        page.body = [("text", RichText(f'<p><a linktype="law" id="{law.pk}">x</a></p>'))]
        page.save_revision().publish()
        return page

    return make


def main_at(client, page, **query):
    response = client.get(page.url, query)
    assert response.status_code == 200
    return main_of(response)


def entry(main, slug):
    return next(each for each in main.iter("li") if each.get("id") == f"lov-{slug}")


def answer(main):
    """What the page answers to a question, None when nothing was asked."""
    found = [each for each in main.iter("div") if each.get("role") == "status"]
    return text_of(found[0]) if found else None


def test_it_says_of_each_rule_what_it_says_and_when_it_was_checked(client, law_page):
    text = text_of(entry(main_at(client, law_page), "proeve-133"))

    assert text.startswith("barnets lov § 133 Du skal underrette kommunen.")
    assert "Gælder for Alle ansatte." in text
    assert "Kontrolleret 1. oktober 2025" in text


def test_rules_stand_in_danish_order_and_numbers_by_their_size(client, law_page):
    for section_number in ("§ 9", "§ 16 b", "§ 1"):
        LegalReferenceFactory(act="barnets lov", section=section_number)

    names = [text_of(each) for each in with_class(main_at(client, law_page), "entry__name")]

    assert names == [
        "barnets lov § 1",
        "barnets lov § 9",
        "barnets lov § 16 b",
        "barnets lov § 133",
        "ærlighedsloven § 16 a",
    ]


def test_old_numbers_are_listed_with_the_new_ones(client, law_page):
    old = text_of(section(main_at(client, law_page), "gamle-numre"))

    assert "serviceloven § 153 barnets lov § 133" in old
    assert "ærlighedsloven" not in old


@pytest.mark.parametrize(
    "asked",
    ["153", "serviceloven § 153", "SERVICELOVEN 153", "§153", "service 153", " § 153, stk. "],
)
def test_an_old_number_leads_to_the_new_rule(client, law_page, asked):
    main = main_at(client, law_page, regel=asked)

    assert answer(main) == "serviceloven § 153 er nu barnets lov § 133."
    (found,) = [each for each in main.iter("div") if each.get("role") == "status"]
    assert [each.get("href") for each in found.iter("a")] == ["#lov-proeve-133"]


@pytest.mark.parametrize("asked", ["133", "§ 133", "barnets lov 133"])
def test_the_number_of_today_is_found_too(client, law_page, asked):
    expected = "barnets lov § 133: Du skal underrette kommunen."

    assert answer(main_at(client, law_page, regel=asked)) == expected


@pytest.mark.parametrize("asked", ["16 a", "16A", "ærligheds"])
def test_letters_belong_to_the_number(client, law_page, asked):
    assert answer(main_at(client, law_page, regel=asked)) == "ærlighedsloven § 16 a: Sig sandheden."


@pytest.mark.parametrize("asked", ["15", "3", "999", "straffeloven", "<script>alert(1)</script>"])
def test_what_the_register_does_not_hold_is_said_and_everything_stays_in_view(
    client, law_page, asked
):
    main = main_at(client, law_page, regel=asked)

    assert answer(main).startswith(f"Registeret har ingen regel, der passer til »{asked}«.")
    assert entry(main, "proeve-133") is not None


@pytest.mark.parametrize("asked", ["", "   ", "§", "stk.", "%%%", "x" * 5000, "'; --"])
def test_a_question_without_words_or_too_long_is_no_question(client, law_page, asked):
    main = main_at(client, law_page, regel=asked)

    assert answer(main) is None
    assert entry(main, "proeve-133") is not None


def test_the_question_stays_in_the_field(client, law_page):
    (field,) = main_at(client, law_page, regel="153").iter("input")

    assert (field.get("name"), field.get("value")) == ("regel", "153")


def test_the_english_page_asks_in_english(client, law_page, english):
    main = main_at(client, english("knowledge.law"), rule="153")

    assert answer(main) == "serviceloven § 153 is now barnets lov § 133."


def test_pages_that_cite_a_rule_are_named_below_it(client, law_page, citing_page):
    law = LegalReference.objects.get(slug="proeve-133")
    page = citing_page(law, title="Sådan underretter du")

    main = main_at(client, law_page)

    below = entry(main, "proeve-133")
    assert "Bruges på: Sådan underretter du" in text_of(below)
    assert page.url in [each.get("href") for each in below.iter("a")]
    assert "Bruges på" not in text_of(entry(main, "proeve-16"))


def test_a_page_that_no_visitor_may_meet_is_not_named(client, law_page, citing_page):
    law = LegalReference.objects.get(slug="proeve-133")
    citing_page(law, title="Kladde").unpublish()
    private = citing_page(law, title="Lukket")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    citing_page(law, title="Udløbet", expire_at=past)

    text = text_of(entry(main_at(client, law_page), "proeve-133"))

    for title in ("Kladde", "Lukket", "Udløbet"):
        assert title not in text


def test_the_register_tells_of_a_change_even_where_citing_pages_do_not(client, law_page):
    LegalReferenceFactory(slug="proeve-9", state="repealed", change_note="Nu gælder § 10.")

    text = text_of(entry(main_at(client, law_page), "proeve-9"))

    assert "Ophævet. Nu gælder § 10." in text


def test_an_empty_register_says_so(client, law_page):
    LegalReference.objects.all().delete()

    text = text_of(main_at(client, law_page))

    assert "Der er ingen regler i registeret endnu." in text
    assert "Gamle numre" not in text


def test_a_long_register_asks_no_more_often_than_a_short_one(client, law_page, citing_page):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            main_at(client, law_page, regel="153")
        return len(asked)

    citing_page(LegalReference.objects.first(), title="Første")
    questions()
    few = questions()
    for number in range(10):
        law = LegalReferenceFactory(act=f"prøvelov {number}", former=f"gammel lov § {number}")
        citing_page(law, title=f"Side {number}")

    assert questions() == few
