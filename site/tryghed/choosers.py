"""Choosers of shared facts that offer each once: in the first language, in which pages are written.

Readers get the version in their own language anyway (languages.in_active_language). Whoever looks for
another language still finds it with the filter of the chooser.
"""

from django.conf import settings
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet


class FirstLanguageMixin:
    """The filter stands on the first language until somebody changes it."""

    def get_filter_form(self):
        asked = {"locale": settings.LANGUAGE_CODE} | self.request.GET.dict()
        return self.get_filter_form_class()(asked)


class FirstLanguageChooseView(FirstLanguageMixin, ChooseView):
    pass


class FirstLanguageChooseResultsView(FirstLanguageMixin, ChooseResultsView):
    pass


class FirstLanguageChooserViewSet(SnippetChooserViewSet):
    choose_view_class = FirstLanguageChooseView
    choose_results_view_class = FirstLanguageChooseResultsView
