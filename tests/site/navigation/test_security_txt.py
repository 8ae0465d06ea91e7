"""/.well-known/security.txt tells where to report a weakness, as RFC 9116 has it."""

from datetime import UTC, datetime, timedelta

import pytest

ADDRESS = "/.well-known/security.txt"
CONTACTS = ["mailto:sikkerhed@example.org", "https://example.org/sikkerhed"]


@pytest.fixture
def contacts(settings):
    """What the operator has set."""
    settings.SECURITY_CONTACT = CONTACTS


def fields(response):
    """[(name, value)] of a security.txt, comments left out."""
    return [tuple(line.split(": ", 1)) for line in response.content.decode().splitlines()]


def test_no_contact_is_invented(client):
    assert client.get(ADDRESS).status_code == 404


@pytest.mark.usefixtures("contacts")
@pytest.mark.parametrize(
    ("process", "host"), [("public", "localhost"), ("staff", "redaktion.localhost")]
)
def test_everybody_is_told_the_contacts_of_the_operator(served_by, process, host):
    response = served_by(process, host).get(ADDRESS)

    said = fields(response)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert [value for name, value in said if name == "Contact"] == CONTACTS
    assert dict(said)["Preferred-Languages"] == "da, en"
    assert dict(said)["Canonical"] == f"http://localhost{ADDRESS}"


@pytest.mark.usefixtures("contacts")
def test_it_never_runs_out(client):
    (expires,) = [value for name, value in fields(client.get(ADDRESS)) if name == "Expires"]

    left = datetime.fromisoformat(expires) - datetime.now(UTC)
    assert timedelta(days=150) < left < timedelta(days=365)
