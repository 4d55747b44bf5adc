"""Killed at a named point, an entry or a checkpoint is there whole or not at all, and the next one follows."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.audit.writers import append, sign
from tests.crash import killed_at
from tracker.audit import checkpoints
from tracker.audit.chain import verify
from tracker.audit.checkpoints import Place
from tracker.audit.signing import public_hex, signing_key


@pytest.mark.parametrize("point", ["audit.chained", "audit.appended"])
def test_an_entry_is_there_whole_or_not_at_all(db: Session, cast: Cast, database_url: str, point: str) -> None:
    before = verify(db)
    db.commit()
    assert killed_at(point, append, database_url, 1)
    assert verify(db) == before
    db.commit()
    append(database_url, 1)
    assert verify(db) == (before[0] + 1, None)


def test_a_checkpoint_that_was_not_answered_for_binds_all_the_same(
    db: Session, cast: Cast, database_url: str, tmp_path: Path
) -> None:
    db.commit()
    assert killed_at("audit.checkpoint-written", sign, database_url, str(tmp_path))
    place = Place(tmp_path / checkpoints.NAME, tmp_path)
    assert checkpoints.write(db, place) is None
    lines = checkpoints.read(place)
    assert len(lines) == 1
    assert checkpoints.check(lines, public_hex(signing_key(place.keys)), checkpoints.hashes_in(db)) is None
