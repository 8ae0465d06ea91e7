// Suggests while somebody types in a search field: words to search for, and pages to go to. Follows the pattern
// "Editable Combobox With List Autocomplete", https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
const LEAST_LETTERS = 2;
const PAUSE = 150; // milliseconds

const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
};
const make = (name, attributes) => set(document.createElement(name), attributes);

const suggest = (form, number) => {
    const { suggestions, label, page, one, many } = form.dataset;
    const input = form.querySelector("[name=q]");
    const id = `suggestions-${number}`;
    const list = make("ul", { id, class: "suggestions", role: "listbox", "aria-label": label, hidden: "" });
    const status = make("span", { class: "visually-hidden", role: "status" });
    let options = [];
    let active = -1;
    let timer;
    let request;

    const activate = (index) => {
        active = index;
        options.forEach((option, n) => set(option, { "aria-selected": n === active }));
        options[active]?.scrollIntoView({ block: "nearest" });
        set(input, { "aria-activedescendant": options[active]?.id ?? "" });
    };
    const show = (found) => {
        options = found.map(({ text, url }, n) => {
            const option = make("li", { id: `${id}-${n}`, role: "option" });
            option.append(text);
            if (url) option.append(" ", Object.assign(make("span", { class: "suggestions__page" }), { textContent: page }));
            option.addEventListener("click", () => {
                close();
                input.value = text;
                if (url) location.assign(url);
                else form.requestSubmit();
            });
            return option;
        });
        list.replaceChildren(...options);
        list.hidden = !found.length;
        status.textContent = { 0: "", 1: one }[found.length] ?? many.replace("{number}", found.length);
        set(input, { "aria-expanded": !list.hidden });
        activate(-1);
    };
    const forget = () => {
        clearTimeout(timer);
        request?.abort();
    };
    const close = () => {
        forget();
        show([]);
    };
    const ask = async () => {
        const { signal } = request = new AbortController();
        const answer = await fetch(`${suggestions}?q=${encodeURIComponent(input.value)}`, { signal });
        const found = answer.ok ? await answer.json() : [];
        if (!signal.aborted) show(found);
    };
    const askSoon = () => {
        forget();
        if (input.value.trim().length < LEAST_LETTERS) close();
        else timer = setTimeout(() => ask().catch(() => {}), PAUSE); // no answer: nothing to suggest
    };

    const move = (step) => activate((active + step + (active < 0 && step < 0) + options.length) % options.length);
    const keys = {
        ArrowDown: () => (options.length ? move(1) : askSoon()),
        ArrowUp: () => options.length && move(-1),
        Enter: () => options[active].click(),
        Escape: close,
    };
    const isOurs = ({ key }) => key === "ArrowDown" || (options.length && (key !== "Enter" || active >= 0));

    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": id });
    form.append(list, status);
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    input.addEventListener("input", askSoon);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
        if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
        if (keys[event.key] && isOurs(event)) {
            event.preventDefault();
            keys[event.key]();
        } else if (/^(Arrow|Home|End)/.test(event.key)) activate(-1);
    });
    form.addEventListener("submit", close);
};

document.querySelectorAll("[data-suggestions]").forEach(suggest);
