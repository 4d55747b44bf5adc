"""Sessions: listed, revoked, ended by time; the cookie and its flags."""

import zlib
from contextlib import suppress
from datetime import timedelta

import pytest
from flask.sessions import SecureCookieSessionInterface
from itsdangerous.encoding import base64_decode
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.accounts.helpers import NEW, ClientOf, actions, post, sign_in, text_of
from tests.actors import PASSWORD, Cast
from tests.web import press, soup, submit
from tracker.accounts.browsers import describe
from tracker.accounts.models import LoginSession
from tracker.app import create_app
from tracker.core import clock
from tracker.core.db import Database


def test_the_list_shows_the_own_sessions_and_marks_this_one(client_of: ClientOf, cast: Cast) -> None:
    client, _other, _stranger = client_of(cast.owner), client_of(cast.owner), client_of(cast.teammate)
    rows = soup(client.get("/account")).select("tbody tr:has(td[data-th])")
    assert len(rows) == 2
    assert sum("this one" in row.text for row in rows) == 1


def test_one_session_is_ended(client_of: ClientOf, cast: Cast, db: Session) -> None:
    here, there = client_of(cast.owner), client_of(cast.owner)
    answer = press(here, "/account", "/account/sessions/")
    assert "The session is ended." in text_of(answer)
    assert there.get("/account").status_code == 302
    assert here.get("/account").status_code == 200
    assert actions(db)[-1] == "account.sessions_ended"


def test_all_others_are_ended(client_of: ClientOf, cast: Cast) -> None:
    here, others, stranger = client_of(cast.owner), [client_of(cast.owner) for _i in range(3)], client_of(cast.teammate)
    answer = press(here, "/account", "/end-others")
    assert "3 sessions were ended." in text_of(answer)
    assert {other.get("/account").status_code for other in others} == {302}
    assert here.get("/account").status_code == stranger.get("/account").status_code == 200


def test_nobody_ends_the_session_of_another(client_of: ClientOf, cast: Cast, db: Session) -> None:
    mine, theirs = client_of(cast.owner), client_of(cast.teammate)
    public_id = db.scalar(select(LoginSession.uuid).where(LoginSession.user_id == cast.teammate.id))
    db.commit()
    assert post(mine, f"/account/sessions/{public_id}/end").status_code == 404
    assert theirs.get("/account").status_code == 200


@pytest.mark.parametrize(
    ("idle", "passed", "status"),
    [
        (True, timedelta(minutes=121), 302),
        (True, timedelta(minutes=119), 200),
        (False, timedelta(hours=12, minutes=1), 302),
    ],
    ids=["idle too long", "idle", "used all day"],
)
def test_a_session_ends_by_itself(client_of: ClientOf, cast: Cast, idle: bool, passed: timedelta, status: int) -> None:
    client, start = client_of(cast.owner), clock.now()
    moments = [passed] if idle else [timedelta(minutes=m) for m in range(60, 12 * 60, 60)] + [passed]
    for moment in moments:
        token = clock.frozen.set(start + moment)
        try:
            answer = client.get("/account")
        finally:
            clock.frozen.reset(token)
    assert answer.status_code == status


def test_being_seen_is_written_once_in_five_minutes(
    client_of: ClientOf, cast: Cast, db: Session, statements: list[str]
) -> None:
    client = client_of(cast.owner)
    client.get("/account")
    statements.clear()
    token = clock.frozen.set(clock.now() + timedelta(minutes=6))
    try:
        client.get("/account")
        client.get("/account")
    finally:
        clock.frozen.reset(token)
    assert sum(s.startswith("UPDATE login_session") for s in statements) == 1


