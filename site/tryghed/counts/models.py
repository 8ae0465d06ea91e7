"""Numbers a day, and nothing about whom they come from."""

from collections import defaultdict
from itertools import islice

from django.db import models, transaction
from django.db.models import F, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from tryghed.counts.keeping import DAYS_KEPT_FOR, MONTHS_KEPT_FOR

ROWS_AT_ONCE = 1_000  # fewer than the smallest number of variables that SQLite takes


class DailyCountQuerySet(models.QuerySet):
    def since(self, day):
        """What was counted on this day and later; everything for None."""
        return self.filter(day__gte=day) if day else self

    def outdated(self):
        """Days that have been kept long enough."""
        return self.filter(day__lte=timezone.localdate() - DAYS_KEPT_FOR)


class DailyCount(models.Model):
    """How often something happened on one day."""

    day = models.DateField(db_index=True)
    number = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True  # counting is no use of a page

    class Meta:
        abstract = True

    @classmethod
    def forget(cls):
        """Delete what has been kept long enough. Out: how many rows."""
        number, _by_model = cls.objects.outdated().delete()
        return number


class PageCountQuerySet(DailyCountQuerySet):
    @transaction.atomic(savepoint=False)
    def add(self, numbers):
        """Add to what is there, row by row: {(day, …, page id): number}, as the model's counted_by.

        The database adds, so that what several processes count at once is all counted.
        """
        self._make_missing(set(numbers) - self._lock_known(numbers))
        names = self.model.counted_by[:-1]
        pages_by_rest = defaultdict(list)
        for (*rest, page_id), number in numbers.items():
            pages_by_rest[*rest, number].append(page_id)
        for (*rest, number), pages in pages_by_rest.items():
            rows = self.filter(**dict(zip(names, rest, strict=True)), page_id__in=pages)
            rows.update(number=F("number") + number)

    def _lock_known(self, keys):
        """The keys that have a row (a set), locked in one order: two processes never wait for each other."""
        days, pages = {key[0] for key in keys}, {key[-1] for key in keys}
        rows = self.filter(day__in=days, page_id__in=pages).order_by("pk").select_for_update()
        return set(rows.values_list(*self.model.counted_by))

    def _make_missing(self, keys):
        """Make a row for each key. One that another process makes meanwhile is as good."""
        names = self.model.counted_by
        rows = [self.model(**dict(zip(names, key, strict=True))) for key in sorted(keys)]
        self.bulk_create(rows, ignore_conflicts=True)

    def sum_up_months(self):
        """Make one number a month, at its first day, of days that were kept long enough."""
        days = self.outdated().exclude(day__day=1)
        names = [name for name in self.model.counted_by if name != "day"]
        by_month = (
            days.order_by().values(*names, month=TruncMonth("day")).annotate(total=Sum("number"))
        )
        with transaction.atomic():
            rows = iter(list(by_month))
            days.delete()
            while some := list(islice(rows, ROWS_AT_ONCE)):
                self.add(
                    {(row["month"], *(row[name] for name in names)): row["total"] for row in some}
                )


class PageCount(DailyCount):
    """How often something happened on one page on one day. Earlier days are known by month only."""

    counted_by = ("day", "page_id")  # what a row stands for: first the day, last the page

    class Meta:
        abstract = True

    @classmethod
    def forget(cls):
        """Sum up days that were kept long enough, and delete such months. Out: how many rows are gone."""
        before = cls.objects.count()
        cls.objects.sum_up_months()
        cls.objects.filter(day__lt=timezone.localdate() - MONTHS_KEPT_FOR).delete()
        return before - cls.objects.count()
