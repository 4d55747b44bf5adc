"""What every command does, and how each says no."""

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import make_url, text

from tests.audit.tampering import unguard
from tests.cli.conftest import Run
from tests.templates import Templates
from tracker.cli import serving
from tracker.core.db import Database


@pytest.fixture(autouse=True)
def umask_is_given_back():
    before = os.umask(0)
    os.umask(before)
    yield
    os.umask(before)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple]:
    """What would be served, without serving it."""
    seen: list[tuple] = []
    monkeypatch.setattr(serving, "_run", lambda *args: seen.append(args))
    return seen


def database(tmp_path: Path) -> Database:
    return Database(f"sqlite:///{tmp_path}/data/telusur.db")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_init_makes_key_database_and_the_first_administrators_invitation(run: Run, tmp_path: Path):
    done = run("init", "--email", "ani@example.org", "--name", "Ani")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("/invitation/")
    assert len(done.stdout.splitlines()) == 1
    assert rights(tmp_path / "keys/instance.key") == 0o600
    assert rights(tmp_path / "keys") == rights(tmp_path / "data") == 0o700
    assert rights(tmp_path / "data/telusur.db") == 0o600
    assert run("user", "list").stdout.split("\t")[:2] == ["ani@example.org", "admin"]


def test_init_can_be_run_again_and_changes_nothing(newsroom: Run, tmp_path: Path):
    key = (tmp_path / "keys/instance.key").read_text()
    again = newsroom("init", "--email", "other@example.org", "--name", "Other")
    assert (again.exit_code, again.stdout) == (0, "")
    assert "telusur user link ani@example.org" in again.stderr
    assert (tmp_path / "keys/instance.key").read_text() == key
    assert len(newsroom("user", "list").stdout.splitlines()) == 1


def test_init_asks_for_what_it_is_not_told(run: Run):
    done = run("init", input="ani@example.org\nAni\n")
    assert done.exit_code == 0
    assert "/invitation/" in done.stdout


def test_init_refuses_an_address_that_is_none(run: Run):
    done = run("init", "--email", "ani", "--name", "Ani")
    assert done.exit_code == 2
    assert done.stderr.count("Traceback") == 0


def test_init_in_the_demo_adds_nobody(in_demo: Run):
    done = in_demo("init")
    assert (done.exit_code, done.stdout) == (0, "")
    assert in_demo("user", "list").stdout == ""


@pytest.mark.parametrize("command", ["init", "serve", "migrate", "demo", "audit verify", "user list"])
@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TELUSUR_COLOUR", "red", "TELUSUR_COLOUR is not a setting"),
        ("TELUSUR_WORKERS", "two", "TELUSUR_WORKERS must be a whole number"),
        ("TELUSUR_DATABASE_URL", "", "TELUSUR_DATABASE_URL is missing"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(newsroom: Run, monkeypatch, command, name, value, said):
    monkeypatch.setenv(name, value)
    done = newsroom(*command.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"telusur: {said}")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["serve", "audit verify", "user list", "demo --logins"])
