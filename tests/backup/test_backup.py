"""A backup is whole, of one moment, and comes back the same, whichever database it came from or goes to."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from tests.actors import find_cast
from tests.backup.conftest import Empty
from tests.backup.made import SOURCE, back_up, empty_keys, held_in, newsroom, plain, restore
from tracker.accounts import sessions
from tracker.accounts.models import LoginSession, User
from tracker.audit import checkpoints, proof
from tracker.audit.chain import Happening
from tracker.audit.checkpoints import Place
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import report
from tracker.backup import making
from tracker.core.db import Database, session
from tracker.migrate import current, downgrade, head

# What a restore changes on purpose.
BUT = ("login_session", "account_link", "audit_entry", "audit_detail", "half_sign_in")


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.engine.dispose()


@contextmanager
def work(url: str) -> Iterator[None]:
    with opened(url) as database, database.work():
        yield


def grow(url: str) -> None:
    with work(url):
        report(session(), Happening("access.refused"))


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_both_stories_come_back_row_for_row(story_templates, empty: Empty, tmp_path: Path, kind: str, to: str) -> None:
    new = empty(to)
    with story_templates[kind].copy() as url:
        made = back_up(newsroom(url, tmp_path / "keys"), tmp_path / "out")
        done = restore(made.database, made.keys, empty_keys(new, tmp_path / "elsewhere"))
        assert held_in(new, *BUT) == held_in(url, *BUT)
        before = held_in(url)["audit_entry"]
        assert len(before) > 100
        assert set(held_in(new)["audit_entry"]) > set(before)
    assert "the chain holds" in done[0]
    found = proof.of_database(newsroom(new, tmp_path / "elsewhere"))
    assert found.holds, found.lines


def test_a_restored_newsroom_goes_on(config, empty: Empty, database_url: str, tmp_path: Path) -> None:
    """New rows get new ids, and references still hold."""
    made = back_up(config, tmp_path / "out")
    new = empty("postgresql" if database_url.startswith("postgresql") else "sqlite")
    restore(made.database, None, {**config, "DATABASE_URL": new})
    with work(new):
        sessions.start(find_cast().owner, "Tests")
        report(session(), Happening("access.refused"))
    assert proof.of_database({**config, "DATABASE_URL": new}).holds


def test_archives_are_for_their_owner_alone_and_apart(config, tmp_path: Path) -> None:
    made = back_up(config, tmp_path / "out")
    assert {stat.S_IMODE(path.stat().st_mode) for path in (made.database, made.keys)} == {0o600}
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    secret = (Path(config["KEYS"]) / "instance.key").read_bytes()
    assert secret in plain(made.keys)
    assert secret not in plain(made.database)
    assert SOURCE in made.manifest["ring"]


def test_what_is_written_meanwhile_waits_for_the_next_backup(config, database_url: str) -> None:
    with opened(database_url) as database, making.snapshot(database) as connection:
        before = connection.scalar(select(func.max(AuditEntry.seq)))
        grow(database_url)
        assert connection.scalar(select(func.max(AuditEntry.seq))) == before
    with work(database_url):
        assert session().scalar(select(func.max(AuditEntry.seq))) == (before or 0) + 1


def test_an_older_backup_is_brought_up_to_date(config, database_url: str, empty: Empty, tmp_path: Path) -> None:
    with opened(database_url) as database:
        downgrade(database.engine, "0009")
    made = back_up(config, tmp_path / "out")
    new = empty("sqlite")
    restore(made.database, None, {**config, "DATABASE_URL": new})
    assert made.manifest["revision"] == "0009"
    with opened(new) as database:
        assert current(database.engine) == head()


def test_a_restore_signs_everybody_out_and_is_written_down(config, database_url: str, tmp_path: Path) -> None:
    place = Place.of(config)
    assert place is not None
    with work(database_url):
        sessions.start(find_cast().owner, "Tests")
    made = back_up(config, tmp_path / "out")
    grow(database_url)
    with work(database_url):
        checkpoints.write(session(), place)
    done = restore(made.database, made.keys, config, replace=True)
    assert "Ended: sessions 1" in done[-2]
    assert "before" in done[-1]
    with work(database_url):
        assert session().scalar(select(func.count()).where(LoginSession.ended_at.is_(None))) == 0
        assert session().scalar(select(AuditEntry.action).order_by(AuditEntry.seq.desc()).limit(1)) == "backup.restored"
    grow(database_url)
    found = proof.of_database(config)
    assert found.holds, found.lines
    assert any("a backup was restored" in line for line in found.lines)


def test_the_database_of_before_is_kept(config, database_url: str, tmp_path: Path) -> None:
    made = back_up(config, tmp_path / "out")
    with work(database_url):
        session().execute(update(User).values(name="Since"))
    done = restore(made.database, None, config, replace=True)
    kept = done[-1].rpartition(" ")[2]
    if database_url.startswith("sqlite"):
        old = f"sqlite:///{kept}"
    else:
        old = f"{database_url}{'&' if '?' in database_url else '?'}options=-csearch_path%3D{kept}"
    with work(old):
        assert set(session().scalars(select(User.name))) == {"Since"}
    with work(database_url):
        assert "Since" not in set(session().scalars(select(User.name)))
