"""Errors as letters to those who run the site (ERROR_MAIL_TO)."""

import logging
import time

from django.conf import settings
from django.core.mail import mail_admins
from django.utils import translation
from django.utils.translation import gettext

A_WHILE = 60 * 60  # seconds in which one error is told once by each process: a mailbox is no log


class ErrorMailHandler(logging.Handler):
    """Mails a record as its formatter writes it: what the log holds, and nothing of the request besides."""

    def __init__(self):
        super().__init__(level=logging.ERROR)
        self._told = {}

    def emit(self, record):
        if not settings.ADMINS or self._is_told(record):
            return
        try:
            self._mail(self.format(record))
        except Exception:  # a log must not bring down what it tells of; logging says that it failed
            self.handleError(record)

    def _is_told(self, record):
        error = record.exc_info[1] if record.exc_info else None
        what = (record.name, record.msg, type(error), _last_line_of(error))
        now = time.monotonic()
        self._told = {each: at for each, at in self._told.items() if now - at < A_WHILE}
        if what in self._told:
            return True
        self._told[what] = now
        return False

    def _mail(self, text):
        with translation.override(settings.LANGUAGE_CODE):
            subject = gettext("An error on the server")
            left_out = gettext(
                "What somebody wrote, and who it was, is left out. One error is told once an hour."
            )
        mail_admins(subject, f"{text}\n\n{left_out}")


def _last_line_of(error):
    trace = error and error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return trace and (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
