"""For each address of the editor the objects that it is asked about: one's own, and somebody else's."""

from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.registry import registry
from wagtail.models import Collection, Locale, Page, Site, Task, Workflow
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import StringSegment, Translation

from tryghed.mail.models import Mail
from tryghed.media.models import SiteDocument, SiteImage
from tryghed.users.models import User

OF_PAGES = {
    "page_id",
    "page_pk",
    "page_to_move_id",
    "parent_page_id",
    "string_segment_id",
    "translation_id",
    "translation_source_id",
}
UPLOADS = "uploaded_file_id"
BULK = "admin/bulk/"
BY_ROUTE = {
    "admin/pages/": "pages",
    "admin/api/main/^pages": "pages",
    "admin/images/": "images",
    "admin/api/main/^images": "images",
    "admin/documents/": "documents",
    "admin/api/main/^documents": "documents",
    "admin/users/": "users",
}
BY_PK = {
    "admin/collections/": Collection,
    "admin/groups/": Group,
    "admin/locales/": Locale,
    "admin/reports/mail/": Mail,
    "admin/sites/": Site,
    "admin/workflows/tasks/": Task,
    "admin/workflows/": Workflow,
} | {
    f"admin/snippets/{choosing}{model._meta.app_label}/{model._meta.model_name}/": model
    for model in get_snippet_models()
    for choosing in ("", "choose/")
}
KIND_IN_BULK = {Page: "pages", SiteImage: "images", SiteDocument: "documents", User: "users"}
OTHERS = {  # of which there is none, or which everybody may see
    "action_name": "approve",
    "app_label": "wagtailcore",
    "app_name": "pages",
    "content_type_app_name": "home",
    "content_type_model_name": "contentpage",
    "filter_spec": "width-100",
    "mode": "any",
    "model_name": "page",
    "name": "roller",
    "object_id": "1",
    "overridable_segment_id": 1,
    "pk": 1,
    "revision_id": 1,
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
    "session_id": 1,
    "task_state_id": 1,
    "token": "x",
    "uidb64": "x",
    "workflow_state_id": 1,
}


class Samples:
    """In: pages as {label: page}; files, as {kind: {label: {user id: object}}}."""

    def __init__(self, pages, files):
        unit = pages["unit"]
        self.known = OTHERS | {
            "collection_id": Collection.get_first_root_node().pk,
            "destination_id": unit.pk,
            "redirect_id": Redirect.objects.get().pk,
            "task_id": Task.objects.first().pk,
            "workflow_pk": Workflow.objects.first().pk,
        }
        other = User.objects.get(username="other")
        self.kinds = {
            "pages": {label: _of_page(page) for label, page in pages.items()},
            "users": {"own": _pk_of, "foreign": lambda user: {"pk": other.pk}},
            "settings": {model._meta.model_name: _of_setting(model) for model in registry},
            None: {"": lambda user: {}},
        } | {
            kind: {label: _of_files(each) for label, each in of_kind.items()}
            for kind, of_kind in files.items()
        }

    def of(self, address):
        """{label: function(user) → an address}; the label is empty where there is one object only."""
        if address.route.startswith(BULK):
            return dict(self._in_bulk(address))
        general = self.known | _by_pk(address.route)
        return {
            label: lambda user, own=own: address.filled(general | own(user))
            for label, own in self.kinds[_kind_of(address)].items()
        }

    def _in_bulk(self, address):
        """Each action on many things at once, about one of them."""
        for model, action in sorted(_bulk_actions(), key=str):
            values = {"action": action} | _labels_of(model)
            for label, own in self._in_bulk_of(model).items():
                yield (
                    f"{action} {model._meta.model_name} {label}".strip(),
                    lambda user, own=own, values=values: (
                        f"{address.filled(values)}?id={own(user)['pk']}"
                    ),
                )

    def _in_bulk_of(self, model):
        kind = KIND_IN_BULK.get(model)
        if kind:
            return self.kinds[kind]
        pk = model.objects.last().pk
        return {"": lambda user: {"pk": pk}}


def _bulk_actions():
    """(model, name of the action); of snippets, whose models are one, each that there is."""
    bulk_action_registry.get_bulk_actions_for_model("wagtailcore", "page")  # they are found then
    for app_label, models in bulk_action_registry.actions.items():
        for model_name, actions in models.items():
            yield from ((apps.get_model(app_label, model_name), action) for action in actions)


def _labels_of(model):
    return {"app_label": model._meta.app_label, "model_name": model._meta.model_name}


def _kind_of(address):
    if address.route.startswith("admin/settings/"):
        return "settings"
    if UPLOADS in address.arguments:
        return "documents waiting" if "documents" in address.route else "images waiting"
    if OF_PAGES & set(address.arguments):
        return "pages"
    needed = any(
        name == "pk" or name.endswith(("image_id", "doc_id", "document_id"))
        for name in address.arguments
    )
    routes = [route for route in BY_ROUTE if address.route.startswith(route)]
    return BY_ROUTE[routes[0]] if needed and routes else None


def _by_pk(route):
    model = next((BY_PK[start] for start in BY_PK if route.startswith(start)), None)
    return {"pk": model.objects.last().pk} if model else {}


def _of_page(page):
    translation = Translation.objects.get(source__object__translation_key=page.translation_key)
    segment = StringSegment.objects.filter(source=translation.source).first()
    values = dict.fromkeys(OF_PAGES, page.pk) | {
        "pk": page.pk,
        "parent_page_id": page.get_parent().pk,
        "revision_id": page.latest_revision_id,
        "content_type_app_name": page._meta.app_label,
        "content_type_model_name": page._meta.model_name,
        "translation_id": translation.pk,
        "translation_source_id": translation.source_id,
        "string_segment_id": segment.pk,
    }
    return lambda user: values


def _of_files(files):
    return lambda user: dict.fromkeys(
        ("pk", "image_id", "document_id", "doc_id", UPLOADS), files[user.pk].pk
    )


def _pk_of(user):
    return {"pk": user.pk or 1}


def _of_setting(model):
    values = {
        "app_name": model._meta.app_label,
        "model_name": model._meta.model_name,
        "pk": Site.objects.get().pk,
    }
    return lambda user: values
