"""The words of an amount, read into the fields that are kept beside them."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tracker.budgets.models import Per
from tracker.core.i18n import N_, Problem
from tracker.core.types import MINOR, Bound, Precision, to_minor
from tracker.language.errors import Unreadable
from tracker.language.typed_sums import spelt

if TYPE_CHECKING:
    from tracker.language.money import Money

REFUSED = {
    "negative": N_("An amount cannot be below zero. Write how much, and say in the note which way it went."),
    "too_large": N_("No public budget is that large. Count the zeros."),
    "malformed_number": N_("This number cannot be read. Write it as Rp1.250.000.000 or Rp 1,2 miliar."),
}
FIELDS = ("currency", "low", "high", "precision", "open_bound", "per", "percent", "flags")


def read_words(words: str) -> dict[str, Any]:
    """`words` as {currency, low, high (minor units), precision, open_bound, per, percent, flags}.

    With nothing to read, precision is UNKNOWN and the rest is empty. Raises Problem for an amount that cannot be.
    """
    try:
        found = _found(words)
    except Unreadable as impossible:
        raise Problem(REFUSED[impossible.reason], field="words") from None
    if found is None or found.currency not in MINOR:
        return nothing_read(found.flags if found else ())
    reading = {
        "currency": found.currency,
        "low": _minor(found.low, found.currency),
        "high": _minor(found.high, found.currency),
        "precision": Precision(found.precision),
        "open_bound": Bound(found.open) if found.open else None,
        "per": Per(found.per) if found.per else None,
        "percent": f"{found.percent:f}" if found.percent is not None else "",
        "flags": _flags(found.flags),
    }
    return nothing_read(found.flags) if reading["precision"] is Precision.UNKNOWN else reading


def _found(words: str) -> "Money | None":
    """The amount in `words` as they stand, else spelt out. Raises Unreadable."""
    try:
        found = _as_it_stands(words)
    except Unreadable as impossible:
        if impossible.reason != "malformed_number" or (spelt_out := spelt(words)) == words:
            raise
        found = _as_it_stands(spelt_out)
    return found or _as_it_stands(spelt(words))


def _as_it_stands(words: str) -> "Money | None":
    from tracker.language import money

    return money.one(words) or _only(words) or _in_rupiah(words)


def read_figure(typed: str) -> "Money | None":
    """The one figure in `typed`, as "1,2 miliar"; None for anything else. Raises Problem for one that cannot be."""
    from tracker.language import money

    try:
        found = money.one(typed) or money.one(spelt(typed))
    except Unreadable as impossible:
        raise Problem(REFUSED[impossible.reason]) from None
    return found if found is not None and found.low is not None and found.low == found.high and not found.per else None


def nothing_read(flags: tuple[str, ...] = ()) -> dict[str, Any]:
    """The reading of words that name no figure."""
    empty = dict.fromkeys(FIELDS)
    return {**empty, "precision": Precision.UNKNOWN, "percent": "", "flags": _flags(flags)}


def _only(words: str) -> "Money | None":
    """The one amount of a sentence; of several, none is chosen."""
    from tracker.language import money

    found = money.read(words)
    if len(found) != 1:
        return None
    if "malformed_number" in found[0].flags:
        raise Unreadable("malformed_number")
    if any(side is not None and side > money.LARGEST for side in (found[0].low, found[0].high)):
        raise Unreadable("too_large")
    return found[0]


_FIGURE = re.compile("[0-9]")


def _in_rupiah(words: str) -> "Money | None":
    """A figure without a currency, as "sekitar 2 M" or "500 ribu per bulan": in running text it may count anything, in
    the field of an amount it is money. It must be the only amount, and nothing but it may stand there."""
    from tracker.language import money

    figure = _FIGURE.search(words)
    if figure is None or money.read(words):
        return None
    typed = f"{words[: figure.start()]}Rp{words[figure.start() :]}".strip()
    found = _only(typed)
    if found is None or found.text != typed:
        return None
    return found._replace(flags=(*found.flags, "currency_inferred"))


def _minor(value: Decimal | None, currency: str) -> int | None:
    if value is None:
        return None
    try:
        return to_minor(value, currency)
    except ValueError:
        raise Problem(N_("This is finer than the smallest coin. Write it in full."), field="words") from None


def _flags(flags: tuple[str, ...]) -> str:
    return " ".join(dict.fromkeys(flags))[:200]
