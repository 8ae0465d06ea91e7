// Sets up window.focusProbe: what everything looks like at rest, and where the keyboard has been.
() => {
    const STOPS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
    document.querySelectorAll("main details").forEach((details) => (details.open = true));

    const look = (element, pseudo) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } =
            getComputedStyle(element, pseudo);
        return { outline: [outlineStyle, outlineWidth, outlineColor], boxShadow, line: [stroke, strokeWidth] };
    };
    const looks = (element) => [null, "::before", "::after"].map((pseudo) => look(element, pseudo));
    const atRest = new Map([...document.querySelectorAll("*")].map((each) => [each, looks(each)]));
    // Of radio buttons with one name Tab stops at one: the arrow keys go on from there.
    const isStop = (each) => {
        if (each.type !== "radio") return true;
        const group = [...each.form.querySelectorAll("[type=radio]")].filter((other) => other.name === each.name);
        return each === (group.find((other) => other.checked) || group[0]);
    };
    const stops = [...document.querySelectorAll(STOPS)].filter((each) => each.tabIndex >= 0 && isStop(each));
    const visited = [];

    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const pixel = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour) => {
        const [red, green, blue] = pixel(colour).map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    };
    const ground = (element) => {
        for (let box = element.parentElement; box; box = box.parentElement) {
            const colour = getComputedStyle(box).backgroundColor;
            if (pixel(colour)[3] > 0) return colour;
        }
        return "Canvas";
    };

    // Colours of what was drawn around (or, in an SVG, along) something because of the focus, at least 2 px thick.
    const added = (element) => looks(element).flatMap((now, index) => {
        const before = atRest.get(element)?.[index] || {};
        const isNew = (key) => String(now[key]) !== String(before[key]);
        const colours = [];
        if (isNew("outline") && now.outline[0] !== "none" && parseFloat(now.outline[1]) >= 2) colours.push(now.outline[2]);
        if (isNew("boxShadow")) colours.push(...(now.boxShadow.match(/\w+\([^)]*\)/g) || []));
        if (isNew("line") && now.line[0] !== "none" && parseFloat(now.line[1]) >= 2) colours.push(now.line[0]);
        return colours.map((colour) => contrast(colour, ground(element)));
    });
    // The mark may be on the element, on the card that it opens, or on the shape inside it.
    const mark = (element) => {
        const around = [element];
        while (around.length < 5 && !around.at(-1).matches("main, section, nav, body, form")) {
            around.push(around.at(-1).parentElement);
        }
        return Math.max(0, ...[...around, ...element.querySelectorAll("*")].flatMap(added));
    };

    // Some of the element can be seen: nothing lies over all of it, and it is inside the window (2.4.11).
    const inWindow = ({ left, right, top, bottom }) => {
        const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
        return { x, y, width: Math.min(right, innerWidth) - x, height: Math.min(bottom, innerHeight) - y };
    };
    const isInSight = (element) => [...(element.labels?.[0] || element).getClientRects()].map(inWindow).some((box) =>
        box.width > 0 && box.height > 0 && [0.1, 0.5, 0.9].some((x) => [0.2, 0.5, 0.8].some((y) => {
            const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
            return top && (element.contains(top) || element.labels?.[0]?.contains(top));
        })));

    const name = (element) =>
        `${element.cloneNode(false).outerHTML.slice(0, 160)} ${element.textContent.trim().slice(0, 40)}`;

    window.focusProbe = {
        here: () => {
            const element = document.activeElement;
            if (!element || element === document.body || element === visited[0]) return null;
            const previous = visited.at(-1);
            const follows = previous?.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
            visited.push(element);
            return {
                name: name(element),
                isInOrder: !previous || Boolean(follows),
                contrast: mark(element),
                isInSight: isInSight(element),
            };
        },
        passedOver: () => stops
            .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !visited.includes(each))
            .map(name),
    };
}
