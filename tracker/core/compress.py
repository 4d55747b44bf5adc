"""Brotli or gzip for what a server sends: pages cross slow networks."""

import gzip
from collections.abc import Iterable
from typing import Any

import brotli

WORTH = 600  # bytes; below it the header costs more than is saved
KINDS = ("text/", "application/json", "application/javascript", "image/svg")


class Compressed:
    """WSGI middleware. A page that carries a CSRF token also carries a random form id, and secrets are never
    reflected beside chosen text, which is what a compression oracle needs."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
        coding = "br" if "br" in accepted else "gzip" if "gzip" in accepted else ""
        if not coding:
            return self.app(environ, start_response)
        return self._squeeze(environ, start_response, coding)

    def _squeeze(self, environ: dict[str, Any], start_response: Any, coding: str) -> Iterable[bytes]:
        begun: list[Any] = []

        def remember(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            begun[:] = [status, headers, exc_info]
            return lambda _data: None

        result = self.app(environ, remember)
        try:
            body = b"".join(result)
        finally:
            getattr(result, "close", lambda: None)()
        status, headers, exc_info = begun
        if _worth_it(body, headers):
            body = brotli.compress(body, quality=5) if coding == "br" else gzip.compress(body, 6)
            headers = [(k, v) for k, v in headers if k.lower() not in ("content-length", "vary")]
            headers += [
                ("Content-Encoding", coding),
                ("Content-Length", str(len(body))),
                ("Vary", "Accept-Encoding, Cookie"),
            ]
        start_response(status, headers, exc_info) if exc_info else start_response(status, headers)
        return [body]


def _worth_it(body: bytes, headers: list[tuple[str, str]]) -> bool:
    known = {k.lower(): v for k, v in headers}
    return len(body) >= WORTH and "content-encoding" not in known and known.get("content-type", "").startswith(KINDS)
