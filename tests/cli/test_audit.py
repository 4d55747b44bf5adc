"""telusur audit: verify, checkpoint, export, and stamps of a real authority on loopback."""

import json
from pathlib import Path

import pytest

from tests.audit.authority import make_authority, serving
from tests.audit.tampering import unguard
from tests.cli.conftest import Run
from tests.cli.test_commands import database
from tracker.core import settings


def test_a_cut_log_is_alarmed_by_its_last_checkpoint(newsroom: Run, tmp_path: Path) -> None:
    assert "entry 1 signed" in newsroom("audit", "checkpoint").stdout
    assert newsroom("audit", "checkpoint").stdout == "nothing new since entry 1\n"
    assert "1 signed" in newsroom("audit", "verify").stdout
    with database(tmp_path).work() as session:
        unguard(session)
        for table in ("audit_entry", "audit_detail"):
            session.connection().exec_driver_sql(f"DELETE FROM {table}")
    done = newsroom("audit", "verify")
    assert done.exit_code == 1
    assert "the log is shorter than its checkpoint" in done.stdout
    refused = newsroom("audit", "checkpoint")
    assert refused.exit_code == 2
    assert "Run: telusur audit verify" in refused.stderr


def test_an_export_proves_itself_without_the_database(newsroom: Run, tmp_path: Path) -> None:
    newsroom("audit", "checkpoint")
    target = tmp_path / "log.jsonl"
    assert newsroom("audit", "export", "--values", "--to", str(target)).exit_code == 0
    done = newsroom("audit", "verify", "--file", str(target))
    assert done.exit_code == 0
    assert done.stdout.startswith("1 entry, the chain holds\n1 signed")
    assert newsroom("audit", "verify", "--file", str(target), "--key", "00" * 32).exit_code == 1
    assert newsroom("audit", "export", "--to", str(target)).exit_code == 2
    target.write_text(target.read_text().replace("Ani", "Budi"))
    assert "the values of entry 1 were changed" in newsroom("audit", "verify", "--file", str(target)).stdout


def test_an_export_holds_no_values_unless_asked(newsroom: Run) -> None:
    lines = [json.loads(line) for line in newsroom("audit", "export").stdout.splitlines()]
    assert lines[0]["format"] == "telusur-audit-1"
    assert "data" not in lines[1]["entry"]
    assert "Ani" not in newsroom("audit", "export").stdout
    assert newsroom("audit", "export", "--case", "NON-01").exit_code == 2


def test_a_stamp_is_kept_and_checked(newsroom: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = make_authority()
    (tmp_path / "roots.pem").write_bytes(authority.roots_pem)
    monkeypatch.setenv("TELUSUR_STAMP_ROOTS", str(tmp_path / "roots.pem"))
    with serving(authority) as url:
        monkeypatch.setenv("TELUSUR_STAMP_URL", url)
        assert f"stamped by {url}" in newsroom("audit", "checkpoint").stdout
    assert "1 stamped, the last at" in newsroom("audit", "verify").stdout
    target = str(tmp_path / "log.jsonl")
    newsroom("audit", "export", "--to", target)
    assert "1 stamped, the last at" in newsroom("audit", "verify", "--file", target).stdout
    (tmp_path / "roots.pem").write_bytes(make_authority().roots_pem)
    done = newsroom("audit", "verify")
    assert done.exit_code == 1
    assert "the stamp does not hold" in done.stdout
    assert "the stamp does not hold" in newsroom("audit", "verify", "--file", target).stdout
    monkeypatch.delenv("TELUSUR_STAMP_ROOTS")
    assert "1 stamped, not checked" in newsroom("audit", "verify", "--file", target).stdout


def test_an_authority_that_is_away_is_asked_again(newsroom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = make_authority()
    with serving(authority) as url:
        monkeypatch.setenv("TELUSUR_STAMP_URL", url)
    done = newsroom("audit", "checkpoint")
    assert done.exit_code == 2
    assert "signed, not stamped" in done.stderr
    with serving(authority) as url:
        monkeypatch.setenv("TELUSUR_STAMP_URL", url)
        assert "stamped" in newsroom("audit", "checkpoint").stdout


def test_an_authority_is_asked_over_http_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELUSUR_STAMP_URL", "file:///etc/passwd")
    with pytest.raises(settings.SettingsError, match="STAMP_URL must begin"):
        settings.load(key=False)
