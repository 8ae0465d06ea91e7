import pytest


@pytest.fixture
def anna(django_user_model):
    """The colleague who saves first."""
    return django_user_model.objects.create_superuser(
        "anna", "anna@example.org", "kun til test", first_name="Anna", last_name="Lund"
    )
