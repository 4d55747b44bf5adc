"""Entering a sheet that was checked: all of it in one transaction, sent to the database some hundreds at a time."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from tracker.audit.tracking import noun
from tracker.core import clock
from tracker.core.db import one_at_a_time, session, upsert
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.core.record import Record
from tracker.exchange import squeezing, waiting
from tracker.exchange.columns import Sort
from tracker.exchange.models import ImportRun, SheetKey, Upload
from tracker.exchange.planning import SORTS, Fate, PlanRow, Row, counts, labels_of, plan
from tracker.exchange.rows import CHUNK, Rows, chunks
from tracker.exchange.telling import is_doubtful
from tracker.exchange.undoing import kept_values

MOVED = N_("What is on file changed since you looked. The list below is as it stands now: look again, then enter it.")


class Moved(Problem):
    """What was shown is no longer what would happen; the new plan is kept in the upload."""


def check(upload: Upload, user: Any, rows: list[Row]) -> list[PlanRow]:
    """Plans the rows against what is on file, and keeps the plan with the upload."""
    made = plan(SORTS[upload.sort](user, upload.case), rows)
    doubtful = sum(is_doubtful(one) for one in made)
    upload.plan, upload.counts = squeezing.squeezed(made), {**counts(made), "doubtful": doubtful}
    session().flush()
    return made


def enter(upload: Upload, user: Any) -> ImportRun:
    """Enters what was shown, leaves the errors out, forgets the sheet. Raises Moved when what is on file moved."""
    # Two people with one list would each find its rows new.
    one_at_a_time(f"sheets of {upload.sort} {upload.case_id or ''}")
    shown = squeezing.unfolded(upload.plan or b"")
    handler = SORTS[upload.sort](user, upload.case)
    now = plan(handler, rows_of(upload.sort, shown))
    if [_essence(one) for one in now] != [_essence(one) for one in shown]:
        raise Moved(MOVED)
    work = [one for one in now if one["fate"] != Fate.WRONG]
    run = _Run(handler).enter(work)
    numbers = counts(now)
    record = ImportRun(
        owner_id=user.id,
        case=upload.case,
        sort=upload.sort,
        added=numbers[Fate.NEW],
        changed=numbers[Fate.CHANGED],
        left_out=numbers[Fate.WRONG],
        made=run,
    )
    session().add(record)
    waiting.discard(upload)
    reached("exchange.entered")
    return record


def rows_of(sort: Sort, shown: list[PlanRow]) -> list[Row]:
    """The rows of a plan, to plan them anew. What was wrong with them for what is on file is asked again."""
    labels = labels_of(sort)
    return [Row(one["line"], {}, labels, one["values"], list(one["unread"])) for one in shown]


def _essence(one: PlanRow) -> tuple[Any, ...]:
    return one["line"], one["fate"], one["target"], one["changes"]


class _Run:
    def __init__(self, handler: Rows) -> None:
        self.handler = handler
        self.made: list[list[Any]] = []
        self.left: list[tuple[Record, dict[str, Any] | None]] = []

    def enter(self, work: list[PlanRow]) -> list[list[Any]]:
        """[noun, uuid, version, values before] of everything made or changed, in the order it was."""
        keys: dict[str, Record] = {}
        with session().no_autoflush:
            for number, one in enumerate(self.handler.order(work), 1):
                item = self._one(one)
                if one["values"].get("key"):
                    keys[one["values"]["key"]] = item
                if number % CHUNK == 0:
                    session().flush()
                    reached("exchange.some-entered")
            session().flush()
        self._keep_keys({key: item.uuid for key, item in keys.items()})
        return [[noun(type(record)), str(record.uuid), record.version, before] for record, before in self.left]

    def _one(self, one: PlanRow) -> Any:
        handler, values = self.handler, one["values"]
        item = handler.find(values) if one["target"] else None
        if one["target"] and (item is None or str(item.uuid) != one["target"]):
            raise Moved(MOVED)
        before: dict[str, Any] | None = None
        if item is None:
            item = handler.make(values)
            session().add(item)
        elif one["fate"] == Fate.CHANGED:
            wanted = handler.wanted(item, values)
            before = kept_values(item, wanted)
            handler.change(item, wanted)
        else:
            return item
        hanging = handler.hang(item, values)
        session().add_all(hanging)
        self.left += [(item, before), *((record, None) for record in hanging)]
        return item

    def _keep_keys(self, keys: dict[str, UUID]) -> None:
        sort, scope = self.handler.sort, self.handler.scope
        for some in chunks(keys.items()):
            rows = [{"sort": sort, "scope": scope, "key": key, "item": item} for key, item in some]
            statement = upsert(session(), SheetKey).values(rows)
            index = [SheetKey.sort, SheetKey.scope, SheetKey.key]
            session().execute(
                statement.on_conflict_do_update(index_elements=index, set_={"item": statement.excluded.item})
            )


def runs_of(user: Any, case_ids: Any) -> Any:
    """A statement: what this person brought in, newest first, into cases they may still open."""
    fits = ImportRun.case_id.is_(None) | ImportRun.case_id.in_(case_ids)
    return select(ImportRun).where(ImportRun.owner_id == user.id, fits).order_by(ImportRun.id.desc())


def can_undo(run: ImportRun) -> bool:
    return run.undone_at is None and run.created_at > clock.now() - waiting.UNDONE_WITHIN
