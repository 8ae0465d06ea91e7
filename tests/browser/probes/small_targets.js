// Controls of the header, the menus, the forms and the footer that a finger cannot hit (WCAG 2.5.8).
// A link inside a sentence is as high as its line, and may be.
() => {
    const isInSentence = (link) =>
        getComputedStyle(link).display === "inline" &&
        link.parentElement.innerText.trim().length > link.innerText.trim().length;
    return [...document.querySelectorAll("header, nav, form, footer")]
        .flatMap((part) => [...part.querySelectorAll("a[href], button, input, select, textarea, summary")])
        .filter((each) => each.checkVisibility() && each.type !== "hidden" && !isInSentence(each))
        .map((each) => [each.closest("label") || each, each.getBoundingClientRect()])
        .filter(([each, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(([each, box]) => `${Math.round(box.width)} × ${Math.round(box.height)} px: ${each.outerHTML}`);
}
