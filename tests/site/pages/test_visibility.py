"""What is not public is met nowhere: not in a list, a menu, a feed, a link or a redirect, not by name."""

import pytest
from django.contrib.auth.models import Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale

from home.models import ContentPage
from tests.factories import ContentPageFactory, NewsPageFactory
from tests.reading import main_of, page_of, text_of
from tests.site.pages.hiding import WAYS, alias_of, draft, expired, not_yet, restrict
from tests.site.pages.hiding import translation_of as translate
from tryghed.pages.models import RelatedPage
from tryghed.pages.querysets import visible_pages
from tryghed.pages.visibility import closed_branches, is_visible, remembered
from tryghed.taxonomy.models import PageTopic

WORD = "kanariefugl"

every_way = pytest.mark.parametrize("hide", WAYS, ids=lambda each: each.__name__)


@pytest.fixture
def canary(danish):
    """
    Forside
    └── Nyheder
        └── Kanariefugl   (in menus, about radicalisation, the last of its siblings)
    """
    topic = danish("knowledge_topics.radikalisering").topic
    page = NewsPageFactory(
        parent=danish("news"),
        title="Kanariefugl",
        summary="Den kanariefugl synger.",
        show_in_menus=True,
        published_on="2030-01-01",
        topic_links=[PageTopic(topic=topic)],
    )
    page.save_revision().publish()
    return page


@pytest.fixture
def window(danish, canary):
    """
    Forside
    └── Vinduet   (points to the canary: related page, link in running text, card)
    """
    page = ContentPageFactory(parent=danish("home"), title="Vinduet")
    page.related_links = [RelatedPage(target=canary)]
    page.body = ContentPage._meta.get_field("body").stream_block.to_python(
        [
            {
                "type": "text",
                "value": f'<p>Hør <a linktype="page" id="{canary.pk}">sangen</a>.</p>',
            },
            {"type": "links", "value": [{"type": "item", "id": "1", "value": {"page": canary.pk}}]},
        ]
    )
    page.save_revision().publish()
    return page


@pytest.fixture
def surfaces(danish, english, window):
    """Every address where visitors might meet the canary: {what it is: address}."""
    both = {
        f"{name} ({language})": find(key).url + rest
        for language, find in {"da": danish, "en": english}.items()
        for name, key, rest in (
            ("front page", "home", ""),
            ("list", "news", ""),
            ("rss", "news", "rss/"),
            ("atom", "news", "atom/"),
            ("topic", "knowledge_topics.radikalisering", ""),
            ("site map", "site_map", ""),
            ("next and section menu", "news.demonstration-i-luften", ""),
        )
    }
    return both | {"sitemap.xml": "/sitemap.xml", "links": window.url, "404": "/kanarie/"}


def met_at(client, surfaces):
    """The names of the surfaces where the canary's title or address is given away."""
    answers = {name: client.get(url).content.decode().lower() for name, url in surfaces.items()}
    return {name for name, answer in answers.items() if WORD in answer}


def versions_of(page):
    return page.get_translations(inclusive=True)


def test_a_published_page_is_met_everywhere(client, canary, surfaces):
    danish = {name for name in surfaces if not name.endswith("(en)") and name != "404"}

    assert met_at(client, surfaces) == danish


def test_a_published_translation_is_met_everywhere(client, canary, surfaces):
    translate(canary)

    assert met_at(client, surfaces) == surfaces.keys() - {"404"}


@every_way
def test_a_hidden_page_is_met_nowhere(client, canary, surfaces, hide):
    hide(canary)

    assert met_at(client, surfaces) == set()


@every_way
def test_a_hidden_page_answers_404_at_its_own_address_in_each_language(client, canary, hide):
    hide(canary)

    for version in versions_of(canary):
        response = client.get(version.url)
        assert response.status_code == 404
        assert WORD not in main_of(response).find("h1").text.lower()


@every_way
def test_both_forms_of_the_rule_agree(canary, hide):
    hide(canary)
    in_lists = set(visible_pages())

    for page in versions_of(canary):
        assert page not in in_lists
        assert not is_visible(page)


@every_way
def test_a_link_in_running_text_keeps_its_words_and_loses_its_address(client, canary, window, hide):
    hide(canary)

    main = main_of(client.get(window.url))

    assert "Hør sangen." in text_of(main)
    assert [link.attrib for link in main.iter("a") if link.text == "sangen"] == [{}]


@every_way
def test_an_old_address_does_not_lead_to_a_hidden_page(client, canary, hide):
    Redirect.add_redirect("/gammel/", redirect_to=canary)
    assert client.get("/gammel/")["Location"].endswith(canary.url)
    hide(canary)

    response = client.get("/gammel/")

    assert response.status_code == 404
    assert "Location" not in response


def test_a_page_that_is_only_english_is_hidden_below_a_private_danish_section(
    client, danish, english
):
    page = NewsPageFactory(parent=english("news"), title="Canary", locale=english("news").locale)
    assert client.get(page.url).status_code == 200

    restrict(danish("news"))

    assert client.get(page.url).status_code == 404
    assert "Canary" not in client.get("/sitemap.xml").content.decode()


