from django.conf import settings
from django.core.management.base import BaseCommand
from django.db.models import Q

from tryghed.analysis.keys import VERSION
from tryghed.pages.querysets import visible_pages
from tryghed.search.counting_words import recount
from tryghed.search.indexing import forget_page, refresh_page
from tryghed.search.models import SearchDocument


class Command(BaseCommand):
    help = (
        "Take in pages that search has missed, take out those that have run out, and count the words "
        "anew. Once a night, and after an update."
    )

    def handle(self, *args, **options):
        visible = visible_pages()
        gone = SearchDocument.objects.exclude(page__in=visible.order_by().values("pk"))
        forgotten = [forget_page(document.page) for document in gone.select_related("page")]
        current = Q(search_document__analysis=VERSION)
        missed = [refresh_page(page) for page in visible.exclude(current).iterator(200)]
        if options["verbosity"]:
            self.stdout.write(f"{len(missed)} pages taken in, {len(forgotten)} taken out.")
        for language, _name in settings.LANGUAGES:
            recount(language)
