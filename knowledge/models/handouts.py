from urllib.parse import urljoin

from django.urls import reverse
from django.utils.translation import pgettext_lazy
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from knowledge.reading.addresses import address_below
from knowledge.reading.handout import Handout


class HandoutMixin(RoutablePageMixin):
    """A page that also exists as one sheet of paper: its own address plus uddrag/."""

    @path(pgettext_lazy("address", "handout/"), name="handout")
    def handout(self, request):
        return self.render(
            request,
            template="knowledge/handout.html",
            context_overrides={"handout": Handout(self)},
        )

    @property
    def handout_url(self):
        return address_below(self, "handout")

    @property
    def short_url(self):
        """An address that can be typed from paper, and that holds when the page moves."""
        return urljoin(self.full_url or "", reverse("short_address", args=[self.pk or 0]))