def test_a_missing_key_says_to_run_init(run: Run, command):
    done = run(*command.split())
    assert done.exit_code == 2
    assert "Run: telusur init" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_one_may_not_make_is_one_clear_line(run: Run, tmp_path: Path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("TELUSUR_KEYS", str(tmp_path / "file/keys"))
    done = run("init")
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_role_without_rights_is_told_of_the_grants(newsroom: Run, templates: Templates, monkeypatch):
    role = f"r{uuid4().hex}"
    with templates["postgresql"].copy() as url:
        engine = Database(url).engine
        with engine.begin() as connection:
            connection.execute(text(f"CREATE ROLE {role} LOGIN"))
        address = make_url(url).set(username=role, drivername="postgresql")
        monkeypatch.setenv("TELUSUR_DATABASE_URL", address.render_as_string(hide_password=False))
        refused, looked = newsroom("user", "list"), newsroom("doctor")
        with engine.begin() as connection:
            connection.execute(text(f"DROP ROLE {role}"))
        engine.dispose()
    assert (refused.exit_code, looked.exit_code) == (2, 1)
    assert "run the grants of docs/deployment.md" in refused.stderr
    assert "run the grants of docs/deployment.md" in looked.stdout


def test_a_database_that_is_none_is_one_clear_line(newsroom: Run, tmp_path: Path):
    (tmp_path / "data/telusur.db").write_bytes(b"no database" * 1000)
    done = newsroom("user", "list")
    assert done.exit_code == 2
    assert done.stderr.startswith("telusur: The database cannot be used (file is not a database).")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("disable", "nobody@example.org"), "There is no account"),
        (("disable", "ani@example.org"), "only administrator"),
        (("add", "ani@example.org", "--name", "Again", "--role", "editor"), "already"),
        (("add", "b@example.org", "--name", "B" * 121, "--role", "editor"), "at most 120"),
        (("add", "b@example.org", "--name", "B\x1b[2J", "--role", "editor"), "no place"),
        (("add", "b@example.org", "--name", "B\udcff", "--role", "editor"), "no place"),
        (("disable", "b\udcff@example.org"), "no UTF-8"),
    ],
)
def test_what_cannot_be_done_to_an_account_is_one_clear_line(newsroom: Run, arguments, said):
    done = newsroom("user", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("telusur: ")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["disable", "set-role"])
def test_nobody_leaves_cases_without_an_editor_from_the_command_line(story_templates, tmp_path: Path, command):
    """In a process of its own, where nothing but the command has loaded any feature."""
    (tmp_path / "keys").mkdir(mode=0o700)
    (tmp_path / "keys/instance.key").write_text("00" * 32)
    act = [sys.executable, "-c", "from tracker.cli import main; main()", "user", command]
    act += ["sari@demo.telusur.example", *(["reporter"] if command == "set-role" else [])]
    with story_templates["sqlite"].copy() as url:
        env = {**os.environ, "TELUSUR_DATABASE_URL": url, "TELUSUR_KEYS": str(tmp_path / "keys")}
        done = subprocess.run(act, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert "Choose who takes over the cases." in done.stderr


def test_a_disk_that_takes_nothing_is_one_clear_line(run: Run, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.open", full)
    done = run("init")
    assert done.exit_code == 2
    assert "No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_migrate_goes_up_and_down_and_says_so(newsroom: Run):
    assert "already" in newsroom("migrate").stdout
    assert "to nothing." in newsroom("migrate", "--down", "base").stdout
    assert newsroom("migrate").stdout.startswith("From nothing to ")
    refused = newsroom("migrate", "--down", "no-such-thing")
    assert (refused.exit_code, len(refused.stderr.splitlines())) == (2, 1)


def test_serve_takes_its_workers_from_the_settings(newsroom: Run, served, monkeypatch):
    monkeypatch.setenv("TELUSUR_WORKERS", "3")
    assert newsroom("serve", "--port", "8123").exit_code == 0
    assert newsroom("serve", "--host", "10.0.0.1", "--workers", "5").exit_code == 0
    assert served == [("127.0.0.1", 8123, 3), ("10.0.0.1", 8000, 5)]


def test_serve_refuses_a_database_that_is_not_up_to_date(newsroom: Run, served, tmp_path: Path):
    engine = database(tmp_path).engine
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    done = newsroom("serve")
    assert done.exit_code == 2
    assert "telusur migrate" in done.stderr
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    assert "telusur init" in newsroom("serve").stderr
    assert served == []


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "127.0.0.2", "example.org"])
def test_the_demo_is_served_on_this_machine_only(in_demo: Run, served, host):
    in_demo("init")
    done = in_demo("serve", "--host", host)
    assert done.exit_code == 2
    assert "127.0.0.1 only" in done.stderr
    assert served == []


