from django.db import migrations, models


class Migration(migrations.Migration):
    """A draft may be saved before anybody knows when the project starts; a publication may not."""

    dependencies = [("projects", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="projectpage",
            name="starts_on",
            field=models.DateField(null=True, verbose_name="starts on"),
        ),
    ]
