"""Gives those that are told by another date ("sehari sebelumnya") their value."""

import re
from collections.abc import Iterator

from .date_found import Context, Found


def settled(ctx: Context, found: list[Found]) -> Iterator[Found]:
    """Give those that are told by another date their value; without that other one they are no dates."""
    last: Found | None = None
    for index, item in enumerate(found):
        if item.beside:
            before = last.edtf if last and _near(ctx, last, item) else None
            value = item.beside(before)
            if value is None and before is None and item.backwards and index + 1 < len(found):
                value = _told_behind(ctx, item, found[index + 1])
            if value is None:
                continue
            item = item._replace(edtf=value, beside=None)
        yield item
        last = item


def _near(ctx: Context, last: Found, item: Found) -> bool:
    """Was the other one told in the same paragraph? A story that goes on ("dua hari kemudian") takes up the one before."""
    breaks = 1 if _GOES_ON.search(ctx.low, item.start, item.end) else 0
    return item.start - last.end <= _FAR and len(_BREAK.findall(ctx.text, last.end, item.start)) <= breaks


_GOES_ON = re.compile(
    r"(?:hari|pekan|minggu|bulan|days?|weeks?|months?)\s(?:kemudian|later)|esok|(?:next|following)\s(?:day|morning)"
)
_FAR = 1500  # characters back
_BREAK = re.compile(r"\n\s*")


def _told_behind(ctx: Context, item: Found, following: Found) -> str | None:
    """ "menerima berkas sehari sebelumnya, sebelum putusan dibacakan Kamis, 26 September": the date behind tells it."""
    between = ctx.low[item.end : following.start]
    if following.beside or len(between) > _FAR_BEHIND or not _BEFORE_IT.search(between):
        return None
    return item.beside(following.edtf) if item.beside else None


_FAR_BEHIND = 90  # characters
_BEFORE_IT = re.compile(r"^[^.!?\n]*\b(?:sebelum|menjelang|before|ahead of|prior to)\b[^.!?\n]*$")
