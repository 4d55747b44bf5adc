"""The values of two items side by side, and which of each pair is kept."""

from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record
from tracker.officials.models import OfficialKind
from tracker.officials.service import OF_KIND
from tracker.sources.models import Source


class Keep(Vocabulary):
    KEPT = "kept", N_("What stands here")
    OTHER = "other", N_("What stands there")
    BOTH = "both", N_("Both, one below the other")


@dataclass(frozen=True)
class Group:
    """Columns that are chosen together, under one label. `long`: a text, of which both can be kept."""

    label: str
    names: tuple[str, ...]
    long: bool = False

    @property
    def key(self) -> str:
        return f"keep_{self.names[0]}"


OFFICIAL = (
    Group(N_("Name"), ("name", "name_key")),
    Group(N_("Titles"), ("titles",)),
    Group(N_("Kind of body"), ("body_kind",)),
    Group(N_("Which post"), ("post_title",)),
    Group(N_("How many people"), ("people",)),
    Group(N_("Belongs to"), ("body_id",)),
    Group(N_("Place"), ("place",)),
    Group(N_("Public facts"), ("note",), long=True),
)
# The pseudonym is that of the source that is kept.
SOURCE = (
    Group(N_("Kind"), ("kind",)),
    Group(N_("How many people"), ("people",)),
    Group(N_("Described in the text as"), ("described_as",)),
    Group(N_("How they can know"), ("access",), long=True),
    # A grade and its reason belong together.
    Group(N_("Grade"), ("reliability", "credibility", "grade_reason")),
    Group(N_("Handler"), ("handler_id",)),
)
UNGRADED = ("F", "6", "")


@dataclass(frozen=True)
class Pair:
    """One group of two items: how each shows it, and what is chosen unless somebody says otherwise."""

    group: Group
    kept: str
    other: str
    default: Keep

    @property
    def label(self) -> str:
        return _(self.group.label)

    @property
    def differs(self) -> bool:
        return self.kept != self.other

    @property
    def may_be_both(self) -> bool:
        return self.group.long and bool(self.kept and self.other)


def groups_of(item: Record) -> tuple[Group, ...]:
    if isinstance(item, Source):
        return SOURCE
    kind: OfficialKind = item.kind  # ty: ignore[missing-attribute]
    mine = {"name", "place", "note", *(f"{n}_id" if n == "body" else n for n in OF_KIND[kind])}
    return tuple(group for group in OFFICIAL if group.names[0] in mine)


def pairs(kept: Any, other: Any) -> list[Pair]:
    """Every group of which one of the two says something."""
    made = []
    for group in groups_of(kept):
        here, there = _said(kept, group), _said(other, group)
        if here or there:
            lacks = not here or (group.names[0] == "reliability" and _plain(kept, group) == UNGRADED)
            made.append(Pair(group, here, there, Keep.OTHER if lacks and there else Keep.KEPT))
    return made


def chosen(kept: Any, other: Any, wanted: dict[str, Keep]) -> dict[str, Any]:
    """{column: value} that `kept` takes over; `wanted`: {key of a group: which}, the default where it is not named."""
    values: dict[str, Any] = {}
    for pair in pairs(kept, other):
        names, want = pair.group.names, wanted.get(pair.group.key, pair.default)
        if want is Keep.OTHER:
            values.update({name: getattr(other, name) for name in names})
        elif want is Keep.BOTH and pair.may_be_both:
            values[names[0]] = f"{getattr(kept, names[0])}\n\n{getattr(other, names[0])}"
    return values


def _plain(item: Any, group: Group) -> tuple[str, ...]:
    return tuple("" if (value := getattr(item, name)) is None else str(value) for name in group.names)


def _said(item: Any, group: Group) -> str:
    """A group as a person reads it."""
    match group.names[0]:
        case "body_id":
            return item.body.name if item.body else ""
        case "handler_id":
            return item.handler.name
        case "reliability":
            return " ".join(filter(None, (item.grade, item.grade_reason)))
    value = getattr(item, group.names[0])
    if isinstance(value, Vocabulary):
        return _(value.label)
    return "" if value is None else str(value)
