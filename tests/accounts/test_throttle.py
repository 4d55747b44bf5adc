"""Wrong passwords are counted; nobody else is locked out."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.accounts.helpers import ClientOf, actions, try_password
from tests.actors import PASSWORD, Cast
from tests.web import find_form, form_fields, soup
from tracker.accounts import signin
from tracker.accounts.models import Throttle
from tracker.accounts.throttle import network
from tracker.audit.models import AuditDetail
from tracker.core import clock
from tracker.core.web import Telusur


@pytest.fixture(autouse=True)
def limits(app: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "THROTTLE_ACCOUNT", 3)
    monkeypatch.setitem(app.config, "THROTTLE_ADDRESS", 5)


def test_an_account_is_held_after_too_many_tries_from_anywhere(client_of: ClientOf, cast: Cast, db: Session) -> None:
    statuses = [try_password(client_of(None), cast.owner.email, address=f"192.0.2.{i}") for i in range(4)]
    assert statuses == [401, 401, 401, 429]
    assert try_password(client_of(None), cast.owner.email, PASSWORD, address="198.51.100.9") == 429
    assert actions(db)[-1] == "account.sign_in_throttled"


def test_other_accounts_are_not(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    for _i in range(4):
        try_password(client, cast.owner.email)
    assert try_password(client, cast.teammate.email, PASSWORD) == 303


def test_an_unknown_account_is_held_alike(client_of: ClientOf, cast: Cast) -> None:
    statuses = [try_password(client_of(None), "nobody@example.org", address=f"192.0.2.{i}") for i in range(5)]
    assert statuses == [401, 401, 401, 429, 429]


def test_an_address_is_held_whatever_account_it_tries(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    statuses = [try_password(client, f"nobody{i}@example.org") for i in range(6)]
    assert statuses == [401] * 5 + [429]
    assert try_password(client, cast.owner.email, PASSWORD) == 429
    assert try_password(client_of(None), cast.owner.email, PASSWORD, address="198.51.100.9") == 303


def test_a_right_password_clears_the_account_but_not_the_address(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    tries = [(cast.owner.email, "wrong"), (cast.owner.email, "wrong"), (cast.owner.email, PASSWORD)]
    assert [try_password(client_of(None), *each) for each in tries] == [401, 401, 303]
    assert [try_password(client, cast.owner.email) for _i in range(3)] == [401, 401, 401]
    assert try_password(client, "nobody@example.org") == 429


def test_it_is_over_after_a_quarter_of_an_hour(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    for _i in range(4):
        try_password(client, cast.owner.email)
    token = clock.frozen.set(clock.now() + timedelta(minutes=15, seconds=1))
    try:
        assert try_password(client, cast.owner.email, PASSWORD) == 303
    finally:
        clock.frozen.reset(token)


@pytest.mark.parametrize(
    ("address", "host"),
    [("127.0.0.1", "localhost"), ("127.8.8.8", "localhost"), ("::1", "localhost"), ("192.0.2.7", f"{'a' * 56}.onion")],
)
def test_loopback_and_onion_are_exempt_from_the_address_part(
    client_of: ClientOf, cast: Cast, address: str, host: str
) -> None:
    more = {"base_url": f"http://{host}"}
    client = client_of(None)
    tries = [try_password(client, f"nobody{i}@example.org", address=address, **more) for i in range(8)]
    assert tries == [401] * 8
    assert try_password(client, cast.owner.email, PASSWORD, address=address, **more) == 303


@pytest.mark.parametrize(
    ("address", "host", "said"),
    [
        ("192.0.2.7", "telusur.example", "192.0.2.7"),
        ("192.0.2.7", "onion.example", "192.0.2.7"),
        ("::ffff:192.0.2.7", "telusur.example", "192.0.2.7"),
        ("::ffff:127.0.0.1", "telusur.example", None),
        ("2001:db8:1:2:3:4:5:6", "telusur.example", "2001:0db8:0001:0002"),
        ("2001:db8:1:2::9", "telusur.example", "2001:0db8:0001:0002"),
        ("192.0.2.7", "abc.onion:8080", None),
        ("", "telusur.example", None),
    ],
)
def test_what_counts_as_one_address(address: str, host: str, said: str | None) -> None:
    assert network(address, host) == said


def test_the_table_holds_neither_address_nor_account_and_forgets(client_of: ClientOf, cast: Cast, db: Session) -> None:
    try_password(client_of(None), "nobody@example.org")
    db.commit()
    assert {len(key) for key in db.scalars(select(Throttle.key)) if key != "failures"} == {64}
    db.commit()
    token = clock.frozen.set(clock.now() + timedelta(hours=1))
    try:
        assert try_password(client_of(None), cast.owner.email, PASSWORD) == 303
    finally:
        clock.frozen.reset(token)
    db.commit()
    assert set(db.scalars(select(Throttle.count))) == {0}


def test_a_browser_that_was_signed_in_before_is_not_locked_out_by_strangers(client_of: ClientOf, cast: Cast) -> None:
    """The owner's own browser has tries of its own; they run out as well, and for nobody else."""
    mine = client_of(None)
    assert try_password(mine, cast.owner.email, PASSWORD) == 303
    mine.post("/sign-out", data=form_fields(find_form(soup(mine.get("/account")), "/sign-out")))
    strangers = [try_password(client_of(None), cast.owner.email, address=f"198.51.100.{i}") for i in range(5)]
    assert strangers == [401, 401, 401, 429, 429]
    assert try_password(mine, cast.owner.email, PASSWORD) == 303
    mine.post("/sign-out", data=form_fields(find_form(soup(mine.get("/account")), "/sign-out")))
    tries = [try_password(mine, cast.owner.email, address=f"203.0.113.{i}") for i in range(4)]
    assert tries == [401, 401, 401, 429]
    assert try_password(mine, cast.teammate.email, PASSWORD) == 303


def test_a_flood_of_failures_is_folded_into_counted_entries(
    client_of: ClientOf, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signin, "SINGLY", 3)
    monkeypatch.setattr(signin, "worth_an_entry", lambda number: number <= 3 or number == 6)
    client, before = client_of(None), len(actions(db))
    for i in range(8):
        assert try_password(client, f"nobody{i}@example.org", address="127.0.0.1") == 401
    assert actions(db)[before:] == ["account.sign_in_failed"] * 4
    newest = db.scalars(select(AuditDetail.data).order_by(AuditDetail.seq.desc())).first()
    assert newest is not None
    assert newest["count"] == 6


def test_a_flood_of_a_million_has_few_entries() -> None:
    assert [n for n in range(31, 100_000) if signin.worth_an_entry(n)] == [
        *(50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
    ]
