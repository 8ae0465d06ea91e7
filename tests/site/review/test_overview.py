"""The start page says what waits, how much of it, and leads to the whole list."""

import datetime

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Workflow
from wagtail.rich_text import RichText

from tests.factories import ContactCardFactory, ContentPageFactory, LegalReferenceFactory
from tests.reading import main_of, page_of, text_of
from tryghed.citations.models import LawState
from tryghed.review.models import LostLink, PageReview
from tryghed.search.models import SearchCount

HOME = "/admin/"


@pytest.fixture
def make(danish, editor):
    """Make a published page that is due after some days: make("Titel", due_in=-3)."""

    def page(title, due_in=200, body="<p>Tekst.</p>", **values):
        made = ContentPageFactory(parent=danish("unit"), title=title, owner=editor)
        made.body = [("text", RichText(body))]
        made.save_revision().publish()
        due = timezone.localdate() + datetime.timedelta(days=due_in)
        PageReview.objects.filter(pk=made.pk).update(due_on=due, **values)
        return made

    return page


def sections(client):
    """{heading of a section: [its lines]}."""
    found = page_of(client.get(HOME)).findall(".//section[@class='overview__section']")
    return {
        text_of(each.find("h3")): [text_of(line.find("a")) for line in each.iter("li")]
        for each in found
    }


def listed(client, **query):
    response = client.get(reverse("reviews"), query)
    return [text_of(row.find("td/a")) for row in main_of(response).findall(".//tbody/tr")]


@pytest.fixture(autouse=True)
def _nothing_else():
    PageReview.objects.all().delete()


def test_it_names_what_is_mine_due_and_overdue(editor_client, make, person):
    make("Snart", due_in=10)
    make("Glemt", due_in=-3)
    make("Andens", due_in=5, responsible=person("bo"))

    found = sections(editor_client)

    assert found["Dem, du er ansvarlig for 2"] == ["Glemt", "Snart"]
    assert found["Skal snart gennemgås 2"] == ["Andens", "Snart"]
    assert found["Gennemgangen er overskredet 1"] == ["Glemt"]
    assert "Uden ansvarlig" not in " ".join(found)


def test_a_long_list_is_cut_and_leads_to_the_whole(editor_client, make):
    for number in range(7):
        make(f"Side {number}", due_in=-number - 1)

    lines = sections(editor_client)["Gennemgangen er overskredet 7"]

    assert lines == [f"Side {number}" for number in (6, 5, 4, 3, 2)]
    address = f"{reverse('reviews')}?waiting=overdue"
    assert address in editor_client.get(HOME).content.decode()
    assert len(listed(editor_client, waiting="overdue")) == 7


def test_where_nothing_waits_it_says_so(editor_client):
    assert "Der er ikke noget, der venter på dig." in text_of(main_of(editor_client.get(HOME)))


def test_pages_with_a_changed_law_or_an_untried_number_are_flagged(editor_client, make, danish):
    law = LegalReferenceFactory(slug="proeve", state=LawState.CHANGED)
    cite = f'<a linktype="law" id="{law.pk}">§ 9</a>'
    make("Med lov", body=f"<p>Se {cite}.</p>")
    page = make("Med kontakt")
    page.contact = ContactCardFactory(phone="12 34 56 78", verified_on=None)
    page.save_revision().publish()

    found = sections(editor_client)

    flagged = next(lines for name, lines in found.items() if name.startswith("Loven eller"))
    assert "Med kontakt" in flagged


def test_a_link_to_a_page_that_is_gone_is_found(editor_client, make, danish):
    target = ContentPageFactory(parent=danish("unit"), title="Mål")
    make("Med link", body=f'<p>Se <a linktype="page" id="{target.pk}">mål</a>.</p>')
    assert "Links, der ikke fører nogen steder hen 1" not in sections(editor_client)

    target.unpublish()
    assert sections(editor_client)["Links, der ikke fører nogen steder hen 1"] == ["Med link"]

    target.delete()
    assert sections(editor_client)["Links, der ikke fører nogen steder hen 1"] == ["Med link"]
    assert listed(editor_client, waiting="broken") == ["Med link"]


