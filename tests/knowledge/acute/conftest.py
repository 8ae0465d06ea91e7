import pytest

from tests.factories import ContactCardFactory
from tests.knowledge.acute.making import make_page


@pytest.fixture
def card():
    return ContactCardFactory(role="Vagten på skolen")


@pytest.fixture
def path_page(danish):
    """Make a path below the front page: path_page(), path_page(blocks, live=False)."""

    def make(blocks=None, **values):
        return make_page(danish("home"), blocks, **values)

    return make
