"""Fetching an address for somebody, without letting them reach what only this server can reach.

The name is resolved once, every address it has must be public, and the connection is made to the address that was
checked: not to the name again. Each redirect begins anew.
"""

import http.client
import socket
import ssl
import threading
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import urljoin, urlsplit

from tracker.core.i18n import N_, Problem
from tracker.intake.material import MOST_BYTES

SECONDS = 15.0
REDIRECTS = 3
MOVED = (301, 302, 303, 307, 308)
PORTS = {"http": 80, "https": 443}
# IPv6 that carries an IPv4 address to whoever translates it: NAT64, 6to4, Teredo.
_CARRIERS = [ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")]
# Says nothing of this program: a site under investigation keeps its log.
_HEADERS = {
    "User-Agent": "Mozilla/5.0",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.8",
    "Accept-Language": "id,en;q=0.7",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}


@dataclass(frozen=True)
class Fetched:
    data: bytes
    address: str


class _Unreached(Exception):
    """The other side did not answer as it should."""


def fetch(address: str) -> Fetched:
    """What stands at `address`. Raises Problem beside `address` for anything but a page."""
    until, here = time.monotonic() + SECONDS, address
    for _hop in range(REDIRECTS + 1):
        scheme, host, port, path = _parts(here)
        checked = public_address(host, port, until)
        try:
            status, headers, data = _get(scheme, host, port, path, checked, until)
        except (OSError, http.client.HTTPException, _Unreached, ValueError, zlib.error):
            raise _no(N_("The page did not answer. Look at the address, or paste the text.")) from None
        if status in MOVED and headers.get("Location"):
            here = _sent_to(here, headers["Location"])
            continue
        if status != 200:
            raise _no(N_("The page answers with error %(status)s. Paste the text instead."), status=status)
        if data is None:
            raise _no(N_("This is larger than 5 MB. Paste the text instead."))
        return Fetched(data, here)
    raise _no(N_("The page sends from one address to the next. Paste the text instead."))


def _sent_to(here: str, location: str) -> str:
    try:
        return urljoin(here, location.strip())
    except ValueError:
        raise _no(N_("The page sends on to an address that is none. Paste the text instead.")) from None


def _no(message: str, **params: object) -> Problem:
    return Problem(message, field="address", **params)


def _parts(address: str) -> tuple[str, str, int, str]:
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except (ValueError, UnicodeError):
        raise _no(N_("Write the whole web address, beginning with https:// or http://.")) from None
    if parts.scheme not in PORTS or not host:
        raise _no(N_("Write the whole web address, beginning with https:// or http://."))
    if parts.username is not None or parts.password is not None:
        raise _no(N_("Leave out the name and password before the @."))
    if port not in (None, PORTS[parts.scheme]):
        raise _no(N_("Only addresses without a port number are fetched. Paste the text instead."))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    quoted = "".join(c if 32 < ord(c) < 127 else "".join(f"%{b:02X}" for b in c.encode()) for c in path)
    return parts.scheme, host, PORTS[parts.scheme], quoted


def is_public(text: str) -> bool:
    """Whether an IP address is one of the open internet, whatever it is wrapped in."""
    found: IPv4Address | IPv6Address = ip_address(text.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped is not None:
            return False
        if any(found in net for net in _CARRIERS) or found.is_site_local:
            return False
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def _addresses(host: str, port: int, until: float | None) -> list[Any]:
    """What the name resolves to. The system's resolver knows no time limit of ours: it is left behind at `until`."""
    found: list[Any] = []

    def resolve() -> None:
        with suppress(OSError, ValueError):  # a name with what no name has
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))

    asking = threading.Thread(target=resolve, daemon=True)
    asking.start()
    asking.join(None if until is None else max(0.1, until - time.monotonic()))
    return [] if asking.is_alive() else found


def public_address(host: str, port: int, until: float | None = None) -> tuple[Any, ...]:
    """(family, socket address) of a host all of whose addresses are public. Raises Problem, by `until`."""
    found = _addresses(host, port, until)
    if not found:
        raise _no(N_("There is no site of this name. Look at the address, or paste the text."))
    if not all(is_public(str(row[4][0])) for row in found):
        raise _no(N_("This address is not on the open internet, so it is not fetched."))
    return found[0][0], found[0][4]


class _Pinned(http.client.HTTPConnection):
    """A connection to the address that was checked; the name only goes into the request and the certificate check."""

    def __init__(self, host: str, port: int, checked: tuple[Any, ...], secure: bool, until: float) -> None:
        super().__init__(host, port)
        self.checked, self.secure, self.until = checked, secure, until

    def connect(self) -> None:
        family, target = self.checked
        self.sock = socket.socket(family, socket.SOCK_STREAM)
        self.sock.settimeout(max(0.1, self.until - time.monotonic()))
        self.sock.connect(target)
        if not self.peer_is_public():
            raise _Unreached
        if self.secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def peer_is_public(self) -> bool:
        return is_public(str(self.sock.getpeername()[0]))


def _get(scheme: str, host: str, port: int, path: str, checked: Any, until: float) -> tuple[int, Any, bytes | None]:
    """(status, headers, body); the body is None when it is too large. Ends at `until`, however slowly it drips."""
    left = until - time.monotonic()
    if left <= 0:
        raise _Unreached
    connection = _Pinned(host, port, checked, scheme == "https", until)
    watch = threading.Timer(left, _cut, [connection])
    watch.daemon = True
    watch.start()
    try:
        connection.request("GET", path, headers=_HEADERS)
        answer = connection.getresponse()
        data = b"" if answer.status != 200 else _body(answer)
        if time.monotonic() > until:
            raise _Unreached
        return answer.status, answer.headers, data
    finally:
        watch.cancel()
        connection.close()


def _cut(connection: _Pinned) -> None:
    try:
        if connection.sock is not None:
            connection.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def _body(answer: http.client.HTTPResponse) -> bytes | None:
    data = answer.read(MOST_BYTES + 1)
    packed = (answer.getheader("Content-Encoding") or "identity").lower()
    if packed in ("gzip", "x-gzip"):
        data = zlib.decompressobj(31).decompress(data, MOST_BYTES + 1)
    elif packed != "identity":
        raise _Unreached
    return data if len(data) <= MOST_BYTES else None
