import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0003_brand"),
    ]

    operations = [
        migrations.AddField(
            model_name="sitesettings",
            name="contact_valid_months",
            field=models.PositiveSmallIntegerField(
                default=12,
                help_text="So long after the day on which somebody tried it, a contact card shows its number. Then it is hidden until it is tried again. 112 and 114 are always shown.",
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(60),
                ],
                verbose_name="numbers are valid for (months)",
            ),
        ),
    ]
