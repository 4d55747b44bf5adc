"""Signing in and out."""

import re
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from tests.accounts.helpers import ClientOf, actions, sign_in, try_password
from tests.actors import PASSWORD, Cast
from tests.web import find_form, form_fields, press, soup, submit
from tracker.accounts import demo_logins, passwords
from tracker.accounts.models import LoginSession, User
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.core.crypto import digest
from tracker.core.web import Telusur
from tracker.policy import Role


def test_a_person_signs_in_and_is_known(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    answer = sign_in(client, cast.owner)
    assert (answer.status_code, answer.location) == (303, "/")
    assert client.get("/account").status_code == 200


def test_a_form_sent_over_tls_needs_no_referer(client_of: ClientOf, cast: Cast) -> None:
    """Our Referrer-Policy keeps it back from every page of ours."""
    assert try_password(client_of(None), cast.owner.email, PASSWORD, base_url="https://localhost") == 303


def test_the_address_may_be_written_in_any_case(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    assert submit(client, "/sign-in", follow=False, email="  OWNER@Example.org ", password=PASSWORD).status_code == 303


def test_an_administrator_starts_at_the_accounts(client_of: ClientOf, cast: Cast) -> None:
    assert sign_in(client_of(None), cast.admin).location == "/"


@pytest.mark.parametrize(
    "path", ["/cases?stage=lead", "/account", "/c/amb-01"], ids=["a list", "a page", "a page that may not exist"]
)
def test_next_leads_to_our_own_pages(client_of: ClientOf, cast: Cast, path: str) -> None:
    assert sign_in(client_of(None), cast.owner, next=path).location == path


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/no-such-page",
        "cases",
        "/sign-out",
    ],
)
def test_next_leads_nowhere_else(client_of: ClientOf, cast: Cast, path: str) -> None:
    assert sign_in(client_of(None), cast.owner, next=path).location == "/"


