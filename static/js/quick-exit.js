// Leaves a sensitive page at once: nothing of it stays on the screen, the back button does not lead here
// again, and the title that the browser may note is that of the page one comes to.
const MOMENT = 2000;
const link = document.querySelector(".quick-exit__button");

const leave = () => {
    document.title = link.dataset.title;
    document.documentElement.hidden = true;
    location.replace(link.href);
};

link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
});

let presses = [];
document.addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === "Escape" ? [...presses.filter((at) => timeStamp - at < MOMENT), timeStamp] : [];
    if (presses.length === 3) leave();
});
