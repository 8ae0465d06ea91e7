from django import forms

from tryghed.feedback.models import REASONS, Answer


class FeedbackForm(forms.Form):
    """One answer. The last field is for robots: no person sees it."""

    answer = forms.ChoiceField(
        choices=[(each.value, each.label) for each in (Answer.YES, Answer.NO)]
    )
    reason = forms.ChoiceField(
        choices=[(each.value, each.label) for each in REASONS], required=False
    )
    website = forms.CharField(required=False)

    @property
    def is_from_a_robot(self):
        return bool(self.cleaned_data["website"])

    @property
    def counted_answer(self):
        """The Answer to count: a no with its reason, if one was chosen."""
        given = self.cleaned_data
        if given["answer"] == Answer.NO and given["reason"]:
            return Answer(given["reason"])
        return Answer(given["answer"])
