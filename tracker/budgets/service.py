"""Recording and changing amounts, and tying those that are the same money."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from tracker.budgets.models import Amount, AmountCode, AmountLink, BudgetStage, CodeSystem, LinkKind, Method
from tracker.budgets.reading import FIELDS, read_words
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.children import with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import LARGEST, MINOR, Bound, Precision
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import CaseSource, Source

PLAIN = ("words", "label", *FIELDS, "stage", "as_loss", "fiscal_year", "method", "note")
LINKS = ("payer", "payee", "source", "log_entry", "document", "claim")
YEARS = (1945, 2100)
Code = tuple[CodeSystem, str, int | None]

__all__ = [
    "add_amount",
    "add_code",
    "change_amount",
    "link",
    "load_amounts",
    "new_amount",
    "read_words",
    "remove_code",
    "unlink",
]


def add_amount(
    case: Case,
    *,
    words: str,
    label: str = "",
    currency: str | None = None,
    low: int | None = None,
    high: int | None = None,
    precision: Precision = Precision.UNKNOWN,
    open_bound: Bound | None = None,
    per: Any = None,
    percent: str = "",
    flags: str = "",
    stage: BudgetStage = BudgetStage.UNKNOWN,
    as_loss: bool = False,
    fiscal_year: int | None = None,
    payer: Official | None = None,
    payee: Official | None = None,
    method: Method | None = None,
    source: Source | None = None,
    log_entry: LogEntry | None = None,
    document: Document | None = None,
    claim: Claim | None = None,
    note: str = "",
    codes: Iterable[Code] = (),
) -> Amount:
    """A new amount of `case`. `low` and `high` are minor units; `add_amount(case, words=w, **read_words(w))`.

    Raises Problem for figures that contradict each other and for anything of another case.
    """
    values = {name: value for name, value in locals().items() if name in PLAIN or name in LINKS}
    amount = new_amount(case, **values)
    session().add(amount)
    session().flush()
    for system, value, year in codes:
        add_code(amount, system=system, value=value, year=year)
    return amount


# What an amount is where nothing is said of it.
UNSAID: dict[str, Any] = {
    **dict.fromkeys((*PLAIN, *LINKS)),
    **dict.fromkeys(("label", "percent", "flags", "note"), ""),
    "precision": Precision.UNKNOWN,
    "stage": BudgetStage.UNKNOWN,
    "as_loss": False,
}


def new_amount(case: Case, codes: Iterable[Code] = (), **values: Any) -> Amount:
    """An amount that `add_amount` would add, checked as it is there and not yet in the session: for many at once."""
    amount = Amount(case=case)
    _assign(amount, case, UNSAID | values)
    amount.codes = [
        AmountCode(system=system, value=checked_code(system, value, year), year=year) for system, value, year in codes
    ]
    return amount


def change_amount(amount: Amount, *, flush: bool = True, **values: Any) -> Amount:
    """New values, by the names of `add_amount` (but for `codes`); what is not named stays. `flush` False: whoever
    changes many at once sends them together."""
    _assign(amount, amount.case, {name: getattr(amount, name) for name in (*PLAIN, *LINKS)} | values)
    if flush:
        session().flush()
    return amount


def _assign(amount: Amount, case: Case, values: dict[str, Any]) -> None:
    if not values["words"].strip():
        raise Problem(N_("Write the words used, as they were said or written."), field="words")
    values = values | checked_figures(values)
    year = values["fiscal_year"]
    if year is not None and not YEARS[0] <= year <= YEARS[1]:
        raise Problem(N_("A fiscal year lies between 1945 and 2100."), field="fiscal_year")
    for name in LINKS:
        if values[name] is not None:
            _same_case(case, name, values[name])
    for name in PLAIN:
        setattr(amount, name, values[name])
    for name in LINKS:
        # A link to something removed shows as none; saving the form must not cut it.
        if getattr(amount, name) is not values[name]:
            setattr(amount, name, values[name])


def checked_figures(values: dict[str, Any]) -> dict[str, Any]:
    """{currency, low, high, open_bound, percent} as `precision` asks. Raises Problem beside the field that is wrong."""
    low, high, precision = values["low"], values["high"], Precision(values["precision"])
    for name, side in (("low", low), ("high", high)):
        if side is not None and not 0 <= side <= LARGEST * 100:
            raise Problem(N_("A figure lies between 0 and 10,000 triliun."), field=name)
    if precision is Precision.UNKNOWN:
        if low is not None or high is not None:
            why = N_("An unknown amount has no figures. Clear them, or choose how firm they are.")
            raise Problem(why, field="precision")
        return {"currency": values["currency"] or None, "open_bound": None, "percent": "", "per": None}
    _known_currency(values["currency"])
    low, high = _sides(low, high, precision)
    return {"low": low, "high": high, "percent": _percent(values["percent"])}


def _known_currency(code: str | None) -> None:
    if not code:
        raise Problem(N_("Say in which currency."), field="currency")
    if code not in MINOR:
        raise Problem(N_("Telusur does not know the currency %(code)s."), field="currency", code=code)


def _sides(low: int | None, high: int | None, precision: Precision) -> tuple[int | None, int | None]:
    if precision is Precision.AT_LEAST and low is not None:
        return low, None
    if precision is Precision.AT_MOST and (high is not None or low is not None):
        return None, high if high is not None else low
    if precision in (Precision.EXACT, Precision.APPROX):
        low, high = (high if low is None else low), (low if high is None else high)
    if low is None or (high is None and precision is not Precision.AT_LEAST):
        missing = "low" if low is None else "high"
        raise Problem(N_("This precision needs a figure here."), field=missing)
    if high is not None and low > high:
        raise Problem(N_("The upper figure is smaller than the lower one."), field="high")
    if precision is Precision.EXACT and low != high:
        raise Problem(N_("An exact amount has one figure. Choose Range for two."), field="precision")
    return low, high


def _percent(text: str) -> str:
    """ "10" or "2.5" as kept; "" for none."""
    plain = (text or "").strip().rstrip("%").strip().replace(",", ".")
    if not plain:
        return ""
    whole, _point, rest = plain.partition(".")
    if not (whole + rest).isdigit() or not (whole + rest).isascii() or len(plain) > 10 or not 0 < float(plain) <= 1000:
        raise Problem(N_("Write a percentage as 10 or 2,5."), field="percent")
    return plain


def _same_case(case: Case, name: str, item: Any) -> None:
    """Raises Problem unless `item` may stand in this case: of the case itself, or an official not kept by another."""
    if isinstance(item, Official):
        fits = item.private_case_id in (None, case.id)
    elif isinstance(item, Source):
        here = select(CaseSource.id).where(CaseSource.case_id == case.id, CaseSource.source_id == item.id)
        fits = session().scalar(here) is not None
    else:
        fits = item.case_id == case.id
    if not fits:
        raise Problem(N_("Choose one of this case."), field=name)


def add_code(amount: Amount, *, system: CodeSystem, value: str, year: int | None = None) -> AmountCode:
    """A RUP, tender, contract or SP2D number. RUP and tender codes are digits."""
    value = checked_code(system, value, year)
    rows = with_removed(AmountCode, amount_id=amount.id)
    known = next((c for c in rows if c.system is system and c.value == value), None)
    if known is not None and not known.removed:
        raise Problem(N_("This number is here already."), field="value")
    if known is None:
        known = AmountCode(amount=amount, system=system, value=value, year=year)
        session().add(known)
    else:
        known.restore().year = year
    amount.touch()
    session().flush()
    return known


def checked_code(system: CodeSystem, value: str, year: int | None) -> str:
    """The number as it is kept. Raises Problem beside `value` or `year`."""
    value = " ".join(value.split())
    if not value or len(value) > 80:
        raise Problem(N_("Write the number, at most 80 characters."), field="value")
    if system in (CodeSystem.RUP, CodeSystem.TENDER) and not (value.isascii() and value.isdigit()):
        raise Problem(N_("RUP and tender codes are digits only."), field="value")
    if year is not None and not YEARS[0] <= year <= YEARS[1]:
        raise Problem(N_("The year lies between 1945 and 2100."), field="year")
    return value


def remove_code(code: AmountCode) -> None:
    code.remove()
    code.amount.touch()
    session().flush()


def link(amount: Amount, kind: LinkKind, other: Amount) -> AmountLink:
    """Ties two amounts of one case. Raises Problem for a link that is there, or that closes a circle."""
    if other.case_id != amount.case_id:
        raise Problem(N_("Choose one of this case."), field="other")
    if other.id == amount.id:
        raise Problem(N_("An amount cannot be linked to itself."), field="other")
    _no_circle(_links_of(amount.case_id), amount.id, kind, other.id)
    rows = with_removed(AmountLink, amount_id=amount.id)
    known = next((row for row in rows if row.other_id == other.id), None)
    if known is None:
        known = AmountLink(amount=amount, other=other, kind=kind)
        session().add(known)
    else:
        known.restore().kind = kind
    amount.touch()
    session().flush()
    return known


def unlink(tie: AmountLink) -> None:
    tie.remove()
    tie.amount.touch()
    session().flush()


def _links_of(case_id: int) -> Sequence[AmountLink]:
    return session().scalars(select(AmountLink).join(AmountLink.amount).where(Amount.case_id == case_id)).all()


def _no_circle(links: Iterable[AmountLink], one: int, kind: LinkKind, other: int) -> None:
    """Part of and revises lead one way; the same money leads both ways, so neither may lead back."""
    edges: dict[int, set[int]] = {}
    for tie in links:
        if {tie.amount_id, tie.other_id} == {one, other}:
            raise Problem(N_("These two are linked already. Remove that link first."), field="other")
        edges.setdefault(tie.amount_id, set()).add(tie.other_id)
        if tie.kind is LinkKind.SAME:
            edges.setdefault(tie.other_id, set()).add(tie.amount_id)
    back = _reaches(edges, other, one)
    if back and not (kind is LinkKind.SAME and _only_same(links, one, other)):
        raise Problem(N_("This would close a circle: that amount already hangs on this one."), field="other")
    if kind is LinkKind.SAME and _reaches(edges, one, other) and not _only_same(links, one, other):
        raise Problem(N_("One of the two is already part of the other, or revises it."), field="other")


def _only_same(links: Iterable[AmountLink], one: int, other: int) -> bool:
    """Whether links of the same money alone already join the two."""
    same: dict[int, set[int]] = {}
    for tie in links:
        if tie.kind is LinkKind.SAME:
            same.setdefault(tie.amount_id, set()).add(tie.other_id)
            same.setdefault(tie.other_id, set()).add(tie.amount_id)
    return _reaches(same, one, other)


def _reaches(edges: dict[int, set[int]], start: int, goal: int) -> bool:
    seen, wave = set[int](), {start}
    while wave:
        seen |= wave
        wave = {after for node in wave for after in edges.get(node, ())} - seen
    return goal in seen


def everything() -> tuple[Any, ...]:
    """Loader options of an Amount: all its pages show, in two statements more."""
    entry = joinedload(Amount.log_entry)
    return (
        joinedload(Amount.payer),
        joinedload(Amount.payee),
        joinedload(Amount.source).joinedload(Source.official),
        entry.joinedload(LogEntry.source).joinedload(Source.official),
        entry.joinedload(LogEntry.official),
        joinedload(Amount.document),
        joinedload(Amount.claim),
        selectinload(Amount.codes),
        selectinload(Amount.links),
    )


def load_amounts(case: Case) -> list[Amount]:
    """The amounts of `case` in the order of recording, with all their pages show: three statements."""
    statement = select(Amount).where(Amount.case_id == case.id).order_by(Amount.id).options(*everything())
    amounts = list(session().scalars(statement.execution_options(populate_existing=True)))
    for amount in amounts:
        set_committed_value(amount, "case", case)
    return amounts
