"""Days counted from a date: "10 hari kerja sejak 15 Juli 2023", "7 hari setelah 15 Juli 2023"."""

import re
from datetime import date

from . import date_math
from .date_counts import COUNT, COUNTED, counted
from .date_found import Context, Found, about
from .date_open import window
from .money_grammar import S

_DAYS_AFTER = re.compile(
    rf"(?<![0-9a-z])(?:({COUNT}){S}(hari{S}kerja|working{S}days|business{S}days|hari|days)|({COUNTED})){S}"
    rf"(?:sejak|se(?:telah|sudah|belum)|dari|terhitung{S}sejak|after|before|from|since){S}(?:tanggal{S})?$"
)
_COUNTED_FROM = ("jak", "telah", "sudah", "belum", "dari", "after", "before", "from", "since", "tanggal")
_BEFORE_IT = re.compile(rf"(?:sebelum|before){S}(?:tanggal{S})?$")


def shifted(ctx: Context, found: Found) -> Found | None:
    """ "10 hari kerja sejak 15 Juli 2023", "7 hari setelah 15 Juli 2023"."""
    before = window(ctx, found)
    match = _DAYS_AFTER.search(before) if before.rstrip().endswith(_COUNTED_FROM) else None
    count = match and counted(match[3] or f"{match[1]} day")
    if not match or not count or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found.edtf or ""):
        return None
    start, kind = date.fromisoformat(found.edtf or ""), match[2] or ""
    if "kerja" in kind or kind.startswith(("working", "business")):
        end: date | None = date_math.add_working_days(start, min(count[0], 999), ctx.holidays)
    else:
        end = date_math.shift(start, -count[0] if _BEFORE_IT.search(match[0]) else count[0], count[1])
    edtf = about(end, count[1]) if end else None
    return found._replace(start=found.start - len(match[0]), edtf=edtf, stated=None) if edtf else None
