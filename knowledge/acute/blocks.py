"""What an acute path is made of: questions, whose choices name the next step, and answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    PageChooserBlock,
    StreamBlock,
    StructBlock,
    StructValue,
)
from wagtail.snippets.blocks import SnippetChooserBlock

from knowledge.acute.entry_blocks import KeyBlock, LinesBlock, lines_of


class TimeFrame(models.TextChoices):
    NOW = "now", _("Now")
    TODAY = "today", _("Today")
    THIS_WEEK = "this_week", _("This week")


class PathChoiceBlock(StructBlock):
    text = CharBlock(
        label=_("choice"), max_length=80, help_text=_("What the reader presses. In their words.")
    )
    hint = CharBlock(
        label=_("hint"),
        required=False,
        max_length=120,
        help_text=_("One line under the choice, where it needs an example."),
    )
    target = KeyBlock(
        role="target",
        required=False,
        label=_("leads to"),
        help_text=_(
            "The short name of the step that comes next. The field suggests those you have."
        ),
    )

    class Meta:
        label = _("choice")
        icon = "arrow-right"


class QuestionBlock(StructBlock):
    key = KeyBlock(
        label=_("short name"),
        help_text=_(
            "A word or two, used once. It stands in the address, so links break when it changes."
        ),
    )
    text = CharBlock(label=_("question"), max_length=80)
    help = CharBlock(label=_("explanation"), required=False, max_length=200)
    choices = ListBlock(PathChoiceBlock(), label=_("choices"))

    class Meta:
        label = _("question")
        description = _("The reader chooses between two and seven ways on.")
        icon = "help"
        group = _("Acute path")
        template = "blocks/question.html"
        label_format = "{text} ({key})"
        preview_value = {
            "key": "haendelse",
            "text": _("What is happening?"),
            "help": "",
            "choices": [
                {"text": _("Somebody is in danger"), "hint": "", "target": "fare-nu"},
                {"text": _("I am worried about a pupil"), "hint": "", "target": "bekymring"},
            ],
        }


class AnswerValue(StructValue):
    """An answer screen as its template reads it."""

    @property
    def time_frame_label(self):
        value = self["time_frame"]
        return TimeFrame(value).label if value in TimeFrame.values else ""

    @property
    def do_lines(self):
        return lines_of(self["do"])

    @property
    def dont_lines(self):
        return lines_of(self["dont"])

    @property
    def note_lines(self):
        return lines_of(self["notes"])


class AnswerBlock(StructBlock):
    key = KeyBlock(
        label=_("short name"),
        help_text=_(
            "A word or two, used once. It stands in the address, so links break when it changes."
        ),
    )
    title = CharBlock(
        label=_("situation"), max_length=80, help_text=_("Heading of the screen and of the poster.")
    )
    time_frame = ChoiceBlock(label=_("how soon"), choices=TimeFrame.choices, required=False)
    do = LinesBlock(
        label=_("do now"),
        required=False,
        help_text=_("One thing a line, in the order in which it is done. Six lines at most."),
    )
    dont = LinesBlock(
        label=_("don't"), required=False, help_text=_("One thing a line. Six lines at most.")
    )
    contacts = ListBlock(
        SnippetChooserBlock("people.ContactCard", label=_("contact card")),
        label=_("whom to call"),
        help_text=_("The most important first. 112 stands at the top of every screen anyway."),
    )
    notes = LinesBlock(
        label=_("write down"), required=False, help_text=_("One thing a line. Six lines at most.")
    )
    guidance = ListBlock(
        PageChooserBlock(label=_("page")),
        label=_("read more"),
        default=[],
        help_text=_("Guidance to go on with. A page that visitors may not see is left out."),
    )

    class Meta:
        label = _("answer screen")
        description = _("Where a way ends: what to do now, what not, and whom to call.")
        icon = "tick"
        group = _("Acute path")
        template = "blocks/answer.html"
        value_class = AnswerValue
        label_format = "{title} ({key})"
        preview_value = {
            "key": "bekymring",
            "title": _("I am worried about a pupil"),
            "time_frame": TimeFrame.TODAY,
            "do": _("Talk with your manager"),
            "dont": _("Promising to keep it secret"),
            "contacts": [],
            "notes": _("Write down what you saw and heard"),
            "guidance": [],
        }


class PathBlock(StreamBlock):
    """The steps of a path. The first is where readers start."""

    question = QuestionBlock()
    answer = AnswerBlock()

    class Meta:
        collapsed = True
