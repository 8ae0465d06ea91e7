"""What three people of the house do on an ordinary day, in a real browser, as each of them may."""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.urls import reverse
from playwright.sync_api import expect

from knowledge.models import ArticlePage
from tests.browser.axe import OPTIONS, in_words
from tests.browser.staff import hire
from tests.factories import ArticlePageFactory
from tryghed.pages.starting import MARK
from tryghed.pages.visibility import is_visible

SENT = re.compile("sendt", re.IGNORECASE)
PATIENCE = 15_000  # milliseconds
UNFINISHED = "[data-contentpath='body'] :is(input[type=text], textarea):visible"


@pytest.fixture(scope="module")
def staff(address):
    return hire()


@pytest.fixture
def desk(staff, logged_in):
    """The start page of somebody's editor: desk("redaktoer")."""

    def open_desk(username):
        page = logged_in(staff[username])
        page.goto(reverse("wagtailadmin_home"))
        return page

    return open_desk


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def field(page, label):
    """Sections and their anchors have the same name as the field in them."""
    return page.get_by_label(re.compile(rf"^\s*{label}")).and_(page.locator("input, textarea"))


def in_footer(page, name):
    """Press a button of the small menu beside *Gem kladde*, and wait for the screen that follows."""
    with page.expect_navigation():
        open_menu(page).get_by_role("button", name=name, exact=True).click()


def open_menu(page):
    page.locator("footer").get_by_role("button", name="Flere handlinger").click()
    return page.locator("footer")


def told(page):
    return page.locator(".messages")


def objections_in(page, selector):
    """What axe says of one part of a screen that is Wagtail's for the rest."""
    page.wait_for_timeout(1000)  # messages fade in
    page.evaluate(AXE_SCRIPT)
    asked = page.evaluate("([where, how]) => axe.run(where, how)", [selector, OPTIONS])
    return [in_words(each) for each in asked["violations"]]


def now(page):
    return type(page).objects.get(pk=page.pk)


def test_a_project_is_brought_up_to_date_and_handed_on(desk, content):
    project = content("projects.politikadet")
    tab = desk("projektmedarbejder")

    tab.get_by_role("link", name="Projekter", exact=True).click()
    tab.get_by_role("heading", name="Projekter").first.wait_for()
    tab.goto(edit_address(project))
    field(tab, "Oplysningernes år").fill("2026")
    field(tab, "Opsummering").fill("Unge møder politiet i øjenhøjde.")
    in_footer(tab, "Send til Udgivelse")

    expect(told(tab)).to_contain_text(SENT, timeout=PATIENCE)
    draft = now(project).get_latest_revision_as_object()
    assert (draft.as_of_year, draft.summary) == (2026, "Unge møder politiet i øjenhøjde.")
    assert now(project).summary == project.summary
    assert now(project).workflow_in_progress
    tab.goto(edit_address(project))
    assert tab.locator("footer").get_by_role("button", name="Udgiv").count() == 0


def test_guidance_is_written_and_sent_to_approval(desk, content, mailoutbox):
    topic = content("knowledge_topics.art")
    tab = desk("redaktoer")

    tab.goto(reverse("wagtailadmin_pages:add", args=["knowledge", "articlepage", topic.pk]))
    field(tab, "Titel").first.fill("Ro efter frikvarteret")
    field(tab, "Opsummering").fill("Gå i gang med det samme, og hold øje med dem, der er stille.")
    write_instead_of_the_marks(tab)
    in_footer(tab, "Send til Godkendelse af vejledning")

    expect(told(tab)).to_contain_text(SENT, timeout=PATIENCE)
    (page,) = ArticlePage.objects.filter(title="Ro efter frikvarteret")
    assert page.slug == "ro-efter-frikvarteret"
    assert not page.live
    assert not MARK.search(page.get_latest_revision().content["body"])
    assert page.current_workflow_task_state.task.name == "Faglig godkendelse"
    told_of_it = [each.to for each in mailoutbox if "Ro efter frikvarteret" in each.subject]
    assert told_of_it == [["faglig-godkender@example.org"]]


def write_instead_of_the_marks(tab):
    tab.locator(".public-DraftEditor-content").first.wait_for()
    for box in tab.locator(UNFINISHED).all():
        if MARK.search(box.input_value()):
            box.fill("Sig, hvad der nu skal ske.")
    for editor in tab.locator("[data-contentpath='body'] .public-DraftEditor-content").all():
        if MARK.search(editor.inner_text()):
            editor.click()
            tab.keyboard.press("Control+a")
            tab.keyboard.type("Sig det roligt til alle på én gang.")


def test_guidance_is_stopped_mended_and_approved(desk, content, staff):
    author = staff["redaktoer"]
    page = ArticlePageFactory(
        parent=content("knowledge_topics.art"),
        title="Ro før prøven",
        responsible_role="",
        live=False,
        owner=author,
    )
    page.save_revision(user=author)
    page.get_workflow().start(page, author)

    approver = desk("faglig-godkender")
    approver.get_by_role("link", name="Ro før prøven").first.click()
    in_footer(approver, "Godkend")
    expect(told(approver)).to_contain_text("blev ikke udgivet", timeout=PATIENCE)
    expect(told(approver)).to_contain_text("ansvarlig rolle")
    assert objections_in(approver, ".messages") == []
    assert not now(page).live
    ask_for_changes(approver, "Skriv, hvem der har ansvaret.")

    writer = desk("redaktoer")
    writer.goto(edit_address(page))
    writer.get_by_role("tab", name="Placering og søgning").click()
    field(writer, "Ansvarlig rolle").fill("Skolekonsulenten")
    in_footer(writer, "Send igen til Faglig godkendelse")
    expect(told(writer)).to_contain_text(SENT, timeout=PATIENCE)

    approver.goto(edit_address(page))
    in_footer(approver, "Godkend")

    assert is_visible(now(page))
    assert now(page).reviewed_on is not None


def ask_for_changes(tab, comment):
    open_menu(tab).get_by_role("button", name="Bed om ændringer", exact=True).click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("Kommentar").fill(comment)
    with tab.expect_navigation():
        dialog.get_by_role("button", name="Bed om ændringer").click()
