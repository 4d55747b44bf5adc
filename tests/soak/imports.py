"""Soak scenario: the same sheets entered again and again while the process is killed. Each is whole or absent."""

from pathlib import Path

from sqlalchemy import func, select

from tests import actors
from tests.exchange.sheets import entered
from tracker.app import create_app
from tracker.audit.chain import verify
from tracker.core.acting import acting_as
from tracker.core.db import session
from tracker.core.web import Telusur
from tracker.exchange.columns import Sort
from tracker.exchange.models import SheetKey
from tracker.migrate import upgrade
from tracker.officials.models import Official

ROWS = 300
SHEETS = 40


def _app(url: str) -> Telusur:
    return create_app({"DATABASE_URL": url, "INSTANCE_KEY": b"k" * 32, "DEMO": False})


def _sheet(number: int) -> str:
    return "id,name\n" + "".join(f"{number}-{n},Orang {number} {n}\n" for n in range(ROWS))


def prepare(url: str, folder: Path) -> None:
    app = _app(url)
    upgrade(app.database.engine)
    with app.database.work():
        actors.add_cast()
    folder.mkdir(parents=True, exist_ok=True)


def work(url: str, folder: Path) -> None:
    """Enters sheet after sheet, noting each that was acknowledged; begins where the last one left off."""
    app, log = _app(url), folder / "entered.txt"
    done = len(log.read_text().splitlines()) if log.exists() else 0
    for number in range(done, SHEETS):
        with app.test_request_context(), app.database.work():
            owner = actors.find_cast().owner
            with acting_as(owner.uuid):
                entered(owner, Sort.OFFICIALS, None, _sheet(number))
        with log.open("a") as file:
            file.write(f"{number}\n")


def check(url: str, folder: Path) -> None:
    """Every acknowledged sheet is there, every sheet whole or absent, no key without its official; the chain holds."""
    app, log = _app(url), folder / "entered.txt"
    acknowledged = len(log.read_text().splitlines()) if log.exists() else 0
    with app.database.work(writing=False):
        found = int(session().scalar(select(func.count()).select_from(Official)) or 0)
        keys = int(session().scalar(select(func.count()).select_from(SheetKey)) or 0)
        assert found % ROWS == 0, f"{found} officials: a sheet is there in part"
        assert found >= acknowledged * ROWS, f"{acknowledged} sheets were acknowledged, {found} officials are there"
        assert keys == found
        assert verify(session())[1] is None
    app.database.engine.dispose()
