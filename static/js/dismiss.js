// Lets the reader close what carries data-dismissible="key". Remembered for this visit only, in the
// browser and nowhere else. Without script, or without storage, the message simply stays.
const name = (message) => `lukket-${message.dataset.dismissible}`;

const isClosed = (message) => {
    try {
        return sessionStorage.getItem(name(message)) !== null;
    } catch {
        return false;
    }
};

const close = (message) => {
    message.remove();
    document.querySelector("main")?.focus({ preventScroll: true });
    try {
        sessionStorage.setItem(name(message), "");
    } catch {
        // storage is switched off: closed on this page only
    }
};

for (const message of document.querySelectorAll("[data-dismissible]")) {
    const button = message.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => close(message));
    if (isClosed(message)) message.remove();
}
