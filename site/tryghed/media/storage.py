"""Static files in production: one style sheet, hashed and compressed, without a build step."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLE_SHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\);\n?')


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Puts the imported style sheets into the one that imports them before names are hashed."""

    def post_process(self, paths, dry_run=False, **options):
        if STYLE_SHEET in paths and not dry_run:
            source_storage, path = paths[STYLE_SHEET]
            with source_storage.open(path) as file:
                bundled = IMPORT.sub(self._imported(source_storage), file.read().decode())
            self.delete(STYLE_SHEET)
            self._save(STYLE_SHEET, ContentFile(bundled.encode()))
            paths = paths | {STYLE_SHEET: (self, STYLE_SHEET)}
        yield from super().post_process(paths, dry_run, **options)

    @staticmethod
    def _imported(storage):
        def content_of(statement):
            with storage.open(f"css/{statement[1]}") as file:
                return file.read().decode()

        return content_of