def test_a_page_asked_for_before_signing_in_is_where_one_lands(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    asked = client.get("/cases?stage=lead")
    assert asked.status_code == 302
    answer = submit(client, asked.location, follow=False, email=cast.owner.email, password=PASSWORD)
    assert answer.location == "/cases?stage=lead"


def test_every_failure_reads_alike(client_of: ClientOf, cast: Cast, db: Session) -> None:
    db.execute(update(User).where(User.id == cast.teammate.id).values(active=False))
    db.execute(update(User).where(User.id == cast.legal.id).values(password_hash=""))
    tries = {
        "wrong": (cast.owner.email, "not the password"),
        "unknown": ("nobody@example.org", PASSWORD),
        "disabled": (cast.teammate.email, PASSWORD),
        "invited": (cast.legal.email, PASSWORD),
    }
    client, pages = client_of(None), set()
    for email, password in tries.values():
        answer = submit(client, "/sign-in", email=email, password=password)
        text = answer.get_data(as_text=True).replace(email, "EMAIL")
        pages.add((answer.status_code, re.sub(r'value="[^"]{30,}"|data-options="[^"]+"|class="id">\w+', "", text)))
    assert len(pages) == 1
    assert pages.pop()[0] == 401


def test_every_failure_does_the_same_work(
    client_of: ClientOf, cast: Cast, db: Session, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    db.execute(update(User).where(User.id == cast.teammate.id).values(active=False))
    client, work = client_of(None), []
    fields = form_fields(find_form(soup(client.get("/sign-in"))))
    hashed: list[str] = []

    class Counting:
        def __getattr__(self, name: str) -> Any:
            hashed.append(name)
            return getattr(real, name)

    real = passwords.hasher
    monkeypatch.setattr(passwords, "hasher", Counting())
    tries = [(cast.owner.email, "wrong"), ("nobody@example.org", PASSWORD), (cast.teammate.email, PASSWORD)]
    for email, password in tries:
        statements.clear()
        hashed.clear()
        client.post(
            "/sign-in", data={**fields, "email": email, "password": password}, environ_base={"REMOTE_ADDR": "192.0.2.7"}
        )
        shapes = [s.partition("(")[0] for s in statements]
        work.append((shapes, list(hashed)))
    assert work[0] == work[1] == work[2]
    assert work[0][1] == ["verify"]


def test_sign_in_and_failure_are_in_the_audit_without_what_was_typed(
    client_of: ClientOf, cast: Cast, db: Session
) -> None:
    client = client_of(None)
    submit(client, "/sign-in", email="somebody.unknown@example.org", password="a typed secret")
    submit(client, "/sign-in", email=cast.owner.email, password="a typed secret")
    sign_in(client, cast.owner)
    assert actions(db)[-3:] == ["account.sign_in_failed", "account.sign_in_failed", "account.sign_in"]
    told = select(AuditEntry, AuditDetail).join(AuditDetail, AuditDetail.seq == AuditEntry.seq)
    rows = db.execute(told.order_by(AuditEntry.seq)).all()
    assert [entry.object_uuid for entry, _detail in rows[-3:]] == [None, cast.owner.uuid, cast.owner.uuid]
    assert [entry.actor for entry, _detail in rows[-3:]] == [None, None, cast.owner.uuid]
    assert not any("unknown" in str(detail.data) or "secret" in str(detail.data) for _entry, detail in rows)


def test_an_old_hash_is_made_anew(
    client_of: ClientOf, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    import argon2

    monkeypatch.setattr(passwords, "hasher", argon2.PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    before = cast.owner.password_hash
    client = client_of(None)
    sign_in(client, cast.owner)
    after = db.scalar(select(User.password_hash).where(User.id == cast.owner.id))
    assert after != before
    assert "m=16,t=2" in str(after)
    assert sign_in(client_of(None), cast.owner).status_code == 303


def test_signing_in_renews_the_session_and_keeps_the_language(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    with client.session_transaction() as cookie:
        old = cookie["_user_id"]
        cookie["language"], cookie["planted"] = "id", "by somebody"
    form = find_form(soup(client.get("/account")), "/sign-out")
    fields = {**form_fields(form), "email": cast.editor.email, "password": PASSWORD}
    assert client.post("/sign-in", data=fields).status_code == 303
    with client.session_transaction() as cookie:
        assert cookie["_user_id"] != old
        assert cookie["language"] == "id"
        assert "planted" not in cookie
    old_session = db.scalar(select(LoginSession).where(LoginSession.token_hash == digest(old)))
    assert old_session is not None
    assert old_session.ended_at is not None


def test_sign_out_ends_the_session(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    with client.session_transaction() as cookie:
        stolen = cookie["_user_id"]
    assert press(client, "/account", "/sign-out").status_code == 200
    thief = client_of(None)
    with thief.session_transaction() as cookie:
        cookie["_user_id"] = stolen
    assert thief.get("/account").status_code == 302
    assert db.scalar(select(func.count()).where(LoginSession.ended_at.is_(None))) == 0
    assert actions(db)[-1] == "account.sign_out"


def test_the_demo_offers_its_sign_ins(
    client_of: ClientOf, cast: Cast, app: Telusur, monkeypatch: pytest.MonkeyPatch
) -> None:
    login = {"name": "Owner", "role": Role.REPORTER, "email": cast.owner.email, "password": PASSWORD, "note": ""}
    monkeypatch.setattr("tracker.accounts.demo_logins", demo_logins)
    demo_logins.append(login)
    try:
        assert "Sign in as" not in client_of(None).get("/sign-in").get_data(as_text=True)
        monkeypatch.setitem(app.config, "DEMO", True)
        client = client_of(None)
        page = soup(client.get("/sign-in"))
        button = next(form for form in page.select("main form") if "Sign in as" in form.text)
        assert client.post("/sign-in", data=form_fields(button)).status_code == 303
    finally:
        demo_logins.clear()


@pytest.mark.parametrize("bad", ["owner\x00@example.org", "o" * 300, "‮owner@example.org", ""])
def test_bad_input_gets_a_message(client_of: ClientOf, cast: Cast, bad: str) -> None:
    client = client_of(None)
    fields = form_fields(find_form(soup(client.get("/sign-in"))))
    answer = client.post("/sign-in", data={**fields, "email": bad, "password": PASSWORD})
    assert answer.status_code == 422
    assert soup(answer).select(".msg")
