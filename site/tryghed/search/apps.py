from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "tryghed.search"
    label = "search"
    verbose_name = _("Search")

    def ready(self):
        from tryghed.search import indexing, shared_facts  # noqa: F401, PLC0415  they listen to what changes
        from tryghed.search.database import make_indexes  # noqa: PLC0415  models must be there

        shared_facts.listen()
        post_migrate.connect(make_indexes, sender=self)
