// Says on a contact card whether it is open now, from the hours that stand on it. Here and not on the
// server: a kept copy of the page would say what was true yesterday.
const clock = new Intl.DateTimeFormat("sv", {
    timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short",
});
const plus = (day, n) => new Date(Date.parse(day) + n * 864e5).toISOString().slice(0, 10);
const named = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", timeZone: "UTC" });

const spansOn = (card, day) => {
    const weekday = (new Date(day).getUTCDay() + 6) % 7;
    const special = [...card.querySelectorAll("[data-from]")]
        .find(({ dataset: { from, to } }) => from <= day && day <= to);
    const rows = special ? [special] : [...card.querySelectorAll(`[data-days~="${weekday}"]`)];
    return rows.flatMap((row) => {
        const times = [...row.querySelectorAll("time")];
        return times.filter((_, n) => n % 2 === 0).map((opens, n) => {
            const closes = times[2 * n + 1];
            const last = closes.dateTime === "00:00" ? plus(day, 1) : day;
            return { day, opens, closes, from: `${day} ${opens.dateTime}`, to: `${last} ${closes.dateTime}` };
        });
    });
};

const stateOf = (card) => {
    const moment = clock.format(new Date());
    const today = moment.slice(0, 10);
    const text = card.dataset;
    const say = (exact, vague, day, time) => {
        if (!(day < plus(today, 7))) return vague;
        const name = { [today]: text.today, [plus(today, 1)]: text.tomorrow }[day];
        return exact
            .replace("{day}", name ?? named.format(new Date(day)))
            .replace("{time}", time.textContent);
    };
    let now;
    for (let n = -1; n <= 14; n += 1) {
        for (const span of spansOn(card, plus(today, n))) {
            if (now ? span.from <= now.to : span.from <= moment && moment < span.to) {
                if (!now || span.to > now.to) now = span;
            } else if (!now && moment < span.from) {
                return ["closed", say(text.opens, text.closed, span.day, span.opens)];
            }
        }
    }
    if (!now) return ["closed", text.closed];
    return ["open", say(now.day === today ? text.until : text.untilDay, text.open, now.day, now.closes)];
};

const update = () => {
    for (const card of document.querySelectorAll(".hours")) {
        const state = card.querySelector(".hours__state");
        [state.dataset.now, state.textContent] = stateOf(card);
        state.hidden = false;
    }
};

update();
setInterval(update, 6e4);