def test_a_branch_whose_pages_link_to_each_other_is_deleted_whole(make):
    parent = make("Stamme")
    page = ContentPageFactory(parent=parent, title="Gren")
    for source, target in ((parent, page), (page, parent)):
        source.body = [("text", RichText(f'<p><a linktype="page" id="{target.pk}">den</a></p>'))]
        source.save()

    Page.objects.get(pk=parent.pk).delete()

    assert not LostLink.objects.exists()
    connection.check_constraints()


def test_a_link_that_has_been_removed_is_no_longer_named(editor_client, make):
    target = make("Mål")
    page = make("Med link", body=f'<p><a linktype="page" id="{target.pk}">mål</a></p>')
    target.delete()
    assert listed(editor_client, waiting="broken") == ["Med link"]

    page.body = [("text", RichText("<p>Uden.</p>"))]
    page.save_revision().publish()

    assert listed(editor_client, waiting="broken") == []


def test_searches_that_find_nothing_are_named_when_enough_have_typed_them(editor_client):
    today = timezone.localdate()
    for query, number in (("skulk", 5), ("anna hansen", 4)):
        SearchCount.objects.create(language="da", hits=0, query=query, number=number, day=today)

    assert sections(editor_client)["Søgninger uden fund 1"] == ["skulk"]


def test_what_awaits_my_approval_is_named(editor_client, editor, make):
    page = make("Til godkendelse")
    page.save_revision(user=editor)
    Workflow.objects.active().first().start(page, editor)

    assert sections(editor_client)["Venter på din godkendelse 1"] == ["Til godkendelse"]


def test_pages_without_anybody_are_named(editor_client, make):
    make("Herreløs", responsible=None)

    assert sections(editor_client)["Uden ansvarlig 1"] == ["Herreløs"]
    assert listed(editor_client, waiting="ownerless") == ["Herreløs"]


def test_an_editor_only_sees_pages_that_they_may_edit(client_as, make):
    make("Glemt", due_in=-3)

    browser = client_as("Projektmedarbejder")

    assert "Glemt" not in text_of(main_of(browser.get(HOME)))
    assert listed(browser) == []


def test_many_pages_cost_no_more_questions_than_one(
    editor_client, make, django_assert_max_num_queries
):
    make("Glemt", due_in=-3)
    editor_client.get(HOME)
    with django_assert_max_num_queries(120) as with_one:
        editor_client.get(HOME)
    for number in range(12):
        make(f"Side {number}", due_in=-number, responsible=None)

    with django_assert_max_num_queries(len(with_one) + 4):  # two more sections have lines
        editor_client.get(HOME)


def test_the_report_says_who_when_and_how_late(editor_client, make):
    make("Glemt", due_in=-3)

    (row,) = main_of(editor_client.get(reverse("reviews"))).findall(".//tbody/tr")

    cells = [text_of(cell) for cell in row]
    assert cells[0] == "Glemt"
    assert cells[1] == "chef"
    assert cells[2] == "Ikke endnu"
    assert cells[3].endswith("overskredet")


@pytest.mark.parametrize(
    "waiting", ["mine", "due", "overdue", "flagged", "broken", "ownerless", "abc"]
)
def test_every_way_to_narrow_the_report_answers(editor_client, make, waiting):
    make("Side")

    for address in (reverse("reviews"), reverse("reviews_results")):
        assert editor_client.get(address, {"waiting": waiting}).status_code == 200


def test_the_report_can_be_taken_out_as_a_table(editor_client, make):
    make("Side")

    response = editor_client.get(reverse("reviews"), {"export": "csv"})

    lines = b"".join(response.streaming_content).decode().lstrip("\ufeff").splitlines()
    assert lines[0] == "Titel,Ansvarlig person,Sidst gennemgået,Frist"
    assert lines[1].startswith("Side,chef,")
    assert Page.objects.filter(title="Side").exists()
