// Saving by hand waits for the save that the editor is making by itself: else a new page is made twice.
const LONGEST_WAIT = 10_000; // milliseconds
let isSaving = false;
let waiting = null;

function goOn() {
    isSaving = false;
    if (!waiting) return;
    const {form, button} = waiting;
    waiting = null;
    if (button?.name) {
        const pressed = Object.assign(document.createElement("input"), {type: "hidden", name: button.name, value: button.value});
        form.append(pressed); // the button itself is disabled by now
    }
    form.requestSubmit();
}

document.addEventListener("w-autosave:save", () => { isSaving = true; });
document.addEventListener("w-autosave:success", goOn);
document.addEventListener("w-autosave:error", goOn);
document.addEventListener("submit", (event) => {
    if (!isSaving || !event.target.matches("[data-edit-form]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!waiting) setTimeout(goOn, LONGEST_WAIT);
    waiting = {form: event.target, button: event.submitter};
}, true);
