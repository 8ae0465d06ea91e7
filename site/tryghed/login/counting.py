"""Where allauth counts guesses and notes codes that were used: in the default cache, one process's memory."""

from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.utils.crypto import salted_hmac

OF_ALLAUTH = "allauth"  # how the keys of its modules ratelimit and totp begin


class CountsInDatabaseCache(LocMemCache):
    """Local memory, but what allauth keeps lies in the database, so that all processes count together.

    No name and no address of a visitor can be read there.
    """

    def _place(self, key):
        """(cache, key): where something lies, and under which name."""
        if not key.startswith(OF_ALLAUTH):
            return super(), key
        return caches["login_counts"], salted_hmac(OF_ALLAUTH, key, algorithm="sha256").hexdigest()

    def get(self, key, *args, **options):
        cache, key = self._place(key)
        return cache.get(key, *args, **options)

    def add(self, key, *args, **options):
        cache, key = self._place(key)
        return cache.add(key, *args, **options)

    def set(self, key, *args, **options):
        cache, key = self._place(key)
        return cache.set(key, *args, **options)

    def delete(self, key, *args, **options):
        cache, key = self._place(key)
        return cache.delete(key, *args, **options)
