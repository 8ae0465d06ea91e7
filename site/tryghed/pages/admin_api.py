"""Wagtail's interface for programs, where it publishes."""

from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet

from tryghed.pages.publication import PublishThroughGates


class PublishAPIAction(PublishPageAPIAction):
    def _action_from_data(self, instance, data):
        action = super()._action_from_data(instance, data)
        return PublishThroughGates(action.revision, user=action.user)


class GatedPagesViewSet(PagesAdminAPIViewSet):
    """The same, but no page goes out past the gates."""

    actions = PagesAdminAPIViewSet.actions | {"publish": PublishAPIAction}
