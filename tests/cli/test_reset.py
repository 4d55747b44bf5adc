"""telusur demo --reset: the next start begins afresh, and nobody else's database is ever emptied."""

import json

import pytest
from sqlalchemy import inspect

from tests.cli.conftest import Run
from tracker import migrate
from tracker.core.db import Database
from tracker.core.settings import SettingsError
from tracker.demo import reset


def test_what_was_done_is_forgotten_and_the_stories_are_told_again(in_demo: Run, tmp_path):
    first = json.loads(in_demo("demo", "--logins").stdout)
    key = (tmp_path / "keys/instance.key").read_text()
    done = in_demo("demo", "--reset")
    assert (done.exit_code, done.stdout) == (0, "")
    assert not list((tmp_path / "data").iterdir())
    assert json.loads(in_demo("demo", "--logins").stdout) == first
    assert (tmp_path / "keys/instance.key").read_text() == key


def test_another_demo_with_the_same_keys_keeps_its_secrets_and_its_checkpoints(in_demo: Run, tmp_path, monkeypatch):
    in_demo("demo", "--logins")
    assert "signed" in in_demo("audit", "checkpoint").stdout
    kept = {path.name for path in (tmp_path / "keys/ring").iterdir()}
    here = f"sqlite:///{tmp_path}/data/telusur.db"
    monkeypatch.setenv("TELUSUR_DATABASE_URL", f"sqlite:///{tmp_path}/data/other.db")
    in_demo("demo", "--logins")
    assert "signed" in in_demo("audit", "checkpoint").stdout
    assert in_demo("audit", "verify").exit_code == 0
    assert {path.name for path in (tmp_path / "keys/ring").iterdir()} > kept
    assert in_demo("demo", "--reset").exit_code == 0
    monkeypatch.setenv("TELUSUR_DATABASE_URL", here)
    assert in_demo("audit", "verify").exit_code == 0
    assert {path.name for path in (tmp_path / "keys/ring").iterdir()} == kept


def test_there_may_be_nothing_to_forget(in_demo: Run):
    assert in_demo("demo", "--reset").exit_code == 0


def test_a_database_with_other_accounts_is_not_touched(in_demo: Run):
    in_demo("init")
    in_demo("user", "add", "ani@example.org", "--name", "Ani", "--role", "admin")
    done = in_demo("demo", "--reset")
    assert done.exit_code == 2
    assert "nothing was touched" in done.stderr
    assert "ani@example.org" in in_demo("user", "list").stdout


def test_people_invited_into_the_demos_own_database_are_forgotten_with_it(in_demo: Run, tmp_path, monkeypatch):
    monkeypatch.setattr("tracker.core.settings.in_checkout", lambda: False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELUSUR_DATABASE_URL")
    in_demo("init")
    assert in_demo("user", "add", "ani@example.org", "--name", "Ani", "--role", "admin").exit_code == 0
    assert (tmp_path / "var/demo/telusur.db").exists()
    done = in_demo("demo", "--reset")
    assert done.exit_code == 0, done.stderr
    assert not (tmp_path / "var/demo/telusur.db").exists()


def test_every_table_goes_on_either_database(app, database_url, tmp_path):
    with pytest.raises(SettingsError):
        reset({"DATABASE_URL": database_url, "KEYS": str(tmp_path)})
    with app.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE user_account SET email = 'rani@demo.telusur.example' WHERE id = 1")
        connection.exec_driver_sql("DELETE FROM user_account WHERE id > 1")
    app.database.engine.dispose()
    reset({"DATABASE_URL": database_url, "KEYS": str(tmp_path)})
    again = Database(database_url)
    assert inspect(again.engine).get_table_names() == []
    migrate.upgrade(again.engine)
    again.engine.dispose()
