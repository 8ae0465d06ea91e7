"""Sends thousands of hostile requests to both processes, as production runs them: is there ever a 5xx?

    .venv/bin/python tests/fuzz.py --requests 10000 --seed 7

Prints the seed, how often each status came, and the slowest answers. Fails on a 5xx, on no answer, and on an
answer that took more than two seconds three times in a row. The site is a scratch one, with the content
set; --database names another place for it (it is written to).
"""

import argparse
import http.client
import os
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from tests.audit.scratch_site import STAFF_HOST, free_port, serve, set_up  # noqa: E402  the path must be set first
from tests.hostile import Attack, Attacker  # noqa: E402

LONGEST_ANSWER = 2  # seconds
TRIES = 3
PATIENCE = 30  # seconds until no answer is one
HOSTS = {"public": "localhost", "staff": STAFF_HOST}
URLS = {"public": "tryghed.urls.public", "staff": "tryghed.urls.staff"}
NO_ANSWER = 0
MOST_LED_AWAY = 0.2  # of what an editor sends; some of it logs the editor out


@dataclass(frozen=True)
class Outcome:
    attack: Attack
    status: int
    seconds: float
    location: str = ""

    @property
    def is_slow(self):
        return self.seconds > LONGEST_ANSWER

    @property
    def has_failed(self):
        return self.status == NO_ANSWER or self.status >= 500 or self.is_slow

    def __str__(self):
        who = " as an editor" if self.attack.is_known else ""
        what = f"{self.attack.method} {self.attack.target[:300]} {self.attack.headers}"
        sent = f"{self.attack.body[:200]!r}"
        return (
            f"{self.status} {self.seconds:.2f} s  {self.attack.process}{who}: {what[:600]} {sent}"
        )


class Sender:
    """Sends attacks to one process, as an editor where they ask for one."""

    def __init__(self, process, port):
        self.process = process
        self.port = port
        self.session = log_in() if process == "staff" else None
        self.slow_once = 0

    def send(self, attack):
        """The Outcome of an attack; whoever was logged out by it is logged in again.

        What was slow is sent again: a machine that is busy with something else is not slow three times. So
        is what got no answer: where gunicorn refuses before it has read all, its words may get lost.
        """
        tries = [self._send(attack)]
        while len(tries) < TRIES and (tries[-1].is_slow or tries[-1].status == NO_ANSWER):
            tries.append(self._send(attack))
        outcome = tries[-1]
        self.slow_once += tries[0].is_slow and not outcome.is_slow
        if outcome.has_failed:
            print("failed:", outcome, flush=True)
        if attack.is_known and outcome.status == 302 and "/login/?next=" in outcome.location:
            self.session = log_in()
        return outcome

    def _send(self, attack):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        start = time.perf_counter()
        try:
            self._write(connection, attack)
            response = connection.getresponse()
            response.read()
        except (OSError, http.client.HTTPException):
            return Outcome(attack, NO_ANSWER, time.perf_counter() - start)
        finally:
            connection.close()
        seconds = time.perf_counter() - start
        return Outcome(attack, response.status, seconds, response.getheader("Location") or "")

    def _write(self, connection, attack):
        known = self.session if attack.is_known else {}
        headers = {"Host": HOSTS[self.process], "Content-Length": str(len(attack.body))}
        cookies = [attack.cookie, *(f"{name}={value}" for name, value in known.items())]
        headers |= {"Cookie": "; ".join(filter(None, cookies))}
        headers |= {"X-CSRFToken": known.get("__Host-csrftoken", "")} | attack.headers
        connection.putrequest(attack.method, attack.target, skip_host=True)
        for name, value in headers.items():
            connection.putheader(name, value.encode("latin-1", "replace"))
        connection.endheaders()
        with suppress(
            BrokenPipeError, ConnectionResetError
        ):  # it may answer before it has read all
            connection.send(attack.body)


def log_in():
    """The cookies of an editor who may do everything and has taken the second step: {name: value}."""
    from allauth.account.internal.flows.login import record_authentication  # noqa: PLC0415
    from django.conf import settings  # noqa: PLC0415  Django must be set up first
    from django.contrib.auth import get_user_model, login  # noqa: PLC0415
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415
    from django.http import HttpRequest  # noqa: PLC0415

    name = f"fuzz-{secrets.token_hex(4)}"
    user = get_user_model().objects.create_superuser(
        name, f"{name}@example.org", secrets.token_hex()
    )
    request = HttpRequest()
    request.session = SessionStore()
    login(request, user, settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, user, "mfa", type="totp")
    request.session.save()
    token = secrets.token_hex(16)
    return {
        settings.SESSION_COOKIE_NAME: request.session.session_key,
        settings.CSRF_COOKIE_NAME: token,
    }


def words_of_the_site():
    """What stands in addresses here: paths of pages, and the numbers that things have."""
    from wagtail.models import Page  # noqa: PLC0415  Django must be set up first

    pages = Page.objects.filter(depth__gt=1)
    return [
        *sorted({page.url for page in pages if page.url}),
        *map(str, range(1, 40)),
        "latest",
        "da",
    ]


def attack_all(arguments, ports):
    """The Outcomes of all attacks; each process gets its own, one after the other."""
    from tests.resolver import every_route  # noqa: PLC0415  Django must be set up first

    routes = {process: every_route(urls) for process, urls in URLS.items()}
    words = words_of_the_site()
    deadline = time.monotonic() + arguments.minutes * 60

    def attack(process, number):
        attacker = Attacker(random.Random(f"{arguments.seed}{process}"), routes, words)
        sender = Sender(process, ports[process])
        outcomes = []
        while len(outcomes) < number and time.monotonic() < deadline:
            outcomes.append(sender.send(attacker.attack(process)))
        print(f"{process}: {sender.slow_once} were slow, and not when asked again", flush=True)
        return outcomes

    number = arguments.requests // len(URLS)
    with ThreadPoolExecutor() as pool:
        return [
            outcome for each in pool.map(attack, URLS, [number] * len(URLS)) for outcome in each
        ]


def report(outcomes):
    """Print what came of it."""
    for process in URLS:
        of_process = [each for each in outcomes if each.attack.process == process]
        counts = Counter(each.status for each in of_process)
        print(f"{process}: {len(of_process)} requests,", dict(sorted(counts.items())))
    known = [each for each in outcomes if each.attack.is_known]
    led_away = sum("/login/?next=" in each.location for each in known)
    print(f"an editor was led to the login {led_away} times of {len(known)}")
    print("slowest:")
    for outcome in sorted(outcomes, key=lambda each: -each.seconds)[:10]:
        print("  ", outcome)
    failed = [each for each in outcomes if each.has_failed]
    print(f"requests: {len(outcomes)}")
    print(f"failed: {len(failed)}")
    if led_away > MOST_LED_AWAY * len(known):
        sys.exit("The editor was hardly ever logged in: nothing behind the login was attacked.")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--minutes", type=float, default=120, help="stop by then, and say so")
    parser.add_argument("--database", help="DATABASE_URL of a scratch database; it is written to")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        port = set_up(folder, arguments.database)
        ports = {"public": port, "staff": free_port()}
        with serve(port), serve(ports["staff"], PROCESS="staff"):
            failed = report(attack_all(arguments, ports))
    sys.exit(bool(failed))


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
