"""What is logged: errors, on the process's own standard error. base.py takes it over.

Nothing is written about a visit that goes well. The page on data (home/privacy.py) tells visitors of it.
"""

import environ

env = environ.Env()

LOGS_KEPT_DAYS = env.int("LOG_DAYS", default=14)  # deploy/journald@tryghed.conf keeps them so long
ADMINS = [("", address) for address in env.list("ERROR_MAIL_TO", default=[])]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "discreet": {
            "()": "tryghed.logs.formatting.DiscreetFormatter",
            "format": "%(asctime)s [%(process)d] %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "discreet"},
        "mail": {"class": "tryghed.logs.mailing.ErrorMailHandler", "formatter": "discreet"},
    },
    "root": {"level": "WARNING", "handlers": ["stderr", "mail"]},
    "loggers": {
        "django": {"level": "WARNING", "handlers": []},
        "django.request": {"level": "ERROR"},  # a 404 is somebody's address, and no error
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # robots try them all day
        "gunicorn.error": {"level": "INFO", "handlers": ["stderr"], "propagate": False},
        "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
    },
}
