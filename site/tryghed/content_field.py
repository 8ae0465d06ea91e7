from wagtail.fields import StreamField


class ContentField(StreamField):
    """A StreamField whose blocks stay out of migrations: changing a block needs none.

    The price: a block that is renamed or removed needs a data migration written by hand
    (docs/how-to/change-a-block.md), or its content is lost from view.
    """

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
