"""Plants pictures and documents that visitors must not fetch, with words in whatever tells of them.

What a file tells of who made it, and the name of a picture's file, nobody meets, not even staff: an
upload is cleaned of it.
"""

from io import BytesIO

from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader, PdfWriter
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import ContentPageFactory
from tests.site.media.files import pdf
from tests.site.pages.hiding import restrict
from tests.site.planted import now, publish
from tryghed.media.models import SiteDocument, SiteImage

DESCRIPTION = 0x010E  # a field of Exif
SIZES = ("width-400|format-jpeg", "width-400|format-webp", "max-165x165")


class Files:
    """Plants files of a private collection on a public page, and files of a public one elsewhere."""

    def __init__(self, garden):
        self.garden = garden
        root = Collection.get_first_root_node()
        self.public, self.private = root, root.add_child(name="Privat")
        CollectionViewRestriction.objects.create(collection=self.private, restriction_type="login")

    def plant(self):
        self._shown_by(None, self.private)
        restrict(self._shown_by("a private page", self.public))
        self._shown_by("a draft", self.public, live=False)
        self._document("that nothing uses", self.public)

    def _shown_by(self, where, collection, **values):
        """A page with a picture and a document, which open and close with it. Out: the page."""
        what = f"that {where} uses" if where else "of a private collection"
        document, files = self._document(what, collection)
        picture, pictures = self._picture(what, collection)
        page = ContentPageFactory(
            parent=self.garden.parent,
            title=f"En side med filer {where or ''}",
            picture=picture,
            **values,
        )
        page.body = page.body.stream_block.to_python(_body(document, picture))
        revision = page.save_revision(user=self.garden.editor)
        if page.live:
            publish(revision)
        for planted in (*files, *pictures):
            planted.addresses += [page.url]
        credit = pictures[2]
        for planted in (*files, credit):
            planted.opens = lambda: publish(revision)
            planted.closes = lambda: now(page).unpublish()
        return page

    def _document(self, what, collection):
        """A PDF. Out: it, and what was planted and a reader meets who may have it."""
        new = self.garden.new
        title, name, told, said = (
            new(f"{part} of a document {what}")
            for part in ("the title", "the name", "the title inside", "the text")
        )
        author = new(f"the author of a document {what}")
        document = SiteDocument.objects.create(
            title=f"{title.asked} {title.secret}",
            file=ContentFile(
                _pdf(said.secret, Title=told.secret, Author=author.secret), f"{name.secret}.pdf"
            ),
            collection=collection,
        )
        for planted in (title, name, told, said, author):
            planted.addresses = [document.url, f"/media/{document.file.name}"]
        edit = reverse("wagtaildocs:edit", args=[document.pk])
        title.for_staff = name.for_staff = [edit]
        told.for_staff = said.for_staff = [document.url]
        return document, (title, name, told, said)

    def _picture(self, what, collection):
        """A photo. Out: it, and what was planted."""
        new = self.garden.new
        title, text, credit, name, told = (
            new(f"{part} of a picture {what}")
            for part in ("the title", "the description", "the credit", "the name", "Exif")
        )
        picture = SiteImage.objects.create(
            title=f"{title.asked} {title.secret}",
            description=text.secret,
            credit=credit.secret,
            file=ContentFile(_photo(told.secret), f"{name.secret}.jpg"),
            collection=collection,
        )
        sizes = [picture.get_rendition(size).url for size in SIZES]
        for planted in (title, text, credit, name, told):
            planted.addresses = [
                *sizes,
                f"/media/{picture.file.name}",
                f"/media/images/{name.secret}.width-400.jpg",
                f"/media/original_images/{name.secret}.jpg",
            ]
            planted.sizes = sizes
        edit = reverse("wagtailimages:edit", args=[picture.pk])
        title.for_staff = text.for_staff = credit.for_staff = [edit]
        return picture, (title, text, credit, name, told)


def _body(document, picture):
    image = {"image": picture.pk, "decorative": False, "alt_text": "En bro"}
    link = f'<a linktype="document" id="{document.pk}">Planen</a>'
    embed = f'<embed embedtype="image" id="{picture.pk}" format="fullwidth" alt="En bro"/>'
    return [
        {"type": "text", "value": f"<p>{link}</p>{embed}"},
        {"type": "downloads", "value": [document.pk]},
        {"type": "image", "value": {"image": image, "caption": "En bro"}},
    ]


def _pdf(text, **metadata):
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(text))))
    writer.add_metadata({f"/{name}": value for name, value in metadata.items()})
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _photo(description):
    exif = Image.Exif()
    exif[DESCRIPTION] = description
    file = BytesIO()
    Image.new("RGB", (600, 400), "blue").save(file, "JPEG", exif=exif, comment=description)
    return file.getvalue()
