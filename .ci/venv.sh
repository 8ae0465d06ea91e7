#!/bin/sh
# Make the virtual environment .venv with the newest suitable Python, or say what is missing.
# PYTHON=/path/to/python3 asks for that one (after `make clean`, if .venv is there already).
set -u
cd "$(dirname "$0")/.."
candidates=${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}

suitable() { # can it be run, and is it 3.11 or newer?
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

make_venv() { # with the first candidate that can; Debian's cannot before python3-venv is installed
    for python in $candidates; do
        if suitable "$python" && "$python" -m venv --clear .venv >/dev/null 2>&1; then
            echo "Made .venv with $(.venv/bin/python --version)."
            exit 0
        fi
    done
    rm -rf .venv
}

found=
for python in $candidates; do
    suitable "$python" && found="$found $python"
done
if [ -z "$found" ]; then
    echo "No Python 3.11 or newer was found. Looked for: $candidates." >&2
    echo "Install one, or name it: make PYTHON=/path/to/python3 VERB" >&2
    exit 1
fi
make_venv
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Python is here, but without its module venv: installing the package python3-venv."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -qq -y python3-venv >/dev/null && make_venv
fi
echo "No virtual environment can be made with:$found." >&2
echo "Install the package python3-venv (Debian, Ubuntu: sudo apt install python3-venv) and try again." >&2
exit 1
