"""Identities that are held elsewhere, and age files that are kept and never opened."""

from datetime import date, timedelta

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.sources.stock import a_source
from tests.vault.stock import WHO, ready, refusal
from tracker.audit.models import AuditEntry
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.sources.models import Source
from tracker.vault import custodians, elsewhere, identities, shredding
from tracker.vault.models import IdentityState, OfflineBlob, identity_of

PLAIN = b"Kusumawardhani Tjokrobiwono, 0800-555-0199"
RECIPIENT = pyrage.x25519.Identity.generate().to_public()
BINARY = pyrage.encrypt(PLAIN, [RECIPIENT])
GOOD = {
    "binary": BINARY,
    "armored": pyrage.encrypt(PLAIN, [RECIPIENT], armored=True),
    "passphrase": pyrage.passphrase.encrypt(b"x", "satu dua tiga"),
    "empty inside": pyrage.encrypt(b"", [RECIPIENT]),
}


@pytest.fixture
def source(cast: Cast, case: Case, db: Session) -> Source:
    source = a_source(cast, case)
    db.commit()
    return source


@pytest.mark.parametrize("kind", GOOD)
def test_files_of_age_are_taken(kind: str) -> None:
    elsewhere.check_age(GOOD[kind])


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        PLAIN,
        b"age-encryption.org/v1\n" + PLAIN,
        b"age-encryption.org/v1\n" + PLAIN * 10,
        b"age-encryption.org/v2\n" + BINARY[22:],
        BINARY[: BINARY.index(b"---")],
        BINARY[:-60],
        b"-----BEGIN AGE ENCRYPTED FILE-----\nnot base64!\n-----END AGE ENCRYPTED FILE-----",
        b"-----BEGIN AGE ENCRYPTED FILE-----",
        b"PK\x03\x04" + BINARY,
        b"x" * (elsewhere.LARGEST + 1),
    ],
)
def test_any_other_file_is_refused(bad: bytes) -> None:
    with pytest.raises(Problem):
        elsewhere.check_age(bad)


@given(st.binary(max_size=400))
@settings(max_examples=60)
def test_no_bytes_make_the_check_fall_over(data: bytes) -> None:
    for head in (b"", elsewhere.MAGIC, elsewhere.ARMOR + b"\n"):
        with pytest.raises(Problem):
            elsewhere.check_age(head + data)


def test_a_file_comes_back_as_it_was_and_lies_under_the_key_ring(cast: Cast, source: Source, db: Session) -> None:
    elsewhere.store(source, BINARY, holder=cast.owner)
    db.commit()
    assert elsewhere.handed_back(source, cast.owner) == BINARY
    db.commit()
    assert db.scalar(select(AuditEntry.seq).where(AuditEntry.action == "identity.handed_back"))
    kept = db.scalars(select(OfflineBlob)).one()
    db.refresh(kept, ["data"])
    assert BINARY not in kept.data
    assert (kept.size, identity_of(source).state) == (len(BINARY), IdentityState.OFFLINE)  # ty: ignore[missing-attribute]
    before = kept.data
    shredding.shred(source)
    db.commit()
    assert db.scalar(select(OfflineBlob.id)) is None
    db.execute(
        text("INSERT INTO identity_blob (identity_id, size, sealing, data, stored_at) VALUES (:i, 1, 1, :d, :t)"),
        {"i": identity_of(source).id, "d": before, "t": clock.now()},  # ty: ignore[missing-attribute]
    )
    db.commit()
    db.expire_all()
    assert "key file" in refusal(elsewhere.handed_back, source, cast.owner)


def test_nobody_alone_puts_another_file_in_the_place_of_the_one_that_is_kept(
    cast: Cast, source: Source, db: Session
) -> None:
    elsewhere.store(source, BINARY, holder=cast.owner)
    db.commit()
    assert "Two people shred it" in refusal(elsewhere.store, source, GOOD["empty inside"], holder=cast.editor)
    db.rollback()
    elsewhere.declare(source, holder=cast.editor, place="laci")
    assert "Two people shred it" in refusal(elsewhere.store, source, GOOD["empty inside"], holder=cast.editor)
    identity = elsewhere.store(source, b"", holder=cast.editor)
    db.commit()
    assert (identity.state, identity.holder) == (IdentityState.OFFLINE, cast.editor)
    assert elsewhere.handed_back(source, cast.owner) == BINARY
    shredding.shred(source)
    db.commit()
    elsewhere.store(source, GOOD["empty inside"], holder=cast.owner)
    db.commit()
    assert elsewhere.handed_back(source, cast.owner) == GOOD["empty inside"]


def test_who_holds_it_is_said_without_contacts(cast: Cast, source: Source, db: Session) -> None:
    for values, field in (
        ({"place": ""}, "place"),
        ({"holder": None}, "holder_role"),
        ({"holder": None, "holder_role": "telepon 0812-3456-7890"}, "holder_role"),
        ({"place": "di budi@example.org"}, "place"),
        ({"since": Dated("2999", "2999", date(2999, 1, 1), date(2999, 12, 31))}, "since"),
    ):
        with pytest.raises(Problem) as refused:
            elsewhere.declare(source, **{"holder": cast.owner, "place": "laci", **values})
        assert refused.value.field == field
        db.rollback()
    yesterday = clock.today() - timedelta(days=1)
    identity = elsewhere.declare(
        source, holder=cast.owner, holder_role="diabaikan", place="laci", since=Dated("x", "x", yesterday, yesterday)
    )
    db.commit()
    assert (identity.state, identity.holder, identity.holder_role) == (IdentityState.ELSEWHERE, cast.owner, "")
    assert not custodians.editor_knows(identity)
    elsewhere.declare(source, holder=cast.owner, place="laci", editor=cast.editor)
    assert custodians.editor_knows(identity)


def test_what_is_sealed_here_is_not_held_elsewhere(cast: Cast, source: Source, db: Session) -> None:
    ready(cast.owner, cast.editor)
    identities.seal(source, WHO, [cast.owner, cast.editor])
    db.commit()
    assert "Two people shred" in refusal(elsewhere.declare, source, holder=cast.owner, place="laci")
    assert "Two people shred" in refusal(elsewhere.store, source, BINARY, holder=cast.owner)


def test_an_identity_held_elsewhere_may_be_sealed_here(cast: Cast, source: Source, db: Session) -> None:
    elsewhere.declare(source, holder=cast.owner, place="laci", editor=cast.editor)
    ready(cast.owner, cast.editor)
    identity = identities.seal(source, WHO, [cast.owner, cast.editor])
    assert (identity.holder, identity.editor, identity.place) == (None, None, "")
