// Wagtail looks at the form when the page has been open for some two seconds, and when a save by itself is
// answered: what it holds then counts as saved. What was written just before was not, and would be lost if
// nothing else were written. So it is saved once more.
const NOT_WRITTEN = ["csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "next", "overwrite_revision_id"];
let sent = null;
let isWritten = false;

function saveOnceMore(form) {
    form.dataset.wUnsavedForceValue = "true"; // Wagtail's name for: there is more than the form shows
}

function contents(data, answered = {}) {
    const written = [...data].filter(([name]) => !NOT_WRITTEN.includes(name) && !name.startsWith("comments-"));
    return JSON.stringify(written.map(([name, value]) => (
        [name, value instanceof File ? [value.name, value.size] : `${answered[name] ?? value}`]
    )));
}

document.addEventListener("w-autosave:save", (event) => { sent = event.detail.formData; });
document.addEventListener("w-autosave:success", (event) => {
    const isAllSaved = contents(sent, event.detail.response.field_updates) === contents(new FormData(event.target));
    if (!isAllSaved) saveOnceMore(event.target);
});
for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
        isWritten ||= event.isTrusted && event.target.closest("[data-edit-form]") !== null;
    }, true);
}
document.addEventListener("w-unsaved:watch-edits", (event) => {
    if (isWritten && !sent) saveOnceMore(event.target);
});
