"""The search page: results, what was searched for, choices, and ways on when nothing is found."""

import pytest

from tests.reading import main_of, page_of, text_of, with_class
from tryghed.search.found import Facet, Option

DANISH, ENGLISH = "/soeg/", "/en/search/"


@pytest.fixture
def shown(client):
    """The page for a query: shown("pjæk", emne="fravaer")."""
    return lambda query="pjæk", address=DANISH, **more: main_of(
        client.get(address, {"q": query, **more})
    )


def titles(main):
    return [text_of(each) for each in with_class(main, "search-result__title")]


def links(element):
    return [link.get("href") for link in element.iter("a")]


# A result


def test_results_are_one_ordered_list_in_the_order_of_the_answer(shown, answer, result):
    answer(total=2, results=[result(title="Først"), result("contact", title="Så")])

    (results,) = shown().findall(".//ol")

    assert [text_of(each.find(".//h2")) for each in results] == ["Først", "Så"]


def test_the_first_link_of_a_result_is_its_page(shown, answer, result, danish):
    answer(total=1, results=[result("contact")])

    (each,) = with_class(shown(), "search-result")

    assert links(each)[0] == danish("contact").url


def test_a_result_says_what_it_is_what_it_is_about_and_when_it_was_reviewed(shown, answer, result):
    answer(total=1, results=[result(topics=["Skolefravær", "Trivsel"])])

    (facts,) = with_class(shown(), "search-result__facts")

    assert [text_of(each) for each in facts] == [
        "Lovgrundlag",
        "Skolefravær, Trivsel",
        "Sidst gennemgået 3. maj 2026",
    ]
    assert facts.find(".//time").get("datetime") == "2026-05-03"


def test_a_page_that_nobody_has_reviewed_says_nothing_of_a_review(shown, answer, result):
    answer(total=1, results=[result(reviewed_on=None)])

    assert "gennemgået" not in text_of(shown().find(".//ol"))


def test_the_words_that_matched_are_marked(shown, answer, result):
    answer(total=1, results=[result()])

    assert [text_of(each) for each in shown().iter("mark")] == ["fraværsreglerne"]


def test_an_excerpt_from_a_document_names_it(shown, answer, result):
    answer(total=1, results=[result(document_title="Skema <1>")])

    assert "Fra dokumentet »Skema <1>«: Hvad siger" in text_of(shown().find(".//ol"))


def test_a_text_in_another_language_says_which(shown, answer, result):
    answer(total=1, results=[result(language="da")])

    (each,) = with_class(shown(address=ENGLISH), "search-result")

    assert [part.tag for part in each.iter() if part.get("lang") == "da"] == ["a", "p"]
    assert each.find(".//a").get("hreflang") == "da"
    (same,) = with_class(shown(), "search-result")
    assert [part for part in same.iter() if part.get("lang")] == []


def test_nothing_in_a_title_becomes_markup(shown, answer, result):
    answer(total=1, results=[result(title="<script>alert(1)</script>", topics=["<b>"], kind="<i>")])

    (each,) = with_class(shown(), "search-result")

    assert titles(each) == ["<script>alert(1)</script>"]
    assert list(each.iter("b")) == list(each.iter("i")) == []


# What was searched for


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, ["1 side fundet", "1 page found"]),
        (12, ["12 sider fundet", "12 pages found"]),
        (0, ["Ingen sider fundet", "No pages found"]),
    ],
)
def test_the_number_of_pages_is_announced(shown, answer, result, number, said):
    answer(total=number, results=[result()] * min(number, 10))

    pages = [shown(address=address) for address in (DANISH, ENGLISH)]

    assert [text_of(page.find(".//*[@role='status']")) for page in pages] == said


def test_a_corrected_query_is_told_with_a_way_back_to_what_was_typed(client, shown, answer, result):
    asked = answer(used_query="fravær", total=1, results=[result()])

    main = shown("fravar", emne="fravaer", side=1)

    assert "Viser resultater for fravær. Søg i stedet efter »fravar«" in text_of(main)
    (back,) = [link for link in main.iter("a") if "Søg i stedet" in text_of(link)]
    client.get(DANISH + back.get("href"))
    assert (asked[-1].text, asked[-1].is_literal) == ("fravar", True)
    assert asked[-1].chosen == {"topic": ["fravaer"]}


