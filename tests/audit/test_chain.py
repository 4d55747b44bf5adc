"""The chain holds, and a change of any entry is found and named."""

import uuid

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.audit.tampering import unguard
from tests.factories import a_case
from tracker.audit.chain import REDACTED, Fault, Happening, verify
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import report
from tracker.core import clock
from tracker.core.acting import acting_as


@pytest.fixture(autouse=True)
def owned(db: Session) -> None:
    """Whoever tampers here owns the database."""
    unguard(db)


def test_a_new_database_with_its_cast_verifies(db: Session, cast: Cast) -> None:
    entries, fault = verify(db)
    assert fault is None
    assert entries == len(vars(cast))


def test_every_change_is_one_entry_with_actor_case_and_values(db: Session, cast: Cast) -> None:
    with acting_as(cast.owner.uuid):
        case = a_case(cast)
        db.commit()
        case.question = "Siapa yang menandatangani?"
        db.commit()
    entry = db.scalars(select(AuditEntry).order_by(AuditEntry.seq.desc())).first()
    assert entry is not None
    assert (entry.action, entry.actor, entry.case_uuid) == ("case.change", cast.owner.uuid, case.uuid)
    detail = db.get(AuditDetail, entry.seq)
    assert detail is not None
    assert detail.data == {
        "name": "TST-01",
        "fields": {"question": ["Ke mana anggaran lampu jalan?", "Siapa yang menandatangani?"]},
    }


def test_a_rolled_back_change_leaves_no_entry(db: Session, cast: Cast) -> None:
    before, _fault = verify(db)
    a_case(cast)
    db.rollback()
    db.commit()
    assert verify(db) == (before, None)


def test_a_change_back_and_forth_in_one_transaction_is_no_change(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    db.commit()
    before, _fault = verify(db)
    title = case.title
    case.title = "Lain"
    db.flush()
    case.title = title
    db.commit()
    assert verify(db) == (before, None)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("action", "case.remove"),
        ("actor", uuid.UUID(int=7)),
        ("at", "2020-01-01T00:00:00.000000+00:00"),
        ("commitment", "0" * 64),
    ],
)
def test_a_changed_entry_is_named(db: Session, cast: Cast, column: str, value: object) -> None:
    db.execute(update(AuditEntry).where(AuditEntry.seq == 3).values({column: value}))
    _entries, fault = verify(db)
    assert fault is not None
    assert fault.seq == 3


def test_a_deleted_entry_is_named(db: Session, cast: Cast) -> None:
    db.execute(delete(AuditEntry).where(AuditEntry.seq == 4))
    _entries, fault = verify(db)
    assert fault is not None
    assert fault.seq == 4


def test_a_cut_off_end_is_noticed_while_its_values_remain(db: Session, cast: Cast) -> None:
    db.execute(delete(AuditEntry).where(AuditEntry.seq == 7))
    _entries, fault = verify(db)
    assert fault is not None
    assert fault.seq == 7


def test_changed_values_are_named(db: Session, cast: Cast) -> None:
    db.execute(update(AuditDetail).where(AuditDetail.seq == 2).values(data={"name": "Nobody", "fields": {}}))
    _entries, fault = verify(db)
    assert fault is not None
    assert fault.seq == 2


def test_values_removed_on_purpose_keep_the_chain_once_an_entry_says_so(db: Session, cast: Cast) -> None:
    db.execute(update(AuditDetail).where(AuditDetail.seq == 2).values(data=None, redacted_at=clock.now()))
    assert verify(db)[1] == Fault(2, "its values were taken out and no entry says so")
    report(db, Happening(REDACTED, data={"seq": 2}))
    db.commit()
    assert verify(db)[1] is None


def test_values_marked_as_removed_that_are_still_there_are_named(db: Session, cast: Cast) -> None:
    db.execute(update(AuditDetail).where(AuditDetail.seq == 3).values(redacted_at=clock.now()))
    fault = verify(db)[1]
    assert fault is not None
    assert fault.seq == 3


@pytest.mark.parametrize(
    "forged",
    [
        # Another spelling of a public id hashes alike and is found by no history.
        "UPDATE audit_entry SET object_uuid = upper(object_uuid) WHERE seq = 3",
        "UPDATE audit_entry SET object_uuid = 'nobody' WHERE seq = 3",
        "UPDATE audit_entry SET action = x'41' WHERE seq = 3",
        "UPDATE audit_detail SET salt = 'zz' WHERE seq = 3",
        "UPDATE audit_detail SET data = '{' WHERE seq = 3",
        "UPDATE audit_detail SET redacted_at = 'once' WHERE seq = 3",
    ],
)
def test_what_cannot_be_read_is_named_too(db: Session, cast: Cast, forged: str) -> None:
    try:
        db.execute(text(forged))
    except DBAPIError:
        # PostgreSQL keeps such a value out by the type of its column.
        assert db.get_bind().dialect.name == "postgresql"
        return
    fault = verify(db)[1]
    assert fault is not None
    assert fault.seq == 3


@pytest.mark.parametrize("seq", [0, -7, -(2**31)])
def test_what_stands_before_the_first_entry_is_named(db: Session, cast: Cast, seq: int) -> None:
    db.execute(insert(AuditDetail).values(seq=seq, salt="00", data={}))
    assert verify(db)[1] == Fault(seq, "its values are here but the entry is gone")


def test_two_entries_that_changed_places_are_named(db: Session, cast: Cast) -> None:
    for old, new in ((4, -1), (5, 4), (-1, 5)):
        db.execute(update(AuditEntry).where(AuditEntry.seq == old).values(seq=new))
    assert verify(db)[1] == Fault(4, "it does not follow the entry before it")
