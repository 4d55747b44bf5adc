"""The log grows and does nothing else, whoever writes."""

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.audit.writers import append
from tests.crash import apart
from tracker.audit.chain import verify
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.core.db import Database

WRITERS, EACH = 8, 6


@pytest.mark.parametrize("model", [AuditEntry, AuditDetail])
def test_the_database_refuses_to_forget(db: Session, cast: Cast, model: type[AuditEntry]) -> None:
    with pytest.raises(DBAPIError, match="takes only new entries"):
        db.execute(delete(model).where(model.seq == 2))


def test_the_database_refuses_to_change_an_entry(db: Session, cast: Cast) -> None:
    with pytest.raises(DBAPIError, match="takes only new entries"):
        db.execute(update(AuditEntry).where(AuditEntry.seq == 2).values(action="case.other"))


def test_eight_processes_at_once_neither_fork_nor_lose_an_entry(db: Session, cast: Cast, database_url: str) -> None:
    before, _fault = verify(db)
    db.commit()
    writers = [apart.Process(target=append, args=(database_url, EACH)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    assert verify(db) == (before + WRITERS * EACH, None)


def test_a_session_of_any_thread_has_its_listeners_from_the_first() -> None:
    """They listen to Session itself. A subclass made for one engine gathers them at its first use, and whoever uses it
    at that moment in another thread commits without them: no entry, no history, nothing in the index."""
    database = Database("sqlite://")
    assert type(database.sessions()) is Session
    database.engine.dispose()


def test_a_role_that_may_only_add_keeps_the_record_and_cannot_rewrite_it(db: Session, cast: Cast) -> None:
    """The grants of docs/deployment.md. SQLite has no roles: there the file's owner is the program."""
    if db.get_bind().dialect.name != "postgresql":
        assert (
            db.scalar(text("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit_%'"))
            == 3
        )
        return
    for statement in GRANTS:
        db.execute(text(statement))
    db.execute(text("SET LOCAL ROLE telusur_app"))
    db.execute(text("UPDATE user_account SET name = name"))
    db.execute(text("SELECT count(*) FROM audit_entry"))
    with pytest.raises(DBAPIError, match="must be owner"):
        db.execute(text("ALTER TABLE audit_entry DISABLE TRIGGER USER"))
    db.rollback()


GRANTS = (
    "CREATE ROLE telusur_app",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO telusur_app",
    "REVOKE UPDATE, DELETE ON audit_entry FROM telusur_app",
    "REVOKE DELETE ON audit_detail FROM telusur_app",
    "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO telusur_app",
)
