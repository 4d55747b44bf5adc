"""Killed in the middle, a merge has moved nothing."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast, find_cast
from tests.crash import killed_at
from tracker.audit.chain import verify
from tracker.core.acting import acting_as
from tracker.core.db import Database
from tracker.merges import service
from tracker.merges.models import Merge
from tracker.officials import service as officials
from tracker.officials.models import Official, OfficialKind


def merge_both(url: str) -> None:
    with Database(url).work() as session, acting_as(find_cast().editor.uuid):
        service.merge(*session.scalars(select(Official).order_by(Official.id)))


def test_a_merge_that_is_killed_has_moved_nothing(db: Session, cast: Cast, database_url: str) -> None:
    with acting_as(cast.editor.uuid):
        for name in ("Hadi Purwacaraka", "Hadi Purwacarika"):
            officials.add_official(kind=OfficialKind.PERSON, name=name)
    db.commit()
    before = verify(db)
    db.commit()
    assert killed_at("merges.moved", merge_both, database_url)
    assert len(db.scalars(select(Official)).all()) == 2
    assert db.scalar(select(Merge.id)) is None
    assert verify(db) == before
