"""What the three sorts of rows have in common: how a row is found again, and how what is on file differs from it."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, ClassVar
from uuid import UUID

from flask_babel import gettext as _
from sqlalchemy import inspect, select
from sqlalchemy.orm import InstrumentedAttribute

from tracker.audit.tracking import tracked
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.core.types import Dated
from tracker.exchange.cells import Row
from tracker.exchange.columns import Sort
from tracker.exchange.models import SheetKey

SEVERAL = N_("Several on file fit. Give each row a key of its own, or change it by hand.")
CHUNK = 200


class Rows:
    """One sort of rows, for one person and one case (officials: None). Subclasses say what a row is.

    `read` needs no database. `load` fetches what the rows may mean; after it `find`, `make` and `differences` ask
    nothing more of the database.
    """

    sort: ClassVar[Sort]
    model: ClassVar[Any]

    def __init__(self, user: Any, case: Case | None) -> None:
        self.user, self.case = user, case
        self.by_key: dict[str, UUID] = {}

    @staticmethod
    def read(row: Row, otherwise: str) -> None:
        """Fills `row.values` and `row.errors` from its cells."""
        raise NotImplementedError

    def load(self, rows: Sequence[dict[str, Any]]) -> None:
        raise NotImplementedError

    def sole(self, values: dict[str, Any]) -> set[Hashable]:
        """What no two rows of one sheet may share, whatever else they say."""
        return {("key", values["key"])} if values.get("key") else set()

    def natures(self, values: dict[str, Any]) -> set[Hashable]:
        """What a row is known by without a key. Rows that share one mean the same, unless each has a key of its own and
        `apart` tells them apart."""
        raise NotImplementedError

    def apart(self, values: dict[str, Any]) -> tuple[Hashable | None, ...]:
        """What can tell rows of one nature apart; None where a row does not say."""
        raise NotImplementedError

    def find(self, values: dict[str, Any]) -> Any:
        """The item on file that a row means, or None. Raises Problem when that cannot be said."""
        raise NotImplementedError

    def make(self, values: dict[str, Any]) -> Record:
        """A new item, checked by its service and not yet in the session. Raises Problem."""
        raise NotImplementedError

    def wanted(self, item: Any, values: dict[str, Any]) -> dict[str, Any]:
        """{attribute: value} the row asks of `item`; what it does not say is not in it."""
        raise NotImplementedError

    def check(self, item: Any, values: dict[str, Any]) -> None:
        """Raises Problem when the service would refuse these values for `item`; changes nothing."""
        raise NotImplementedError

    def change(self, item: Any, wanted: dict[str, Any]) -> None:
        raise NotImplementedError

    def hang(self, item: Any, values: dict[str, Any]) -> list[Record]:
        """What the row adds beside the item's own values, made and not yet in the session."""
        return []

    def drop(self, wrong: list[dict[str, Any]]) -> bool:
        """Learns which rows cannot be entered. Returns whether others may rely on one of them, and so are wrong too."""
        return False

    def order(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows in the order in which they can be entered."""
        return rows

    def name(self, values: dict[str, Any]) -> str:
        """A few words by which a row is known again."""
        raise NotImplementedError

    @property
    def scope(self) -> str:
        return str(self.case.uuid) if self.case else ""

    def load_keys(self, rows: Sequence[dict[str, Any]]) -> None:
        """Which items the keys of the sheet mean, of those that still stand."""
        keys = {values["key"] for values in rows if values.get("key")}
        mine = (SheetKey.sort == self.sort, SheetKey.scope == self.scope)
        for some in chunks(keys):
            found: Any = session().execute(select(SheetKey.key, SheetKey.item).where(*mine, SheetKey.key.in_(some)))
            self.by_key.update(dict(list(found)))

    def free(self, found: Iterable[Any], values: dict[str, Any]) -> list[Any]:
        """Of the items that fit a row, those it can mean: with a key of its own, none that another key here means."""
        taken = set(self.by_key.values()) if values.get("key") else set()
        return [item for item in found if item.uuid not in taken]

    def differences(self, item: Any, values: dict[str, Any]) -> list[list[str]]:
        """[label, what stands, what the row says] of what would change."""
        labels = tracked(type(item))
        found = []
        for name, new in self.wanted(item, values).items():
            old = getattr(item, name)
            if not same(old, new):
                label = next((labels[n] for n in (name, f"{name}_id", f"{name}_edtf") if n in labels), name)
                found.append([_(label), shown(old), shown(new)])
        return found


def same(old: Any, new: Any) -> bool:
    if isinstance(new, Dated):
        return (old or Dated()).edtf == new.edtf and (bool(new.edtf) or (old or Dated()).words == new.words)
    return (old or None) == (new or None)


def shown(value: Any) -> str:
    """A value in the reader's words."""
    match value:
        case None:
            return ""
        case Dated():
            return value.words or value.edtf or ""
        case Enum():
            return _(value.label)
        case Record():
            return value.display
    return str(value)


def chunks(things: Iterable[Any]) -> Iterator[list[Any]]:
    """`things`, a few hundred at a time: as many as a statement may name."""
    all_of_them = list(things)
    for start in range(0, len(all_of_them), CHUNK):
        yield all_of_them[start : start + CHUNK]


def gather(
    column: InstrumentedAttribute[Any], wanted: Iterable[Any], fetch: Callable[[Any], Iterable[Any]]
) -> set[Any]:
    """What `fetch` finds for the condition that `column` is one of `wanted`, asked in chunks."""
    return {item for some in chunks(wanted) for item in fetch(column.in_(some))}


def one_of(found: Iterable[Any]) -> Any:
    """The only one of `found`, None of none. Raises Problem for several."""
    items = list({id(item): item for item in found}.values())
    if len(items) > 1:
        raise Problem(SEVERAL)
    return items[0] if items else None


def length(model: type[Record], attribute: str) -> int:
    """How many characters a column takes."""
    return getattr(inspect(model).columns[attribute].type, "length", None) or 200_000
