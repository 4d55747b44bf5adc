"""What figures of an amount may stand together."""

from typing import Any

from tracker.core.i18n import N_, Problem
from tracker.core.types import LARGEST, MINOR, Precision

YEARS = (1945, 2100)


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
