"""What an editor's browser sends when a file is uploaded or replaced."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from tests.site.media.files import pdf
from tryghed.media.models import SiteImage


def picture(size=(40, 30), format="JPEG", mode="RGB"):
    file = BytesIO()
    Image.new(mode, size).save(file, format)
    return file.getvalue()


def send_image(client, content, name="bro.jpg"):
    file = SimpleUploadedFile(name, content)
    data = {"title": "Broen", "file": file, "collection": root()}
    return client.post(reverse("wagtailimages:add"), data)


def send_document(client, name, content=None):
    file = SimpleUploadedFile("fil.pdf", content or pdf("Skema til fraværssamtale"))
    file._name = name  # as it may arrive; SimpleUploadedFile cleans it like the parser of requests
    data = {"title": "Skema", "file": file, "collection": root()}
    return client.post(reverse("wagtaildocs:add"), data)


def replace(client, thing):
    """Another title and another file for a SiteImage or SiteDocument, sent from its form."""
    if isinstance(thing, SiteImage):
        address, file = "wagtailimages:edit", SimpleUploadedFile("ny.jpg", picture((20, 40)))
    else:
        address, file = "wagtaildocs:edit", SimpleUploadedFile("ny.pdf", pdf("Ny"))
    data = {"title": "Nyt navn", "file": file, "collection": root(), "tags": ""}
    return client.post(reverse(address, args=[thing.pk]), data)


def root():
    return Collection.get_first_root_node().pk
