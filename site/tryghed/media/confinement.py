"""Starts confined.py: what a hostile file costs is the time and memory that it is given, and no more."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ENTRY = Path(__file__).with_name("confined.py")


@dataclass(frozen=True)
class Limits:
    cpu_seconds: float
    wall_clock_seconds: float
    megabytes: int


def work_confined(program, kind, data, limits):
    """What a program ("extracting", "cleaning") makes of a file (bytes); None where it broke its limits."""
    command = [sys.executable, "-I", str(ENTRY), program, kind]
    try:
        done = subprocess.run(
            [*command, str(limits.cpu_seconds), str(limits.megabytes)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_clock_seconds,
            env={},
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None
