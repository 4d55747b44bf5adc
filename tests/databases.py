"""One engine for the databases of all tests of a kind, so that what it has compiled stays compiled."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url

from tracker.core.db import Database


class MovingDatabase(Database):
    """A database that can be pointed at another address of the same kind."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.at = url
        event.listen(self.engine, "do_connect", self._redirect)

    def _redirect(self, dialect: Any, _record: Any, args: list[Any], params: dict[str, Any]) -> None:
        args[:], now = dialect.create_connect_args(self.engine.url)
        params.update(now)

    def move(self, url: str) -> "MovingDatabase":
        """Itself, at `url`. Elsewhere than before, nothing of the last place stays open."""
        if url != self.at:
            self.engine.dispose()
            self.at, self.engine.url = url, make_url(url).set(drivername=self.engine.url.drivername)
        return self

    def rest(self) -> None:
        """After a test. A file is taken away; a server's database is lent again, and a connection is dear."""
        if self.engine.dialect.name == "sqlite":
            self.engine.dispose()


_moving: dict[str, MovingDatabase] = {}


def database_at(url: str) -> MovingDatabase:
    """The database at `url`, through the engine shared by all tests."""
    kind = make_url(url).get_backend_name()
    if kind not in _moving:
        _moving[kind] = MovingDatabase(url)
    return _moving[kind].move(url)
