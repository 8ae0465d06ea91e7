"""Words that editors say are the same: checked when they are written, and in force at once."""

import pytest
from django.urls import reverse

from tests.reading import main_of, page_of, text_of, with_class
from tryghed.search.models import Direction, Synonym
from tryghed.search.synonyms import SynonymRule, synonym_groups

LIST = reverse("wagtailsnippets_search_synonym:list")
ADD = reverse("wagtailsnippets_search_synonym:add")


@pytest.fixture(autouse=True)
def _no_starter_synonyms():
    Synonym.objects.all().delete()


def group(*terms, **more):
    return Synonym.objects.create(**{"language": "da", "terms": "\n".join(terms)} | more)


def rule(first, *others):
    """A rule as it is written: rule("pjæk", "ulovligt fravær")."""
    return SynonymRule(tuple(first.split()), tuple(tuple(other.split()) for other in others))


# What a search reads


def test_each_word_of_a_group_finds_the_others():
    group("pjæk", "skulk", "ulovligt fravær")

    assert synonym_groups("da") == [
        rule("pjæk", "skulk", "ulovligt fravær"),
        rule("skulk", "pjæk", "ulovligt fravær"),
        rule("ulovligt fravær", "pjæk", "skulk"),
    ]


def test_one_way_only_the_first_finds_the_others():
    group("truancy", "pjæk", "skulk", direction=Direction.FIRST)

    assert synonym_groups("da") == [rule("truancy", "pjæk", "skulk")]


def test_a_language_has_its_own():
    group("truancy", "skipping school", language="en")

    assert synonym_groups("da") == []
    assert synonym_groups("en")[0] == rule("truancy", "skipping school")


@pytest.mark.parametrize(
    ("term", "read"),
    [
        ("A.R.T.", "art"),
        ("§ 133", "§133"),
        ("15 %", "15 procent"),
        ("Info-Hus", "info hus"),
        ("uro for barn", "uro barn"),
        ("hvad nu", "hvad nu"),
    ],
)
def test_a_term_is_read_as_a_search_reads_it(term, read):
    group("andet", term, direction=Direction.FIRST)

    assert synonym_groups("da") == [rule("andet", read)]


def test_what_is_the_same_word_twice_finds_nothing_new():
    group("ART", "A.R.T.")

    assert synonym_groups("da") == []


def test_groups_come_in_the_order_in_which_they_were_made():
    group("skulk", "pjæk", direction=Direction.FIRST)
    group("absence", "fravær", direction=Direction.FIRST)

    assert [each.first for each in synonym_groups("da")] == [("skulk",), ("absence",)]


def test_a_change_is_in_force_at_once_however_it_was_made():
    first = group("pjæk", "skulk", direction=Direction.FIRST)
    assert synonym_groups("da") == [rule("pjæk", "skulk")]

    first.terms = "pjæk\nulovligt fravær"
    first.save()
    assert synonym_groups("da") == [rule("pjæk", "ulovligt fravær")]

    Synonym.objects.update(terms="pjæk\nskulkeri")  # as another process would
    assert synonym_groups("da") == [rule("pjæk", "skulkeri")]

    first.delete()
    assert synonym_groups("da") == []


def test_any_number_of_groups_costs_one_question(django_assert_num_queries):
    for number in range(30):
        group(f"ord{number}", f"andet{number}")

    with django_assert_num_queries(1):
        assert len(synonym_groups("da")) == 60


# Writing them


def form(*terms, **changed):
    return {"language": "da", "terms": "\r\n".join(terms), "direction": "both"} | changed


def errors(response):
    """What the form says is wrong with the words."""
    assert response.status_code == 200
    return " ".join(response.context["form"].errors.get("terms", []))


def test_an_editor_writes_a_group_and_meets_it_in_the_list(editor_client):
    editor_client.post(ADD, form("pjæk", "skulk"))

    (row,) = main_of(editor_client.get(LIST)).findall(".//table/tbody/tr")
    text = text_of(row)
    assert "pjæk · skulk" in text
    assert "hvert ord finder de andre" in text
    assert "dansk" in text


def test_the_form_is_in_danish_and_says_what_to_write(editor_client):
    text = text_of(main_of(editor_client.get(ADD)))

    assert "Ét ord eller udtryk på hver linje" in text
    assert "Vælg »kun det første«" in text


def test_what_is_written_is_tidied(editor_client):
    editor_client.post(ADD, form("  pjæk ", "", "\t", "ulovligt   fra\u00advær", " "))

    assert Synonym.objects.get().terms == "pjæk\nulovligt fravær"


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        (["pjæk"], "Skriv mindst 2 ord eller udtryk"),
        (["pjæk", "\u200b"], "Skriv mindst 2 ord eller udtryk"),
        (["pjæk", "!!!"], "»!!!« har hverken bogstaver eller tal."),
        (["pjæk", "🦉"], "»🦉« har hverken bogstaver eller tal."),
        (["pjæk", "x" * 61], "er for langt. Skriv højst 60 tegn på en linje."),
        (["pjæk", "Pjæk"], "»pjæk« og »Pjæk« er det samme for søgningen."),
        (["ART", "pjæk", "A.R.T."], "»ART« og »A.R.T.« er det samme for søgningen."),
        (
            ["pjæk, skulk", "fravær"],
            "»pjæk, skulk«: Skriv hvert ord eller udtryk på sin egen linje",
        ),
        (
            [f"ord{number}" for number in range(21)],
            "Der er plads til 20 linjer, og du har skrevet 21.",
        ),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_what_cannot_work_is_refused_in_words(editor_client, terms, message):
    assert message in errors(editor_client.post(ADD, form(*terms)))
    assert not Synonym.objects.exists()


