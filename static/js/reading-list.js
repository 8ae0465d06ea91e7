// The reading list: ids of articles, kept in the reader's own browser and sent nowhere until the list is
// opened. The site works on addresses alone; without script, or without storage, nothing here is missed.
const KEY = "laeseliste";

const read = () => idsOf(localStorage.getItem(KEY) ?? "").filter((id) => /^\d{1,18}$/.test(id));
const write = (ids) => localStorage.setItem(KEY, ids.join(","));
const idsOf = (text) => text.split(",").filter(Boolean);

const offerToSave = (tools) => {
    const { article, list, parameter, most } = tools.dataset;
    const [button, link, note] = ["button", "a", "p"].map((name) => tools.querySelector(name));
    const [save, hint] = [button.textContent, note.textContent];
    const show = () => {
        const ids = read();
        button.textContent = ids.includes(article) ? button.dataset.remove : save;
        link.textContent = `${link.dataset.name} (${ids.length})`;
        link.href = ids.length ? `${list}?${parameter}=${ids}` : list;
    };
    button.addEventListener("click", () => {
        const ids = read();
        const others = ids.filter((id) => id !== article);
        const isNew = others.length === ids.length;
        const isFull = isNew && ids.length >= most;
        note.textContent = isFull ? note.dataset.full : hint;
        if (!isFull) write(isNew ? [...ids, article] : others);
        show();
    });
    show();
    addEventListener("pageshow", show); // also after the browser's way back
    button.parentElement.hidden = note.hidden = false;
};

const openList = ({ dataset: { parameter, most } }) => {
    const ids = read();
    if (ids.length && !new URLSearchParams(location.search).has(parameter)) location.replace(`?${parameter}=${ids}`);
    for (const link of document.querySelectorAll("[data-drop]")) {
        const dropped = idsOf(link.dataset.drop);
        link.addEventListener("click", () => write(read().filter((id) => !dropped.includes(id))));
    }
    const keep = document.querySelector("[data-keep]");
    const wanted = [...new Set([...ids, ...idsOf(keep?.dataset.keep ?? "")])];
    if (!keep || wanted.length === ids.length) return;
    keep.hidden = false;
    keep.addEventListener("click", () => {
        const fits = wanted.length <= most;
        if (fits) write(wanted);
        say(fits ? keep.dataset.done : keep.dataset.full);
        keep.hidden = fits;
    });
};

const say = (text) => {
    document.querySelector(".reading-list__status").textContent = text;
};

const offerToCopy = (button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        say(button.dataset.done);
    });
};

const withStorage = (selector, action) => {
    const element = document.querySelector(selector);
    try {
        if (element) action(element);
    } catch (error) {
        if (error.name !== "SecurityError") throw error; // storage is switched off
    }
};

withStorage("[data-article]", offerToSave);
withStorage("[data-reading-list]", openList);
const copy = document.querySelector("[data-copy]");
if (copy && navigator.clipboard) offerToCopy(copy);
