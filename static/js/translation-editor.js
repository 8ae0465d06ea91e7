// In the translation editor: two texts that its script says in English, whatever the editor's language.
const editor = document.querySelector(".js-translation-editor");
const { translationHeading } = document.querySelector("[data-translation-heading]").dataset;
const TEXTS = [
    ["h3", / to .+ translation$/, translationHeading],
    [".w-dropdown__toggle .w-sr-only", /^More actions$/, django.gettext("More actions")],
];

// Only the value of a text changes: its node stays the one that React knows.
const sayItAgain = () => TEXTS.forEach(([selector, english, text]) => {
    for (const { firstChild } of editor.querySelectorAll(selector)) {
        if (english.test(firstChild?.nodeValue)) firstChild.nodeValue = text;
    }
});

new MutationObserver(sayItAgain).observe(editor, { childList: true, subtree: true });
sayItAgain();
