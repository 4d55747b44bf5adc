"""The second factor: apps, passkeys, recovery codes, and what is asked before they are touched."""

import base64
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.accounts.authenticator import Authenticator
from tests.accounts.helpers import ClientOf, actions, fresh, sign_in, text_of
from tests.actors import PASSWORD, Cast
from tests.web import find_form, form_fields, press, soup, submit
from tracker.accounts import factors, lockdown, recovery, totp
from tracker.accounts.models import Factor, FactorKind, HalfSignIn, Lockdown, User
from tracker.accounts.passkeys import Site
from tracker.core import clock
from tracker.core.crypto import derive
from tracker.core.db import Database
from tracker.core.web import Telusur

KEY = derive(b"k" * 32, "totp")
RECOVERY_KEY = derive(b"k" * 32, "recovery")
SECRET = b"12345678901234567890"
NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
STEP = totp.step_of(NOON)


@pytest.fixture
def noon() -> Iterator[None]:
    token = clock.frozen.set(NOON)
    yield
    clock.frozen.reset(token)


def give_app(db: Session, user: User) -> Factor:
    made = Factor(user_id=user.id, kind=FactorKind.APP, name="Phone", secret=totp.seal(KEY, user.uuid, SECRET))
    db.add(made)
    db.commit()
    return made


def half_in(client: FlaskClient, user: User) -> dict[str, Any]:
    """The fields of the second step, the password given."""
    answer = sign_in(client, user)
    assert answer.location.startswith("/sign-in/second")
    return form_fields(find_form(soup(client.get(answer.location))))


def try_code(client: FlaskClient, fields: dict[str, Any], code: str) -> int:
    return client.post("/sign-in/second", data={**fields, "code": code}).status_code


