"""Lockdown, and roles that must have a second factor."""

from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.accounts.helpers import NEW, ClientOf, actions, post, sign_in, text_of
from tests.accounts.test_second_factor import give_app
from tests.actors import PASSWORD, Cast
from tests.web import find_form, form_fields, press, soup, submit
from tracker.accounts import lockdown, service
from tracker.accounts.cli import lockdown as command
from tracker.accounts.cli import user as user_command
from tracker.accounts.models import Factor, Lockdown
from tracker.core.formstore import Draft
from tracker.core.web import Telusur
from tracker.policy import Role

PAGE = "/accounts/security/lockdown"


def set_mode(db: Session, mode: Lockdown) -> None:
    lockdown.set_mode(mode)
    db.commit()


def test_an_administrator_locks_and_opens_with_the_password(client_of: ClientOf, cast: Cast, db: Session) -> None:
    admin = client_of(cast.admin)
    assert submit(admin, PAGE, lockdown="read-only", current="not it").status_code == 422
    assert lockdown.state().lockdown is Lockdown.OFF
    db.commit()
    assert "read-only now" in text_of(submit(admin, PAGE, lockdown="read-only", current=PASSWORD))
    assert "Read-only for now" in text_of(client_of(cast.owner).get("/"))
    assert "open again" in text_of(submit(admin, PAGE, lockdown="off", current=PASSWORD))
    assert actions(db).count("security.lockdown") == 2


def test_nobody_else_reaches_it(client_of: ClientOf, cast: Cast) -> None:
    assert client_of(cast.editor).get(PAGE).status_code == 403


def test_language_and_light_work_while_it_is_read_only(client_of: ClientOf, cast: Cast, db: Session) -> None:
    """How one reads is no word of the record, and who cannot read what is said is not helped."""
    set_mode(db, Lockdown.READ_ONLY)
    owner = client_of(cast.owner)
    form = soup(owner.get("/more")).select_one("footer form.switch")
    assert owner.post("/theme", data={**form_fields(form), "theme": "dark"}).status_code == 303
    assert owner.get("/").get_data(as_text=True).count('data-theme="dark"') == 1


def test_read_only_saves_nothing_and_loses_nothing(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get("/cases/new"))))
    set_mode(db, Lockdown.READ_ONLY)
    before = actions(db)
    answer = client.post("/cases/new", data={**fields, "title": "Jembatan roboh"})
    assert answer.status_code == 503
    shown = [field["value"] for field in soup(answer).select("input[readonly]")]
    assert "Jembatan roboh" in shown
    assert "Normal" in shown, "a choice is shown by its words"
    assert actions(db) == before
    assert "Jembatan roboh" in str(db.scalars(select(Draft.fields)).one())
    db.commit()
    assert client.get("/cases").status_code == 200
    assert post(client, "/language", lang="en").status_code == 303, "how one reads is no word of the record"
    assert press(client, "/account", "/sign-out").status_code == 200
    assert sign_in(client_of(None), cast.owner).status_code == 303
    set_mode(db, Lockdown.OFF)
    assert "Jembatan roboh" in client_of(cast.owner).get("/cases/new").get_data(as_text=True)


def test_a_link_sets_no_password_while_it_is_locked(client_of: ClientOf, cast: Cast, db: Session) -> None:
    from datetime import timedelta

    _user, path = service.invite("new@example.org", "New", Role.REPORTER, timedelta(hours=1))
    db.commit()
    client = client_of(None)
    fields = form_fields(find_form(soup(client.get(path))))
    for mode in (Lockdown.READ_ONLY, Lockdown.CLOSED):
        set_mode(db, mode)
        answer = client.post(path, data={**fields, "password": NEW, "again": NEW})
        assert answer.status_code == 503
        assert NEW not in answer.get_data(as_text=True)


def test_closed_ends_every_session_and_lets_administrators_in(client_of: ClientOf, cast: Cast, db: Session) -> None:
    owner, admin, other = client_of(cast.owner), client_of(cast.admin), client_of(cast.admin)
    said = text_of(submit(admin, PAGE, lockdown="closed", current=PASSWORD))
    assert "2 sessions were ended" in said
    assert "only administrators can sign in" in said
    assert [c.get("/account").status_code for c in (owner, admin, other)] == [302, 200, 302]
    right, wrong = sign_in(client_of(None), cast.owner), sign_in(client_of(None), cast.owner, "not it")
    assert (right.status_code, wrong.status_code) == (503, 401)
    assert "closed it for now" in text_of(right)
    assert "closed for now" in text_of(client_of(None).get("/sign-in"))
    assert sign_in(client_of(None), cast.admin).status_code == 303
    assert client_of(cast.editor).get("/account").status_code == 302, "a session made in the same moment"


def test_closed_shuts_the_second_step_too(client_of: ClientOf, cast: Cast, db: Session) -> None:
    give_app(db, cast.owner)
    client = client_of(None)
    answer = sign_in(client, cast.owner)
    set_mode(db, Lockdown.CLOSED)
    assert client.get(answer.location).location.startswith("/sign-in")


def test_the_command_line_locks_and_opens(
    database_url: str, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELUSUR_DATABASE_URL", database_url)
    db.commit()
    for mode in Lockdown:
        assert CliRunner().invoke(command, [mode.value]).exit_code == 0
        db.rollback()
        assert lockdown.state().lockdown is mode
        db.commit()
    assert CliRunner().invoke(command, ["ajar"]).exit_code == 2


def test_the_command_line_takes_a_second_factor_away(
    database_url: str, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELUSUR_DATABASE_URL", database_url)
    give_app(db, cast.admin)
    done = CliRunner().invoke(user_command, ["reset-second-factor", cast.admin.email])
    assert done.exit_code == 0
    assert done.stdout.startswith("1 taken away")
    assert db.scalars(select(Factor)).all() == []


def test_a_role_that_must_have_one_is_led_to_it_and_does_nothing_else(
    client_of: ClientOf, cast: Cast, db: Session
) -> None:
    client, other = client_of(cast.owner), client_of(cast.editor)
    fields = form_fields(find_form(soup(client.get("/cases/new"))))
    assert "Saved." in text_of(submit(client_of(cast.admin), "/accounts/security/second-factor", reporter="y"))
    for page in ("/", "/cases", "/account", "/c/tst-01"):
        assert client.get(page).location == "/account/second-factor"
    answer: Any = client.post("/cases/new", data={**fields, "title": "Jembatan roboh"})
    assert answer.status_code == 403
    assert "Jembatan roboh" in answer.get_data(as_text=True)
    assert client.get("/account/second-factor/app").status_code == 200
    assert other.get("/cases").status_code == 200
    mine = give_app(db, cast.owner)
    assert client.get("/cases").status_code == 200
    said = press(client, "/account/second-factor", f"{mine.uuid}/remove")
    assert "Your role needs a second factor" in text_of(said)
    assert db.scalars(select(Factor)).all() != []


def test_lockdown_and_factor_cost_a_page_no_statement(
    client_of: ClientOf, cast: Cast, db: Session, statements: list[str], app: Telusur
) -> None:
    client = client_of(cast.owner)
    client.get("/more")
    statements.clear()
    client.get("/more")
    assert len(statements) == 1
