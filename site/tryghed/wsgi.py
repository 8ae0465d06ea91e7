"""The web server's door. gunicorn finds it through deploy/gunicorn.conf.py."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.production")

application = get_wsgi_application()
