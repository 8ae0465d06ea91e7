"""What the browser looks at: every page type, and what else a visitor may meet, in both languages."""

from itertools import product
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, get_page_models

from projects.forms import ProjectFilterForm, parameter_names
from projects.models import ProjectIndexPage
from projects.models.projects import Status
from tests.browser.serving import BROKEN
from tryghed.search.forms import parameter_names as search_parameters

LANGUAGES = [code for code, name in settings.WAGTAIL_CONTENT_LANGUAGES]
PAGE_TYPES = [model for model in get_page_models() if model is not Page]

EVERY_PAGE_TYPE = [
    f"{language} {model.__name__}" for language, model in product(LANGUAGES, PAGE_TYPES)
]
ERRORS = {"malformed address": "/?%00", "page not found": "/findes-ikke/", "site fails": BROKEN}
LISTS = ["narrowed list", "empty list"]
SEARCHES = {
    "search": {},
    "search with hits": {"q": "SSP"},
    "search without hits": {"q": "qqqq"},
    "search corrected": {"q": "demonstraton"},
    "search by any word": {"q": "SSP demonstration klub"},
    "search narrowed": {"q": "SSP", "topic": "radikalisering", "audience": "laerer"},
}
EVERYTHING = EVERY_PAGE_TYPE + [
    f"{language} {name}" for language, name in product(LANGUAGES, [*ERRORS, *LISTS, *SEARCHES])
]
IN_DANISH = [what for what in EVERYTHING if what.startswith(LANGUAGES[0])]


def find_paths():
    """Look up in the database where each of EVERYTHING is: {"da HomePage": "/", …}."""
    paths = {}
    for language in LANGUAGES:
        for model in PAGE_TYPES:
            paths[f"{language} {model.__name__}"] = example(model, language).url
        for name, path in ERRORS.items():
            prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
            paths[f"{language} {name}"] = prefix + path
        projects = example(ProjectIndexPage, language)
        with translation.override(language):
            paths[f"{language} narrowed list"] = projects.url + narrowing(projects, some=True)
            paths[f"{language} empty list"] = projects.url + narrowing(projects, some=False)
            for name, asked in SEARCHES.items():
                names = {"q": "q"} | search_parameters()
                query = urlencode({names[key]: value for key, value in asked.items()})
                paths[f"{language} {name}"] = f"{reverse('search')}?{query}"
    return paths


def example(model, language):
    """The page of a type that has most to look at, or its version in another language."""
    pages = model.objects.visible().filter(locale__language_code=LANGUAGES[0])
    richest = max(pages, key=lambda page: (len(str(page.body.raw_data)), page.path), default=None)
    if richest is None:
        raise LookupError(f"The content set has no visible {model.__name__}.")
    return model.objects.visible().get(
        translation_key=richest.translation_key, locale__language_code=language
    )


def narrowing(projects, *, some):
    """A query string with which the filter of the project list finds something, or nothing."""
    names = parameter_names()
    areas = projects.focus_areas()
    for area, status in product(areas, Status.values):
        asked = {names["area"]: area.slug, names["status"]: status}
        form = ProjectFilterForm(asked, areas=areas, years=projects.years())
        if form.narrow(projects.projects()).exists() == some:
            return "?" + "&".join(f"{name}={value}" for name, value in asked.items())
    raise LookupError("No choice in the filter gives such a list.")
