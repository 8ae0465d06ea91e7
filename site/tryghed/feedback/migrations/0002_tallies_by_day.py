"""Answers are counted by day. What was counted by month stays, on the month's first day."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
        ("feedback", "0001_tallies"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="tally", name="one_tally_a_page_month_and_answer"),
        migrations.RenameField(model_name="tally", old_name="month", new_name="day"),
        migrations.AlterField(
            model_name="tally", name="day", field=models.DateField(db_index=True)
        ),
        migrations.AddConstraint(
            model_name="tally",
            constraint=models.UniqueConstraint(
                fields=("page", "day", "answer"), name="one_tally_a_page_day_and_answer"
            ),
        ),
    ]
