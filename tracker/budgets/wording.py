"""Sums in words: Rp1,2 miliar in English and in Indonesian alike, and how firm they are."""

from decimal import Decimal
from typing import Any

from babel.numbers import format_currency
from flask_babel import get_locale
from flask_babel import gettext as _

from tracker.budgets.doubts import DOUBTS
from tracker.budgets.models import Amount
from tracker.budgets.reading import read_figure
from tracker.core.i18n import N_, Problem
from tracker.core.types import MINOR, Bound, Precision, from_minor

SCALES = ((12, "triliun"), (9, "miliar"), (6, "juta"))
# Doubts that a person should look at before the sum is used.
TO_CHECK = ("ambiguous_separator", "ambiguous_scale", "scale_inferred", "words_differ")


def money_words(amount: Amount) -> dict[str, str]:
    """{"main": the figure as firm as it is, "note": what to know about it, "" for nothing}."""
    return {"main": _main(amount), "note": ", ".join(_notes(amount))}


def _main(amount: Amount) -> str:
    if amount.precision is Precision.UNKNOWN or amount.currency is None:
        return _("Unknown")
    sum_ = bounded(amount.low, amount.high, amount.currency, amount.precision, amount.open_bound)
    if amount.percent:
        sum_ = _("%(percent)s%% of %(sum)s", percent=decimal_comma(amount.percent), sum=sum_)
    elif amount.part:
        sum_ = _("A share of %(sum)s", sum=sum_)
    return _("%(sum)s %(per)s", sum=sum_, per=_(amount.per.label)) if amount.per else sum_


def _notes(amount: Amount) -> list[str]:
    notes = []
    if amount.precision is Precision.ORDER:
        notes.append(_("order of magnitude"))
    if amount.precision is Precision.UNKNOWN:
        notes.append(_("kept in words"))
    if amount.per:
        notes.append(_("a rate, never multiplied"))
    if amount.percent and (derived := share(amount)):
        notes.append(_("so %(sum)s", sum=derived))
    return notes + [_(DOUBTS[flag]) for flag in amount.flags.split() if flag in DOUBTS and flag != "currency_inferred"]


def share(amount: Amount) -> str:
    """What a percentage comes to, derived and never stored; "" where the base is no one figure."""
    if amount.low is None or amount.low != amount.high or amount.currency is None:
        return ""
    return plain(int(amount.low * Decimal(amount.percent) / 100), amount.currency)


def bounded(
    low: int | None, high: int | None, currency: str, precision: Precision, open_bound: Bound | None = None
) -> str:
    """`low` to `high` (minor units) with the words of its precision."""
    match precision:
        case Precision.AT_LEAST if low is not None:
            said = N_("More than %(sum)s") if open_bound is Bound.LOW else N_("At least %(sum)s")
            return _(said, sum=plain(low, currency))
        case Precision.AT_MOST if high is not None:
            said = N_("Less than %(sum)s") if open_bound is Bound.HIGH else N_("At most %(sum)s")
            return _(said, sum=plain(high, currency))
        case Precision.ORDER if low is not None and high is not None:
            return between(low, high - _step(high, currency) if open_bound is Bound.HIGH else high, currency)
        case Precision.APPROX:
            return _("About %(sum)s", sum=between(low, high, currency))
    return between(low, high, currency)


def between(low: int | None, high: int | None, currency: str) -> str:
    """Rp1–2 miliar; one figure when both are the same; the words for an open side."""
    if low is None and high is None:
        return _("Unknown")
    if low is None or high is None:
        side = Precision.AT_MOST if low is None else Precision.AT_LEAST
        return bounded(low, high, currency, side)
    if low >= high:
        return plain(low, currency)
    first, last = plain(low, currency), plain(high, currency)
    scale = first.rpartition(" ")[2]
    if currency == "IDR" and scale == last.rpartition(" ")[2] and not scale[-1].isdigit():
        return f"{first.removesuffix(' ' + scale)}–{last.removeprefix('Rp')}"
    return f"{first}–{last}"


def plain(minor: int, currency: str) -> str:
    """Rp1,2 miliar where that says all of it, else Rp1.250.000.000; other currencies as the language writes them."""
    value = from_minor(minor, currency)
    if currency == "IDR":
        return _rupiah(value)
    digits = "¤#,##0" if value == value.to_integral_value() else "¤#,##0.00"
    return format_currency(value, currency, format=digits, currency_digits=False, locale=get_locale() or "en")


def _rupiah(value: Decimal) -> str:
    power, word = next(((power, word) for power, word in SCALES if value >= 10**power), (0, ""))
    scaled = value / 10**power
    if word and scaled == scaled.quantize(Decimal("0.1")):
        return f"Rp{grouped(scaled)} {word}"
    return f"Rp{grouped(value)}"


def grouped(value: Decimal) -> str:
    """Points between thousands and a decimal comma, as rupiah is written: 1.250.000, 1,2."""
    text = f"{value.normalize():,f}"
    return text.translate(str.maketrans({",": ".", ".": ","}))


def figure_sentence(typed: str) -> str:
    """How a figure is read, or what is wrong with it; "" for nothing."""
    try:
        found = read_figure(typed) if typed.strip() else None
    except Problem as problem:
        return _(problem.message)
    if found is None or found.low is None:
        return _("Write one figure, as 1.250.000.000 or 1,2 miliar.") if typed.strip() else ""
    return _("Read as %(figure)s.", figure=grouped(found.low))


def decimal_comma(text: str) -> str:
    return text.replace(".", ",") if str(get_locale()) == "id" else text


def _step(high: int, currency: str) -> int:
    """One unit of the scale below `high`: a billion for Rp1 triliun, so that less than that is Rp999 miliar."""
    value = from_minor(high, currency)
    power = next((power for power in (12, 9, 6, 3) if value > 10**power), 0)
    return 10**power * MINOR.get(currency, 100)


def reading_sentence(reading: dict[str, Any]) -> str:
    """What was understood: "Read as at least Rp1 miliar, less than Rp1 triliun: order of magnitude."."""
    if reading["precision"] is Precision.UNKNOWN or reading["currency"] is None:
        return _("No figure can be read here. The words are kept, and nothing is drawn or counted.")
    text = _("Read as %(sum)s", sum=_as_read(reading))
    notes = [_("order of magnitude")] if reading["precision"] is Precision.ORDER else []
    if reading["percent"]:
        notes.append(_("%(percent)s%% of it", percent=decimal_comma(reading["percent"])))
    elif "percent_of" in reading["flags"].split():
        notes.append(_("a share of it"))
    notes += [_(reading["per"].label)] if reading["per"] else []
    notes += [_(DOUBTS[flag]) for flag in reading["flags"].split() if flag in DOUBTS]
    return f"{text}: {', '.join(notes)}." if notes else f"{text}."


def _as_read(reading: dict[str, Any]) -> str:
    low, high, currency, precision = (reading[name] for name in ("low", "high", "currency", "precision"))
    if precision is Precision.ORDER:
        return _("at least %(low)s, less than %(high)s", low=plain(low, currency), high=plain(high, currency))
    said = bounded(low, high, currency, precision, reading["open_bound"])
    starts_with_word = said[1:2].islower() and not said.startswith("Rp")
    return said[:1].lower() + said[1:] if starts_with_word else said
