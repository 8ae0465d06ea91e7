// What sticks out to the right of the window without being inside something that scrolls by itself.
() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => {
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
            if (["auto", "scroll"].includes(getComputedStyle(box).overflowX)) return true;
        }
        return false;
    };
    const out = [...document.body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && box.right > width + 1 && element.checkVisibility() && !scrolls(element);
    });
    const pageScrolls = document.documentElement.scrollWidth > width;
    if (!out.length) return pageScrolls ? ["the page itself"] : [];
    return out.map((element) => {
        const right = Math.round(element.getBoundingClientRect().right);
        return `${right} px: ${element.cloneNode(false).outerHTML} ${element.textContent.trim().slice(0, 40)}`;
    });
}
