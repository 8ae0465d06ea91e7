"""Every page whose text cites says at its end what it cites, whatever its type."""

from tests.factories import ContentPageFactory, LegalReferenceFactory
from tests.reading import main_of, text_of


def test_a_general_page_lists_the_law_that_its_text_cites(client, citing_page):
    rule = LegalReferenceFactory(act="prøveloven", section="§ 7", gist="Alle skal prøves.")

    page = citing_page(f'<p>Se <a linktype="law" id="{rule.pk}">prøveloven § 7</a>.</p>')
    shown = main_of(client.get(page.url))

    assert shown.find(f".//a[@href='#lov-{rule.slug}']") is not None
    assert "Alle skal prøves." in text_of(shown)


def test_a_page_that_cites_nothing_has_no_list_of_law(client, danish):
    page = ContentPageFactory(parent=danish("knowledge"), title="Uden henvisninger")

    assert "Loven på siden" not in text_of(main_of(client.get(page.url)))
