"""Signed checkpoints: a cut or rebuilt chain, and tampered checkpoints, are found."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.audit.tampering import unguard
from tracker.audit import binding, checkpoints
from tracker.audit.chain import Happening, append
from tracker.audit.checkpoints import Alarm, Place
from tracker.audit.signing import SigningKeyError, public_hex, signing_key
from tracker.audit.tracking import report
from tracker.core import clock


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "checkpoints.jsonl", tmp_path)


def grow(db: Session) -> None:
    report(db, Happening("access.refused"))
    db.commit()


def fault(db: Session, place: Place) -> str:
    lines = checkpoints.read(place)
    found = checkpoints.check(lines, public_hex(signing_key(place.keys)), checkpoints.hashes_in(db))
    return found.reason if found else ""


def test_a_checkpoint_names_the_head_and_holds(db: Session, cast: Cast, place: Place) -> None:
    made = checkpoints.write(db, place)
    assert made is not None
    assert made["seq"] == len(vars(cast))
    assert fault(db, place) == ""
    assert (place.file.stat().st_mode & 0o777, (place.keys / "signing.key").stat().st_mode & 0o777) == (0o600, 0o600)


def test_nothing_new_needs_no_checkpoint(db: Session, cast: Cast, place: Place) -> None:
    checkpoints.write(db, place)
    assert checkpoints.write(db, place) is None
    grow(db)
    assert checkpoints.write(db, place) is not None


def cut(db: Session, seq: int) -> None:
    unguard(db)
    for table in ("audit_entry", "audit_detail"):
        db.execute(text(f"DELETE FROM {table} WHERE seq >= {seq}"))


def test_an_end_cut_off_with_its_values_is_found(db: Session, cast: Cast, place: Place) -> None:
    checkpoints.write(db, place)
    cut(db, 6)
    assert "the log is shorter than its checkpoint" in fault(db, place)
    with pytest.raises(Alarm, match="shorter"):
        checkpoints.write(db, place)


def test_a_chain_built_anew_is_found(db: Session, cast: Cast, place: Place) -> None:
    made = checkpoints.write(db, place)
    assert made is not None
    unguard(db)
    db.execute(text(f"UPDATE audit_entry SET hash = '{'1' * 64}' WHERE seq = {made['seq']}"))
    assert "not the one signed" in fault(db, place)


def test_a_restored_backup_is_right_once_it_is_noted(db: Session, cast: Cast, place: Place) -> None:
    checkpoints.write(db, place)
    cut(db, 6)
    checkpoints.write(db, place, restored="disk failed")
    assert fault(db, place) == ""
    grow(db)
    checkpoints.write(db, place)
    assert fault(db, place) == ""
    cut(db, 5)
    assert "shorter" in fault(db, place)


def test_a_restore_that_was_killed_before_its_database_was_in_place_excuses_nothing(
    db: Session, cast: Cast, place: Place
) -> None:
    grow(db)
    checkpoints.write(db, place)
    # In the database that was being restored: it ends elsewhere.
    report(db, Happening("backup.restored"))
    db.flush()
    with db.begin_nested() as elsewhere:
        append(db, db.info.pop("happenings"))
        checkpoints.write(db, place, restored="the wrong one", upto=4)
        elsewhere.rollback()
    assert [did for _line, did in binding.restores(checkpoints.read(place), checkpoints.hashes_in(db))] == [False]
    assert fault(db, place) == ""
    # Nothing is new, and the next checkpoint is of this chain.
    assert checkpoints.write(db, place) is None
    cut(db, 6)
    assert "shorter" in fault(db, place)


def test_a_restore_takes_the_place_of_an_earlier_one(db: Session, cast: Cast, place: Place) -> None:
    """The checkpoints made in between are of a chain that is gone."""
    first, branch = len(vars(cast)), []
    for restored in ("once", "twice"):
        cut(db, first + 1)
        grow(db)
        branch.append(checkpoints.write(db, place, restored=restored, upto=first))
        grow(db)
        checkpoints.write(db, place)
    told = binding.restores(checkpoints.read(place), checkpoints.hashes_in(db))
    assert told == [(branch[0], False), (branch[1], True)]
    assert fault(db, place) == ""
    cut(db, first + 2)
    assert "shorter" in fault(db, place)


def test_a_line_cut_off_by_a_crash_is_as_if_never_written(db: Session, cast: Cast, place: Place) -> None:
    made = checkpoints.write(db, place)
    whole = place.file.read_text()
    place.file.write_text(f"{whole}{whole[:40]}")
    assert checkpoints.read(place) == [made]
    grow(db)
    checkpoints.write(db, place)
    assert len(checkpoints.read(place)) == 2
    assert fault(db, place) == ""


@pytest.mark.parametrize("change", ["seq", "drop", "unsigned"])
def test_changed_checkpoints_are_found(db: Session, cast: Cast, place: Place, change: str) -> None:
    for _ in range(3):
        grow(db)
        checkpoints.write(db, place)
    lines = checkpoints.read(place)
    if change == "drop":
        del lines[1]
    else:
        lines[1] = (
            {**lines[1], "seq": 1} if change == "seq" else {k: v for k, v in lines[1].items() if k != "signature"}
        )
    place.file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert "checkpoint 2 was changed" in fault(db, place)


def test_another_key_does_not_sign_for_this_newsroom(db: Session, cast: Cast, place: Place, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    checkpoints.write(db, Place(place.file, tmp_path / "other"))
    assert "checkpoint 1 was changed" in fault(db, place)


def test_lines_and_keys_that_cannot_be_read_say_so(db: Session, cast: Cast, place: Place) -> None:
    place.file.write_text("{\n")
    with pytest.raises(Alarm, match="line 1"):
        checkpoints.read(place)
    (place.keys / "signing.key").write_text("zz")
    with pytest.raises(SigningKeyError, match="cannot be read"):
        signing_key(place.keys)


def test_a_checkpoint_is_due_by_the_age_of_the_last(db: Session, cast: Cast, place: Place) -> None:
    assert checkpoints.is_due(place, timedelta(hours=1))
    checkpoints.write(db, place)
    assert not checkpoints.is_due(place, timedelta(hours=1))
    token = clock.frozen.set(clock.now() + timedelta(hours=2))
    assert checkpoints.is_due(place, timedelta(hours=1))
    clock.frozen.reset(token)
