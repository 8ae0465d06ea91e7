// Text that its own box hides: it is higher or wider than the box, and the box does not scroll.
() => [...document.body.querySelectorAll("*")]
    .filter((element) => {
        const style = getComputedStyle(element);
        const cuts = (way) => ["hidden", "clip"].includes(way);
        const isForEars = element.clientWidth <= 1 || element.clientHeight <= 1 || style.clipPath !== "none";
        return element.checkVisibility() && !isForEars && element.innerText?.trim() && (
            (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
    })
    .map((element) => element.outerHTML.slice(0, 200))
