// The checklist in the side panel shows the draft as it was saved last: fetch it again when it was saved.
async function lookAgain(key) {
    for (const list of document.querySelectorAll("[data-checklist]")) {
        // A new page has its key only since it was saved for the first time.
        const address = list.dataset.checklist.replace("/0/", `/${key}/`);
        const answer = await fetch(address, {credentials: "same-origin"});
        if (answer.ok && !answer.redirected) list.innerHTML = await answer.text();
    }
}

document.addEventListener("w-autosave:success", ({detail}) => {
    lookAgain(detail?.data?.pk).catch(() => {}); // no connection: the next time
});
