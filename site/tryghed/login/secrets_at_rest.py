"""What proves a second step lies in the database in a form that only this site can read.

Whoever has a copy of the database alone can make no codes. Fernet (github.com/fernet/spec) under keys that
come from SECRET_KEY and SECRET_KEY_FALLBACKS, so that an earlier key still reads what it wrote.
"""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

PURPOSE = b"tryghed.login.secrets_at_rest"


def encrypt(text):
    return _keys().encrypt(text.encode()).decode("ascii")


def decrypt(text):
    """What encrypt() was given. Raises cryptography.fernet.InvalidToken under other keys."""
    return _keys().decrypt(text).decode()


def _keys():
    return MultiFernet(
        Fernet(base64.urlsafe_b64encode(hashlib.sha256(PURPOSE + key.encode()).digest()))
        for key in [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    )
