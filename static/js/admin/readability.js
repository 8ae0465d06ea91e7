// The readability in the side panel: fetched again when the editor has saved a draft by itself.
const PAUSE = 1500; // milliseconds: somebody who types has a draft saved twice a second
let waiting;

async function refresh(key) {
    const place = document.querySelector("[data-readability]");
    if (!place || !key) return;
    const answer = await fetch(place.dataset.readability.replace("/0/", `/${key}/`)).catch(() => null);
    if (answer?.ok && !answer.redirected) place.innerHTML = await answer.text();
}

document.addEventListener("w-autosave:success", ({detail}) => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE, detail.response.pk);
});
