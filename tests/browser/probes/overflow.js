// What sticks out of the window, to either side, without being inside something that scrolls by itself.
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
        return box.width && (box.right > width + 1 || box.left < -1) && element.checkVisibility() && !scrolls(element);
    });
    const pageScrolls = document.documentElement.scrollWidth > width;
    if (!out.length) return pageScrolls ? ["the page itself"] : [];
    return out.map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return `${Math.round(left)} to ${Math.round(right)} px: ${element.cloneNode(false).outerHTML} ${element.textContent.trim().slice(0, 40)}`;
    });
}
