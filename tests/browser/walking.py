"""How a visitor gets from page to page with the keyboard alone."""

FURTHEST = 200

HERE = """() => {
    const {tagName, type, name, href, pathname} = document.activeElement;
    const isClosed = document.activeElement.matches(
        "details:not([open]) > summary, [aria-expanded=false]:not([role=combobox])"
    );
    const isInHeader = Boolean(document.activeElement.closest("header"));
    return {tagName, type, name, href, pathname, isClosed, isInHeader};
}"""


def heading(page):
    """The page's title as it is read, without the places where it may be hyphenated."""
    return page.get_by_role("heading", level=1).inner_text().replace("\u00ad", "")


def tab_to(page, is_there):
    """Press Tab until is_there(the focused element); a closed menu in the header is opened on the way."""
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if is_there(here):
            return
        if here["isClosed"] and here["isInHeader"]:
            page.keyboard.press("Enter")
    raise AssertionError(f"The Tab key does not get there on {page.url}.")


def follow(page, path):
    """Tab to the link to a path, and press Enter."""
    tab_to(page, lambda here: here["tagName"] == "A" and here["pathname"] == path)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def open_menu(page):
    """Open the menu where it is folded away (a phone), with the mouse or a finger."""
    folded = page.get_by_role("banner").locator("details:not([open]) > summary")
    for each in folded.all():
        if each.is_visible():
            each.click()
