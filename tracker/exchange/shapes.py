"""What an export looks like besides its data: names for rows, labels for their fields, values as people read them."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import inspect

from tracker.audit.tracking import noun, tracked
from tracker.audit.words import field_value, models
from tracker.budgets.models import Amount
from tracker.budgets.wording import money_words
from tracker.core.i18n import N_
from tracker.exchange.gathering import Taken
from tracker.exchange.parts import BY_NAME, PARTS, Part
from tracker.exchange.protecting import UNNAMED
from tracker.language import edtf

TITLES = {
    "officials": N_("Officials and bodies"),
    "sources": N_("Named sources"),
    "documents": N_("Documents"),
    "log": N_("Log"),
    "claims": N_("Claims"),
    "attempts": N_("Confirmations"),
    "amounts": N_("Money"),
    "articles": N_("Articles"),
    "events": N_("Events"),
    "tasks": N_("Tasks"),
    "comments": N_("Comments"),
    "stages": N_("Stages"),
}
# Figures are shown as the sum they stand for; these say nothing to a reader.
UNSHOWN = frozenset("number low high currency precision open_bound flags percent per last position".split())
NAMED_BY = ("name", "title", "summary", "label", "words", "outlet", "scope", "text", "body", "value")


class Shapes:
    """Reads rows of a `Taken` for one language."""

    def __init__(self, taken: Taken, language: str) -> None:
        self.taken, self.language = taken, language
        self.rows = {row["id"]: (part, row) for part in PARTS for row in taken.data[part.name]}
        self.children: dict[str, list[tuple[Part, dict[str, Any]]]] = {}
        for part in PARTS:
            owner = next(iter(part.refs), "")
            if part.name not in TITLES and owner:
                for row in taken.data[part.name]:
                    self.children.setdefault(row[owner], []).append((part, row))

    def name(self, row_id: str | None) -> str:
        """A few words for a row: C4, or its title, or the first words of it."""
        if not row_id or row_id not in self.rows:
            return ""
        part, row = self.rows[row_id]
        code = {"claims": "C", "documents": "E"}.get(part.name, "")
        words = next((row[name] for name in NAMED_BY if row.get(name)), "")
        if part.name == "sources":
            words = self.name(row["official"])
        return " ".join(filter(None, [f"{code}{row['number']}" if code else "", words[:120]])) or row_id

    def fields(self, part: Part, row: dict[str, Any]) -> list[tuple[str, str, str]]:
        """(label, text, id of the row it leads to or "") of what a row says."""
        thing = noun(part.model)
        found: list[tuple[str, str, str]] = []
        if part.model is Amount:
            told = money_words(_amount(row))
            found.append((_("Recorded as"), " ".join(filter(None, [told["main"], told["note"]])), ""))
        for name in part.plain:
            if name not in UNSHOWN and (text := self._text(thing, name, row[name])):
                found.append((self._label(thing, name), text, ""))
        for ref in part.refs:
            if row[ref] and (part.name in TITLES or ref != next(iter(part.refs))):
                found.append((_ref_label(part, ref), self.name(row[ref]), row[ref]))
        if row["id"] in self.taken.withheld:
            found.append((_("Rests on"), _(UNNAMED), ""))
        return found

    def _label(self, thing: str, name: str) -> str:
        labels = tracked(models()[thing])
        # The text of a version is in the audit as its digest alone.
        return _(labels.get(name) or labels.get(f"{name}_edtf") or N_("Text"))

    def _text(self, thing: str, name: str, value: Any) -> str:
        match value:
            case None | "" | False:
                return ""
            case True:
                return _("Yes")
            case dict():
                words = edtf.describe(value["edtf"], self.language) if value["edtf"] else ""
                told = f"“{value['words']}”" if value["words"] and value["words"] != value["edtf"] else ""
                return " ".join(filter(None, [words, told]))
        return field_value(thing, name, str(value))


def _ref_label(part: Part, ref: str) -> str:
    """The label of the field a reference is kept in; what a row hangs on has none, and is told by its noun."""
    key = inspect(part.model).relationships[ref]
    column = next(iter(key.local_columns))
    label = column.info.get("label", "")
    return _(label) if label else _(TITLES.get(part.refs[ref], "")) or ref


def _amount(row: dict[str, Any]) -> Amount:
    """The amount a row stands for, to be worded; it belongs to no session."""
    columns = inspect(Amount).columns
    values = {}
    for name in BY_NAME["amounts"].plain:
        vocabulary = getattr(columns[name].type, "enum_class", None)
        values[name] = vocabulary(row[name]) if vocabulary and row[name] is not None else row[name]
    return Amount(**values)
