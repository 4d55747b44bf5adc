"""telusur user: accounts from the command line."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from sqlalchemy.orm import Session

from tests.accounts.helpers import NEW, ClientOf, fresh, sign_in
from tests.actors import EMAIL, Cast
from tests.web import submit
from tracker.accounts import signin
from tracker.accounts.cli import user
from tracker.policy import Role

Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `telusur user ...` on the test's database."""
    monkeypatch.setenv("TELUSUR_DATABASE_URL", database_url)
    db.commit()
    return lambda *args, **more: CliRunner().invoke(user, args, **more)


def test_an_account_is_added_with_an_invitation(run: Run, client_of: ClientOf, db: Session) -> None:
    done = run("add", "Rani@example.org", "--name", "Rani", "--role", "editor")
    assert done.exit_code == 0, done.output
    path = done.stdout.strip()
    assert path.startswith("/invitation/")
    guest = client_of(None)
    submit(guest, path, password=NEW, again=NEW)
    made = signin.by_email("rani@example.org")
    db.commit()
    assert made is not None
    assert sign_in(guest, made, NEW).status_code == 303


def test_a_password_comes_from_standard_input(run: Run, client_of: ClientOf, db: Session) -> None:
    done = run("add", "r@example.org", "--name", "Rani", "--role", "legal", "--password-stdin", input=f"{NEW}\n")
    assert (done.exit_code, done.stdout) == (0, "")
    made = signin.by_email("r@example.org")
    db.commit()
    assert made is not None
    assert sign_in(client_of(None), made, NEW).status_code == 303


def test_the_accounts_are_listed(run: Run) -> None:
    lines = run("list").stdout.splitlines()
    assert len(lines) == len(EMAIL)
    assert "admin@example.org\tadmin\tactive\tAdmin" in lines


def test_a_role_is_set_and_an_account_disabled(run: Run, cast: Cast, db: Session) -> None:
    assert run("set-role", EMAIL["owner"], "editor").exit_code == 0
    assert fresh(db, cast.owner).role is Role.EDITOR
    assert run("disable", EMAIL["owner"]).exit_code == 0
    assert not fresh(db, cast.owner).active


def test_a_reset_link_is_made(run: Run, client_of: ClientOf) -> None:
    path = run("link", EMAIL["admin"]).stdout.strip()
    assert client_of(None).get(path).status_code == 200


@pytest.mark.parametrize(
    "args",
    [
        ("disable", "nobody@example.org"),
        ("disable", EMAIL["admin"]),
        ("add", EMAIL["owner"], "--name", "Again", "--role", "editor"),
        ("add", "no address", "--name", "Rani", "--role", "editor"),
        ("add", "r@example.org", "--name", "Rani", "--role", "king"),
        ("add", "r@example.org", "--name", "Rani", "--role", "editor", "--password-stdin"),
        ("set-role", EMAIL["admin"], "editor"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, args: tuple[str, ...]) -> None:
    done = run(*args, input="short\n")
    assert done.exit_code != 0
    assert "Error" in done.output
    assert "Traceback" not in done.output