def test_a_stolen_cookie_of_a_disabled_person_opens_nothing(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    cast.owner.active = False
    db.commit()
    assert client.get("/account").status_code == 302


def test_the_token_is_not_in_the_database(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(None)
    sign_in(client, cast.owner)
    with client.session_transaction() as cookie:
        token = cookie["_user_id"]
        assert set(cookie) <= {"_user_id", "_fresh", "csrf_token", "language", "theme", "known", "_permanent"}
    db.commit()
    assert db.scalar(select(LoginSession.token_hash)) != token


@pytest.mark.parametrize(
    ("demo", "name", "secure"), [(False, "__Host-telusur", True), (True, "telusur", False)], ids=["in use", "demo"]
)
def test_flags_of_the_cookie(database_url: str, demo: bool, name: str, secure: bool) -> None:
    app = create_app({"DATABASE_URL": database_url, "INSTANCE_KEY": b"k" * 32, "DEMO": demo})
    try:
        answer = app.test_client().get("/sign-in")
    finally:
        app.database.engine.dispose()
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"{name}=")
    flags = {flag.strip() for flag in cookie.split(";")[1:]}
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= flags
    assert ("Secure" in flags) is secure
    assert not any(flag.startswith(("Domain", "Expires", "Max-Age")) for flag in flags)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        ("Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0", "Firefox · Android"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge · Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", "Chrome · Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1", "Safari · iPhone"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_a_browser_is_named_without_its_version(agent: str, said: str) -> None:
    assert describe(agent) == said


def test_the_password_is_changed_and_other_sessions_end(client_of: ClientOf, cast: Cast, db: Session) -> None:
    here, there = client_of(cast.owner), client_of(cast.owner)
    answer = submit(here, "/account/password", current=PASSWORD, password=NEW, again=NEW)
    assert "Your password is changed. 1 other session was ended." in text_of(answer)
    assert there.get("/account").status_code == 302
    assert sign_in(client_of(None), cast.owner).status_code == 401
    assert sign_in(client_of(None), cast.owner, NEW).status_code == 303
    assert "account.password_changed" in actions(db)


@pytest.mark.parametrize("act", ["password", "others"])
def test_a_copy_of_this_very_cookie_is_out_too(client_of: ClientOf, cast: Cast, act: str) -> None:
    here, _another, thief = client_of(cast.owner), client_of(cast.owner), client_of(None)
    here.get("/account")
    with here.session_transaction() as cookie, thief.session_transaction() as copy:
        copy.update(cookie)
    assert thief.get("/account").status_code == 200
    if act == "password":
        submit(here, "/account/password", current=PASSWORD, password=NEW, again=NEW)
    else:
        press(here, "/account", "/end-others")
    assert here.get("/account").status_code == 200
    assert thief.get("/account").status_code == 302


@pytest.mark.parametrize(
    ("current", "new", "again", "said"),
    [
        ("not it", NEW, NEW, "This is not your present password."),
        (PASSWORD, "short", "short", "Use at least 12 characters."),
        (PASSWORD, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Use more different characters."),
        (PASSWORD, "owner of nine boats", "owner of nine boats", "Do not use your name or address in it."),
        (PASSWORD, NEW, "another one", "The two are not the same."),
        (PASSWORD, "x" * 201, "x" * 201, "Use at most 200 characters."),
        (PASSWORD, PASSWORD, PASSWORD, "This is the password you have."),
    ],
)
def test_a_password_that_will_not_do(
    client_of: ClientOf, cast: Cast, db: Session, current: str, new: str, again: str, said: str
) -> None:
    client = client_of(cast.owner)
    answer = submit(client, "/account/password", current=current, password=new, again=again)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert not soup(answer).select("input[type=password][value]:not([value=''])")
    assert sign_in(client_of(None), cast.owner).status_code == 303


def test_guessing_the_present_password_is_held_without_holding_the_sign_in(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(cast.owner)
    statuses = [
        submit(client, "/account/password", current="guess", password=NEW, again=NEW).status_code for _i in range(9)
    ]
    assert statuses == [422] * 8 + [429]
    assert sign_in(client_of(None), cast.owner).status_code == 303


def test_the_own_sign_ins_are_listed(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    sign_in(client, cast.owner, "wrong")
    sign_in(client_of(None), cast.teammate, "wrong")
    sign_in(client, cast.owner)
    rows = soup(client.get("/account/sign-ins")).select("ol.log li")
    assert len(rows) == 2
    assert "signed in" in rows[0].text
    assert "wrong password" in rows[1].text


def test_two_refusals_in_a_minute_are_one_entry(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    token = clock.frozen.set(clock.now())
    try:
        assert [client.get("/accounts").status_code for _i in range(3)] == [403] * 3
    finally:
        clock.frozen.reset(token)
    assert actions(db).count("access.refused") == 1


def test_refusals_from_two_workers_at_once_do_not_fail(database_url: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    app = create_app({"DATABASE_URL": database_url, "INSTANCE_KEY": b"k" * 32, "DEMO": False})
    app.database.engine.dispose()
    app.database = Database(database_url)

    def ask(_number: int) -> int:
        return app.test_client().get("/no-such-page").status_code

    try:
        with ThreadPoolExecutor(4) as pool:
            assert set(pool.map(ask, range(12))) == {404}
    finally:
        app.database.engine.dispose()


def test_no_word_of_a_message_stands_in_the_cookie(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(cast.owner)
    submit(client, "/officials/new?kind=body", follow=False, name="Dinas Rahasia")
    with client.session_transaction() as told:
        assert "Dinas Rahasia" in str(told["_flashes"])
    sent = client.get_cookie("telusur") or client.get_cookie("__Host-telusur")
    payload = sent.value.strip(".").split(".")[0]
    for way in (lambda raw: raw, zlib.decompress):
        with suppress(zlib.error):
            assert b"Rahasia" not in way(base64_decode(payload))
    assert "Dinas Rahasia" in text_of(client.get("/officials"))


def test_messages_that_no_page_has_shown_do_not_outgrow_the_cookie(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(cast.owner)
    with client.session_transaction() as kept:
        kept["_flashes"] = [("ok", f"Pesan {number}. {'Panjang ' * 30}") for number in range(60)]
    sent = client.get_cookie("telusur") or client.get_cookie("__Host-telusur")
    assert len(sent.value) < 4000
    page = text_of(client.get("/officials"))
    assert "Pesan 59." in page
    assert "Pesan 2." not in page


def test_a_cookie_of_an_earlier_version_signs_nobody_in(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(cast.owner)
    with client.session_transaction() as kept:
        held = dict(kept)
    app = client.application
    signed = SecureCookieSessionInterface().get_signing_serializer(app).dumps(held)
    client.set_cookie(app.config["SESSION_COOKIE_NAME"], signed)
    assert client.get("/account").status_code == 302
