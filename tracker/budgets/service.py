"""Recording and changing amounts."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from tracker.budgets.checking import YEARS, checked_figures
from tracker.budgets.codes import add_code, checked_code
from tracker.budgets.models import Amount, AmountCode, BudgetStage, CodeSystem, Method
from tracker.budgets.reading import FIELDS
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Bound, Precision
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import CaseSource, Source

PLAIN = ("words", "label", *FIELDS, "stage", "as_loss", "fiscal_year", "method", "note")
LINKS = ("payer", "payee", "source", "log_entry", "document", "claim")
Code = tuple[CodeSystem, str, int | None]


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
