"""A reason typed in one case of a source is read there, and by those who decide; elsewhere only that there was one."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import PASSWORD, Cast
from tests.factories import a_case
from tests.requests.made import agree
from tests.vault.stock import a_sealed_source, phrase
from tests.web import submit, text
from tracker.accounts.models import User
from tracker.cases import external
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity
from tracker.core import clock
from tracker.requests.models import TwoPersonRequest
from tracker.sources import linking
from tracker.sources.models import Source

Clients = Callable[[User | None], FlaskClient]
KEPT = "The reason is kept in another case."
OPENING, HOLDING = "Mencocokkan dengan berkas Operasi Layang.", "Penyidik Operasi Layang memanggil."


@pytest.fixture
def source(cast: Cast, acting_owner: User, client_of: Clients) -> Source:
    """Of a normal case with the teammate, and a restricted one without, in which it is opened and asked to be held."""
    source = a_sealed_source(cast, a_case(cast))
    closed = cases.open_case(
        cast.owner, code="TST-02", title="Operasi", editor=cast.editor, sensitivity=Sensitivity.RESTRICTED
    )
    linking.link_source(closed, source)
    owner, here = client_of(cast.owner), f"/s/{source.uuid}"
    opened = submit(owner, f"{here}/reveal?case=tst-02", reason=OPENING, passphrase=phrase(cast.owner))
    assert opened.status_code == 200
    asked = submit(owner, f"{here}/requests/hold?case=tst-02", reason=HOLDING, current=PASSWORD)
    assert "Asked." in text(asked)
    return source


def pages(db: Session, source: Source) -> list[str]:
    asked = db.scalars(select(TwoPersonRequest)).one()
    db.commit()
    here = f"/s/{source.uuid}"
    return [
        here,
        f"{here}/custodians",
        f"{here}/requests",
        "/requests",
        f"/requests/{asked.uuid}",
        "/requests/retention",
    ]


def read(client: FlaskClient, addresses: list[str]) -> str:
    return "\n".join(text(client.get(address)) for address in addresses)


def test_a_member_of_another_case_reads_that_there_was_one_and_not_which(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    addresses = pages(db, source)
    client = client_of(cast.teammate)
    said = read(client, addresses)
    assert "Operasi Layang" not in said
    for address in addresses[:5]:
        assert KEPT in text(client.get(address)), address
    assert "Owner" in text(client.get(addresses[1]))


def test_who_may_open_the_case_it_was_said_in_reads_it(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    addresses = pages(db, source)
    for user in (cast.owner, cast.editor):
        said = read(client_of(user), addresses)
        assert OPENING in said
        assert HOLDING in said


def test_who_decides_reads_why_it_is_asked_and_nothing_of_the_openings(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    addresses = pages(db, source)
    client = client_of(cast.legal)
    assert HOLDING in text(client.get(addresses[4]))
    assert OPENING not in read(client, addresses)


def test_why_it_is_held_is_told_to_the_same_people(cast: Cast, source: Source, db: Session, client_of: Clients) -> None:
    addresses = pages(db, source)
    agree(db.scalars(select(TwoPersonRequest)).one(), cast.editor)
    db.commit()
    said = read(client_of(cast.teammate), addresses)
    assert "Held" in said
    assert "Operasi Layang" not in said
    assert KEPT in text(client_of(cast.teammate).get("/requests/retention"))
    assert HOLDING in text(client_of(cast.editor).get("/requests/retention"))


def test_who_decides_reads_it_no_more_once_it_is_decided(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    addresses = pages(db, source)
    agree(db.scalars(select(TwoPersonRequest)).one(), cast.editor)
    db.commit()
    assert HOLDING not in read(client_of(cast.legal), addresses)
    for user in (cast.owner, cast.editor):
        assert HOLDING in text(client_of(user).get(addresses[4]))


def test_nobody_from_outside_reads_a_reason(cast: Cast, source: Source, db: Session, client_of: Clients) -> None:
    addresses = pages(db, source)[:3]
    said: dict[str, Any] = {"email": "law@example.net", "name": "Lawyer", "may_sign": False}
    until = clock.today() + timedelta(days=9)
    first = db.scalars(select(Case).where(Case.code == "TST-01")).one()
    member, _path = external.engage(first, lasts=timedelta(hours=1), ends_on=until, **said)
    client = client_of(member.user)
    assert client.get(addresses[1]).status_code == 200
    assert "Operasi Layang" not in read(client, addresses)


def test_a_form_says_who_will_read_it(cast: Cast, source: Source, client_of: Clients) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}"
    for page in (f"{here}/reveal", f"{here}/requests/shred", "/c/tst-01/leaks/scan"):
        assert "whoever may open this case" in text(client.get(page)), page
