from django.db import models

from tryghed.pages.querysets import PageQuerySet


class ProjectQuerySet(PageQuerySet):
    def with_status(self, status):
        return self.filter(status=status)

    def in_focus_area(self, area):
        return self.descendant_of(area)

    def running_in(self, year):
        """Projects whose period touches a year."""
        return self.filter(starts_on__year__lte=year).filter(
            models.Q(ends_on=None) | models.Q(ends_on__year__gte=year)
        )

    def oldest_first(self):
        return self.order_by("starts_on", "ends_on", "path")
