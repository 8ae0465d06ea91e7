import django.db.models.deletion
from django.db import migrations, models

import tryghed.content_field
import tryghed.people.models.cards


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("taxonomy", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactcard",
            name="topics",
            field=models.ManyToManyField(
                blank=True,
                help_text="Decided on the Danish card. None: for all.",
                limit_choices_to=tryghed.people.models.cards.in_first_language,
                related_name="+",
                to="taxonomy.topic",
                verbose_name="topics",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="audiences",
            field=models.ManyToManyField(
                blank=True,
                help_text="Decided on the Danish card. None: for all.",
                limit_choices_to=tryghed.people.models.cards.in_first_language,
                related_name="+",
                to="taxonomy.audience",
                verbose_name="audiences",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="deputy",
            field=models.ForeignKey(
                blank=True,
                help_text="Who answers instead when it is closed here.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="people.contactcard",
                verbose_name="deputy",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="fallback",
            field=models.ForeignKey(
                blank=True,
                help_text="Who always answers, such as Police 114. Empty: 114, and 112 in danger.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="people.contactcard",
                verbose_name="last resort",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="is_always_open",
            field=models.BooleanField(
                default=False,
                help_text="Such as 112 and 114.",
                verbose_name="open day and night",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="hours",
            field=tryghed.content_field.ContentField(
                [],
                blank=True,
                help_text="Only hours that you know. A row for each time; days with the same time together.",
                verbose_name="opening hours",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="special_days",
            field=tryghed.content_field.ContentField(
                [],
                blank=True,
                help_text="Holidays of the office and short days. Shown two weeks before.",
                verbose_name="days with other hours",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="is_closed_on_holidays",
            field=models.BooleanField(
                default=True,
                help_text="The site knows which days.",
                verbose_name="closed on public holidays",
            ),
        ),
        migrations.AddField(
            model_name="contactcard",
            name="is_closed_on_half_holidays",
            field=models.BooleanField(
                default=False,
                help_text="They are no public holidays. Open for some hours: write a row above instead.",
                verbose_name="closed on 5 June, 24 and 31 December",
            ),
        ),
    ]
