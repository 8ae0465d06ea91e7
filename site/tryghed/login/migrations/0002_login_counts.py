from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def drop_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE IF EXISTS login_counts")


class Migration(migrations.Migration):
    """The table of the cache "login_counts", so that nobody need remember createcachetable."""

    dependencies = [("login", "0001_group_rules")]

    operations = [migrations.RunPython(make_table, drop_table)]
