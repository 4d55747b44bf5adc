"""Rows that are amounts of a case: found again by key, or by what for, fiscal year and stage."""

from collections.abc import Hashable, Sequence
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from tracker.budgets import service
from tracker.budgets.models import Amount, AmountCode, BudgetStage, CodeSystem, Method, Per
from tracker.budgets.reading import read_words
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.core.types import Bound, Precision
from tracker.exchange.cells import Row
from tracker.exchange.columns import Sort
from tracker.exchange.names import Names
from tracker.exchange.rows import Rows, length, one_of

CODES = {"rup": CodeSystem.RUP, "tender": CodeSystem.TENDER, "contract": CodeSystem.CONTRACT}
WORDS = {"stage": BudgetStage, "method": Method, "precision": Precision, "open_bound": Bound, "per": Per}


class AmountRows(Rows):
    sort = Sort.AMOUNTS
    model = Amount

    @staticmethod
    def read(row: Row, otherwise: str) -> None:
        row.line_of_text("key", 120)
        row.line_of_text("words", length(Amount, "words"))
        row.line_of_text("label", length(Amount, "label"))
        for name in ("payer", "payee"):
            row.line_of_text(name, 200)
        row.text("note", 20_000)
        row.word("stage", BudgetStage)
        row.word("method", Method)
        row.number("fiscal_year", *service.YEARS)
        for key, system in CODES.items():
            row.read(key, lambda text, system=system: service.checked_code(system, text, None))
        row.required("words", N_("The amount is missing."))
        if "words" in row.values:
            row.read("words", lambda text: {"words": text, **_plain(read_words(text))})
        if "stage" not in row.cells and otherwise != BudgetStage.UNKNOWN:
            row.values["stage"] = otherwise

    def load(self, rows: Sequence[dict[str, Any]]) -> None:
        assert self.case is not None
        self.load_keys(rows)
        self.names = Names(self.user, self.case)
        statement = select(Amount).where(Amount.case_id == self.case.id).order_by(Amount.id)
        options = (joinedload(Amount.payer), joinedload(Amount.payee), selectinload(Amount.codes))
        self.by_uuid: dict[Any, Amount] = {}
        self.by_nature: dict[Hashable, list[Amount]] = {}
        for amount in session().scalars(statement.options(*options)):
            set_committed_value(amount, "case", self.case)
            self.by_uuid[amount.uuid] = amount
            self.by_nature.setdefault(_nature(amount.label, amount.words, amount.fiscal_year, amount.stage), []).append(
                amount
            )

    def natures(self, values: dict[str, Any]) -> set[Hashable]:
        found = {_nature_of(values)}
        if not values.get("label") and (figure := _figure(values)):
            # Without what it is for, an amount written another way is still that amount.
            found.add((figure, values.get("fiscal_year"), values.get("stage")))
        return found

    def apart(self, values: dict[str, Any]) -> tuple[Hashable | None, ...]:
        names = (fold(values.get(name, "")) for name in ("payer", "payee"))
        return ((_figure(values) or values["words"]["words"], *names, *(values.get(key) for key in CODES)),)

    def find(self, values: dict[str, Any]) -> Amount | None:
        if (public_id := self.by_key.get(values.get("key", ""))) in self.by_uuid:
            return self.by_uuid[public_id]
        return one_of(self.free(self.by_nature.get(_nature_of(values), ()), values))

    def wanted(self, item: Amount | None, values: dict[str, Any]) -> dict[str, Any]:
        wanted: dict[str, Any] = {name: values[name] for name in ("label", "fiscal_year", "note") if name in values}
        # The figures are read anew only where the words are others: somebody may have set them right by hand.
        if item is None or item.words != values["words"]["words"]:
            wanted |= values["words"]
        wanted |= {name: values[name] for name in ("stage", "method") if name in values}
        for name, vocabulary in WORDS.items():
            if wanted.get(name):
                wanted[name] = vocabulary(wanted[name])
        for name in ("payer", "payee"):
            if values.get(name):
                wanted[name] = self.names.one(values[name], name)
        return wanted

    def make(self, values: dict[str, Any]) -> Record:
        assert self.case is not None
        codes = [(system, values[key], None) for key, system in CODES.items() if values.get(key)]
        return service.new_amount(self.case, codes=codes, **self.wanted(None, values))

    def check(self, item: Amount, values: dict[str, Any]) -> None:
        assert self.case is not None
        standing = {name: getattr(item, name) for name in service.PLAIN}
        service.new_amount(self.case, **{**standing, **self.wanted(item, values)})

    def change(self, item: Amount, wanted: dict[str, Any]) -> None:
        service.change_amount(item, flush=False, **wanted)

    def differences(self, item: Amount, values: dict[str, Any]) -> list[list[str]]:
        told = super().differences(item, values)
        words = next((one for one in told if one[2] == values["words"]["words"]), None)
        if words is not None:
            # The words stand for the figures that are read from them.
            read = {*values["words"]} - {"words"}
            labels = {Amount.__table__.c[name].info["label"] for name in read}
            from_words = {_(label) for label in labels}
            told = [one for one in told if one[0] not in from_words]
        return [*told, *([_(CodeSystem(code.system).label), "", code.value] for code in self._new(item, values))]

    def _new(self, item: Amount, values: dict[str, Any]) -> list[AmountCode]:
        known = {(code.system, code.value) for code in item.codes}
        wanted = [(system, values[key]) for key, system in CODES.items() if values.get(key)]
        return [AmountCode(system=s, value=v, year=None) for s, v in wanted if (s, v) not in known]

    def hang(self, item: Amount, values: dict[str, Any]) -> list[Record]:
        rows = self._new(item, values) if item.id is not None else []
        for row in rows:
            row.amount = item
        if rows:
            item.touch()
        return list(rows)

    def name(self, values: dict[str, Any]) -> str:
        words = values.get("words")
        return str(values.get("label") or (words["words"] if isinstance(words, dict) else words or ""))


def _nature(label: str, words: str, year: int | None, stage: str) -> Hashable:
    return fold(label) or ("words", fold(words)), year, str(stage)


def _nature_of(values: dict[str, Any]) -> Hashable:
    stage = values.get("stage", BudgetStage.UNKNOWN.value)
    return _nature(values.get("label", ""), values["words"]["words"], values.get("fiscal_year"), stage)


def _figure(values: dict[str, Any]) -> Hashable:
    """The figure of a row, however it is written; () where none was read."""
    read = values["words"]
    if read["precision"] == Precision.UNKNOWN.value:
        return ()
    return tuple(read[name] for name in ("currency", "low", "high", "open_bound", "per", "percent"))


def _plain(reading: dict[str, Any]) -> dict[str, Any]:
    return {name: getattr(value, "value", value) for name, value in reading.items()}
