"""Two amounts that belong together: the ends of a range, or a number whose scale stands behind another one."""

import re
from decimal import Decimal

from . import money_grammar as grammar
from . import money_terms as terms
from .money_orders import Term


def ranged(text: str, start: int) -> Term | None:
    """The term at `start`, joined to a second one when the two make a range."""
    first = terms.read(text, start)
    if first is None or first.low is None or first.precision != "exact":
        return first
    term = _joined_to(text, start, first)
    if term is first and first.currency and first.scale is None and first.low < 1000:
        return _with_scale_behind(text, first)
    return term


def _with_scale_behind(text: str, first: Term) -> Term:
    """ "dari Rp 2 menjadi Rp 3 miliar", "Rp 200, Rp 300 dan Rp 500 juta": the scale stands once, behind the last."""
    other, changed = first, False
    for _ in range(_MOST_SHARED):
        join = grammar.SHARED.match(text, other.end)
        following = terms.read(text, join.end()) if join else None
        if not join or not following or following.currency != first.currency or following.precision != "exact":
            return first
        other, changed = following, changed or bool(join["change"])
        if other.scale is not None:
            return _as_the_other(first, other, changed)
    return first


def _as_the_other(first: Term, other: Term, changed: bool) -> Term:
    """The first under the scale of the other, if that makes them alike. "Rp 500 menjadi Rp 2 miliar": which was meant?"""
    assert first.low is not None and other.low is not None and other.scale is not None
    scaled = first.scaled(_power(other.scale), other.scale)
    if scaled.low and other.low and Decimal("0.1") <= scaled.low / other.low <= 10:
        return scaled._replace(flags=(*first.flags, "scale_inferred"))
    if not changed:
        return first
    return first._replace(low=None, high=None, precision="unknown", flags=(*first.flags, "malformed_number"))


_MOST_SHARED = 4  # further amounts that are looked at for the scale of one


def _power(scale: str) -> int:
    return grammar.SCALES.get(scale) or grammar.ONE_OF.get(scale) or grammar.LETTER_SCALES[scale]


def _joined_to(text: str, start: int, first: Term) -> Term:
    join = grammar.JOIN.match(text, first.end) or (
        _between(text, start) and grammar.BETWEEN_JOIN.match(text, first.end)
    )
    if join and join[0].strip().isalpha() and _changing(text, start):
        return first
    second = terms.read(text, join.end()) if join else None
    if join and join[0].strip().lower() in ("atau", "or") and not _one_scale(text, join.end(), first, second):
        return first
    return _joined(first, second, dashed=bool(join) and not join[0].strip().isalpha()) if second else first


def _one_scale(text: str, place: int, first: Term, second: Term | None) -> bool:
    """ "Rp 3 atau 4 juta", but "Rp 3 juta atau Rp 4 juta" are two amounts."""
    return bool(second and second.scale and not first.scale and not grammar.CURRENCY_BEFORE.match(text, place))


def _between(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].lower().split()
    return bool(before) and before[-1] in ("antara", "between")


_CHANGE = re.compile(
    r"(?:naik|meningkat|melonjak|turun|menurun|anjlok|berubah|membengkak|bertambah|berkurang|susut|rose|rising|grew|fell|up|down|cut|raised?|increased?"
    r"|dropped|jumped|climbed|slashed|reduced|lowered|swelled|ballooned|went)\b[^.]{0,20}\s(?:dari|from)\s$"
)


def _changing(text: str, start: int) -> bool:
    """ "rose from Rp 2 billion to Rp 3 billion" are two amounts, no range."""
    return bool(_CHANGE.search(text[max(0, start - 48) : start].lower()))


def _joined(first: Term, second: Term, *, dashed: bool) -> Term:
    if second.low is None or (second.precision != "exact" and second.open != "high") or second.precision == "order":
        return first
    if first.currency and second.currency not in (None, first.currency):
        return first
    if first.scale is None and second.scale is not None and (first.low or 0) < 1000:
        first = first.scaled(_power(second.scale), second.scale)
        if first.low is not None and first.low > second.low:  # "Rp 500-1 miliar": which scale was meant?
            return first._replace(end=second.end, low=None, high=None, precision="unknown", flags=("malformed_number",))
    elif second.scale is None and not second.currency and not (dashed and _also_money(first, second)):
        return first
    if first.low is None or first.low >= second.low:
        return first
    currency = first.currency or second.currency
    flags = tuple(dict.fromkeys((*first.flags, *second.flags)))
    return first._replace(
        end=second.end, high=second.high, currency=currency, precision="range", open=second.open, flags=flags
    )


def _also_money(first: Term, second: Term) -> bool:
    """The bare "42" of "US$ 38-42" and the "750.000" of "Rp 500.000-750.000"; the "3" of "Rp 2-3" may be anything."""
    return second.low is not None and (second.low >= 1000 or first.currency not in (None, "IDR"))
