"""telusur doctor: whether this installation holds."""

import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from tracker.cli.base import database_file, what_helps, why
from tracker.core import settings
from tracker.core.settings import SettingsError

# Below so many bytes a save can fail any day.
ROOM = 500_000_000
# A backup is made every day; after so long one was missed.
OLD = timedelta(hours=48)
# How far a clock may stand behind the newest entry of the chain: two servers never agree to the second.
SLACK = timedelta(minutes=1)


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `remedy`: what to do about it, "" where it is well; `grave`: it must be done."""

    what: str
    remedy: str = ""
    grave: bool = True

    def __str__(self) -> str:
        state = "OK " if not self.remedy else "FIX" if self.grave else "NOTE"
        return f"{state} {self.what}{': ' if self.remedy else ''}{self.remedy}"


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Look at settings, keys, database, migrations, file rights, clock and disk; say what to do about each."""
    ill = False
    for finding in findings():
        ill |= bool(finding.remedy) and finding.grave
        click.echo(str(finding))
    ctx.exit(1 if ill else 0)


def findings() -> Iterator[Finding]:
    """What doctor looks at, in order; what cannot be looked at for an earlier fault is left out."""
    try:
        config = settings.load()
    except (SettingsError, OSError) as problem:
        yield Finding("settings", str(problem))
        return
    yield Finding(f"settings ({'demo' if config['DEMO'] else 'production'})")
    if not config["DEMO"] and not config["HOSTS"]:
        remedy = "any host name is answered. Set TELUSUR_HOSTS, unless the proxy in front checks it."
        yield Finding("hosts", remedy, grave=False)
    yield _key(Path(config["KEYS"]))
    yield from _checkpoints(config)
    yield from _database(config)
    yield from _backups(config)
    yield _room(database_file(config["DATABASE_URL"]) or Path(config["KEYS"]) / "x")


def _key(folder: Path) -> Finding:
    what = f"key ({folder})"
    for path, rights in ((folder, "700"), (folder / "instance.key", "600")):
        if _open_to_others(path, 0o077):
            return Finding(what, f"others may read it. Run: chmod {rights} {path}")
    return Finding(what)


def _checkpoints(config: Mapping[str, Any]) -> Iterator[Finding]:
    from tracker.audit.checkpoints import Alarm, Place, last

    place = Place.of(config)
    assert place is not None
    try:
        found = last(place)
    except (Alarm, OSError) as problem:
        yield Finding(f"checkpoints ({place.file})", f"{problem}. Run: telusur audit verify")
        return
    if found is not None:
        yield Finding(f"checkpoints (the last for entry {found['seq']})")


def _backups(config: Mapping[str, Any]) -> Iterator[Finding]:
    """Whether the newest backup is young enough and has its keys; silent where no folder is set."""
    from tracker.backup.folder import DATABASE, KEYS, archives
    from tracker.core import clock

    if not config["BACKUPS"]:
        return
    made = archives(Path(config["BACKUPS"]), DATABASE)
    if not made:
        yield Finding("backup", f"there is none in {config['BACKUPS']}. Run: telusur backup")
        return
    age = clock.now() - made[-1].made
    hours = int(age.total_seconds() // 3600)
    what = f"backup (the last {hours} {'hour' if hours == 1 else 'hours'} old)"
    keys = archives(Path(config["KEY_BACKUPS"] or config["BACKUPS"]), KEYS)
    if age > OLD:
        yield Finding(what, "look whether its timer runs, or run: telusur backup")
    elif not keys or keys[-1].made < made[-1].made:
        yield Finding(
            what, "its keys are not beside it. If they were taken elsewhere, set TELUSUR_KEY_BACKUPS to where."
        )
    else:
        yield Finding(what)


def _open_to_others(path: Path, bits: int) -> bool:
    return path.exists() and bool(stat.S_IMODE(path.stat().st_mode) & bits)


def _database(config: Mapping[str, Any]) -> Iterator[Finding]:
    from sqlalchemy.exc import DBAPIError

    from tracker.core.db import Database

    url = config["DATABASE_URL"]
    file = database_file(url)
    if file and not file.exists():
        yield Finding("database", f"{file} is not there. Run: telusur {'demo' if config['DEMO'] else 'init'}")
        return
    database = Database(url)
    try:
        yield from _inside(database, file)
    except DBAPIError as problem:
        advice = what_helps(problem, "Check TELUSUR_DATABASE_URL, and that its server runs.")
        yield Finding("database", f"it cannot be used ({why(problem)}). {advice}")
    finally:
        database.engine.dispose()


def _inside(database: Any, file: Path | None) -> Iterator[Finding]:
    from tracker.migrate import current, head, known

    at, wanted = current(database.engine), head()
    yield Finding(f"database ({database.engine.dialect.name})")
    if file:
        yield _files(file)
    if at and not known(at):
        yield Finding(f"migrations (at {at})", "a newer version of Telusur made them. Install that version again.")
        return
    if at != wanted:
        yield Finding(f"migrations (at {at or 'nothing'})", f"{wanted} is wanted. Run: telusur migrate")
        return
    yield Finding(f"migrations (at {at})")
    yield _clock(database)
    yield _index(database)
    yield _expunged(database)


def _expunged(database: Any) -> Finding:
    """Whether the database's own leftovers may still hold words that were expunged."""
    from tracker.core.db import session
    from tracker.leaks.expunge import unswept

    with database.work(writing=False):
        waits = unswept(session())
    return Finding("expunges", "old rows may still hold the words. Run: telusur expunge reapply" if waits else "")


def _files(file: Path) -> Finding:
    what = f"file rights ({file})"
    for path in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))):
        if _open_to_others(path, 0o077):
            return Finding(what, f"others may read it. Run: chmod 600 {path}")
    if _open_to_others(file.parent, 0o022):
        return Finding(what, f"others may write beside it. Run: chmod 700 {file.parent}")
    return Finding(what)


def _clock(database: Any) -> Finding:
    from sqlalchemy import select

    from tracker.audit.models import AuditEntry
    from tracker.core import clock
    from tracker.core.db import session

    with database.work(writing=False):
        newest = session().scalar(select(AuditEntry).order_by(AuditEntry.seq.desc()).limit(1))
    if newest is not None and newest.moment > clock.now() + SLACK:
        return Finding("clock", f"it stands before the newest audit entry ({newest.at}). Set it right.")
    return Finding("clock")


def _index(database: Any) -> Finding:
    """Whether the index of the search is what the record says."""
    from tracker.app import features
    from tracker.core.db import session

    features()
    from tracker.search.keeping import check

    with database.work():
        found = check(session())
    if not found:
        return Finding("search")
    said = found.fault or f"{found.items} {'item is' if found.items == 1 else 'items are'} not indexed as they stand"
    return Finding("search", f"{said}. Run: telusur search rebuild")


def _room(path: Path) -> Finding:
    free = shutil.disk_usage(path.parent).free
    what = f"disk ({free // 1_000_000} MB free)"
    return Finding(what, f"make room on the disk of {path.parent}." if free < ROOM else "")
