"""Publishing many pages at once."""

from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

from tryghed.pages.publication import PublicationRefused
from tryghed.pages.refusing import say_why


class PublishWhatPasses(PublishBulkAction):
    """Publishes the pages that may go out, and says of each of the others why it stayed a draft."""

    def get_execution_context(self):
        self.refused = []
        return super().get_execution_context() | {"refused": self.refused}

    @classmethod
    def execute_action(cls, objects, include_descendants=False, user=None, refused=None, **kwargs):
        """Publish pages and, when asked to, the drafts below them. Adds to `refused` what was stopped.

        Out: how many of the pages, and how many below them, were published.
        """
        refused = [] if refused is None else refused
        below = cls._drafts_below(objects, user) if include_descendants else []
        return tuple(
            sum(cls._publish(page, user, refused) for page in pages) for pages in (objects, below)
        )

    @staticmethod
    def _drafts_below(objects, user):
        drafts = [
            draft
            for page in objects
            for draft in page.get_descendants().not_live().defer_streamfields().specific()
        ]
        return [
            draft
            for draft in drafts
            if user is None or draft.permissions_for_user(user).can_publish()
        ]

    @staticmethod
    def _publish(page, user, refused):
        revision = page.get_latest_revision() or page.specific.save_revision(user=user)
        try:
            revision.publish(user=user)
        except PublicationRefused as refusal:  # before anything was written
            refused.append(refusal)
            return False
        return True

    def get_success_message(self, num_parent_objects, num_child_objects):
        for refusal in self.refused:
            say_why(self.request, refusal.page, refusal.objections)
        if not num_parent_objects and not num_child_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)
