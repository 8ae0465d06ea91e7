from knowledge.acute.messages import error_for_form
from tryghed.pages.forms import PageForm


class AcutePathForm(PageForm):
    """A path may be saved half made; to be published or sent for approval it must lead somewhere."""

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation and "steps" in cleaned:
            error = error_for_form(cleaned["steps"])
            if error:
                self.add_error("steps", error)
        return cleaned