def test_a_port_in_use_is_said_before_anything_else(in_demo: Run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for command in (("demo", "--port", port), ("serve", "--port", port)):
            in_demo("init")
            done = in_demo(*command)
            assert done.exit_code == 2
            assert "Choose another --port" in done.stderr


def test_the_demo_tells_its_sign_ins_as_json_and_nothing_else(in_demo: Run, served):
    first = in_demo("demo", "--logins")
    assert first.exit_code == 0, first.output
    logins = json.loads(first.stdout)
    assert {login["role"] for login in logins} == {"reporter", "editor", "legal", "external", "admin"}
    assert [set(login) for login in logins] == [{"role", "email", "password", "vault", "cases"}] * len(logins)
    assert json.loads(in_demo("demo", "--logins").stdout) == logins
    assert served == []


def test_the_demo_prints_address_and_sign_ins_and_serves_loopback(in_demo: Run, served):
    done = in_demo("demo", "--port", "18999")
    assert "http://127.0.0.1:18999" in done.stdout
    assert "AMB-01, MRT-01" in done.stdout
    assert served == [("127.0.0.1", 18999, 2)]
    assert in_demo("demo", "--no-serve").exit_code == 0
    assert len(served) == 1


def test_the_demo_is_refused_where_the_settings_are_a_newsrooms(newsroom: Run, served):
    for arguments in ((), ("--reset",), ("--logins",)):
        done = newsroom("demo", *arguments)
        assert done.exit_code == 2
        assert "not the demo's" in done.stderr
    assert len(newsroom("user", "list").stdout.splitlines()) == 1


def test_the_chain_is_verified_and_its_first_fault_named(newsroom: Run, tmp_path: Path):
    newsroom("user", "add", "b@example.org", "--name", "B", "--role", "reporter")
    assert newsroom("audit", "verify").stdout.startswith("2 entries, the chain holds\n")
    with database(tmp_path).work() as connection:
        unguard(connection)
        connection.execute(text("UPDATE audit_entry SET action = 'account.other' WHERE seq = 2"))
    done = newsroom("audit", "verify")
    assert (done.exit_code, done.stdout) == (1, "entry 2: its content was changed\n")


def told(done) -> dict[str, str]:
    """{what doctor looked at: OK or what to do}."""
    lines = [line.split(" ", 1) for line in done.stdout.splitlines()]
    return {rest.strip().split(" (")[0].split(":")[0]: state + rest for state, rest in lines}


def test_a_sound_installation_is_all_ok(newsroom: Run):
    done = newsroom("doctor")
    assert done.exit_code == 0, done.output
    assert [line[:4] for line in done.stdout.splitlines()] == ["OK  ", "NOTE", *["OK  "] * 8]
    assert "TELUSUR_HOSTS" in told(done)["hosts"]


def test_doctor_names_a_database_newer_than_the_program(newsroom: Run, tmp_path: Path):
    with database(tmp_path).work() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "a newer version of Telusur" in told(newsroom("doctor"))["migrations"]


def test_doctor_names_files_others_may_read(newsroom: Run, tmp_path: Path):
    for path in ("keys/instance.key", "data/telusur.db"):
        (tmp_path / path).chmod(0o644)
    done = newsroom("doctor")
    assert done.exit_code == 1
    assert f"chmod 600 {tmp_path}/keys/instance.key" in told(done)["key"]
    assert f"chmod 600 {tmp_path}/data/telusur.db" in told(done)["file rights"]
    (tmp_path / "data/telusur.db").chmod(0o600)
    (tmp_path / "data").chmod(0o777)
    assert f"chmod 700 {tmp_path}/data" in told(newsroom("doctor"))["file rights"]


def test_doctor_names_pending_migrations(newsroom: Run):
    newsroom("migrate", "--down", "base")
    done = newsroom("doctor")
    assert done.exit_code == 1
    assert "Run: telusur migrate" in told(done)["migrations"]


def test_doctor_names_a_database_that_is_not_there(newsroom: Run, tmp_path: Path, monkeypatch):
    (tmp_path / "data/telusur.db").unlink()
    assert "Run: telusur init" in told(newsroom("doctor"))["database"]
    monkeypatch.setenv("TELUSUR_DATABASE_URL", "postgresql://u:geheim@127.0.0.1:1/none")
    done = newsroom("doctor")
    assert done.exit_code == 1
    assert "Check TELUSUR_DATABASE_URL" in done.stdout
    assert "geheim" not in done.output


def test_doctor_names_a_clock_behind_the_record(newsroom: Run, tmp_path: Path):
    with database(tmp_path).work() as connection:
        unguard(connection)
        connection.execute(text("UPDATE audit_entry SET at = '2190-01-01T00:00:00.000000+00:00'"))
    assert told(newsroom("doctor"))["clock"].startswith("FIX")


def test_doctor_names_a_full_disk(newsroom: Run, monkeypatch):
    from collections import namedtuple

    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage(10, 9, 1))
    assert told(newsroom("doctor"))["disk"].startswith("FIX")


