"""Fetching reaches the open internet and nothing else, however the address is dressed up."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.intake.texts import PAGE
from tracker.core.i18n import Problem
from tracker.intake import fetching

INSIDE = """
 127.0.0.1 127.8.9.1 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255
 240.0.0.1 198.18.0.1 192.0.2.1 ::1 :: fe80::1 fc00::1 fec0::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1
 2002:7f00:1:: 2001:db8::1 fe80::1%eth0""".split()


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_inside_is_public(address: str) -> None:
    assert not fetching.is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111"])
def test_an_address_of_the_open_internet_is(address: str) -> None:
    assert fetching.is_public(address)


@pytest.mark.parametrize(
    "address",
    """http://127.0.0.1/ http://localhost/ http://[::1]/ http://[::ffff:127.0.0.1]/ http://2130706433/ http://0x7f.1/ http://0/
    http://user:pass@example.org/ http://example.org:8080/ ftp://example.org/ file:///etc/passwd gopher://example.org/
    javascript:alert(1) //example.org/ example.org http:// http://%00/ https://[bad""".split(),
)
def test_an_address_that_is_no_public_page_is_refused_beside_its_field(address: str) -> None:
    with pytest.raises(Problem) as refused:
        fetching.fetch(address)
    assert refused.value.field == "address"


def test_a_name_with_one_address_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(fetching.socket, "getaddrinfo", lambda *_a, **_k: rows)
    with pytest.raises(Problem, match="not on the open internet"):
        fetching.fetch("http://both.example/")


def test_the_address_connected_to_is_looked_at_again(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that let a loopback address through would still find the peer not public."""
    host, port = site.split(":")
    monkeypatch.setattr(fetching, "public_address", lambda *_a: (2, (host, int(port))))
    with pytest.raises(Problem, match="did not answer"):
        fetching.fetch("http://site.example/")


class _Site(BaseHTTPRequestHandler):
    """A site of this test: what it answers depends on the path."""

    def do_GET(self) -> None:
        path = self.path
        if path.startswith("/to/"):
            self.answer(302, b"", Location=path.removeprefix("/to/"))
        elif path == "/loop":
            self.answer(302, b"", Location="/loop")
        elif path.startswith("/status/"):
            self.answer(int(path.rpartition("/")[2]), b"<html>no</html>")
        elif path == "/large":
            self.answer(200, b"a" * 5_000_001)
        elif path == "/drip":
            self.send_response(200)
            self.end_headers()
            for _second in range(40):
                self.wfile.write(b"a")
                threading.Event().wait(0.1)
        else:
            self.answer(200, PAGE.encode(), **{"Content-Type": "text/html; charset=utf-8"})

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        with suppress(OSError):  # the other side left, as it should
            super().handle()

    def log_message(self, *_args: Any) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def outside(site: str, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], fetching.Fetched]:
    """fetch(path) as if the test's site were site.example on the open internet; every other name stays what it is."""
    host, port = site.split(":")
    real_address, real_public = fetching.public_address, fetching.is_public

    def address(name: str, number: int, until: float | None = None) -> Any:
        return (2, (host, int(port))) if name == "site.example" else real_address(name, number, until)

    monkeypatch.setattr(fetching, "public_address", address)
    monkeypatch.setattr(fetching._Pinned, "peer_is_public", lambda _self: True)
    assert not real_public(host)
    return lambda path: fetching.fetch(f"http://site.example{path}")


def test_a_page_is_fetched_with_its_address(outside: Callable[[str], fetching.Fetched]) -> None:
    got = outside("/jembatan")
    assert (got.data, got.address) == (PAGE.encode(), "http://site.example/jembatan")


def test_a_redirect_is_followed_three_times_at_most(outside: Callable[[str], fetching.Fetched]) -> None:
    assert outside("/to//to//to//jembatan").address.endswith("jembatan")
    with pytest.raises(Problem, match="from one address to the next"):
        outside("/loop")


@pytest.mark.parametrize("where", ["http://127.0.0.1/", "http://localhost:22/", "http://[::1]/", "file:///etc/passwd"])
def test_a_redirect_leads_nowhere_inside(outside: Callable[[str], fetching.Fetched], where: str) -> None:
    with pytest.raises(Problem):
        outside(f"/to/{where}")


@pytest.mark.parametrize(
    "where", ["http://[bad", "//[", "http://a]b/", "http://a%00b/", "mailto:a@example.org", "http://"]
)
def test_a_redirect_to_no_address_is_told_as_that(outside: Callable[[str], fetching.Fetched], where: str) -> None:
    with pytest.raises(Problem) as refused:
        outside(f"/to/{where}")
    assert refused.value.field == "address"


def test_a_name_with_a_sign_no_name_has_is_no_site() -> None:
    with pytest.raises(Problem, match="no site of this name"):
        fetching.fetch("http://a\0b.example/")


@pytest.mark.parametrize("status", [403, 404, 410, 500, 503])
def test_a_page_behind_an_error_says_so(outside: Callable[[str], fetching.Fetched], status: int) -> None:
    with pytest.raises(Problem) as refused:
        outside(f"/status/{status}")
    assert refused.value.params == {"status": status}


def test_a_page_that_is_too_large_or_drips_is_given_up(
    outside: Callable[[str], fetching.Fetched], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problem, match="larger than 5 MB"):
        outside("/large")
    monkeypatch.setattr(fetching, "SECONDS", 0.6)
    with pytest.raises(Problem, match="did not answer"):
        outside("/drip")


def test_nothing_of_this_program_is_told_to_the_site() -> None:
    assert "telusur" not in str(fetching._HEADERS).lower()


def test_a_name_that_is_never_answered_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: answered.wait(20) and [])
    began = time.monotonic()
    with pytest.raises(Problem, match="no site of this name"):
        fetching.public_address("lambat.example", 443, time.monotonic() + 0.2)
    answered.set()
    assert time.monotonic() - began < 10
