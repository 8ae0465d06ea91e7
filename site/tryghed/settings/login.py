"""Who gets in: passwords, the second step, the municipality's own login, limits on guessing, sessions.

Why so: docs/decisions/0034 and 0035. base.py takes all of it over.
"""

from datetime import timedelta
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

PROVIDER_ID = "kommune"  # stands in addresses, and in the account of everybody who came that way
ON_THIS_MACHINE = ("localhost", "127.0.0.1")


def identity_provider(environment):
    """SOCIALACCOUNT_PROVIDERS with the municipality's provider, or without any where OIDC_SERVER is not set.

    ImproperlyConfigured: a part is missing, or what people are could be read on the way.
    """
    server = environment("OIDC_SERVER", default="")
    if not server:
        return {}
    where = urlsplit(server)
    if where.scheme != "https" and where.hostname not in ON_THIS_MACHINE:
        raise ImproperlyConfigured("OIDC_SERVER must be an https address.")
    return {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": PROVIDER_ID,
                    "name": environment("OIDC_NAME", default="kommunens login"),
                    "client_id": environment("OIDC_CLIENT_ID"),
                    "secret": environment("OIDC_CLIENT_SECRET"),
                    "settings": {
                        "server_url": server,
                        "scope": environment("OIDC_SCOPE", default="openid profile email").split(),
                        "oauth_pkce_enabled": True,
                        "groups_claim": environment("OIDC_GROUPS_CLAIM", default="groups"),
                        "roles": environment.json("OIDC_ROLES"),
                    },
                }
            ]
        }
    }


LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

# Accounts and passwords. Nobody makes an account of their own; the addresses are those of the roles' owners.

AUTH_USER_MODEL = "users.User"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # reads passwords from before Argon2
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60
ACCOUNT_ADAPTER = "tryghed.login.adapters.AccountAdapter"
ACCOUNT_FORMS = {"reset_password": "tryghed.login.forms.ResetPasswordForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to an address that nobody here has
ACCOUNT_UNIQUE_EMAIL = False  # a shared mailbox may have several accounts

# The second step: for the groups that ask for it, and for superusers everywhere but on a newcomer's machine

SUPERUSERS_TAKE_SECOND_STEP = True
MFA_ADAPTER = "tryghed.login.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are written by administrators and not confirmed
MFA_TOTP_TOLERANCE = 1  # half a minute to either side: telephones' clocks differ

# The municipality's own login

SOCIALACCOUNT_ADAPTER = "tryghed.login.adapters.ProviderAdapter"
SOCIALACCOUNT_PROVIDERS = identity_provider(env)
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_LOGIN_ON_GET = (
    True  # a form would be stopped by form-action on its way to the provider
)
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"

# Limits on guessing, counted in the database, so that all processes count together

CACHES = {
    "default": {"BACKEND": "tryghed.login.counting.CountsInDatabaseCache"},
    "login_counts": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "login_counts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}
ACCOUNT_RATE_LIMITS = {"login_failed": "20/10m/ip,5/15m/key"}

# Sessions

SESSION_IDLE = timedelta(minutes=30)
SESSION_LONGEST = timedelta(hours=8)
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # the provider leads back here, and the session must come along
ACCOUNT_SESSION_REMEMBER = False
