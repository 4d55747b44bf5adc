"""`telusur demo --scale`: a large newsroom in bulk, as sound as one that grew."""

import pytest
from sqlalchemy import func, select

from tracker.accounts import sessions
from tracker.accounts.models import User
from tracker.audit.chain import verify
from tracker.cases.models import Case
from tracker.core.db import Database
from tracker.core.web import Telusur
from tracker.demo import scale
from tracker.log.models import LogEntry
from tracker.search import keeping


@pytest.fixture
def large(app: Telusur, db, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Three cases in two chunks, beside the cast."""
    db.rollback()
    monkeypatch.setattr(scale, "CHUNK", 2)
    assert list(scale.fill(app.database, 3)) == [2, 3]
    return app.database


def test_its_chain_holds_and_its_index_is_the_record(large: Database) -> None:
    with large.work(writing=False) as session:
        assert verify(session)[1] is None
        assert not keeping.check(session)
        assert session.scalar(select(func.count(Case.id))) == 3
        assert session.scalar(select(func.count(LogEntry.id))) == 15


def test_its_pages_open_and_take_more(app: Telusur, large: Database) -> None:
    client = app.test_client()
    with large.work() as session:
        editor = session.scalars(select(User).where(User.email == "editor1@demo.telusur.example")).one()
        with client.session_transaction() as cookie:
            cookie["_user_id"], cookie["_fresh"] = sessions.start(editor, "Tests"), True
    for path in ("", "/claims", "/confirmations", "/money", "/articles", "/log", "/timeline", "/history"):
        assert client.get(f"/c/skl-00001{path}").status_code == 200, path
    with large.work() as session:
        case = session.scalars(select(Case).where(Case.code == "SKL-00002")).one()
        session.add(LogEntry(case=case, kind="note", title="Satu lagi"))
