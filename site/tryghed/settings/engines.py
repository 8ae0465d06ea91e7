"""Which engine Wagtail's own search uses. The public search reads the index in the database."""

INDEX_PREFIX = "tryghed_"
LONGEST_BEGINNING = 60  # OpenSearch finds words by their beginnings up to here; Wagtail says 15


def search_backends(database, url):
    """What WAGTAILSEARCH_BACKENDS shall be.

    In: Django's name of the database engine; the address of an OpenSearch, or nothing. With one, the
    editor asks it, and the index in the database is kept as well.
    """
    name = database.rpartition(".")[2]  # sqlite3 or postgresql
    in_database = {"BACKEND": f"tryghed.search.backends.{name}", "SEARCH_CONFIG": "simple"}
    if not url:
        return {"default": in_database}
    in_opensearch = {
        "BACKEND": "tryghed.search.backends.opensearch",
        "URLS": [url],
        "INDEX_PREFIX": INDEX_PREFIX,
        "INDEX_SETTINGS": {
            "settings": {"analysis": {"filter": {"edgengram": {"max_gram": LONGEST_BEGINNING}}}}
        },
    }
    return {"default": in_opensearch, "database": in_database}