@pytest.mark.parametrize(("moment", "code"), [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")])
def test_codes_are_those_of_rfc_6238(moment: int, code: str) -> None:
    assert totp.code(SECRET, moment // 30) == code


@given(now=st.integers(10, 10**9), off=st.integers(-3, 3), after=st.integers(-3, 3))
def test_a_code_counts_one_step_either_way_and_only_after_the_last(now: int, off: int, after: int) -> None:
    found = totp.step_for(SECRET, totp.code(SECRET, now + off), now, now + after)
    assert found == (now + off if abs(off) <= 1 and off > after else None) or totp.code(SECRET, now + off) in {
        totp.code(SECRET, now + other) for other in (-1, 0, 1) if other != off
    }


def test_a_sealed_secret_opens_for_its_owner_alone(cast: Cast) -> None:
    sealed = totp.seal(KEY, cast.owner.uuid, SECRET)
    assert SECRET not in sealed
    assert totp.unseal(KEY, cast.owner.uuid, sealed) == SECRET
    assert totp.unseal(KEY, cast.editor.uuid, sealed) is None
    assert totp.unseal(RECOVERY_KEY, cast.owner.uuid, sealed) is None
    assert totp.unseal(KEY, cast.owner.uuid, b"") is None


def test_an_app_is_set_up_and_then_asked_for(client_of: ClientOf, cast: Cast, db: Session, noon: None) -> None:
    client, elsewhere = client_of(cast.owner), client_of(cast.owner)
    page = soup(client.get("/account/second-factor/app"))
    key = "".join(page.select_one(".keytext").text.split())  # ty: ignore
    secret = base64.b32decode(key)
    fields = form_fields(find_form(page))
    wrong = client.post("/account/second-factor/app", data={**fields, "name": "Phone", "code": "000000"})
    assert wrong.status_code == 422
    assert key in "".join(text_of(wrong).split()), "the app has taken this key already"
    fields = form_fields(find_form(soup(wrong)))
    done = client.post("/account/second-factor/app", data={**fields, "code": totp.code(secret, STEP)})
    codes = [li.text for li in soup(done).select(".codes li")]
    assert len(set(codes)) == 10
    assert elsewhere.get("/account").status_code == 302, "a session from before knew no second factor"
    stored = db.scalars(select(Factor)).one()
    assert stored.secret is not None
    assert secret not in stored.secret
    assert actions(db)[-2:] == ["account.factor_added", "account.recovery_made"]
    assert codes[0] not in client.get("/account/second-factor").get_data(as_text=True)
    again = half_in(client_of(None), cast.owner)
    assert "code" in again


def test_codes_a_b_a_are_refused_the_third_time(client_of: ClientOf, cast: Cast, db: Session, noon: None) -> None:
    give_app(db, cast.owner)
    a, b = totp.code(SECRET, STEP), totp.code(SECRET, STEP + 1)
    statuses = []
    for code in (a, b, a):
        client = client_of(None)
        statuses.append(try_code(client, half_in(client, cast.owner), code))
    assert statuses == [303, 303, 401]
    assert actions(db)[-1] == "account.second_failed"


def test_one_code_used_by_two_at_once_counts_once(database_url: str, cast: Cast, db: Session) -> None:
    token = clock.frozen.set(NOON)
    give_app(db, cast.owner)
    clock.frozen.reset(token)
    database = Database(database_url)

    def use() -> bool:
        held = clock.frozen.set(NOON)
        try:
            with database.work():
                return factors.use_code(KEY, cast.owner, totp.code(SECRET, STEP)) is not None
        finally:
            clock.frozen.reset(held)

    with ThreadPoolExecutor(4) as pool:
        won = [f.result() for f in [pool.submit(use) for _i in range(4)]]
    database.engine.dispose()
    assert sorted(won) == [False, False, False, True]


def test_a_recovery_code_counts_once(client_of: ClientOf, cast: Cast, db: Session, noon: None) -> None:
    give_app(db, cast.owner)
    code = recovery.make(RECOVERY_KEY, cast.owner)[0]
    db.commit()
    client = client_of(None)
    assert try_code(client, half_in(client, cast.owner), code.upper().replace("-", " ")) == 303
    assert "9 are left" in text_of(client.get("/account"))
    client = client_of(None)
    assert try_code(client, half_in(client, cast.owner), code) == 401


def test_the_password_alone_opens_nothing(client_of: ClientOf, cast: Cast, db: Session) -> None:
    give_app(db, cast.owner)
    client = client_of(None)
    sign_in(client, cast.owner)
    assert client.get("/account").status_code == 302
    with client.session_transaction() as cookie:
        assert "_user_id" not in cookie
        cookie["_user_id"] = cookie["half"]
    assert client.get("/account").status_code == 302


@pytest.mark.parametrize("what", ["too late", "new password", "disabled"])
def test_half_a_sign_in_ends(client_of: ClientOf, cast: Cast, db: Session, noon: None, what: str) -> None:
    give_app(db, cast.owner)
    client = client_of(None)
    fields = half_in(client, cast.owner)
    if what == "too late":
        clock.frozen.set(NOON + timedelta(minutes=11))
    elif what == "new password":
        from tracker.accounts import sessions

        sessions.end_all(cast.owner)
    else:
        cast.owner.active = False
    db.commit()
    step = totp.step_of(clock.now())
    answer = client.post("/sign-in/second", data={**fields, "code": totp.code(SECRET, step)})
    assert answer.location == "/sign-in"
    assert client.get("/account").status_code == 302


def test_guessing_codes_is_held_for_this_account_and_its_recovery_codes_still_work(
    client_of: ClientOf, cast: Cast, db: Session, noon: None, app: Telusur, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "THROTTLE_ACCOUNT", 3)
    give_app(db, cast.owner)
    give_app(db, cast.teammate)
    code = recovery.make(RECOVERY_KEY, cast.owner)[0]
    db.commit()
    client = client_of(None)
    fields = half_in(client, cast.owner)
    right = totp.code(SECRET, STEP)
    assert [try_code(client, fields, c) for c in ("1", "2", "3", right)] == [401, 401, 401, 429]
    other = client_of(None)
    assert try_code(other, half_in(other, cast.teammate), right) == 303
    assert try_code(client, fields, code) == 303


@pytest.mark.parametrize("bad", ["", "abc\x00", "9" * 41, "‮123456", "١٢٣٤٥٦", "-5"])
def test_a_bad_code_gets_a_message(client_of: ClientOf, cast: Cast, db: Session, bad: str) -> None:
    give_app(db, cast.owner)
    client = client_of(None)
    answer = client.post("/sign-in/second", data={**half_in(client, cast.owner), "code": bad})
    assert answer.status_code in (401, 422)
    assert soup(answer).select(".msg")


def test_text_typed_before_comes_back_after_the_second_step(
    client_of: ClientOf, cast: Cast, db: Session, noon: None
) -> None:
    give_app(db, cast.owner)
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get("/cases/new"))))
    from tracker.accounts import sessions

    sessions.end_all(cast.owner)
    db.commit()
    lost = client.post("/cases/new", data={**fields, "title": "Jembatan roboh"})
    again = form_fields(find_form(soup(lost), "/sign-in"))
    step = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    second = form_fields(find_form(soup(client.get(step.location))))
    done = client.post("/sign-in/second", data={**second, "code": totp.code(SECRET, STEP)})
    assert done.location == "/cases/new"
    assert "Jembatan roboh" in client.get(done.location).get_data(as_text=True)