def test_a_page_copied_by_alias_within_a_language_is_hidden_with_its_original(client, danish):
    original = ContentPageFactory(parent=danish("home"), title="Original")
    alias = original.create_alias(parent=danish("unit"))
    assert client.get(alias.url).status_code == 200

    restrict(original)

    assert client.get(alias.url).status_code == 404


@pytest.mark.parametrize("hide", [draft, expired, not_yet], ids=lambda each: each.__name__)
def test_breadcrumbs_leave_out_a_hidden_page_above(client, danish, hide):
    above = ContentPageFactory(parent=danish("home"), title="Kanariefugl")
    below = ContentPageFactory(parent=above, title="Ægget")
    hide(above)

    crumbs = page_of(client.get(below.url)).find(".//nav[@class='breadcrumbs']")

    assert "Ægget" in text_of(crumbs)
    assert WORD not in text_of(crumbs).lower()


@pytest.mark.parametrize("hide", [draft, expired, not_yet], ids=lambda each: each.__name__)
def test_a_hidden_translation_is_no_other_language_of_a_public_page(client, canary, hide):
    translation = translate(canary)
    hide(translation)

    page = page_of(client.get(canary.url))

    alternates = {link.get("hreflang") for link in page.iter("link") if link.get("hreflang")}
    assert alternates == {"da"}
    assert translation.full_url not in {link.get("href") for link in page.iter("a")}


def test_visitors_are_not_asked_to_log_in(client, canary):
    restrict(canary)

    assert client.get(canary.url).status_code == 404  # a redirect would tell that there is a page


def test_somebody_who_is_logged_in_reads_a_page_for_those_who_are(
    client, canary, django_user_model
):
    restrict(canary)
    client.force_login(django_user_model.objects.create_user("medarbejder"))

    assert "Kanariefugl" in client.get(canary.url).content.decode()


@pytest.mark.parametrize("twin", [alias_of, translate], ids=["alias", "translation"])
def test_only_the_group_reads_the_groups_page_in_any_language(
    client, canary, django_user_model, twin
):
    other = twin(canary)
    group = Group.objects.create(name="SSP")
    restrict(canary, group)
    user = django_user_model.objects.create_user("medarbejder")
    client.force_login(user)
    assert [client.get(page.url).status_code for page in (canary, other)] == [404, 404]

    user.groups.add(group)

    assert [client.get(page.url).status_code for page in (canary, other)] == [200, 200]


def test_every_restriction_on_the_way_must_let_the_reader_in(client, canary, django_user_model):
    restrict(canary.get_parent(), Group.objects.create(name="SSP"))
    restrict(canary)
    client.force_login(django_user_model.objects.create_user("medarbejder"))

    assert client.get(canary.url).status_code == 404


@pytest.mark.parametrize("hide", [draft, expired, not_yet], ids=lambda each: each.__name__)
def test_who_is_logged_in_meets_no_draft_at_its_address(editor_client, canary, hide):
    hide(canary)

    assert editor_client.get(canary.url).status_code == 404  # editors have the preview


def test_a_change_that_is_not_published_is_met_nowhere(client, canary, surfaces):
    canary.title, canary.summary = "Hemmelig ugle", "En hemmelig ugle."
    canary.save_revision()

    for address in (*surfaces.values(), canary.url):
        assert "hemmelig" not in client.get(address).content.decode().lower()


def test_a_change_is_met_once_it_is_published(client, canary, danish):
    canary.title = "Ugle"
    canary.save_revision().publish()

    assert "Ugle" in text_of(main_of(client.get(danish("site_map").url)))


def test_an_alias_changes_with_its_original(client, canary, english):
    alias_of(canary)
    canary.title = "Ugle"
    canary.save_revision().publish()

    assert "Ugle" in text_of(main_of(client.get(english("site_map").url)))


def test_what_is_private_is_worked_out_once_a_request(django_assert_num_queries):
    with remembered():
        closed_branches()
        with django_assert_num_queries(0):
            closed_branches()


def test_a_page_made_private_during_a_request_is_hidden_in_the_same_request(canary):
    with remembered():
        assert is_visible(canary)
        restrict(canary)
        assert not is_visible(canary)


def test_a_page_that_is_opened_again_is_met_again(client, canary):
    restrict(canary)
    canary.view_restrictions.all().delete()

    assert client.get(canary.url).status_code == 200


def test_a_section_may_be_private_in_a_language_of_its_own(client, danish, english):
    """
    Front page (en)
    └── Only in English   (private)
    """
    locale = Locale.objects.get(language_code="en")
    page = ContentPageFactory(parent=english("home"), title="Only in English", locale=locale)

    restrict(page)

    assert client.get(page.url).status_code == 404
    assert client.get(danish("home").url).status_code == 200
