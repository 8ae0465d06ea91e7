"""The whole site on a free port of this machine, for as long as a test or a script needs it."""

from contextlib import contextmanager
from threading import Thread

from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.test.testcases import QuietWSGIRequestHandler

BROKEN = "/500"  # /500 and /en/500 show what a visitor sees when the site fails


class BreakableSite(WSGIHandler):
    """The site as it is, and one address on which it fails."""

    def resolve_request(self, request):
        if request.path_info.endswith(BROKEN):
            raise RuntimeError("This address fails on purpose.")
        return super().resolve_request(request)


@contextmanager
def serve():
    """Give the address of a server that answers from the database Django is connected to."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler)
    server.daemon_threads = False  # closing waits until each has left the database
    server.set_app(BreakableSite())
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
