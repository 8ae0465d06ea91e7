"""Every way in which a path can be broken, and what an editor is told about it."""

from tests.knowledge.acute.making import answer, question, small_path


def broken(kind, card):
    """A small path with one thing wrong."""
    blocks = small_path(card)
    hvem, laerer, fare, uro = blocks
    return {
        "no steps": lambda: [],
        "answer first": lambda: [fare],
        "unknown": lambda: [hvem, question("laerer", "Hvad sker der?", ("Uro", "borte")), fare],
        "nowhere": lambda: [question("hvem", "Hvem er du?", ("Lærer", "")), fare],
        "loop": lambda: [
            hvem,
            question("laerer", "Hvad sker der?", ("Om igen", "hvem"), ("Uro", "uro")),
            fare,
            uro,
        ],
        "unreachable": lambda: [*blocks, answer("glemt", "Glemt svar", card)],
        "no choices": lambda: [hvem, question("laerer", "Hvad sker der?"), fare],
        "twice": lambda: [*blocks, answer("uro", "Uro igen", card)],
        "no contact": lambda: [hvem, laerer, fare, answer("uro", "Bekymret", None)],
        "no time": lambda: [hvem, laerer, fare, answer("uro", "Bekymret", card, time_frame="")],
        "nothing to do": lambda: [hvem, laerer, fare, answer("uro", "Bekymret", card, do=" \n")],
        "bad name": lambda: [
            question("hvem", "Hvem er du?", ("Lærer", "plakat")),
            answer("plakat", "Plakaten", card),
        ],
    }[kind]()


COMPLAINTS = {
    "no steps": "Stien har ingen trin endnu. Tilføj først et spørgsmål og så svarene.",
    "answer first": "Stien begynder med svaret »Ring 112«. "
    "Flyt det første spørgsmål øverst: Det er der, læserne starter.",
    "unknown": "Valget »Uro« under »Hvad sker der?« fører til »borte«, men intet trin har det "
    "korte navn. Ret det, eller tilføj trinnet.",
    "nowhere": "Valget »Lærer« under »Hvem er du?« fører ingen steder hen. "
    "Skriv det korte navn på det trin, det fører til.",
    "loop": "Valget »Om igen« under »Hvad sker der?« fører tilbage til »Hvem er du?«, "
    "så læseren går i ring. Lad det føre til et andet trin.",
    "unreachable": "Ingen vej fører til »Glemt svar«. "
    "Lad et valg føre til dets korte navn, »glemt«, eller slet trinnet.",
    "no choices": "Spørgsmålet »Hvad sker der?« har ingen valg. "
    "Tilføj nogle, eller slet spørgsmålet.",
    "twice": "»Uro igen« og »Bekymret« har det samme korte navn, »uro«. Giv den ene et andet.",
    "no contact": "»Bekymret« siger ikke, hvem man ringer til. Vælg mindst ét kontaktkort.",
    "no time": "»Bekymret« siger ikke, hvor hurtigt man skal handle. "
    "Vælg nu, i dag eller i denne uge.",
    "nothing to do": "»Bekymret« siger ikke, hvad man skal gøre nu. Skriv mindst én linje.",
    "bad name": "»Plakaten« kan ikke have det korte navn »plakat«. Brug bogstaver, tal og "
    "bindestreg. »plakat« og »poster« er optaget af plakaterne.",
}
