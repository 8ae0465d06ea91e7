// The checklist in the side panel shows the draft as it was saved last: fetch it again when it was saved.
async function lookAgain() {
    for (const list of document.querySelectorAll("[data-checklist]")) {
        if (!list.dataset.checklist) continue; // a page that was not saved yet when the screen was made
        const answer = await fetch(list.dataset.checklist, {credentials: "same-origin"});
        if (answer.ok && !answer.redirected) list.innerHTML = await answer.text();
    }
}

document.addEventListener("w-autosave:success", () => lookAgain().catch(() => {})); // no connection: later
