"""Soak scenario: sheets entered, and a whole case brought in, while the process is killed. Each is whole or absent."""

import itertools
import os
from functools import cache
from pathlib import Path

from sqlalchemy import func, select

from tests import actors
from tests.exchange.sheets import entered
from tests.factories import a_case
from tests.soak import at_work
from tracker.app import create_app
from tracker.audit.chain import verify
from tracker.cases.models import Case
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.core.acting import acting_as
from tracker.core.db import Database, session
from tracker.core.web import Telusur
from tracker.exchange.columns import Sort
from tracker.exchange.gathering import take
from tracker.exchange.models import SheetKey
from tracker.exchange.opening import read_case
from tracker.exchange.packing import packed
from tracker.exchange.rebuilding import rebuild
from tracker.migrate import upgrade
from tracker.officials.models import Official
from tracker.search import keeping

ACTS = ("import", "case-import")
ROWS, CLAIMS = 60, 20


@cache
def _made() -> Telusur:
    return create_app({"DATABASE_URL": "sqlite://", "INSTANCE_KEY": b"k" * 32, "DEMO": False})


# Before anything is forked: it has an engine, and no connection.
_made()


def _app(url: str) -> Telusur:
    _made().database = Database(url)
    return _made()


def prepare(url: str, folder: Path) -> None:
    app = _app(url)
    upgrade(app.database.engine)
    with app.database.work():
        actors.add_cast()
    with app.test_request_context(), app.database.work():
        with acting_as(actors.find_cast().owner.uuid):
            case = a_case(actors.find_cast())
            for number in range(CLAIMS):
                claims.add_claim(case, summary=f"Klaim {number}")
            session().flush()
        (folder / "case.zip").write_bytes(packed(take(case)))
    app.database.engine.dispose()


def work(url: str, folder: Path, act: str) -> None:
    """Brings in one after the other, noting each that was acknowledged."""
    app, log = _app(url), folder / f"{act}.txt"
    for number in itertools.count():
        with at_work():
            if act == "import":
                _sheet(app, f"{os.getpid()}-{number}")
            else:
                _case(app, (folder / "case.zip").read_bytes())
            with log.open("a") as file:
                file.write(f"{number}\n")


def _sheet(app: Telusur, name: str) -> None:
    sheet = "id,name\n" + "".join(f"{name}-{n},Orang {name} {n}\n" for n in range(ROWS))
    with app.test_request_context(), app.database.work():
        owner = actors.find_cast().owner
        with acting_as(owner.uuid):
            entered(owner, Sort.OFFICIALS, None, sheet)


def _case(app: Telusur, file: bytes) -> None:
    with app.database.work():
        editor = actors.find_cast().editor
        with acting_as(editor.uuid):
            rebuild(read_case(file), editor)


def check(url: str, folder: Path) -> None:
    """Every acknowledged one is there, each whole or absent, no key without its official; index and chain hold."""
    database = Database(url)
    with database.work(writing=False):
        officials, keys, cases, found = (_number(model) for model in (Official, SheetKey, Case, Claim))
        assert officials % ROWS == 0, f"{officials} officials: a sheet is there in part"
        assert officials >= _told(folder, "import") * ROWS, f"{officials} officials are there"
        assert keys == officials
        assert found == cases * CLAIMS, f"{cases} cases with {found} claims: one is there in part"
        assert cases > _told(folder, "case-import"), f"{cases} cases are there"
        assert not keeping.check(session())
        assert verify(session())[1] is None
    database.engine.dispose()


def _number(model: type) -> int:
    return int(session().scalar(select(func.count()).select_from(model)) or 0)


def _told(folder: Path, act: str) -> int:
    log = folder / f"{act}.txt"
    return len(log.read_text().splitlines()) if log.exists() else 0
