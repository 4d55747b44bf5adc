"""How what was done to one kind of record is undone, and the rules that most kinds share."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tracker.cases.items import KINDS
from tracker.core.record import Record
from tracker.policy import may

Values = dict[str, Any]
VERBS = frozenset({"create", "change", "remove", "restore"})


def assign(_user: Any, record: Any, values: Values) -> None:
    for name, value in values.items():
        setattr(record, name, value)


def _remove(_user: Any, record: Record) -> None:
    record.remove()


def _restore(_user: Any, record: Record) -> None:
    record.restore()


@dataclass(frozen=True)
class Rule:
    """How what was done to one kind of record is undone. All may raise Problem.

    `may(user, record, fields)`: what the act itself asked for; `change(user, record, values)`: gives values back, named
    as the attributes of the model; `home(record)`: where to go afterwards, whether it stands or not.
    """

    may: Callable[[Any, Any, Values], bool]
    home: Callable[[Any], str]
    change: Callable[[Any, Any, Values], Any] = assign
    remove: Callable[[Any, Any], Any] = _remove
    restore: Callable[[Any, Any], Any] = _restore
    verbs: frozenset[str] = VERBS
    # Whether this one entry, beside what else the act made, can be undone: fits(record, verb, nouns of what it made).
    fits: Callable[[Any, str, set[str]], bool] | None = None
    # A row of an item's own form: it goes and comes with the item.
    part: bool = False
    # Fields that are never put back; and those that follow from others.
    never: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()


def case_of(record: Any) -> Any:
    """The case a record belongs to, itself or through what it hangs on; None where that was removed."""
    case = getattr(record, "case", None)
    if case is not None or record is None or not record.history_of:
        return case
    return case_of(getattr(record, record.history_of))


def in_case(noun: str, **own: Any) -> Rule:
    """The rule of a kind that the generic pages know: who may, what forbids its removal, and what depends on it."""

    def allowed(user: Any, record: Any, _fields: Values) -> bool:
        case = case_of(record)
        return case is not None and not case.removed and may(user, KINDS[noun].permission, case)

    def remove(_user: Any, record: Any) -> None:
        KINDS[noun].take_out(record)

    def restore(_user: Any, record: Any) -> None:
        KINDS[noun].bring_back(record)

    def home(record: Any) -> str:
        kind, case = KINDS[noun], case_of(record)
        return kind.home_without(case, record) if record.removed else kind.home(case, record)

    return replace(Rule(allowed, home, remove=remove, restore=restore), **own)


def part_of(rule: Rule, relation: str) -> Rule:
    """The rule of the rows of an item's form."""

    def allowed(user: Any, record: Any, _fields: Values) -> bool:
        return rule.may(user, getattr(record, relation), {})

    return Rule(allowed, lambda record: rule.home(getattr(record, relation)), part=True)


def all_of(change: Callable[..., Any], *names: str) -> Callable[[Any, Any, Values], None]:
    """Values go back through `change(record, **values)`, given all of `names`; other values are set."""

    def put_back(_user: Any, record: Any, values: Values) -> None:
        mine = {name: values.get(name, getattr(record, name)) for name in names}
        assign(_user, record, {name: value for name, value in values.items() if name not in mine})
        change(record, **mine)

    return put_back


def through(change: Callable[..., Any]) -> Callable[[Any, Any, Values], None]:
    """Values go back through `change(record, **values)`, which keeps what it is not given."""
    return lambda _user, record, values: change(record, **values)
