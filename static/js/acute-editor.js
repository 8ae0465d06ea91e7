// In the editor of the acute path: "leads to" suggests the short names that the steps have.
const LIST = "acute-short-names";

const nameOf = (text) => text.trim().toLowerCase()
    .replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")
    .replace(/[^\w\s-]/g, "").replace(/[\s-]+/g, "-").replace(/^-|-$/g, "");

function suggestions() {
    const list = document.getElementById(LIST) ?? document.body.appendChild(
        Object.assign(document.createElement("datalist"), {id: LIST}),
    );
    const names = [...document.querySelectorAll("[data-acute-key]")].map((field) => nameOf(field.value));
    list.replaceChildren(...[...new Set(names)].filter(Boolean).map((name) => new Option(name, name)));
}

document.addEventListener("focusin", ({target}) => {
    if (target.matches("[data-acute-target]")) {
        target.setAttribute("list", LIST);
        suggestions();
    }
});
