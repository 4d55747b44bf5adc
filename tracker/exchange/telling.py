"""What was read of a row, in words, before it is entered: a new item is seen as it will stand, a figure or a day that
was not read, or that hangs on today, is seen at once."""

from typing import Any, NamedTuple

from flask_babel import gettext as _

from tracker.budgets.models import BudgetStage, Method, Per
from tracker.budgets.wording import TO_CHECK, reading_sentence
from tracker.core import clock
from tracker.core.i18n import Vocabulary
from tracker.core.types import Bound, Dated, Precision
from tracker.exchange.columns import COLUMNS, Sort
from tracker.exchange.planning import Fate, PlanRow
from tracker.language import edtf
from tracker.language.dated import from_edtf
from tracker.log.models import Channel, EntryKind
from tracker.officials.models import BodyKind, OfficialKind
from tracker.timeline.wording import reading_of

VOCABULARIES: dict[Sort, dict[str, type[Vocabulary]]] = {
    Sort.OFFICIALS: {"kind": OfficialKind, "body_kind": BodyKind},
    Sort.AMOUNTS: {"stage": BudgetStage, "method": Method},
    Sort.ENTRIES: {"kind": EntryKind, "channel": Channel},
}
# The columns that are read into something else.
FIGURE, DAY = "words", "happened"


class Told(NamedTuple):
    """`label` of the column; `text`: what was read; `doubtful`: a person should look at it."""

    label: str
    text: str
    doubtful: bool = False


def told(sort: Sort, row: PlanRow) -> list[Told]:
    """Of a new item all that its row says, of one that changes what is read anew; of others nothing."""
    values = row["values"]
    if row["fate"] == Fate.NEW:
        keys = [column.key for column in COLUMNS[sort] if column.key != "key" and values.get(column.key)]
    else:
        keys = _read_anew(row)
    labels = {column.key: _(column.label) for column in COLUMNS[sort]}
    shown = [key for key in keys if values[key] != row["name"]]
    return [Told(labels[key], _said(sort, key, values[key]), _doubted(key, values[key])) for key in shown]


def is_doubtful(row: PlanRow) -> bool:
    return any(_doubted(key, row["values"][key]) for key in _read_anew(row))


def _read_anew(row: PlanRow) -> list[str]:
    """The columns of which something was read that would now be kept."""
    values, changed = row["values"], {new for _label, _old, new in row["changes"]}
    read = [key for key in (FIGURE, DAY) if isinstance(values.get(key), dict)]
    return [key for key in read if row["fate"] == Fate.NEW or values[key]["words"] in changed]


def _doubted(key: str, value: Any) -> bool:
    if key == FIGURE:
        flags = value["flags"].split()
        return value["precision"] == Precision.UNKNOWN.value or any(flag in TO_CHECK for flag in flags)
    return key == DAY and (not value["edtf"] or bool(value.get("from_today")) or _odd(value["edtf"]))


def _odd(value: str) -> bool:
    return clock.odd_year(*edtf.bounds(value)) is not None


def _said(sort: Sort, key: str, value: Any) -> str:
    if key == FIGURE:
        return f"{value['words']}: {reading_sentence(_reading(value))}"
    if key == DAY:
        return _day(value)
    if isinstance(value, list):
        return "; ".join(value)
    vocabulary = VOCABULARIES[sort].get(key)
    return _(vocabulary(value).label) if vocabulary else str(value)


def _reading(read: dict[str, Any]) -> dict[str, Any]:
    """What a plan keeps as JSON, with its words back."""
    words = {"precision": Precision, "open_bound": Bound, "per": Per}
    return {**read, **{name: of(read[name]) if read[name] else None for name, of in words.items()}}


def _day(read: dict[str, Any]) -> str:
    dated = from_edtf(read["edtf"], read["words"]) if read["edtf"] else Dated(None, read["words"])
    said = [f"{read['words']}:", reading_of(dated)]
    return " ".join([*said, _("Counted from today.")] if read.get("from_today") else said)