def make_passkey(client: FlaskClient, key: Authenticator) -> Any:
    page = soup(client.get("/account/second-factor/passkey"))
    form = page.select_one("form[data-passkey]")
    assert form is not None
    data = {**form_fields(form), "name": "Yellow key", "credential": key.make(str(form["data-options"]))}
    return client.post("/account/second-factor/passkey", data=data)


def use_passkey(client: FlaskClient, page: str, key: Authenticator) -> tuple[str, dict[str, Any]]:
    """(address, what a browser would send) of the form that uses a passkey."""
    form = soup(client.get(page)).select_one("form[data-passkey=get]")
    assert form is not None
    return str(form["action"]), {**form_fields(form), "credential": key.use(str(form["data-options"]))}


@pytest.mark.parametrize("counts", [True, False])
def test_a_passkey_is_made_and_signs_in_and_its_answer_counts_once(
    client_of: ClientOf, cast: Cast, db: Session, counts: bool
) -> None:
    key = Authenticator("http://localhost", counts=counts)
    assert len(soup(make_passkey(client_of(cast.owner), key)).select(".codes li")) == 10
    client = client_of(None)
    page = sign_in(client, cast.owner).location
    address, sent = use_passkey(client, page, key)
    with client.session_transaction() as cookie:
        replayed = dict(cookie)
    assert client.post(address, data=sent).status_code == 303
    assert client.get("/account").status_code == 200
    thief = client_of(None)
    sign_in(thief, cast.owner)
    with thief.session_transaction() as cookie:
        cookie["challenge"], cookie["csrf_token"] = replayed["challenge"], replayed["csrf_token"]
    assert thief.post(address, data=sent).status_code == 401


@pytest.mark.parametrize("fault", ["another host", "no PIN", "another key", "nonsense", "nothing", "a lower counter"])
def test_a_passkey_that_does_not_hold_is_refused(client_of: ClientOf, cast: Cast, db: Session, fault: str) -> None:
    key = Authenticator("http://localhost")
    make_passkey(client_of(cast.owner), key)
    client = client_of(None)
    page = sign_in(client, cast.owner).location
    if fault == "another host":
        key.origin = "http://evil.example"
    elif fault == "no PIN":
        key.verified = False
    elif fault == "another key":
        other, key = key, Authenticator("http://localhost")
        key.credential_id = other.credential_id
    elif fault == "a lower counter":
        key.counter = -1
    address, sent = use_passkey(client, page, key)
    if fault in ("nonsense", "nothing"):
        sent["credential"] = {"nonsense": "[" * 9000, "nothing": ""}[fault]
    assert client.post(address, data=sent).status_code == 401
    assert client.get("/account").status_code == 302
    assert actions(db)[-1] == "account.second_failed"


def test_a_passkey_alone_signs_in_and_counts_once(client_of: ClientOf, cast: Cast, db: Session) -> None:
    """Possession and a PIN or finger: no password besides, and text typed before comes back."""
    key, client = Authenticator("http://localhost"), client_of(None)
    make_passkey(client_of(cast.owner), key)
    address, sent = use_passkey(client, "/sign-in?next=/account/second-factor", key)
    with client.session_transaction() as cookie:
        replayed = dict(cookie)
    assert client.post(address, data=sent).location == "/account/second-factor"
    assert client.get("/account/second-factor").status_code == 200
    assert actions(db)[-1] == "account.sign_in"
    with client.session_transaction() as cookie:
        cookie["challenge"], cookie["csrf_token"] = replayed["challenge"], replayed["csrf_token"]
    assert client.post(address, data=sent).status_code == 401


