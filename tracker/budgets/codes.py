"""The numbers of an amount in the systems of procurement and treasury."""

from tracker.budgets.checking import YEARS
from tracker.budgets.models import Amount, AmountCode, CodeSystem
from tracker.core.children import with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem


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
