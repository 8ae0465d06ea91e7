"""From the stream that editors fill in to the graph that it means."""

from knowledge.acute.entry_blocks import lines_of
from knowledge.acute.graph import Choice, Graph, Step
from tryghed.people.models import ContactCard


def graph_of(stream):
    """The Graph of a stream. Reads what is stored, so it costs no question to the database."""
    return Graph(_step(child["type"], child["value"]) for child in stream.get_prep_value())


def steps_to_check(stream):
    """The steps of a stream; a contact card that has been deleted since is none (one question)."""
    stored = stream.get_prep_value()
    chosen = {card for child in stored for card in _items(child["value"], "contacts")}
    cards = set(ContactCard.objects.filter(pk__in=chosen - {None}).values_list("pk", flat=True))
    return [_step(child["type"], child["value"], cards) for child in stored]


def _step(kind, value, cards=frozenset()):
    if kind == "question":
        choices = (each for each in _items(value, "choices"))
        return Step(
            key=value.get("key") or "",
            text=value.get("text") or "",
            choices=tuple(
                Choice(each.get("text") or "", each.get("target") or "") for each in choices
            ),
        )
    return Step(
        key=value.get("key") or "",
        text=value.get("title") or "",
        is_answer=True,
        has_action=bool(lines_of(value.get("do"))),
        has_contact=any(card in cards for card in _items(value, "contacts")),
        has_time_frame=bool(value.get("time_frame")),
    )


def _items(value, name):
    """The values of a stored list, written with ids (Wagtail's own form) or without."""
    for item in value.get(name) or []:
        is_wrapped = isinstance(item, dict) and item.get("type") == "item"
        yield item["value"] if is_wrapped else item
