"""Moving everything that refers to one item to another, and back. Each step is written down as it is done:

["moved", table, row id, attribute]          it named the one that goes, it names the one that is kept
["removed", table, row id]                   the kept one has a row of that place already
["restored", table, row id]                  and it had been removed, so it came back
["made", table, row id]                      a new row, as a name that became another spelling
["set", table, row id, attribute, old, new]  a value was taken over
["asked", table, row id]                     a saved search asked for the one that goes
"""

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Date, inspect, select
from sqlalchemy import Enum as SqlEnum

from tracker.audit.tracking import tracked
from tracker.claims.models import ClaimParty, PartyRole
from tracker.core.db import session
from tracker.core.record import Record
from tracker.merges.references import BY_UUID, Reference, model_of, references
from tracker.requests.models import Retention

Step = list[Any]
# Where both say something, what must not be lost by keeping the other: {attribute: the value that wins}.
WINS: dict[Any, dict[str, Any]] = {ClaimParty: {"role": PartyRole.ACCUSED}, Retention: {"held": True}}


class Mover:
    """Moves what refers to `gone` to `kept`, and writes down each step."""

    def __init__(self, kept: Any, gone: Any) -> None:
        self.kept, self.gone = kept, gone
        self.steps: list[Step] = []
        self.pointed: list[Any] = []

    def move_all(self) -> None:
        for reference in references(type(self.kept)):
            self._move(reference, self.kept.id, self.gone.id)
        for model, name in BY_UUID:
            self._move(Reference(model, name), self.kept.uuid, self.gone.uuid)
        self.settle()

    def settle(self) -> None:
        """Sends what was done."""
        session().flush()
        _forget_links([self.kept, self.gone, *self.pointed])

    def _move(self, reference: Reference, kept: Any, gone: Any) -> None:
        rows = _rows(reference, gone)
        places = _places(reference, _rows(reference, kept)) if rows and reference.once else {}
        for row in rows:
            here = [places.get(key) for key in _keys(reference, row, kept)]
            other = next((place for place in here if place is not None), None)
            if other is not None:
                self._give_way(row, other, reference.is_record)
            else:
                self.steps.append(["moved", reference.table.name, row.id, reference.name])
                setattr(row, reference.name, kept)
                self.pointed.append(row)
                # Two rows of the one that goes may come to say the same.
                places.update(_places(reference, [row]))

    def _give_way(self, row: Any, other: Any, is_record: bool) -> None:
        """`other` holds the place already. What is derived is made anew by those who derive it."""
        if not is_record or row.removed:
            return
        if other.removed:
            self.restored(other)
            self.take_over(other, {name: getattr(row, name) for name in _own(row)})
        else:
            self.take_over(other, {name: value for name in _own(row) if (value := _better(row, other, name))})
        self.removed(row)

    def take_over(self, item: Any, values: dict[str, Any]) -> None:
        """Gives `item` these values of columns."""
        for name, value in values.items():
            old = getattr(item, name)
            if old != value:
                self.steps.append(["set", _table(item), item.id, name, _plain(old), _plain(value)])
                setattr(item, name, value)

    def made(self, row: Any) -> None:
        """Writes down that `row`, which is in the database, is new."""
        self.steps.append(["made", _table(row), row.id])

    def restored(self, row: Any) -> None:
        self.steps.append(["restored", _table(row), row.id])
        row.restore()

    def asked(self, saved: Any) -> None:
        self.steps.append(["asked", _table(saved), saved.id])
        saved.asked = {**saved.asked, "person": str(self.kept.uuid)}

    def removed(self, row: Any) -> None:
        self.steps.append(["removed", _table(row), row.id])
        row.remove()


def take_back(kept: Any, gone: Any, steps: list[Step]) -> list[Any]:
    """Undoes the steps, the last first. Returns the rows that somebody changed since, which stay as they are."""
    stays: list[Any] = []
    rows: list[Any] = [kept, gone]
    for what, table, row_id, *rest in reversed(steps):
        row = session().get(model_of(table), row_id, execution_options={"include_removed": True})
        if row is not None and not _undo(what, row, rest, kept, gone):
            stays.append(row)
        rows.append(row)
    session().flush()
    _forget_links(rows)
    return list(dict.fromkeys(stays))


def _forget_links(rows: list[Any]) -> None:
    """Keys were set and not relationships, so what is loaded of those no longer holds."""
    for row in filter(None, rows):
        session().expire(row, [relation.key for relation in inspect(type(row)).relationships])


def _undo(what: str, row: Any, rest: list[Any], kept: Any, gone: Any) -> bool:
    """Whether it could be undone: what is not any more as the step left it was changed since."""
    match what:
        case "moved":
            return _point_back(row, rest[0], kept, gone)
        case "set":
            name, old, new = rest
            if _plain(getattr(row, name)) != new:
                return False
            setattr(row, name, _value(row, name, old))
        case "asked":
            if row.asked.get("person") != str(kept.uuid):
                return False
            row.asked = {**row.asked, "person": str(gone.uuid)}
        case "removed":
            row.restore()
        case "restored" | "made":
            row.remove()
    return True


def _point_back(row: Any, name: str, kept: Any, gone: Any) -> bool:
    by_uuid = (type(row), name) in BY_UUID
    now, before = (kept.uuid, gone.uuid) if by_uuid else (kept.id, gone.id)
    if getattr(row, name) != now:
        return False
    setattr(row, name, before)
    return True


def _rows(reference: Reference, target: Any) -> list[Any]:
    """The rows that name `target`, removed ones included, oldest first."""
    statement = select(reference.model).where(getattr(reference.model, reference.name) == target)
    order = reference.model.id
    return list(session().scalars(statement.order_by(order).execution_options(include_removed=True)).unique())


def _places(reference: Reference, rows: list[Any]) -> dict[Any, Any]:
    """{place: row} of rows that hold a place no other may take; a live row before a removed one."""
    found: dict[Any, Any] = {}
    for row in sorted(rows, key=lambda r: bool(getattr(r, "removed", False))):
        for key in _keys(reference, row, getattr(row, reference.name)):
            found.setdefault(key, row)
    return found


def _keys(reference: Reference, row: Any, target: Any) -> list[Any]:
    """The places `row` would hold if it named `target`."""
    made = []
    for names in reference.once:
        values = tuple(target if name == reference.name else getattr(row, name) for name in names)
        made.append((names, values))
    return made


def _own(row: Record) -> list[str]:
    """The fields of a row that say something of their own: not those that link it."""
    return [name for name in tracked(type(row)) if not inspect(type(row)).columns[name].foreign_keys]


def _better(row: Any, other: Any, name: str) -> Any:
    """What `other` should take over from `row`: what it lacks, and what must not be lost. Else None."""
    mine, theirs = getattr(row, name), getattr(other, name)
    wins = WINS.get(type(row), {}).get(name)
    return mine if theirs in (None, "") or (wins is not None and mine == wins) else None


def _table(row: Any) -> str:
    return str(inspect(type(row)).local_table.name)


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
    return value


def _value(row: Any, name: str, plain: Any) -> Any:
    column = inspect(type(row)).columns[name].type
    if plain is None:
        return None
    if isinstance(column, SqlEnum) and column.enum_class is not None:
        return column.enum_class(plain)
    return date.fromisoformat(plain) if isinstance(column, Date) else plain
