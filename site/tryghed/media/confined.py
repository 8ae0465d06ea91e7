"""Lets one of our programs work on a file that may be hostile, in a process of its own, with limits.

In, as arguments: the program (a module beside this one, with work_on(kind, data) -> bytes), the kind of
file, seconds and megabytes; the file itself on the standard input. Out: what the program makes of it. A
program that breaks its limits is killed and says nothing. It knows neither Django nor the database.
"""

import resource
import sys
from importlib import import_module
from pathlib import Path

MEGABYTE = 1024 * 1024
SITE = str(Path(__file__).parents[2])


def main(program, kind, seconds, megabytes):
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_AS, (int(megabytes) * MEGABYTE,) * 2)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.path.append(SITE)
    work_on = import_module(f"tryghed.media.{program}").work_on
    sys.stdout.buffer.write(work_on(kind, sys.stdin.buffer.read()))


if __name__ == "__main__":
    main(*sys.argv[1:])
