"""What names an item while it is merged away: two connections of PostgreSQL, one waiting for the other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from tests.actors import Cast
from tests.claims.made import a_claim, protected
from tests.factories import a_case
from tracker.claims import service as claims
from tracker.claims.models import Accusation, Claim, ClaimParty
from tracker.core.db import Database
from tracker.core.web import Telusur
from tracker.log import service as log
from tracker.log.models import EntryKind, LogEntry
from tracker.merges import service
from tracker.officials import service as officials
from tracker.officials.models import Official, OfficialKind
from tracker.sources.models import Source
from tracker.tasks import service as tasks
from tracker.tasks.models import Task

pytestmark = [
    pytest.mark.usefixtures("acting_owner"),
    pytest.mark.parametrize("database_url", ["postgresql"], indirect=True),
]


def beside(database: Database, act: Callable[[Session], Any]) -> Any:
    """Runs `act` in a transaction of its own, on another connection and thread."""

    def run() -> None:
        with database.work() as session:
            act(session)

    return ThreadPoolExecutor(1).submit(copy_context().run, run)


def two_sources(db: Session, cast: Cast) -> tuple[Source, Source]:
    case = a_case(cast)
    kept, gone = protected(case, cast, "KENANGA"), protected(case, cast, "MERANTI")
    a_claim(case)
    db.commit()
    return kept, gone


def entry_with(pseudonym: str) -> Callable[[Session], Any]:
    def act(session: Session) -> None:
        source = session.scalars(select(Source).where(Source.pseudonym == pseudonym)).one()
        case = source.links[0].case
        log.add_entry(case, EntryKind.INTERVIEW, title="Telepon", source=source)
        tasks.add_task(case, "Tanya lagi", about=source.uuid)

    return act


def test_what_was_named_just_before_is_moved(app: Telusur, db: Session, cast: Cast) -> None:
    kept, gone = two_sources(db, cast)
    entry_with("MERANTI")(db)
    db.flush()
    public = (kept.uuid, gone.uuid)
    merging = beside(app.database, lambda session: service.merge(*(found(session, Source, one) for one in public)))
    assert not wait([merging], timeout=0.5).done
    db.commit()
    merging.result(timeout=20)
    db.expire_all()
    assert db.scalars(select(LogEntry.source_id)).all() == [kept.id]
    assert db.scalars(select(Task.about_uuid)).all() == [kept.uuid]


def test_what_names_it_meanwhile_follows_it(app: Telusur, db: Session, cast: Cast) -> None:
    kept, gone = two_sources(db, cast)
    service.merge(kept, gone)
    writing = beside(app.database, entry_with("MERANTI"))
    assert not wait([writing], timeout=0.5).done
    db.commit()
    writing.result(timeout=20)
    db.expire_all()
    assert db.scalars(select(LogEntry.source_id)).all() == [kept.id]
    assert db.scalars(select(Task.about_uuid)).all() == [kept.uuid]


def test_where_its_place_may_be_taken_the_request_is_done_anew(app: Telusur, db: Session, cast: Cast) -> None:
    a_claim(a_case(cast))
    kept, gone = (officials.add_official(OfficialKind.PERSON, name) for name in ("Musda Guntur", "Musda G."))
    db.commit()
    service.merge(kept, gone)
    public = gone.uuid

    def accuse(session: Session) -> None:
        claim = session.scalars(select(Claim)).one()
        accused = [found(session, Official, public)]
        claims.change_claim(claim, accusation=Accusation.SOMEBODY, accused=accused)

    writing = beside(app.database, accuse)
    assert not wait([writing], timeout=0.5).done
    db.commit()
    with pytest.raises(StaleDataError):
        writing.result(timeout=20)
    db.expire_all()
    assert db.scalars(select(ClaimParty)).all() == []
    # Taken apart, each stands for itself again.
    service.take_apart(service.merged_into(kept)[0][0])
    db.commit()
    assert not gone.removed


def found(session: Session, model: Any, public: Any) -> Any:
    return session.scalars(select(model).where(model.uuid == public)).unique().one()
