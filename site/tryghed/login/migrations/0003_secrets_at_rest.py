from django.db import migrations

from tryghed.login.secrets_at_rest import decrypt, encrypt

KEYS = ("secret", "seed")  # of an app, of the recovery codes


def change_with(change):
    def change_all(apps, schema_editor):
        for each in apps.get_model("mfa", "Authenticator").objects.exclude(type="webauthn"):
            each.data |= {key: change(each.data[key]) for key in KEYS if key in each.data}
            each.save(update_fields=["data"])

    return change_all


class Migration(migrations.Migration):
    """What allauth had written as it was is encrypted."""

    dependencies = [("login", "0002_login_counts"), ("mfa", "0003_authenticator_type_uniq")]

    operations = [migrations.RunPython(change_with(encrypt), change_with(decrypt))]