FAULTS = ["unknown", "another account", "no PIN", "another key", "nonsense", "disabled", "closed"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_passkey_alone_is_refused_alike_whatever_is_wrong(
    client_of: ClientOf, cast: Cast, db: Session, fault: str
) -> None:
    key = Authenticator("http://localhost")
    make_passkey(client_of(cast.owner), key)
    if fault == "unknown":
        key.credential_id = b"nobody's" * 4
    elif fault == "another account":
        key.handle = cast.editor.uuid.bytes
    elif fault == "no PIN":
        key.verified = False
    elif fault == "another key":
        other, key = key, Authenticator("http://localhost")
        key.credential_id, key.handle = other.credential_id, other.handle
    elif fault == "disabled":
        db.execute(update(User).where(User.id == cast.owner.id).values(active=False))
    elif fault == "closed":
        lockdown.set_mode(Lockdown.CLOSED)
    client = client_of(None)
    address, sent = use_passkey(client, "/sign-in", key)
    if fault == "nonsense":
        sent["credential"] = '{"id": "\\ud800\\u0000", "response": 3}'
    answer = client.post(address, data=sent)
    assert answer.status_code == (503 if fault == "closed" else 401)
    assert fault == "closed" or "did not open an account here" in text_of(answer)
    assert client.get("/account").status_code == 302
    assert fault == "closed" or actions(db)[-1] == "account.passkey_failed"


@pytest.mark.parametrize(
    ("host", "has"), [("telusur.example", True), ("localhost", True), ("127.0.0.1", False), ("[::1]", False)]
)
def test_passkeys_are_made_for_names_not_for_bare_addresses(host: str, has: bool) -> None:
    assert Site(host, f"http://{host}").has_passkeys is has


def test_after_ten_minutes_it_is_asked_again_who_sits_there(
    client_of: ClientOf, cast: Cast, db: Session, noon: None
) -> None:
    mine = give_app(db, cast.owner)
    client = client_of(cast.owner)
    assert client.get("/account/second-factor/app").status_code == 200
    clock.frozen.set(NOON + timedelta(minutes=11))
    asked = client.get("/account/second-factor/app")
    assert asked.location == "/confirm?next=/account/second-factor/app"
    pressed = press(client, "/account/second-factor", f"{mine.uuid}/remove")
    assert "Not done yet" in text_of(pressed)
    assert fresh(db, cast.owner)
    assert factors.has(cast.owner)
    db.commit()
    wrong = submit(client, asked.location, current="not it")
    assert wrong.status_code == 422
    assert actions(db)[-1] == "account.password_failed"
    assert submit(client, asked.location, follow=False, current=PASSWORD).location == "/account/second-factor/app"
    press(client, "/account/second-factor", f"{mine.uuid}/remove")
    assert not factors.has(cast.owner)


def test_a_passkey_confirms_too(client_of: ClientOf, cast: Cast, noon: None) -> None:
    client, key = client_of(cast.owner), Authenticator("http://localhost")
    make_passkey(client, key)
    clock.frozen.set(NOON + timedelta(minutes=11))
    address, sent = use_passkey(client, "/confirm?next=/account/second-factor/app", key)
    assert client.post(address, data=sent).location == "/account/second-factor/app"
    assert client.get("/account/second-factor/app").status_code == 200


def test_a_device_is_renamed_by_its_owner_only(client_of: ClientOf, cast: Cast, db: Session) -> None:
    mine = give_app(db, cast.owner)
    page = f"/account/second-factor/{mine.uuid}/name"
    assert client_of(cast.teammate).get(page).status_code == 404
    client = client_of(cast.owner)
    assert "Tablet" in text_of(submit(client, page, name="Tablet"))
    assert "renamed a second factor: Tablet" in text_of(client.get("/account/sign-ins"))


def test_new_codes_void_the_old_ones(client_of: ClientOf, cast: Cast, db: Session) -> None:
    give_app(db, cast.owner)
    old = recovery.make(RECOVERY_KEY, cast.owner)[0]
    db.commit()
    answer = press(client_of(cast.owner), "/account/second-factor", "/codes")
    assert len(soup(answer).select(".codes li")) == 10
    assert not recovery.spend(RECOVERY_KEY, cast.owner, old)


def test_an_administrator_takes_a_lost_factor_away_and_the_person_is_told(
    client_of: ClientOf, cast: Cast, db: Session
) -> None:
    give_app(db, cast.owner)
    theirs, admin = client_of(cast.owner), client_of(cast.admin)
    press(admin, f"/accounts/{cast.owner.uuid}", "/reset-second-factor")
    assert theirs.get("/account").status_code == 302
    assert actions(db)[-1] == "account.factors_reset"
    client = client_of(None)
    assert sign_in(client, cast.owner).location == "/"
    assert "Your second factor was taken away" in text_of(client.get("/account"))
    sign_in(client_of(None), cast.owner)
    assert "Your second factor was taken away" not in text_of(client.get("/account"))
    assert db.scalars(select(HalfSignIn)).all() == []
