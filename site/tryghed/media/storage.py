"""Where files stand: uploads, which leave nothing half behind; and static files in production, one style
sheet, hashed and compressed, without a build step.
"""

import re
from contextlib import suppress
from pathlib import Path, PurePath

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLE_SHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\);\n?')


OF_ITS_OWN = 3  # folder, folder of its own, name


class UploadStorage(FileSystemStorage):
    def _save(self, name, content):
        is_new = not self.exists(name)
        try:
            return super()._save(name, content)
        except BaseException:  # a full disk, a stop: what is there of the file is of no use
            if is_new:
                self.delete(name)
            raise

    def delete(self, name):
        super().delete(name)
        if len(PurePath(name).parts) == OF_ITS_OWN:
            with suppress(OSError):
                Path(self.path(name)).parent.rmdir()


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
