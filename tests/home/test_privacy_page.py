"""What the page on data claims, and what the site does.

Forms and cookies of every page: tests/site/test_crawl.py; those of a browser: tests/browser/test_privacy.py.
"""

import re
import runpy
from datetime import timedelta

import pytest
from django.conf import settings as configured
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation

from home import privacy
from tests.reading import main_of, section, text_of, with_class, words
from tryghed.counts.keeping import DAYS_KEPT_FOR, MONTHS_KEPT_FOR
from tryghed.feedback.models import Tally
from tryghed.mail.models import KEPT_DAYS as MAIL_KEPT_DAYS
from tryghed.mail.models import Mail, MailState
from tryghed.search.models import SearchCount
from tryghed.visits.models import VisitCount

SCRIPTS = configured.ROOT / "static/js"
STORED = re.compile(r"(local|session)Storage\.setItem\(")
A_DAY = timedelta(days=1)


@pytest.fixture(params=["da", "en"])
def page(request, danish, english):
    """The page in each language, which is then the active one."""
    with translation.override(request.param):
        yield danish("privacy") if request.param == "da" else english("privacy")


@pytest.fixture
def shown(client, danish):
    """Fetch the Danish page: shown() is its <main>."""
    return lambda: main_of(client.get(danish("privacy").url))


# What stands there


def test_it_has_what_the_regulation_asks_for(client, page):
    main = main_of(client.get(page.url))
    responsible = text_of(section(main, "ansvar"))

    assert "Ishøj" in responsible
    assert words(page.specific.purpose) in responsible
    assert "Datatilsynet" in text_of(section(main, "rettigheder"))
    assert len(with_class(main, "placeholder")) == 3  # officer, legal basis, operator


def test_what_staff_fill_in_replaces_the_note_that_it_is_missing(shown, danish):
    page = danish("privacy")
    page.officer, page.legal_basis = "Kommunens rådgiver", "Forordningens artikel 6"
    page.save_revision().publish()

    responsible = text_of(section(shown(), "ansvar"))
    assert "Kommunens rådgiver" in responsible
    assert "Forordningens artikel 6" in responsible
    assert len(with_class(shown(), "placeholder")) == 1


def test_all_claims_are_shown_in_both_languages(client, page):
    text = text_of(main_of(client.get(page.url)))
    claims = privacy.claims()

    rows = [*claims["of_visitors"], *claims["of_staff"]]
    told = [each for row in rows for each in (row.doing, row.kept, row.how_long) if each]
    in_browser = [*claims["storage"], *claims["cookies_of_staff"]]
    told += [each for row in in_browser for each in (row.why, row.how_long)]
    assert [each for each in told if words(each) not in text] == []
    assert claims["host"] in text


# Claims follow the settings


def test_where_searches_are_not_counted_the_page_says_so(shown, settings):
    row = "Du søger Ordene, dagen, sproget"
    assert row in text_of(section(shown(), "gemmes"))

    settings.SEARCH_IS_COUNTED = False
    assert "Du søger Ingenting" in text_of(section(shown(), "gemmes"))


def test_where_visits_are_not_counted_the_page_says_so(shown, settings):
    settings.VISITS_ARE_COUNTED = True
    assert "Du åbner en side Hvor mange gange" in text_of(section(shown(), "gemmes"))

    settings.VISITS_ARE_COUNTED = False
    assert "Du åbner en side Ingenting" in text_of(section(shown(), "gemmes"))


def test_the_days_of_the_log_are_those_of_the_setting(shown, settings):
    assert "efter 14 dage" in text_of(section(shown(), "log"))

    settings.LOGS_KEPT_DAYS = 1
    assert "efter 1 dag." in text_of(section(shown(), "log"))


def test_errors_that_are_mailed_are_told_of(shown, settings):
    settings.ADMINS = []
    assert "mail" not in text_of(section(shown(), "log"))

    settings.ADMINS = [("", "drift@example.org")]
    assert "sendt som mail" in text_of(section(shown(), "log"))


def test_a_host_that_pages_may_ask_is_named(shown, settings):
    assert "Ingen. Din browser henter kun noget fra" in text_of(section(shown(), "andre"))

    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    settings.CONTENT_SECURITY_POLICY = {
        "DIRECTIVES": directives | {"img-src": ["'self'", "kort.example.org"]}
    }
    others = text_of(section(shown(), "andre"))
    assert "kort.example.org" in others
    assert "Ingen." not in others


def test_sessions_end_when_the_page_says(shown, settings):
    settings.SESSION_IDLE, settings.SESSION_LONGEST = timedelta(minutes=15), timedelta(hours=1)

    assert "15 minutter uden brug, højst 1 time" in text_of(shown())


# Claims and reality


def test_the_answers_own_policy_lets_through_nobody_else(client, danish):
    policy = client.get(danish("privacy").url)["Content-Security-Policy"]

    sources = {each for directive in policy.split(";") for each in directive.split()[1:]}
    assert sources == {"'none'", "'self'"}
    assert privacy.foreign_hosts() == []


def test_scripts_store_under_the_names_that_are_told(client):
    """The scripts of public pages; those of the editor lie in a folder of their own."""
    told = {each.name for each in privacy.storage_of_visitors()}
    storing = [path for path in SCRIPTS.glob("*.js") if STORED.search(path.read_text())]

    assert len(storing) == len(told)
    for path in storing:
        assert [name for name in told if name in path.read_text()], path.name
    cookies = [path.name for path in SCRIPTS.rglob("*.js") if "document.cookie" in path.read_text()]
    assert cookies == []


def test_cookies_of_staff_are_those_that_are_told(editor_client):
    editor_client.get(reverse("wagtailadmin_home"))

    told = {each.name for each in privacy.cookies_of_staff()}
    assert set(editor_client.cookies) == told - {privacy.SIDEBAR_COOKIE}


def test_counts_are_forgotten_after_the_days_that_are_told(danish):
    today, page = timezone.localdate(), danish("privacy")
    searches, answers, visits = {"query": "fravær"}, {"page": page, "answer": "yes"}, {"page": page}
    kinds = [(SearchCount, searches), (Tally, answers), (VisitCount, visits)]
    for model, what in kinds:
        for age in (MONTHS_KEPT_FOR + 32 * A_DAY, DAYS_KEPT_FOR, DAYS_KEPT_FOR - A_DAY):
            model.objects.create(day=today - age, number=7, **what)

    call_command("forget_counts", verbosity=0)

    young = today - DAYS_KEPT_FOR + A_DAY
    month = (today - DAYS_KEPT_FOR).replace(day=1)
    assert [set(model.objects.values_list("day", flat=True)) for model, _what in kinds] == [
        {young},
        {young, month},
        {young, month},
    ]


def test_letters_are_deleted_after_the_days_that_are_told():
    now = timezone.now()
    for age in (MAIL_KEPT_DAYS + 1, MAIL_KEPT_DAYS - 1):
        Mail.objects.create(subject=str(age), state=MailState.SENT, sent_at=now - age * A_DAY)

    call_command("send_queued_mail", verbosity=0)

    assert [mail.subject for mail in Mail.objects.all()] == [str(MAIL_KEPT_DAYS - 1)]


def test_guesses_are_counted_as_long_as_is_told(settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/10m/ip,5/45m/key"}
    assert "45 minutter" in [row.how_long for row in privacy.kept_of_staff()]


def test_the_server_writes_nothing_about_a_visit():
    """That it does so when it runs: tests/site/logs/test_running.py."""
    gunicorn = runpy.run_path(str(configured.ROOT / "deploy/gunicorn.conf.py"))
    assert gunicorn["accesslog"] is None