def test_a_query_that_was_right_is_not_corrected(shown, answer, result):
    answer(total=1, results=[result()])

    assert "Viser resultater for" not in text_of(shown())


def test_a_literal_query_stays_literal_when_it_is_narrowed(shown, answer, result, facets):
    asked = answer(total=1, results=[result()], facets=facets)

    form = shown("fravar", praecis="1").find(".//form[@class='facets']")

    assert asked[-1].is_literal
    assert form.find(".//input[@name='praecis']").get("value") == "1"


def test_synonyms_that_were_searched_for_are_named(shown, answer, result):
    answer(total=1, results=[result()], also_searched=["skulk", "fravær"])

    assert "Vi søgte også på: skulk, fravær" in text_of(shown())


def test_pages_with_only_some_of_the_words_are_told_as_such(shown, answer, result):
    answer(total=1, results=[result()], found_by_any_word=True)

    assert "Vi fandt ingen sider med alle ordene. Her er sider med nogle af dem." in text_of(
        shown()
    )


def test_what_editors_put_first_comes_first_and_says_so(shown, answer, result):
    answer(total=1, results=[result(title="Fundet")], promoted=[result(title="Valgt")])

    assert titles(shown()) == ["Fremhævet Valgt", "Fundet"]


def test_readers_of_another_language_are_offered_danish_pages(shown, answer, result):
    answer(total=1, results=[result()], in_danish=[result("contact", title="Kontakt os")])

    section = shown(address=ENGLISH).find(".//section[@aria-labelledby='paa-dansk']")

    assert text_of(section.find("h2")) == "Also in Danish"
    assert text_of(section.find(".//h3/a[@lang='da']")) == "Kontakt os"


def test_what_was_typed_stays_in_the_field_as_typed(shown, answer):
    answer(used_query="elev")

    for text in ('en "elev" & <b>', "  æØå  "):
        assert shown(text).find(".//input[@type='search']").get("value") == text.strip()


def test_a_long_query_is_cut_not_refused(shown, answer):
    asked = answer()

    field = shown("å" * 5000).find(".//input[@type='search']")

    assert field.get("value") == asked[-1].text == "å" * 200
    assert field.get("maxlength") == "200"


# Choices


def test_choices_stand_with_their_numbers(shown, answer, result, facets):
    answer(total=7, results=[result()], facets=facets)

    form = shown().find(".//form[@class='facets']")

    groups = {text_of(each.find("legend")): each for each in form.iter("fieldset")}
    assert list(groups) == ["Emne", "Type"]
    assert [text_of(each) for each in groups["Emne"].iter("label")] == [
        "Skolefravær (7)",
        "A.R.T. (2)",
    ]


def test_a_choice_that_was_made_stays_though_it_leads_nowhere(shown, answer):
    answer(facets=[Facet("kind", "Type", [Option("method", "Metode", 0, True)])])

    main = shown(type="method")

    assert main.find(".//input[@value='method']").get("checked") is not None
    assert "Ingen side passer til det hele" in text_of(main)


def test_without_choices_there_is_no_form_for_them(shown, answer, result):
    answer(total=1, results=[result()], facets=[])

    assert shown().find(".//form[@class='facets']") is None


def test_the_form_asks_the_same_query_in_the_words_of_the_reader(shown, answer, result, facets):
    answer(total=7, results=[result()], facets=facets)

    for address, names in ((DANISH, {"q", "emne", "type"}), (ENGLISH, {"q", "topic", "type"})):
        form = shown("pjæk", address).find(".//form[@class='facets']")
        assert form.get("method") == "get"
        assert form.get("action").split("#")[0] == address
        assert {field.get("name") for field in form.iter("input")} == names
        assert form.find(".//input[@name='q']").get("value") == "pjæk"


def test_what_is_chosen_is_shown_and_can_be_taken_off(client, shown, answer, result, facets):
    asked = answer(total=7, results=[result()], facets=facets)

    main = shown("pjæk", emne=["fravaer", "art"], type="contact", side=1)

    (chips,) = with_class(main, "chips")
    assert [text_of(each) for each in with_class(chips, "chip")] == [
        "Fjern Skolefravær",
        "Vis alle",
    ]
    off, everything = links(chips)
    client.get(DANISH + off)
    assert asked[-1].chosen == {"topic": ["art"], "kind": ["contact"]}
    client.get(DANISH + everything)
    assert (asked[-1].text, asked[-1].chosen) == ("pjæk", {})


