"""What the site knows of those who visit it and those who edit it, read from the settings that make it so.

The page *Hvad ved siden om dig?* shows it; tests/home/test_privacy_claims.py compares it with what happens.
GDPR article 13: what is kept, for what, how long. Cookiebekendtgørelsen (nr. 1148 af 9.12.2011): what is put
into somebody's browser.
"""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tryghed.counts.keeping import DAYS_KEPT_FOR, MONTHS_KEPT_FOR
from tryghed.mail.models import KEPT_DAYS as MAIL_KEPT_DAYS

UNITS = [timedelta(days=365), timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)]
SIDEBAR_COOKIE = "wagtail_sidebar_collapsed"  # Wagtail's own script sets it


@dataclass(frozen=True)
class Kept:
    """One thing that somebody does here. `kept` is empty where nothing is kept."""

    key: str
    doing: str
    kept: str = ""
    how_long: str = ""


@dataclass(frozen=True)
class InBrowser:
    """What the site puts into somebody's own browser: a cookie, or the key of its storage."""

    name: str
    why: str
    how_long: str


def claims():
    """All that the page says, in the active language: {name in the template: what it lists}."""
    return {
        "host": urlsplit(settings.SITE_URL).hostname,
        "foreign_hosts": foreign_hosts(),
        "storage": storage_of_visitors(),
        "of_visitors": kept_of_visitors(),
        "cookies_of_staff": cookies_of_staff(),
        "of_staff": kept_of_staff(),
        "log_is_kept": days(settings.LOGS_KEPT_DAYS),
        "errors_are_mailed": bool(settings.ADMINS),
    }


def foreign_hosts():
    """Whom else a public page may make a browser ask: what the Content-Security-Policy lets through."""
    sources = {
        each for row in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for each in row
    }
    return sorted(each for each in sources if not each.startswith("'"))


def storage_of_visitors():
    """What a visitor's browser keeps because the visitor asked for it; the name is how the key begins."""
    return [
        InBrowser(
            "laeseliste",
            _("Your reading list: the numbers of the guidance that you saved."),
            _("until you remove them; they are sent to us only when you open the list"),
        ),
        InBrowser(
            "lukket-",
            _("Messages that you closed: that they are closed."),
            _("until you close the tab"),
        ),
    ]


def kept_of_visitors():
    """What is kept of each thing that a visitor can do. Nothing of it says who it was."""
    return [
        _opening(),
        _searching(),
        Kept(
            "feedback",
            _("You answer whether a page was useful"),
            _("How many gave the same answer about the page that day."),
            _by_day_then_by_month(),
        ),
        Kept("filter", _("You choose topics, years and other things above a list")),
        Kept("rule", _("You look up a rule in the list of laws")),
        Kept("absence", _("You count days of absence: your own browser does it")),
        Kept("acute", _("You follow the steps to acute help")),
    ]


def _opening():
    doing = _("You open a page")
    if not settings.VISITS_ARE_COUNTED:
        return Kept("visit", doing)
    return Kept(
        "visit", doing, _("How often the page was opened that day."), _by_day_then_by_month()
    )


def _by_day_then_by_month():
    return _("%(days)s; then only how many in the month, for %(longest)s") % {
        "days": span(DAYS_KEPT_FOR),
        "longest": span(MONTHS_KEPT_FOR),
    }


def _searching():
    doing = _("You search")
    if not settings.SEARCH_IS_COUNTED:
        return Kept("search", doing)
    kept = _(
        "The words, the day, the language and how much was found. Never mail addresses, long sentences or"
        " what has six digits or more."
    )
    return Kept("search", doing, kept, span(DAYS_KEPT_FOR))


def cookies_of_staff():
    """The cookies of somebody who edits the site. A visitor gets none."""
    return [
        InBrowser(
            settings.SESSION_COOKIE_NAME,
            _("Keeps you logged in."),
            _("%(idle)s without use, %(longest)s at most")
            % {"idle": span(settings.SESSION_IDLE), "longest": span(settings.SESSION_LONGEST)},
        ),
        InBrowser(
            settings.CSRF_COOKIE_NAME,
            _("Makes sure that a form comes from you."),
            span(timedelta(seconds=settings.CSRF_COOKIE_AGE)),
        ),
        InBrowser(
            SIDEBAR_COOKIE,
            _("Whether the menu is folded."),
            _("until you close the browser"),
        ),
    ]


def kept_of_staff():
    """What is kept of somebody who edits the site."""
    return [
        Kept(
            "account",
            _("You have an account"),
            _("Your name, mail address, role, second step, and when you last logged in."),
            _("until the account is deleted; one that nobody uses is listed for deletion"),
        ),
        Kept(
            "guess",
            _("You log in with a wrong password"),
            _(
                "That somebody guessed, under a number that cannot be turned into a name or an address."
            ),
            span(timedelta(minutes=longest_limit())),
        ),
        Kept(
            "change",
            _("You change something"),
            _("Who changed what and when, and the earlier version."),
            _("as long as the page is there"),
        ),
        Kept("letter", _("The site writes to you"), _("The letter."), days(MAIL_KEPT_DAYS)),
    ]


def longest_limit():
    """The longest time in minutes for which wrong passwords are counted, which are limited as "5/15m/key"."""
    limits = settings.ACCOUNT_RATE_LIMITS["login_failed"].split(",")
    return max(int(limit.split("/")[1].removesuffix("m")) for limit in limits)


def days(number):
    return span(timedelta(days=number))


def span(time):
    """A timedelta in words, in the largest unit of which it is a whole number. ValueError: there is none."""
    unit = next((unit for unit in UNITS if time >= unit and not time % unit), None)
    if unit is None:
        raise ValueError(f"{time} is no whole number of minutes.")
    number = time // unit
    words = {
        UNITS[0]: ngettext("%(number)s year", "%(number)s years", number),
        UNITS[1]: ngettext("%(number)s day", "%(number)s days", number),
        UNITS[2]: ngettext("%(number)s hour", "%(number)s hours", number),
        UNITS[3]: ngettext("%(number)s minute", "%(number)s minutes", number),
    }
    return words[unit] % {"number": number}
