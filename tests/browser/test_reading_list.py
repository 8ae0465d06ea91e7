"""The reading list in the reader's own browser: save, count, open, share, empty."""

import pytest

LISTED = ".reading-list__title"


@pytest.fixture
def start(content, visit):
    """Begin on an article with an empty list: start("articles.R1")."""

    def open_page(key="articles.R1", **options):
        page = visit(content(key).url, **options)
        page.evaluate("localStorage.clear()")
        page.reload()
        return page

    return open_page


def tools(page):
    return page.locator(".article-tools")


def save(page):
    tools(page).get_by_role("button", name="Gem på læselisten").click()


def my_list(page, number):
    return tools(page).get_by_role("link", name=f"Min læseliste ({number})")


def kept(page):
    return page.evaluate("localStorage.getItem('laeseliste')")


def test_articles_are_saved_counted_and_shown(start, content):
    page = start()
    save(page)
    assert my_list(page, 1).is_visible()
    page.goto(content("articles.F1").url)
    save(page)

    my_list(page, 2).click()

    ids = [content(key).pk for key in ("articles.R1", "articles.F1")]
    assert page.url.endswith(f"?artikler={ids[0]},{ids[1]}")
    assert page.locator(LISTED).count() == 2


def test_saving_twice_takes_it_off_again(start):
    page = start()
    save(page)

    tools(page).get_by_role("button", name="Fjern fra læselisten").click()

    assert my_list(page, 0).is_visible()
    assert kept(page) == ""


def test_the_bare_address_leads_to_the_saved_list(start, content):
    page = start()
    save(page)

    page.goto(content("knowledge.reading_list").url)
    page.wait_for_url("**/?artikler=*")

    assert page.locator(LISTED).count() == 1


def test_what_is_taken_off_is_forgotten(start):
    page = start()
    save(page)
    my_list(page, 1).click()

    page.get_by_role("link", name="Fjern ").first.click()

    assert page.get_by_text("Listen er tom.").is_visible()
    assert kept(page) == ""


def test_an_emptied_list_stays_empty(start, content):
    page = start()
    save(page)
    my_list(page, 1).click()

    page.get_by_role("link", name="Tøm listen").click()
    page.goto(content("articles.R1").url)

    assert my_list(page, 0).is_visible()


def test_a_list_from_somebody_else_is_only_kept_when_asked(start, content):
    page = start()
    other = content("articles.F1")
    page.goto(f"{content('knowledge.reading_list').url}?artikler={other.pk}")
    assert not kept(page)

    page.get_by_role("button", name="Gem listen i denne browser").click()

    assert kept(page) == str(other.pk)
    assert page.get_by_text("Listen er nu gemt i denne browser.").is_visible()


def test_a_full_list_says_so(start):
    page = start()
    page.evaluate("localStorage.setItem('laeseliste', [...Array(20).keys()].map(n => n + 9000))")
    page.reload()

    save(page)

    assert page.get_by_text("Din læseliste er fuld").is_visible()
    assert my_list(page, 20).is_visible()


def test_the_link_is_copied(start):
    permissions = ["clipboard-read", "clipboard-write"]
    page = start(permissions=permissions)
    save(page)
    my_list(page, 1).click()

    page.get_by_role("button", name="Kopiér link").click()

    page.get_by_text("Linket er kopieret.").wait_for()
    assert "?artikler=" in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("rubbish", ["x", "1;2", "null", "[]", "<script>", "9" * 50])
def test_rubbish_in_the_storage_is_no_list(start, rubbish):
    page = start()
    page.evaluate("text => localStorage.setItem('laeseliste', text)", rubbish)
    page.reload()

    assert my_list(page, 0).is_visible()


def test_without_javascript_an_address_is_the_list(content, visit):
    page = visit(content("articles.R1").url, java_script_enabled=False)
    assert tools(page).get_by_role("button").count() == 0

    tools(page).get_by_role("link", name="Lav en læseliste med siden").click()

    assert page.locator(LISTED).count() == 1
    page.get_by_role("link", name="Fjern ").click()
    assert page.get_by_text("Listen er tom.").is_visible()
