#!/usr/bin/env python
"""Entry point for every management command."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if __name__ == "__main__":
    sys.path.insert(
        1, str(ROOT / "site")
    )  # a plain folder: the name belongs to Python's own module
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tryghed.settings.dev")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
