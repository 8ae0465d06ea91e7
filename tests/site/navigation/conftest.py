import pytest
from wagtail.models import Page, Site


@pytest.fixture(autouse=True)
def _sites_are_looked_up_again():
    """Wagtail remembers where the sites stand in the tree; the next test has its own again."""
    yield
    Site.clear_site_root_paths_cache()


@pytest.fixture
def nothing_there():
    """A database without site and pages, as before anybody has loaded or written anything."""
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
