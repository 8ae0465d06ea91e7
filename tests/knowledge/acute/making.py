"""Makes acute paths: as the graph sees them, and as pages with what an editor would have filled in."""

from itertools import count

from hypothesis import strategies as st

from knowledge.acute.graph import Choice, Step
from knowledge.acute.models import AcutePathPage
from tests.factories import BasePageFactory, ContactCardFactory


class AcutePathPageFactory(BasePageFactory):
    class Meta:
        model = AcutePathPage

    title = "Prøvesti"
    slug = "proevesti"


def q(key, *targets):
    """A question for the graph: q("hvem", "laerer", "klub")."""
    return Step(key, f"Spørgsmål {key}", tuple(Choice(f"Til {each}", each) for each in targets))


def a(key, **missing):
    """An answer for the graph: a("fare", has_contact=False)."""
    return Step(key, f"Svar {key}", is_answer=True, **missing)


@st.composite
def paths(draw, most_depth=4):
    """Steps that are a path: a tree, and here and there a choice that leads across to an answer."""
    numbers, steps, answers = count(), [], []

    def grow(depth):
        key = f"trin-{next(numbers)}"
        place = len(steps)
        steps.append(None)
        if depth == most_depth or (depth and draw(st.booleans())):
            steps[place] = a(key)
            answers.append(key)
            return key
        targets = [grow(depth + 1) for _ in range(draw(st.integers(1, 3)))]
        if draw(st.booleans()):
            targets.append(draw(st.sampled_from(answers)))
        steps[place] = q(key, *targets)
        return key

    grow(0)
    rest = draw(st.permutations(steps[1:]))  # only the first step has its place
    return [steps[0], *rest]


def items(*values):
    return [
        {"type": "item", "id": f"i{number}", "value": each} for number, each in enumerate(values)
    ]


def question(key, text, *choices):
    """A question block: question("hvem", "Hvem er du?", ("Lærer", "laerer"))."""
    return {
        "type": "question",
        "id": f"q-{key}",
        "value": {
            "key": key,
            "text": text,
            "help": "",
            "choices": items(
                *({"text": words, "hint": "", "target": target} for words, target in choices)
            ),
        },
    }


def answer(key, title, card, guidance=(), **values):
    """An answer block with all that it needs; values replace parts: answer(…, time_frame="")."""
    complete = {
        "key": key,
        "title": title,
        "time_frame": "today",
        "do": "Bevar roen\nTal med din leder",
        "dont": "Lov ikke at tie",
        "contacts": items(card.pk) if card else [],
        "notes": "Dato og ord",
        "guidance": items(*(page.pk for page in guidance)),
    }
    return {"type": "answer", "id": f"a-{key}", "value": complete | values}


def small_path(card, **values):
    """
    Hvem er du?
    ├── Lærer → Hvad sker der?
    │   ├── Fare → Ring 112
    │   └── Uro → Bekymret
    └── Borger → Ring 112
    """
    return [
        question("hvem", "Hvem er du?", ("Lærer", "laerer"), ("Borger", "fare-nu")),
        question("laerer", "Hvad sker der?", ("Fare", "fare-nu"), ("Uro", "uro")),
        answer("fare-nu", "Ring 112", card, time_frame="now"),
        answer("uro", "Bekymret", card, **values),
    ]


def stream(blocks):
    return AcutePathPage._meta.get_field("steps").stream_block.to_python(blocks)


def make_page(parent, blocks=None, live=True, **values):
    """A page with a path, published like an editor would (or a draft)."""
    steps = small_path(ContactCardFactory()) if blocks is None else blocks
    page = AcutePathPageFactory(parent=parent, live=False, steps=stream(steps), **values)
    revision = page.save_revision()
    if live:
        revision.publish()
    return AcutePathPage.objects.get(pk=page.pk)
