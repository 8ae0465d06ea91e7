// What a side panel says of the draft is fetched again when the editor has saved it by itself.
const PAUSE = 1500; // milliseconds: somebody who types has a draft saved twice a second
let waiting;

async function refresh(key) {
    if (!key) return;
    for (const place of document.querySelectorAll("[data-readability], [data-checklist]")) {
        // A new page has its key only since it was saved for the first time.
        const address = (place.dataset.readability ?? place.dataset.checklist).replace("/0/", `/${key}/`);
        const answer = await fetch(address).catch(() => null); // no connection: the next time
        if (answer?.ok && !answer.redirected) place.innerHTML = await answer.text();
    }
}

document.addEventListener("w-autosave:success", ({detail}) => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE, detail.response.pk);
});
