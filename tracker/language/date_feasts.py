"""Feasts that a calendar tells: "Natal nanti", "sejak Paskah", "until Easter"."""

import re
from datetime import date

from dateutil.easter import easter

from . import date_math
from .date_found import Context, Found, iso
from .date_tense import ahead
from .money_grammar import S

_FEASTS = {
    "natal": lambda year: date(year, 12, 25),
    "christmas": lambda year: date(year, 12, 25),
    "paskah": easter,
    "easter": easter,
}
NAMES = tuple(_FEASTS)
FEAST = (
    rf"(?:(?:last|this|next){S})?(?:{'|'.join(NAMES)})"
    rf"(?:{S}(?:(?:tahun{S})?(?:yang{S})?(?:lalu|silam|kemarin|ini|depan|mendatang|nanti)|(?:last|this|next){S}year)(?![a-z]))?(?![a-z-])"
)
_BOUND = re.compile(rf"(?<![a-z])(?:sejak|semenjak|hingga|sampai|since|until|till){S}$")


def feast(ctx: Context, start: int, end: int) -> Found | None:
    """The day of the feast, where "sejak", "hingga" or "nanti" shows that the day is meant and no gift or service."""
    words, anchor = ctx.low[start:end], ctx.anchor
    bound, which = _BOUND.search(ctx.low[max(0, start - 12) : start]), " " in words
    if anchor is None or not (bound or which) or not ctx.text[end - 1].isalpha():
        return None
    name = next(name for name in NAMES if name in words)
    if not ctx.text[start + words.index(name)].isupper() or ctx.text[:start].endswith("Mandailing "):
        return None
    return Found(start, end, iso(_which(ctx, start, end, name)), flags=("convention",))


def _which(ctx: Context, start: int, end: int, name: str) -> date:
    anchor, words = ctx.anchor, ctx.low[start:end]
    assert anchor is not None
    step = date_math.direction(words)
    if "tahun" in words or "year" in words or re.search(r"\b(?:ini|this)\b", words):
        return _FEASTS[name](anchor.year + step)
    before, this, after = (_FEASTS[name](anchor.year + gap) for gap in (-1, 0, 1))
    until = re.search(rf"(?:hingga|sampai|until|till){S}$", ctx.low[max(0, start - 12) : start])
    if step > 0 or (step == 0 and (until or ahead(ctx, start, end))):
        return this if this >= anchor else after
    return this if this <= anchor else before
