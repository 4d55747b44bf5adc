"""Soak scenario: writes that the index must follow, killed anywhere."""

import itertools
from pathlib import Path

from sqlalchemy import select

from tests import actors
from tests.factories import a_case
from tests.soak import at_work
from tracker.audit.chain import verify
from tracker.cases.models import Case
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.core.acting import acting_as
from tracker.core.db import Database, session
from tracker.migrate import upgrade
from tracker.search import keeping
from tracker.search.models import SearchDoc

ACTS = ("index", "index-rebuild")


def prepare(url: str, folder: Path) -> None:
    database = Database(url)
    upgrade(database.engine)
    with database.work():
        actors.add_cast()
    with database.work():
        a_case(actors.find_cast())
    (folder / "written").touch()


def work(url: str, folder: Path, act: str) -> None:
    """Adds, renames, removes and restores claims, noting each that was committed; or makes the index anew as well."""
    database = Database(url)
    with (folder / "written").open("a", encoding="utf-8") as written:
        for turn in itertools.count():
            with at_work(act == "index"):
                with database.work():
                    name = _change(turn)
                written.write(f"{name}\n")
                written.flush()
            if act == "index-rebuild":
                with at_work(), database.opened(writing=True) as current:
                    for _number in keeping.rebuild(current):
                        current.commit()
                    current.commit()


def _change(turn: int) -> str:
    owner = actors.find_cast().owner
    with acting_as(owner.uuid):
        case = session().scalars(select(Case)).one()
        made = claims.add_claim(case, summary=f"Klaim {turn}", note="lampu jalan " * 20)
        earlier = session().scalars(select(Claim).where(Claim.id < made.id).order_by(Claim.id.desc()).limit(2)).all()
        for claim in earlier:
            claim.note = f"diubah pada {turn}"
        if earlier:
            earlier[-1].remove()
        session().flush()
    return str(made.uuid)


def check(url: str, folder: Path) -> None:
    """The index equals the record, the chain holds, and what was acknowledged is there, in the index if it stands."""
    with Database(url).work():
        assert not keeping.check(session())
        assert verify(session())[1] is None
        every = select(Claim).execution_options(include_removed=True)
        claims_there = {str(claim.uuid): claim.removed for claim in session().scalars(every)}
        indexed = {str(uuid) for uuid in session().scalars(select(SearchDoc.item_uuid))}
    for name in (folder / "written").read_text(encoding="utf-8").split():
        assert name in claims_there
        assert claims_there[name] or name in indexed
