"""Reads the files of documents for search: one at a time, in the background, each in a process of its own.

A hostile file costs its own process at most: it is stopped by time, memory and what it may write, and
it has neither settings nor database. How a file is read: extracting.py.
"""

import json
import time
from collections import Counter

from tryghed.media.confinement import Limits, work_confined
from tryghed.media.models import DocumentText, SiteDocument
from tryghed.media.models.texts import Reason, State

CPU_SECONDS = 20
WALL_CLOCK_SECONDS = 40
MEGABYTES = 512
MOST_BYTES = 50 * 1024 * 1024


def read_waiting_documents(seconds):
    """Read the documents that wait, oldest first, and begin no other after so many seconds.

    Out: how many ended in each State, a Counter.
    """
    for document in SiteDocument.objects.filter(reading=None):
        DocumentText.objects.wait_for(document)
    ended, end = Counter(), time.monotonic() + seconds
    for text in DocumentText.objects.waiting().select_related("document"):
        if time.monotonic() > end:
            break
        ended[read(text)] += 1
    return ended


def read(text):
    """Read the file of one DocumentText and keep what comes of it. Out: the State it is in then."""
    document = text.document
    try:
        file_hash = document.get_file_hash()
        with document.open_file() as file:
            answer = extract(file.read(MOST_BYTES + 1), document.file_extension.lower())
    except OSError:
        file_hash = document.file_hash
        answer = {"problem": Reason.MISSING}
    same = DocumentText.objects.filter(pk=text.pk, document__file_hash=file_hash).first()
    if same is None:  # replaced or deleted while it was read
        return State.WAITING
    keep(same, answer, file_hash)
    return same.state


def keep(text, answer, file_hash):
    problem = answer.get("problem")
    if problem == State.UNSUPPORTED:
        text.note(State.UNSUPPORTED, file_hash=file_hash)
    elif problem == Reason.MISSING:
        text.note(State.FAILED, reason=problem)  # without hash: it may come back
    elif problem:
        text.note(State.FAILED, reason=problem, file_hash=file_hash)
    else:
        text.note(State.READ, text=answer["text"], file_hash=file_hash)


def extract(data, kind):
    """What extracting.py says of a file. In: its bytes, and its kind by name. Out: a dict."""
    if len(data) > MOST_BYTES:
        return {"problem": Reason.TOO_HEAVY}
    limits = Limits(CPU_SECONDS, WALL_CLOCK_SECONDS, MEGABYTES)
    answer = work_confined("extracting", kind, data, limits)
    return {"problem": Reason.TOO_HEAVY} if answer is None else json.loads(answer)
