"""Pages and snippets for tests, each with the little that it cannot do without."""

import datetime

import factory
from wagtail.models import Locale
from wagtail_factories import PageFactory

from home.models import ContentPage, NewsPage
from knowledge.models import ArticlePage
from projects.models import ProjectPage
from tryghed.alerts.models import Alert
from tryghed.citations.models import GlossaryTerm, LegalReference, Source
from tryghed.people.models import ContactCard
from tryghed.taxonomy.models import Topic


class BasePageFactory(PageFactory):
    """Give it parent= and what the test is about."""

    class Meta:
        abstract = True

    summary = "Kort sagt."
    responsible_role = "SSP-konsulenten"


class ContentPageFactory(BasePageFactory):
    class Meta:
        model = ContentPage


class NewsPageFactory(BasePageFactory):
    class Meta:
        model = NewsPage

    published_on = datetime.date(2026, 11, 1)


class ProjectPageFactory(BasePageFactory):
    class Meta:
        model = ProjectPage

    purpose = "At gøre noget trygt."
    status = "existing"
    as_of_year = 2017
    starts_on = datetime.date(2017, 1, 1)
    ends_on = datetime.date(2017, 12, 31)


class ArticlePageFactory(BasePageFactory):
    class Meta:
        model = ArticlePage


class SnippetFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True

    locale = factory.LazyFunction(Locale.get_default)
    slug = factory.Sequence(lambda number: f"nummer-{number}")


class TopicFactory(SnippetFactory):
    class Meta:
        model = Topic

    name = "Trivsel"


class ContactCardFactory(SnippetFactory):
    class Meta:
        model = ContactCard

    role = "Vagten"


class AlertFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Alert

    locale = factory.LazyFunction(Locale.get_default)
    heading = "Vandet skal koges"


class LegalReferenceFactory(SnippetFactory):
    class Meta:
        model = LegalReference

    act = "barnets lov"
    section = "§ 133"
    gist = "Du skal underrette kommunen."
    checked_on = datetime.date(2025, 10, 1)


class SourceFactory(SnippetFactory):
    class Meta:
        model = Source

    authors = "Brännström m.fl."
    year = "2016"
    title = "Metoder i arbejdet"


class GlossaryTermFactory(SnippetFactory):
    class Meta:
        model = GlossaryTerm

    term = "SSP"
    explanation = "Skole, socialforvaltning og politi arbejder sammen."


def in_order(link, **targets):
    """Links of an editor's list, numbered as its form does: in_order(PageContact, card=[one, other])."""
    ((name, things),) = targets.items()
    return [link(**{name: each, "sort_order": place}) for place, each in enumerate(things)]
