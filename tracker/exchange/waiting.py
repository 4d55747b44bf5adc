"""Sheets between their steps: handed in, mapped, checked, entered. Each is its owner's alone and gone within a day."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import undefer

from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.exchange.columns import COLUMNS, OTHERWISE, Sort, guess
from tracker.exchange.leftover import without_reasons
from tracker.exchange.models import ImportRun, Mapping, Upload
from tracker.exchange.sheets import Table
from tracker.exchange.squeezing import squeezed, unfolded

KEPT = timedelta(hours=24)
# How long a run can be undone; after it, what stood before is nowhere but in the history.
UNDONE_WITHIN = timedelta(days=7)
MOST_WAITING = 10
MOST_MAPPINGS = 50


def wait(owner: Any, sort: Sort, case: Case | None, table: Table) -> Upload:
    """Keeps a sheet for its next step, mapped as its headings were mapped before, else as they suggest."""
    table = without_reasons(table)
    forget_old()
    _make_room(owner)
    known = known_mapping(owner, sort, table.headings)
    odd = [[line, column, why] for (line, column), why in table.odd.items()]
    upload = Upload(
        owner_id=owner.id,
        case_id=case.id if case else None,
        sort=sort,
        sheet=squeezed({"headings": table.headings, "rows": table.rows, "odd": odd}),
        columns=known.columns if known else guess(sort, table.headings),
        otherwise=known.otherwise if known else OTHERWISE[sort][0].value,
        counts={"rows": len(table.rows)},
    )
    session().add(upload)
    session().flush()
    return upload


def _make_room(owner: Any) -> None:
    """Of many that wait, the oldest makes room."""
    mine = select(Upload.id).where(Upload.owner_id == owner.id).order_by(Upload.id.desc()).offset(MOST_WAITING - 1)
    session().execute(delete(Upload).where(Upload.id.in_(list(session().scalars(mine)))))


def forget_old() -> None:
    """Drops the sheets of yesterday, and what runs of last week kept for their undo."""
    session().execute(delete(Upload).where(Upload.at < clock.now() - KEPT))
    old = select(ImportRun).where(ImportRun.created_at < clock.now() - UNDONE_WITHIN, ImportRun.undone_at.is_(None))
    for run in session().scalars(old.options(undefer(ImportRun.made))):
        if run.made:
            run.made = []


def sheet_of(upload: Upload) -> Table:
    kept = unfolded(upload.sheet)
    odd = {(line, column): why for line, column, why in kept["odd"]}
    return Table(kept["headings"], [(line, cells) for line, cells in kept["rows"]], odd)


def map_columns(upload: Upload, columns: Sequence[str], otherwise: str) -> None:
    """Says what each column fills. Raises Problem when something is filled twice or the needed columns are missing."""
    sort = upload.sort
    keys = [key for key in columns if key]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise Problem(
            N_("Two columns fill the same thing: choose one of them."), field=f"column-{_last(columns, twice)}"
        )
    if missing := [column.key for column in COLUMNS[sort] if column.required and column.key not in keys]:
        raise Problem(_MISSING[missing[0]])
    if sort is Sort.ENTRIES and not {"title", "body", "said"} & set(keys):
        raise Problem(N_("Choose the column of the notes, of the one line, or of the exact words."))
    upload.columns, upload.otherwise, upload.plan = list(columns), otherwise, None
    session().flush()


def _last(columns: Sequence[str], key: str) -> int:
    return len(columns) - 1 - list(reversed(columns)).index(key)


_MISSING = {
    "name": N_("Choose the column of the name. Without it no row can be entered."),
    "words": N_("Choose the column of the amount. Without it no row can be entered."),
}


def known_mapping(owner: Any, sort: Sort, headings: list[str]) -> Mapping | None:
    """The mapping this person kept last for these headings."""
    mine = select(Mapping).where(Mapping.owner_id == owner.id, Mapping.sort == sort).order_by(Mapping.id.desc())
    return next((one for one in session().scalars(mine) if one.headings == headings), None)


def mappings(owner: Any, sort: Sort, width: int) -> list[Mapping]:
    """The mappings this person keeps for sheets of so many columns, by name."""
    mine = select(Mapping).where(Mapping.owner_id == owner.id, Mapping.sort == sort).order_by(Mapping.name)
    return [one for one in session().scalars(mine) if len(one.columns) == width]


def keep_mapping(owner: Any, upload: Upload, name: str, headings: list[str]) -> Mapping:
    """Keeps the mapping of `upload` under a name, in place of an earlier one of that name."""
    mine = select(Mapping).where(Mapping.owner_id == owner.id)
    kept = session().scalar(mine.where(Mapping.sort == upload.sort, Mapping.name == name))
    if kept is None:
        if len(session().scalars(select(Mapping.id).where(Mapping.owner_id == owner.id)).all()) >= MOST_MAPPINGS:
            raise Problem(N_("You keep %(most)s mappings already."), field="name", most=MOST_MAPPINGS)
        kept = Mapping(owner_id=owner.id, sort=upload.sort, name=name)
        session().add(kept)
    kept.headings, kept.columns, kept.otherwise = headings, list(upload.columns), upload.otherwise
    session().flush()
    return kept


def discard(upload: Upload) -> None:
    session().delete(upload)
    session().flush()


def mine(user: Any, case_ids: Any) -> list[Upload]:
    """The sheets of `user` that wait, newest first, of cases they may still open."""
    fits = or_(Upload.case_id.is_(None), Upload.case_id.in_(case_ids))
    return list(session().scalars(select(Upload).where(Upload.owner_id == user.id, fits).order_by(Upload.id.desc())))
