"""A mail server of our own, that can be away."""

import contextlib
import socketserver
import threading

import pytest


class _Session(socketserver.StreamRequestHandler):
    """As much of SMTP (RFC 5321) as Django's client says. Keeps what it is given."""

    def handle(self):
        self._say("220 test")
        while line := self.rfile.readline().decode().strip():
            verb = line.split(":")[0].split()[0].upper()
            if verb == "QUIT":
                return self._say("221 bye")
            if verb == "DATA":
                self._take()
            elif verb == "RCPT" and any(each in line for each in self.server.refused):
                self._say("550 unknown")
            else:
                self._say("250 test")
        return None

    def _take(self):
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.decode())
        self.server.taken.append("".join(lines))
        self._say("250 taken")

    def _say(self, text):
        self.wfile.write(f"{text}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port):
        self.taken, self.refused = [], ()
        super().__init__(("127.0.0.1", port), _Session)


@pytest.fixture
def mail_server(settings):
    """Mail goes to a port where nobody listens: with mail_server() as server: server.taken."""
    with _Server(0) as reserved:
        port = reserved.server_address[1]
    settings.EMAIL_BACKEND = "tryghed.mail.backend.QueueBackend"
    settings.MAIL_DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5

    @contextlib.contextmanager
    def listen():
        with _Server(port) as server:
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            yield server
            server.shutdown()
            thread.join()

    return listen
