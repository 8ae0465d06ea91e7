"""What Wagtail works out about titles at every publication, and we do not read."""


class TitlesMixin:
    def _refresh_title_norms(self, full=False):
        """Nothing: our order knows how long a title is.

        Wagtail reads every title of the index for this. On SQLite they stand behind the texts, so that
        among 50,000 pages one publication would read a gigabyte.
        """
