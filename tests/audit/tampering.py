"""What somebody can do who owns the database: first of all, switch off its refusals."""

from sqlalchemy import text
from sqlalchemy.orm import Session


def unguard(session: Session) -> None:
    """Takes the triggers away that let the log grow only."""
    if session.get_bind().dialect.name == "postgresql":
        for table in ("audit_entry", "audit_detail"):
            session.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        return
    found = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit_%'")
    for name in session.scalars(found).all():
        session.execute(text(f"DROP TRIGGER {name}"))