def test_nothing_at_all_is_refused_once(editor_client):
    response = editor_client.post(ADD, form(""))

    assert len(response.context["form"].errors["terms"]) == 1


def test_a_number_with_a_comma_is_one_term(editor_client):
    editor_client.post(ADD, form("1,5 time", "halvanden time"))

    assert Synonym.objects.exists()


@pytest.mark.parametrize("rubbish", ["x" * 1_000_000, "a\n" * 100_000, "<b>\n&\n"])
def test_rubbish_is_refused(editor_client, rubbish):
    response = editor_client.post(ADD, form(rubbish))

    assert response.status_code == 200
    assert not Synonym.objects.exists()
    assert len(errors(response)) < 1000


@pytest.mark.parametrize(
    "changed", [{"language": "tlh"}, {"language": ""}, {"direction": "up"}], ids=str
)
def test_a_choice_that_is_none_is_refused(editor_client, changed):
    response = editor_client.post(ADD, form("pjæk", "skulk", **changed))

    assert [*response.context["form"].errors] == [*changed]
    assert not Synonym.objects.exists()


def messages_after(client, data):
    response = client.post(ADD, data, follow=True)
    shown = with_class(page_of(response), "warning")  # one of them is the pattern for scripts
    return [text_of(each) for each in shown if each.tag == "li" and text_of(each)]


def test_a_pair_that_another_group_has_is_a_hint_and_no_mistake(editor_client):
    group("pjæk", "skulk", "pjækkeri")

    (hint,) = messages_after(editor_client, form("pjæk", "skulk", "ulovligt fravær"))

    assert "»pjæk« finder allerede »skulk« gennem »pjæk · skulk · pjækkeri«." in hint
    assert Synonym.objects.count() == 2


def test_words_found_by_the_same_word_are_no_pair(editor_client):
    group("pjæk", "skolefravær", "fravær", direction="first")

    data = form("skulk", "skolefravær", "fravær", direction="first")

    assert messages_after(editor_client, data) == []


def test_a_phrase_of_which_little_counts_is_a_hint(editor_client):
    (hint,) = messages_after(editor_client, form("skolevægring", "vil ikke i skole"))

    assert "Søgningen læser »vil ikke i skole« som »skole«" in hint


def test_the_list_is_searched_and_narrowed(editor_client):
    group("pjæk", "skulk")
    group("truancy", "skipping school", language="en")
    group("anger", "vrede", direction="first")

    def listed(**query):
        rows = main_of(editor_client.get(LIST, query)).findall(".//table/tbody/tr")
        return [text_of(row.find(".//a")) for row in rows]

    assert listed(q="skulk") == ["pjæk · skulk"]
    assert listed(language="en") == ["truancy · skipping school"]
    assert listed(direction="first") == ["anger · vrede"]


@pytest.mark.parametrize("query", ["%", "_", '"', "\\", "x" * 10_000])
def test_whatever_is_looked_for_in_the_list_gets_an_answer(editor_client, query):
    assert editor_client.get(LIST, {"q": query}).status_code == 200


# From the report


def prefilled(client, **query):
    main = main_of(client.get(ADD, query))
    chosen = main.find(".//select[@name='language']/option[@selected]")
    return main.find(".//textarea[@name='terms']").text or "", chosen.get("value")


def test_the_report_fills_in_the_form(editor_client):
    text, language = prefilled(editor_client, language="en", terms="skiving")

    assert text.split() == ["skiving"]
    assert language == "en"


@pytest.mark.parametrize("language", ["tlh", "", "da'--", "x" * 5000])
def test_a_language_that_the_site_has_not_is_not_filled_in(editor_client, language):
    assert prefilled(editor_client, language=language, terms="skulk")[1] == "da"


@pytest.mark.parametrize(
    ("terms", "filled_in"),
    [
        ("", ""),
        ("skole, klub", "skole klub"),
        ("a\nb\nc", "a b c"),
        ("<script>", "<script>"),
        ("x" * 5000, "x" * 60),
    ],
    ids=lambda value: value[:10],
)
def test_what_the_address_says_is_tidied(editor_client, terms, filled_in):
    assert prefilled(editor_client, terms=terms)[0].strip() == filled_in


# Who may


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("Redaktør", True),
        ("Kommunikation", True),
        ("Administrator", True),
        ("Projektmedarbejder", False),
        ("Faglig godkender", False),
        ("Juridisk godkender", False),
    ],
)
def test_only_those_who_keep_shared_things_may_write_them(client_as, role, may):
    browser = client_as(role)

    answers = {address: browser.get(address).status_code for address in (LIST, ADD)}
    browser.post(ADD, form("pjæk", "skulk"))

    assert set(answers.values()) == ({200} if may else {302})
    assert Synonym.objects.exists() is may
