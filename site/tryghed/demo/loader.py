"""Puts the content set on the site: what is missing is made, what is there is left alone."""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import PageContact
from tryghed.demo import content
from tryghed.demo.content import ContentError
from tryghed.demo.models import ContentItem
from tryghed.demo.site_settings import fill_settings
from tryghed.demo.streams import StreamWriter
from tryghed.demo.synonyms import add_synonyms
from tryghed.demo.translating import translate
from tryghed.media.models import SiteImage
from tryghed.pages.models import RelatedPage
from tryghed.pages.publication import gates_opened
from tryghed.people.models import PagePartner
from tryghed.taxonomy.models import PageAgeGroup, PageAudience, PageTopic

DANISH, ENGLISH = content.LANGUAGES
HOME = "home"
LINKS = {
    "topics": ("topic_links", PageTopic, "topic"),
    "audiences": ("audience_links", PageAudience, "audience"),
    "age_groups": ("age_group_links", PageAgeGroup, "age_group"),
    "partners": ("partner_links", PagePartner, "organisation"),
    "related": ("related_links", RelatedPage, "target"),
    "cards": ("card_links", PageContact, "card"),
}


class Loader:
    """Loads the content set once; a second run finds everything there."""

    def __init__(self, report=lambda message: None):
        """In: report(message) is told of every step."""
        self.report = report
        self.danish = Locale.objects.get_or_create(language_code=DANISH)[0]
        self.english = Locale.objects.get_or_create(language_code=ENGLISH)[0]
        self.known = {item.key: item for item in ContentItem.objects.all()}
        self.objects = {}

    @transaction.atomic
    def load(self):
        """Load everything that is missing. Out: how many items were new."""
        started = timezone.now()
        snippets = self._missing(content.snippets())
        pages = self._missing(content.pages())
        synonyms = add_synonyms(self.known)
        if not snippets and not pages:
            return synonyms
        # Guidance of the set is published as a draft and says so: no gate would let it through.
        # References: once for each at the end, not at every save.
        with gates_opened("the content set"), disable_reference_index_auto_update():
            self._each(self._create_snippet, snippets)
            self._each(self._create_page, pages)
            self._set_up_site()
            self._each(self._fill_page, pages)
            self._translate(snippets + pages)
        transaction.on_commit(lambda: _forget_redirects(since=started))  # after all is published
        return len(snippets) + len(pages) + synonyms

    def _each(self, step, nodes):
        for node in nodes:
            with content.naming(node.key):
                step(node)

    def find(self, key):
        """The Danish object of an item; ContentError when the set has no such item (any more)."""
        if key not in self.objects:
            item = self.known.get(key)
            if not item:
                raise ContentError(f"{key}: there is no such item before this one.")
            model = apps.get_model(item.model)
            self.objects[key] = model.objects.filter(
                translation_key=item.translation_key, locale=self.danish
            ).first()
        if self.objects[key] is None:
            raise ContentError(f"{key}: an editor has deleted it, but a new item refers to it.")
        return self.objects[key]

    def _missing(self, nodes):
        return [node for node in nodes if node.key not in self.known]

    def _remember(self, node, instance):
        self.objects[node.key] = instance
        self.known[node.key] = ContentItem.objects.create(
            key=node.key, model=node.model, translation_key=instance.translation_key
        )

    def _create_snippet(self, node):
        instance = self._instance(node, DANISH)
        instance.locale = self.danish
        instance.full_clean(exclude=["translation_key"])
        instance.save()
        for name in ("topics", "audiences"):
            if keys := getattr(node, name):
                getattr(instance, name).set(self.find(key) for key in keys)
        self._remember(node, instance)

    def _create_page(self, node):
        """A draft without its body: references may point to pages that are still to come."""
        page = self._instance(node, DANISH, is_complete=False)
        page.locale = self.danish
        page.live = False
        parent = self.find(node.parent) if node.parent else Page.get_first_root_node()
        type(parent).objects.get(pk=parent.pk).add_child(instance=page)
        self._remember(node, page)
        self.report(f"  {page.title}")

    def _fill_page(self, node):
        page = self.find(node.key)
        page.refresh_from_db()
        for name, value in self._values(node, DANISH).items():
            setattr(page, name, value)
        if node.picture:
            page.picture = self._picture(node.picture)
        self._link(node, page)
        page.full_clean()
        page.save_revision(clean=False).publish()

    def _picture(self, key):
        raw = content.image(key)
        known = SiteImage.objects.filter(title=raw["title"]).first()
        if known:
            return known
        with raw["path"].open("rb") as file:
            return SiteImage.objects.create(
                title=raw["title"], file=ImageFile(file, name=raw["path"].name)
            )

    def _link(self, node, page):
        for name, (relation, model, target) in LINKS.items():
            if hasattr(page, relation):
                links = [
                    model(**{target: self.find(key), "sort_order": number})
                    for number, key in enumerate(getattr(node, name))
                ]
                setattr(page, relation, links)

    def _instance(self, node, language, *, is_complete=True):
        return apps.get_model(node.model)(**self._values(node, language, is_complete=is_complete))

    def _values(self, node, language, *, is_complete=True):
        """Field values for the model. Incomplete: without streams, which hold references."""
        model = apps.get_model(node.model)
        writer = StreamWriter(f"{node.key}", self.find)
        values = {}
        for name, value in node.texts(language).items():
            field = _field(node, model, name)
            if isinstance(field, StreamField):
                if is_complete:
                    raw = writer.stream(field.stream_block, name, _as_items(field, value))
                    values[name] = field.stream_block.to_python(raw)
            elif isinstance(value, list):
                values[name] = ", ".join(value)
            elif isinstance(value, dict):
                values[name] = self.find(value["ref"])
            else:
                values[name] = "" if value is None and field.empty_strings_allowed else value
        return values

    def _translate(self, nodes):
        for number, node in enumerate(nodes, start=1):
            danish = self.find(node.key)
            with content.naming(node.key):
                english = translate(node.key, danish, self._instance(node, ENGLISH), self.english)
            for each in (danish, english):
                ReferenceIndex.create_or_update_for_object(each)
            if number % 10 == 0 or number == len(nodes):
                self.report(f"  English: {number} of {len(nodes)}")

    def _set_up_site(self):
        home = self.find(HOME)
        site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
        if site.pk and isinstance(site.root_page.specific, type(home)):
            return
        welcome = site.root_page if site.pk else None
        site.root_page = home
        address = urlsplit(settings.SITE_URL)
        site.hostname = address.hostname
        site.port = address.port or (443 if address.scheme == "https" else 80)
        site.save()
        if welcome and type(welcome.specific) is Page:
            welcome.delete()
        fill_settings(site, self.find)


def _forget_redirects(since):
    """English pages are first made at Danish addresses; nobody has ever seen those."""
    Redirect.objects.filter(automatically_created=True, created_at__gte=since).delete()


def _as_items(field, value):
    """Streams of one kind of block are written without its name: ["a", "b"] instead of [{goal: "a"}, …]."""
    names = list(field.stream_block.child_blocks)
    return [{names[0]: each} for each in value] if len(names) == 1 else value


def _field(node, model, name):
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist as error:
        raise ContentError(f"{node.key}: {node.model} has no field called {name}.") from error
