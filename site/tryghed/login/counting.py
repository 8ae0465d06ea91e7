"""Where allauth counts guesses. It uses the default cache, which is the memory of one process."""

from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.utils.crypto import salted_hmac

COUNTS = "allauth:rl:"  # allauth.core.internal.ratelimit, whose keys hold addresses of visitors


class CountsInDatabaseCache(LocMemCache):
    """Local memory, but what allauth counts lies in the database: all processes count together.

    No name and no address of a visitor can be read there.
    """

    def _place(self, key):
        """(cache, key): where something lies, and under which name."""
        if not key.startswith(COUNTS):
            return super(), key
        return caches["login_counts"], salted_hmac(COUNTS, key, algorithm="sha256").hexdigest()

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
