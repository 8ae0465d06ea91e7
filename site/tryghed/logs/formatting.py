"""Lines of the log, without what would say who somebody is or what they wrote."""

import ipaddress
import logging
import re
import traceback

from django.core.exceptions import ImproperlyConfigured
from django.db import InterfaceError, OperationalError
from django.template import TemplateDoesNotExist

LEFT_OUT = "…"
# Their words tell of the machine; those of all others may repeat a form field or a row of the database
TELL_OF_THE_MACHINE = (
    *(OSError, ImportError, MemoryError, RecursionError),
    *(InterfaceError, OperationalError, ImproperlyConfigured, TemplateDoesNotExist),
)
BITS_KEPT = {4: 24, 6: 48}  # of an IP address: the network, not the machine
QUERY = re.compile(r"(?<=\S)\?\S+")
MAIL_ADDRESS = re.compile(r"[^\s<>\"'(,;:]+@(?=[\w-])")
IP_ADDRESS = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?!\w)|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:]))"
)


class DiscreetFormatter(logging.Formatter):
    """Writes a record without query strings, mail addresses, whole IP addresses and words of exceptions."""

    def format(self, record):
        record.exc_text = None  # another formatter may have left all of it there
        text = super().format(record)
        record.exc_text = None
        return text

    def formatMessage(self, record):
        return discreet(super().formatMessage(record))

    def formatException(self, exc_info):
        return "\n".join(where_it_happened(exc_info[1]))

    def formatStack(self, stack_info):
        return discreet(stack_info)


def discreet(text):
    """The text with what may point to a person cut short: ?q=…, name@…, the end of an IP address."""
    text = QUERY.sub("?" + LEFT_OUT, text)
    text = MAIL_ADDRESS.sub(LEFT_OUT + "@", text)
    return IP_ADDRESS.sub(_network, text)


def _network(match):
    try:
        address = ipaddress.ip_address(match[0])
    except ValueError:  # a time, a version
        return match[0]
    if address.is_loopback:
        return match[0]
    kept = f"{address}/{BITS_KEPT[address.version]}"
    return str(ipaddress.ip_network(kept, strict=False).network_address)


def where_it_happened(exception):
    """Lines that say where an exception came from, and before it those that led to it.

    Its own words only where they can tell of nothing but the machine.
    """
    before = exception.__cause__ or (
        None if exception.__suppress_context__ else exception.__context__
    )
    if before is not None:
        yield from where_it_happened(before)
        yield "Then:"
    yield from "".join(traceback.format_tb(exception.__traceback__)).splitlines()
    name = f"{type(exception).__module__}.{type(exception).__qualname__}"
    tells = isinstance(exception, TELL_OF_THE_MACHINE)
    yield f"{name}: {discreet(str(exception)) if tells else LEFT_OUT}"
