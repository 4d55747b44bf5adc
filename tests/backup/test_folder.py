"""Which backups are kept, and the two commands as a person types them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Run, initialised, newsroom, run
from tests.cli.test_commands import told
from tracker.backup.folder import kept
from tracker.core import clock

__all__ = ["initialised", "newsroom", "run"]
DAY = datetime(2026, 11, 22, 2, tzinfo=UTC)
MOMENTS = st.lists(st.integers(0, 900).map(lambda n: DAY - timedelta(days=n)), max_size=20)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(MOMENTS, st.integers(1, 8), st.integers(0, 6), st.integers(0, 6))
def test_the_newest_are_always_kept_and_never_more_than_asked_for(moments, newest, weeks, months) -> None:
    keep = kept(moments, newest, weeks, months)
    assert set(sorted(set(moments), reverse=True)[:newest]) <= keep <= set(moments)
    assert len(keep) <= newest + weeks + months


def test_a_year_of_days_is_thinned_out() -> None:
    keep = kept([DAY - timedelta(days=n) for n in range(365)], 3, weeks=2, months=3)
    assert sorted((DAY - moment).days for moment in keep) == [0, 1, 2, 7, 22, 53]


def test_backup_and_restore_from_the_command_line(newsroom: Run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("TELUSUR_BACKUPS", str(tmp_path / "out"))
    assert "Run: telusur backup" in told(newsroom("doctor"))["backup"]
    assert "go with --keep" in newsroom("backup", "--weeks", "2").stderr
    for option in ("--to", "--keys-to"):
        assert "The folder is empty" in newsroom("backup", option, "").stderr
    done = newsroom("backup", "--keep", "3")
    assert done.exit_code == 0, done.output
    assert "whoever holds both" in done.stderr
    database, keys = done.stdout.split()
    assert told(newsroom("doctor"))["backup"] == "OK backup (the last 0 hours old)"
    refused = newsroom("restore", database, "--keys", keys)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.startswith("telusur: The database to restore into holds something already.")
    elsewhere = f"sqlite:///{tmp_path}/there/telusur.db"
    done = newsroom("restore", database, "--keys", keys, "--into", elsewhere)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Restored the backup of ")
    monkeypatch.setenv("TELUSUR_DATABASE_URL", elsewhere)
    assert newsroom("audit", "verify").exit_code == 0
    token = clock.frozen.set(clock.now() + timedelta(days=3))
    assert told(newsroom("doctor"))["backup"].startswith("FIX")
    clock.frozen.reset(token)


def test_backup_says_where_to(run: Run, newsroom: Run) -> None:
    done = newsroom("backup")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "TELUSUR_BACKUPS" in done.stderr