def test_an_address_narrows_in_the_language_of_the_site(client, answer):
    asked = answer()

    client.get(DANISH, {"q": "x", "emne": "fravaer", "alder": "udskoling", "type": "contact"})
    client.get(ENGLISH, {"q": "x", "topic": "fravaer", "emne": "art"})

    assert asked[0].chosen["topic"] == ["fravaer"]
    assert asked[1].chosen == {"topic": ["fravaer"]}
    assert [question.language for question in asked] == ["da", "en"]


@pytest.mark.parametrize("name", ["emne", "maalgruppe", "type", "alder"])
@pytest.mark.parametrize("value", ["findes-ikke", "", "'", "<script>", "9" * 5000, "🦢"])
def test_a_value_that_makes_no_sense_narrows_nothing(client, answer, name, value):
    asked = answer()

    client.get(DANISH, {"q": "x", name: value})

    assert asked[-1].chosen == {}


def test_a_value_that_makes_sense_counts_beside_one_that_makes_none(client, answer):
    asked = answer()

    client.get(DANISH, {"q": "x", "emne": ["findes-ikke", "fravaer", "fravaer"]})

    assert asked[-1].chosen == {"topic": ["fravaer"]}


# Long lists


@pytest.fixture
def long_list(answer, result, facets):
    return answer(total=25, results=[result()] * 10, facets=facets)


@pytest.mark.parametrize(
    ("numbers", "asked_for"),
    [
        (["1", "abc", "", "1e3", "9" * 5000], 1),
        (["2", " 2 "], 2),
        (["3", "4", "0", "-1", "9" * 4000], 3),
    ],
)
def test_a_number_gives_a_step_of_the_list_that_is_there(shown, long_list, numbers, asked_for):
    for number in numbers:
        (navigation,) = with_class(shown(side=number), "pagination")

        assert text_of(navigation.find("span")) == f"Side {asked_for} af 3"
        assert long_list[-1].number == asked_for


def test_the_steps_of_the_list_keep_the_query_and_what_is_chosen(shown, long_list):
    (navigation,) = with_class(shown("skole og hjem", emne="fravaer", side=2), "pagination")

    assert links(navigation) == [
        "?q=skole+og+hjem&emne=fravaer&side=1",
        "?q=skole+og+hjem&emne=fravaer&side=3",
    ]


# Nothing found, nothing asked


def test_when_nothing_is_found_the_page_says_what_to_do(shown, answer):
    answer()

    assert "Tjek stavningen." in text_of(shown("qqqq"))
    assert "Check the spelling." in text_of(shown("qqqq", ENGLISH))


def test_when_nothing_is_found_the_page_leads_on(client, answer, danish, english):
    answer()

    for find, address in ((danish, DANISH), (english, ENGLISH)):
        ways = links(main_of(client.get(address, {"q": "qqqq"})))
        assert {find(key).url for key in ("urgent", "contact", "knowledge")} <= set(ways)
        assert {client.get(way).status_code for way in ways} == {200}


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": "   "}, {"x": "skole"}])
def test_without_a_query_there_are_the_form_and_ways_to_begin(client, danish, query):
    main = main_of(client.get(DANISH, query))

    assert main.find(".//input[@type='search']").get("value") == ""
    assert main.find(".//*[@role='status']") is None
    assert with_class(main, "search-result") == with_class(main, "facets") == []
    assert "Du kan søge efter vejledninger" in text_of(main)
    assert {danish("urgent").url, danish("contact").url} <= set(links(main))


def test_without_a_query_choices_are_no_error(client):
    assert client.get(DANISH, {"emne": "fravaer", "side": "3"}).status_code == 200


def test_a_search_is_kept_out_of_search_engines(client):
    for query in ({}, {"q": "skole"}):
        robots = page_of(client.get(DANISH, query)).find(".//meta[@name='robots']")
        assert robots.get("content") == "noindex"


def test_the_title_of_the_page_says_what_was_searched_for(client, answer):
    answer()

    page = page_of(client.get(DANISH, {"q": "<pjæk>"}))

    assert text_of(page.find("head/title")).startswith("Søgning på »<pjæk>«")
