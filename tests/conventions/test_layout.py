"""The house stands as README and the style guide draw it."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAWERS = {"utils", "helpers", "common", "base", "core"}
REGISTRIES = [
    f"{name}.{end}" for name, end in (("pypi", "org"), ("npmjs", "org"), ("npmjs", "com"))
]
FROM_OUR_MACHINES = [*REGISTRIES, "python" + "hosted", "index" + "-url", "/".join(["", "work", ""])]


def tracked_files():
    """Every file that git knows of (paths below the root)."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_site_is_a_plain_folder():
    assert (ROOT / "site").is_dir()
    assert not (ROOT / "site/__init__.py").exists()  # it would hide Python's own module


def test_no_folder_of_tests_is_a_package():
    assert not list((ROOT / "tests").rglob("__init__.py"))  # tests/home would hide home


def test_nothing_is_put_into_a_drawer():
    drawers = [
        name
        for name in tracked_files()
        if name.endswith(".py")
        and DRAWERS & {part.removesuffix(".py") for part in Path(name).parts}
    ]

    assert drawers == ["site/tryghed/settings/base.py"]  # what every environment shares


def test_the_readme_names_everything_at_the_top():
    readme = (ROOT / "README.md").read_text()
    top = {Path(name).parts[0] for name in tracked_files()} - {"README.md"}

    assert not {name for name in top if name not in readme}


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text().splitlines()) < 120


def test_make_alone_lists_the_verbs():
    # `make test` runs this test too, and a make inside a make would add lines of its own
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    listed = subprocess.run(
        ["make"], cwd=ROOT, env=alone, check=True, capture_output=True, text=True
    ).stdout

    verbs = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert {"run", "test", "lint"} <= set(verbs)
    assert {line.split()[0] for line in listed.splitlines()[1:]} == set(verbs) - {"var"}


@pytest.mark.parametrize("trace", FROM_OUR_MACHINES)
def test_no_file_knows_the_machine_it_was_written_on(trace):
    knowing = [
        name for name in tracked_files() if trace in (ROOT / name).read_text(errors="ignore")
    ]

    assert not knowing
