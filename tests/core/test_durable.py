"""What is written at once stands whatever becomes of the request, and waits for nobody: not even for the request."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import Database, durable, once_committed, session
from tracker.core.formstore import Draft, keep_draft


def drafts(database_url: str) -> int:
    """As another connection sees them."""
    other = Database(database_url)
    with other.work(writing=False) as current:
        found = current.scalar(select(func.count()).select_from(Draft))
    other.engine.dispose()
    return found or 0


def test_the_request_may_ask_the_database_while_it_writes_at_once(cast: Cast, db: Session, database_url: str) -> None:
    with durable():
        keep_draft(cast.owner.uuid, "/cases/new", [("title", "Lampu")])
        db.expire_all()
        assert cast.owner.name == "Owner"
    assert drafts(database_url) == 1


def test_what_was_written_at_once_outlives_a_rollback(cast: Cast, db: Session, database_url: str) -> None:
    with durable():
        keep_draft(cast.owner.uuid, "/cases/new", [("title", "Lampu")])
    db.rollback()
    assert drafts(database_url) == 1


def test_what_fails_is_not_written(cast: Cast, db: Session, database_url: str) -> None:
    def failing() -> None:
        with durable():
            keep_draft(cast.owner.uuid, "/cases/new", [("title", "Lampu")])
            raise ValueError("failed")

    with pytest.raises(ValueError, match="failed"):
        failing()
    db.commit()
    assert drafts(database_url) == 0


def test_it_comes_before_the_changes_of_the_request(cast: Cast, db: Session, acting_owner: User) -> None:
    case = a_case(cast)
    case.title = "Lain"
    with pytest.raises(RuntimeError, match="before"), durable():
        pass


def test_it_writes_in_a_request_that_only_reads(cast: Cast, db: Session, database_url: str) -> None:
    db.commit()
    other, owner = Database(database_url), cast.owner.uuid
    with other.opened(writing=False) as reading:
        reading.scalar(select(func.count()).select_from(Case))
        with durable():
            keep_draft(owner, "/cases/new", [("title", "Lampu")])
    other.engine.dispose()
    assert drafts(database_url) == 1


def test_what_follows_a_commit_has_a_session_of_its_own(cast: Cast, db: Session, database_url: str) -> None:
    owner = cast.owner.uuid
    once_committed(lambda: keep_draft(owner, "/cases/new", [("title", "Lampu")]))
    assert session() is db
    db.commit()
    assert drafts(database_url) == 1
