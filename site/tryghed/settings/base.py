"""What every environment shares. dev, test and production only differ from this."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from tryghed.settings.engines import search_backends
from tryghed.settings.kinds import CONTENT_TYPES
from tryghed.settings.login import *  # noqa: F403  (a part of this module, with a subject of its own)
from tryghed.settings.logs import *  # noqa: F403
from tryghed.settings.processes import apps_of, process_called, settings_of

ROOT = Path(__file__).resolve().parents[3]

env = environ.Env()

# Addresses: pages link to the public one, letters to staff lead to the other

SITE_URL = env("SITE_URL", default="http://127.0.0.1:8000")
STAFF_URL = env("STAFF_URL", default=SITE_URL)
SECURITY_CONTACT = env.list("SECURITY_CONTACT", default=[])  # of /.well-known/security.txt

# Applications, lowest layer first (docs/architecture.md)

INSTALLED_APPS = [
    "tryghed.counts",
    "tryghed.late_saves",
    "tryghed.impact",
    "tryghed.handbook",
    "tryghed.users",
    "tryghed.login",
    "tryghed.mail",
    "tryghed.media",
    "tryghed.taxonomy",
    "tryghed.citations",
    "tryghed.people",
    "tryghed.blocks",
    "tryghed.pages",
    "tryghed.files",
    "tryghed.readability",
    "tryghed.checklist",
    "tryghed.review.apps.ReviewConfig",
    "tryghed.history",
    "tryghed.navigation",
    "tryghed.alerts",
    "tryghed.feedback",
    "tryghed.search",
    "tryghed.approval",
    "tryghed.visits",
    "knowledge",
    "knowledge.acute",
    "projects",
    "home",
    "tryghed.demo",
    "tryghed.styleguide",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "tryghed.review.apps.AccountsConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

# Routes and middleware

PROCESS = process_called(env("PROCESS", default="both"))
INSTALLED_APPS = apps_of(PROCESS, INSTALLED_APPS)
vars().update(settings_of(PROCESS))
WSGI_APPLICATION = "tryghed.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# Database: an embedded SQLite file unless DATABASE_URL names a PostgreSQL

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{ROOT / 'var/db.sqlite3'}")}
DATABASES["default"]["ATOMIC_REQUESTS"] = True
FOR_SEARCH = "-c random_page_cost=1.1 -c work_mem=32MB"  # else PostgreSQL reads every text

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        " PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"].update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", FOR_SEARCH)

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no cookie of its own

# Mail waits in the database until send_queued_mail hands it to MAIL_DELIVERY_BACKEND

EMAIL_BACKEND = "tryghed.mail.backend.QueueBackend"
MAIL_DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

# Languages: Danish without prefix, English under /en/

LANGUAGE_CODE = "da"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale/editor"]  # our words are asked first
FORMAT_MODULE_PATH = ["tryghed.formats"]
TIME_ZONE = "Europe/Copenhagen"
USE_I18N = True
USE_TZ = True

# Files

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "var/static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(ROOT / "var/media")))
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "tryghed.media.arriving.RoomyUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long page in the editor has some thousand fields

# Headers. Public pages: nothing inline, nothing foreign. navigation.middleware has the editor's policy.

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
WHITENOISE_ALLOW_ALL_ORIGINS = False  # our files are for our pages

# Wagtail

WAGTAIL_SITE_NAME = "Tryghed og Kriminalitetsforebyggelse"
WAGTAILADMIN_BASE_URL = STAFF_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("da", "Dansk"), ("en", "English")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # Wagtail's list has names that no browser knows
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "tryghed.approval.finishing.publish_approved"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # mail goes to those who can do something
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # a new translation starts as a draft
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILIMAGES_IMAGE_MODEL = "media.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "tryghed.media.forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "media.SiteDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "tryghed.media.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = list(CONTENT_TYPES)
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # never an address below MEDIA_URL
WAGTAILDOCS_CONTENT_TYPES = CONTENT_TYPES
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILEMBEDS_FINDERS = []  # no embed: it would call a third party
SEARCH_IS_COUNTED = env.bool("SEARCH_IS_COUNTED", default=True)
VISITS_ARE_COUNTED = env.bool("VISITS_ARE_COUNTED", default=True)
WAGTAILSEARCH_BACKENDS = search_backends(
    DATABASES["default"]["ENGINE"], env("SEARCH_URL", default="")
)
TAGGIT_CASE_INSENSITIVE = True

# The editor calls nobody: no gravatar, no release check, no news banner.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
