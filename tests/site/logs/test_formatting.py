"""What stands in the log: where something went wrong, and neither who it was nor what they wrote."""

import logging
import sys

import pytest
from django.db import IntegrityError, OperationalError

from tryghed.logs.formatting import DiscreetFormatter, discreet


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Error handling request /soeg/?q=Hans+Jensen", "Error handling request /soeg/?…"),
        ("Invalid request from ip=93.184.216.34: bad", "Invalid request from ip=93.184.216.0: bad"),
        ("from 2001:db8:85a3:8d3:1319:8a2e:370:7348", "from 2001:db8:85a3::"),
        ("from [2001:db8::17]", "from [2001:db8::]"),
        ("to hans.jensen@example.org, grete@example.org", "to …@example.org, …@example.org"),
        ("Is it full? At 12:30:45, in 3.11.2.", "Is it full? At 12:30:45, in 3.11.2."),
        ("std::vector", "std::vector"),
        ("Listening at: http://127.0.0.1:8000", "Listening at: http://127.0.0.1:8000"),
        ("999.1.2.3 is no address", "999.1.2.3 is no address"),
    ],
)
def test_what_may_point_to_a_person_is_cut_short(said, written):
    assert discreet(said) == written


def logged(raise_it):
    """The lines that a formatter writes of an exception."""
    try:
        raise_it()
    except Exception:
        exc_info = sys.exc_info()
    record = logging.LogRecord("tryghed", logging.ERROR, __file__, 1, "Fejl", (), exc_info)
    logging.Formatter().format(record)  # leaves all of it on the record, as other handlers may
    return DiscreetFormatter().format(record)


OF_A_PERSON = 'Key (email)=(hans@example.org), (name)=("Hans Jensen")'


def store():
    raise IntegrityError(OF_A_PERSON)


def store_twice():
    try:
        store()
    except IntegrityError as error:
        raise ValueError(OF_A_PERSON) from error


def test_an_exception_is_told_by_its_place_and_its_kind():
    lines = logged(store_twice).splitlines()

    assert any(line.endswith("in store") for line in lines)
    assert any(line.endswith("in store_twice") for line in lines)
    assert lines.index("django.db.utils.IntegrityError: …") < lines.index("Then:")
    assert lines[-1] == "builtins.ValueError: …"
    assert not [line for line in lines if "hans" in line.lower()]


@pytest.mark.parametrize(
    "error", [OperationalError("connection refused"), OSError(28, "No space left on device")]
)
def test_what_tells_of_the_machine_is_told_in_words(error):
    def fail():
        raise error

    assert str(error) in logged(fail)
