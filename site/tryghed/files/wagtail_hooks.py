from wagtail import hooks
from wagtail.documents.rich_text import DocumentLinkHandler

from tryghed.files.uses import outside_closed_collections


class OpenDocumentLinkHandler(DocumentLinkHandler):
    """A link to a file in running text. To one in a closed collection it is text without address."""

    @classmethod
    def get_many(cls, attrs_list):
        return outside_closed_collections(super().get_many(attrs_list))


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own, which it replaces
def link_only_to_open_documents(features):
    features.register_link_type(OpenDocumentLinkHandler)