def test_doctor_says_what_is_wrong_with_the_settings(run: Run):
    done = run("doctor")
    assert done.exit_code == 1
    assert done.stdout.startswith("FIX settings: There is no key")


def test_read_gives_one_array_a_line(run: Run):
    done = run("read", "money", input="Rp 2 M dan Rp 500 jt\r\n\ntanpa uang\n")
    amounts, *rest = map(json.loads, done.stdout.splitlines())
    assert [amount["low"] for amount in amounts] == ["2000000000", "500000000"]
    assert rest == [[], []]


def test_read_answers_every_line_of_a_text_that_repeats_itself(run: Run):
    done = run("read", "money", input="Rp 2 M\nRp 2 M\n\n\nRp 3 M")
    assert [len(json.loads(line)) for line in done.stdout.splitlines()] == [1, 1, 0, 0, 1]


def test_read_counts_dates_from_the_anchor(run: Run, tmp_path: Path):
    (tmp_path / "lines.txt").write_text("kemarin\n")
    done = run("read", "dates", "--anchor", "2023-07-15", str(tmp_path / "lines.txt"))
    assert json.loads(done.stdout)[0]["edtf"] == "2023-07-14"


def test_read_finds_people_and_gives_an_article_as_one_object(run: Run):
    people = json.loads(run("read", "people", "-", input="Bupati Morowali Utara, Delis Hehi, hadir.").stdout)
    assert people[0]["name"]
    article = json.loads(run("read", "article", input="Ambon (Koran) – Lampu padam.\n\nRp 2 M hilang.\n").stdout)
    assert isinstance(article, dict)
    assert article["amounts"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-8-sig"])
def test_read_reads_a_file_by_lines_in_whatever_encoding(run: Run, tmp_path: Path, encoding):
    (tmp_path / "lines.txt").write_bytes("“Rp 2 M,” katanya\r\n\r\n“Rp 3 M”".encode(encoding))
    first, *rest = map(json.loads, run("read", "money", str(tmp_path / "lines.txt")).stdout.splitlines())
    assert [(item["text"], item["start"]) for item in first] == [("Rp 2 M", 1)]
    assert [len(line) for line in rest] == [0, 1]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00 Rp 2 M\n", b"\xef\xbb\xbfRp 2 M", b"\n" * 3, b""])
def test_read_takes_any_bytes(run: Run, data):
    done = run("read", "money", input=data)
    assert done.exit_code == 0
    assert all(isinstance(json.loads(line), list) for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    "arguments", [("read",), ("read", "songs"), ("read", "dates", "--anchor", "31/2/2023"), ("read", "money", "/none")]
)
def test_read_says_what_it_wants(run: Run, arguments):
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Usage:" in done.stderr
