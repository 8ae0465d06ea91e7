import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("taxonomy", "0002_page_age_group"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadabilitySettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "target",
                    models.PositiveSmallIntegerField(
                        default=40,
                        help_text="The highest LIX of a page without an audience, or for an audience that is not named below. 40 is a common target for texts to citizens.",
                        validators=[
                            django.core.validators.MinValueValidator(20),
                            django.core.validators.MaxValueValidator(70),
                        ],
                        verbose_name="target for everybody",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "targets for readability",
            },
        ),
        migrations.CreateModel(
            name="Measurement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField(verbose_name="published")),
                ("lix", models.PositiveIntegerField(null=True, verbose_name="LIX")),
                ("words", models.PositiveIntegerField(verbose_name="words")),
                ("sentences", models.PositiveIntegerField(verbose_name="sentences")),
                ("long_words", models.PositiveIntegerField(verbose_name="long words")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="measurements",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "revision",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="measurement",
                        to="wagtailcore.revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "measurement of readability",
                "verbose_name_plural": "measurements of readability",
                "indexes": [
                    models.Index(fields=["page", "-published_at"], name="newest_measurement")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("long_words__lte", models.F("words"))),
                        name="long_words_are_words",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AudienceTarget",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "target",
                    models.PositiveSmallIntegerField(
                        default=50,
                        help_text="50 suits people who read about their own field at work.",
                        validators=[
                            django.core.validators.MinValueValidator(20),
                            django.core.validators.MaxValueValidator(70),
                        ],
                        verbose_name="target",
                    ),
                ),
                (
                    "audience",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="taxonomy.audience",
                        verbose_name="audience",
                    ),
                ),
                (
                    "settings",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="audience_targets",
                        to="readability.readabilitysettings",
                    ),
                ),
            ],
            options={
                "verbose_name": "target",
                "verbose_name_plural": "targets",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("settings", "audience"),
                        name="one_target_an_audience",
                        violation_error_message="This audience has a target already.",
                    )
                ],
            },
        ),
    ]
