"""Wagtail's own forms for what has neither panels nor a setting for the form: each is given ours."""

from wagtail.admin.forms.collections import CollectionForm
from wagtail.admin.views import collections
from wagtail.contrib.redirects import views as redirects
from wagtail.contrib.redirects.forms import RedirectForm

from tryghed.late_saves.forms import OneAtATime


class OneAtATimeRedirectForm(OneAtATime, RedirectForm):
    """Where an old address leads."""


class OneAtATimeCollectionForm(OneAtATime, CollectionForm):
    """Its name, and where it stands among the others."""

    def replaceable(self):
        return [*super().replaceable(), self.instance.get_parent()]


redirects.EditView.form_class = OneAtATimeRedirectForm
collections.Edit.form_class = OneAtATimeCollectionForm
