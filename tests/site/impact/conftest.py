"""A rule of law, in both languages, and pages that cite it."""

import pytest
from wagtail.models import Locale
from wagtail.rich_text import RichText

from tests.factories import ArticlePageFactory, LegalReferenceFactory
from tests.site.impact.screens import address_of


@pytest.fixture(autouse=True)
def _nothing_in_the_way(without_gates):
    """The pages here go out with what the test needs, and no more."""


@pytest.fixture
def law():
    return LegalReferenceFactory(act="prøveloven", section="§ 9", gist="Alle skal prøves.")


@pytest.fixture
def in_english(law):
    """The rule in English."""
    translated = law.copy_for_translation(Locale.objects.get(language_code="en"))
    translated.act = "the Test Act"
    translated.save()
    return translated


@pytest.fixture
def citing(danish):
    """Make a published guide that cites a rule: citing(law, title=…)."""

    def make(law, **values):
        topic = danish("knowledge").get_children().first().specific
        page = ArticlePageFactory(
            **{"parent": topic, "title": "Vejledning om pligten", "responsible_role": "SSP"}
            | values
        )
        page.body = [("text", RichText(f'<p><a linktype="law" id="{law.pk}">her</a></p>'))]
        page.save_revision(user=page.owner).publish()
        return page

    return make


@pytest.fixture
def typed():
    """What the form of a rule sends: typed(law, gist=…)."""

    def fill(law, **changes):
        sent = {"act": law.act, "section": law.section, "slug": law.slug, "gist": law.gist}
        sent |= {"is_section_certain": "on", "state": law.state, "former": law.former}
        sent |= {"checked_on": law.checked_on.isoformat()}
        return sent | changes

    return fill


@pytest.fixture
def save(editor_client, typed, django_capture_on_commit_callbacks):
    """Send the form of a rule as somebody who may do everything: save(law, gist=…); mails go out."""

    def send(law, *pressed, follow=False, **changes):
        sent = typed(law, **changes) | dict.fromkeys(pressed, "on")
        with django_capture_on_commit_callbacks(execute=True):
            return editor_client.post(address_of("edit", law), sent, follow=follow)

    return send


@pytest.fixture
def delete(editor_client, django_capture_on_commit_callbacks):
    """Delete at an address as somebody who may do everything: delete(address, TELL); mails go out."""

    def send(address, *pressed):
        with django_capture_on_commit_callbacks(execute=True):
            return editor_client.post(address, dict.fromkeys(pressed, "on"))

    return send


@pytest.fixture
def writer(django_user_model):
    """A colleague who makes pages."""
    return django_user_model.objects.create_user("anne", "anne@example.org", first_name="Anne")
