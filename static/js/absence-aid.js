// Works out absence in per cent, in the browser and nowhere else. Every text stands in the page.
const NUMBER = /^\d{1,5}([.,]\d{1,2})?$/;
const NEARLY = 1e-9; // decimals do not add up exactly
const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent", maximumFractionDigits: 1 });
// Rounded down: 14.96 must not read 15.0 while 15 has not been reached.
const share = (part, total) => percent.format(Math.floor((part / total) * 1000 + NEARLY) / 1000);

const mistakeIn = (text, empty, says) => {
    if (!text) return empty;
    if (/^[-−]/.test(text)) return says.negative;
    return NUMBER.test(text) ? "" : says.number;
};

const mistakesIn = (inputs, texts, [total, unlawful, other], says) => {
    const found = inputs.map((input, n) => mistakeIn(texts[n], input.dataset.empty ?? "", says));
    if (!found[0] && !total) found[0] = says.zero;
    if (found.join("") === "" && unlawful + other > total + NEARLY) found[unlawful > total ? 1 : 2] = says.more;
    return found;
};

for (const aid of document.querySelectorAll(".absence-aid")) {
    const all = (selector) => [...aid.querySelectorAll(selector)];
    const [form, summary, result] = all("form, .error-summary, .absence-aid__result");
    const [inputs, errors, links, outputs] = ["input", ".field__error", ".error-summary a", ".absence-aid__said"].map(all);

    const tell = (mistakes) => mistakes.forEach((mistake, n) => {
        inputs[n].setAttribute("aria-invalid", mistake !== "");
        errors[n].textContent = links[n].textContent = mistake;
        links[n].parentElement.hidden = !mistake;
    });

    const show = ([total, unlawful, other]) => {
        const isReached = ({ dataset }) => unlawful && 100 * unlawful + NEARLY >= dataset.percent * total;
        const rows = all("[data-percent]");
        const row = rows.findLast(isReached);
        rows.forEach((each) => each.setAttribute("aria-current", each === row));
        const of = (name) => row?.querySelector(name).textContent.trim();
        const said = [share(unlawful, total), share(other, total), row && `${of(".absence-aid__at")} – ${of(".absence-aid__kind")}`, of("p")];
        outputs.forEach((output, n) => { output.textContent = said[n] ?? output.dataset.none; });
    };

    form.hidden = false;
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const texts = inputs.map((input) => input.value.trim());
        const numbers = texts.map((text) => Number(text.replace(",", ".")));
        const mistakes = mistakesIn(inputs, texts, numbers, form.dataset);
        const isWrong = mistakes.some(Boolean);
        tell(mistakes);
        summary.hidden = !isWrong;
        result.hidden = isWrong;
        if (isWrong) summary.focus();
        else show(numbers);
    });
}
