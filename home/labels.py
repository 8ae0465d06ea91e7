"""Danish for the labels that Wagtail leaves to Django, which makes English of the fields' names."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import choosers
from wagtail.admin.forms.workflows import TaskChooserSearchForm, WorkflowPageForm
from wagtail.admin.views import workflows
from wagtail.sites.views import IndexView as SiteList

LINK_TEXT = {"link_text": _("Text of the link")}
LABELS = {
    choosers.ExternalLinkChooserForm: LINK_TEXT,
    choosers.AnchorLinkChooserForm: LINK_TEXT,
    choosers.PhoneLinkChooserForm: LINK_TEXT | {"phone_number": _("Phone number")},
    choosers.EmailLinkChooserForm: LINK_TEXT
    | {
        "email_address": _("E-mail address"),
        "subject": _("Subject of the mail"),
        "body": _("Text of the mail"),
    },
    WorkflowPageForm: {"page": _("Page")},
}


class NamedTaskSearchForm(TaskChooserSearchForm):
    """Wagtail adds one field when the form is made."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "task_type" in self.fields:
            self.fields["task_type"].label = _("Task type")


def name_the_fields():
    """Give every form that is made from now on the labels that its class lacks."""
    for form, labels in LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
    workflows.TaskChooserSearchForm = NamedTaskSearchForm
    for column in SiteList.columns:
        if column.name == "root_page":
            column.label = _("Root page")
