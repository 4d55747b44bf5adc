"""What the words before a time make of it: "sejak" and "hingga" leave an end open, "sekitar" makes it about then."""

import re

from .calendar_names import weekday_in
from .date_found import Context, Found, iso, valued
from .date_math import day_exists
from .date_tense import PUT_OFF, ahead, clause_before
from .edtf import bounds
from .money_grammar import S

REACH = 48  # characters before a date in which its preposition stands
_UNTIL_NOW = re.compile(rf"{S}(?:hingga|sampai|until){S}(?:kini|sekarang|saat{S}ini|hari{S}ini|now|today)(?![a-z])")
_FILLER = rf"(?:(?:tanggal|tgl\.?|bulan|hari|pada|pemilu|pilkada|pilpres|pileg|ramadh?an|lebaran|natal|idul{S}fitri|the){S})?$"
_SINCE = re.compile(
    rf"(?<![a-z])(?:sejak|semenjak|terhitung{S}sejak|mulai|since|(?:starting|beginning|effective)(?:{S}(?:in|on|from))?){S}{_FILLER}"
)
# "sejak reformasi 1998", "since the 2004 tsunami": what happened in that year.
_SINCE_EVENT = re.compile(
    rf"(?<![a-z])(?:sejak|semenjak|since){S}(?!(?:tahun|dana|anggaran){S})(?:[a-z-]{{3,20}}{S}){{1,2}}$"
)
_ONWARDS = re.compile(rf"{S}(?:(?:and{S})?onwards?|dan{S}seterusnya|seterusnya)(?![a-z])")
# "hujan terus dari Juli", "belum dibayar dari Maret": in speech, since then.
_SPOKEN_SINCE = re.compile(
    rf"(?<![a-z])(?:terus|trus|mulai|terhitung|dihitung|berlaku|macet|mandek|mangkrak|kosong|rusak|nunggu|menunggu|libur|mati|tutup"
    rf"|belum{S}(?:[a-z]+{S}){{1,2}}|(?:sudah|su|udah){S}(?:[a-z]+{S}){{1,2}}?){S}?dari{S}(?:bulan{S}|tahun{S}|hari{S})?$"
)
_FROM = re.compile(rf"(?<![a-z])from{S}(?:the{S})?$")
_COUNTING = re.compile(
    rf"(?:appl(?:y|ies|ied)|count(?:ed|ing)?|valid|in{S}force|dating|running|takes?{S}effect){S}from{S}(?:the{S})?$"
)
_AS_OF = re.compile(rf"(?:\b(?:not|never|no)\b|n['’]t\b)[^.]{{0,40}}{S}as{S}of{S}$")
_ABOUT = re.compile(rf"(?<![a-z])(?:sekitar|sekira|kira-kira|around|about|circa){S}{_FILLER}")
UNTIL = re.compile(
    rf"(?<![a-z])(?:hingga|sampai{S}dengan|(?<!baru{S})(?<!sudah{S})(?<!telah{S})sampai|paling{S}lambat|paling{S}telat|selambat-lambatnya|until|till"
    rf"|no{S}later{S}than|by){S}{_FILLER}"
)
_BEFORE = re.compile(rf"(?<![a-z])(?:sebelum|before|prior{S}to){S}{_FILLER}")
_AN_END = re.compile(rf"(?:akhir|penghujung|ujung|(?:the{S})?end{S}of)(?!\w)")
_AFTER = re.compile(rf"(?<![a-z])(?:setelah|sesudah|usai|selepas|pasca-?|after){S}?{_FILLER}")
_PLAIN_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_QUARTER = re.compile(r"[0-9]{4}-(?:3[3-9]|4[01])")


def window(ctx: Context, found: Found) -> str:
    return ctx.low[max(0, found.start - REACH) : found.start]


def around(ctx: Context, found: Found) -> Found:
    """ "sekitar tahun 2019", "around June 2024": about then."""
    about = _ABOUT.search(window(ctx, found))
    if not about or not found.edtf or not _PLAIN_DATE.fullmatch(found.edtf):
        return found
    return found._replace(start=found.start - len(about[0]), edtf=f"{found.edtf}~", stated=None)


# Nothing is tried where none of these words stands.
_LEADS = re.compile(
    r"se(?:jak|menjak|belum|sudah|telah|lambat)|since|mulai|dari|starting|beginning|effective|hingga|sampai|lambat|telat"
    r"|until|till|than|by|from|as.of|before|prior|after|usai|selepas|pasca"
)


def opened(ctx: Context, found: Found) -> Found:
    """ "sejak" and "hingga" leave the other end open; "sebelum" and "setelah" leave it unknown."""
    before = window(ctx, found)
    if found.open_ended or not found.edtf:
        return found
    if not _LEADS.search(before) and not _ONWARDS.match(ctx.low, found.end):
        return found
    left, right = left_of(found.edtf), right_of(found.edtf)
    begun = _begun(ctx, found, before, left) if left else None
    return begun or (_ended(ctx, found, before, right) if right else None) or found


def _begun(ctx: Context, found: Found, before: str, left: str) -> Found | None:
    """What begins with `left`: "sejak", "dari … hingga kini", "from … onwards"."""
    if since := _SINCE.search(before) or _since_spoken(ctx, found, before):
        return _since(ctx, found, since, left)
    if ctx.anchor and "dari" in before and _LAST_DARI.search(before) and (now := _UNTIL_NOW.match(ctx.low, found.end)):
        return found._replace(end=now.end(), edtf=f"{left}/{iso(ctx.anchor)}", stated=None)
    if onwards := _ONWARDS.match(ctx.low, found.end):
        return found._replace(end=onwards.end(), edtf=f"{left}/..", stated=None)
    start = None if UNTIL.search(before) else _FROM.search(before)
    if start and _begins(ctx, found, before, start):
        return _prefixed(found, start, f"{left}/..")
    return None


def _ended(ctx: Context, found: Found, before: str, right: str) -> Found | None:
    """What `right` bounds: "hingga", "as of", "sebelum", "setelah"."""
    if match := UNTIL.search(before):
        put_off = _DAY.match(right) and PUT_OFF.search(clause_before(ctx, found.start))
        return found if put_off else _prefixed(found, match, f"../{right}")
    if _AS_OF.search(before):
        return found._replace(edtf=f"../{right}", stated=None)
    if (match := _BEFORE.search(before)) and (limit := _limit(ctx, found)):
        opens = ".." if _DUE.search(clause_before(ctx, found.start)) else ""
        return _prefixed(found, match, f"{opens}/{limit}")
    if (match := _AFTER.search(before)) and not _names_a_noun(ctx, found, match):
        return _prefixed(found, match, f"{right}/")
    return None


def _limit(ctx: Context, found: Found) -> str | None:
    """What comes before a month came before its first day; before "akhir Maret", before the last."""
    an_end = _AN_END.match(ctx.low, found.start)
    return right_of(found.edtf) if an_end else left_of(found.edtf)


def _since_spoken(ctx: Context, found: Found, before: str) -> re.Match[str] | None:
    """ "sejak reformasi 1998" of a year, "hujan terus dari Juli" of a month or day."""
    if found.stated and not found.stated.month:
        return _SINCE_EVENT.search(before)
    return _LAST_DARI.search(before) if "dari" in before and _SPOKEN_SINCE.search(before) else None


_LAST_DARI = re.compile(rf"(?<![a-z])dari{S}(?:bulan{S}|tahun{S}|hari{S})?$")


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# "harus lunas sebelum 15 Desember", "no clearing before May 31": open up to that day; of what else came before it
# nobody knows when it began.
_DUE = re.compile(
    r"(?<![a-z])(?:janji|berjanji|menjanjikan|promised|pledged|harus|wajib|mesti|diminta|meminta|mengusulkan|mendesak|diwajibkan|diharuskan|diperintahkan|tenggat|batas|tidak|tak|belum"
    r"|must|required|ordered|asked|urged|demand[a-z]*|deadline|no|not|never|had to|have to|has to)(?![a-z])"
)


def _begins(ctx: Context, found: Found, before: str, match: re.Match[str]) -> bool:
    """ "would apply from April 1": a beginning; a "letter from April 1" is no more than dated."""
    return bool(_COUNTING.search(before)) or ahead(ctx, found.start - len(match[0]), found.end)


def _names_a_noun(ctx: Context, found: Found, match: re.Match[str]) -> bool:
    """ "after the Monday roll call": the day belongs to the noun."""
    return match[0].endswith("the ") and weekday_in(ctx.low[found.start : found.end]) is not None


def _prefixed(found: Found, match: re.Match[str], edtf: str) -> Found:
    return found._replace(start=found.start - len(match[0]), edtf=edtf, stated=None)


def _since(ctx: Context, found: Found, match: re.Match[str], left: str) -> Found:
    edtf = found.edtf or ""
    found, left = _past(ctx, found, match, left)
    if "/" in edtf and not found.whole:
        return _prefixed(found, match, edtf)
    now = _UNTIL_NOW.match(ctx.low, found.end)
    if now and ctx.anchor:
        return _prefixed(found, match, f"{left}/{iso(ctx.anchor)}")._replace(end=now.end())
    return _prefixed(found, match, f"{left}/..")


def _past(ctx: Context, found: Found, match: re.Match[str], left: str) -> tuple[Found, str]:
    """ "sejak Maret", read in November: what has begun did so before the day of the article. "mulai" may lie ahead."""
    since, stated = match[0].lstrip().startswith(("sejak", "semenjak", "since")), found.stated
    begins = bounds(left)[0]
    if not (since and stated and stated.year is None and ctx.anchor and begins and begins > ctx.anchor):
        return found, left
    earlier = (
        year for year in range(begins.year - 1, begins.year - 9, -1) if day_exists(year, begins.month, begins.day)
    )
    year = next(earlier, begins.year - 1)  # 29 February is not in every one
    edtf, _ = valued(stated._replace(year=year), ctx.anchor)
    return (found._replace(edtf=edtf), edtf) if edtf else (found, left)


def left_of(edtf: str | None) -> str | None:
    return _plain(edtf.split("/")[0], 0) if edtf else None


def right_of(edtf: str | None) -> str | None:
    return _plain(edtf.split("/")[-1], 1) if edtf else None


def _plain(side: str, which: int) -> str | None:
    """A quarter inside an interval becomes the month it begins or ends with: EDTF intervals hold no quarters."""
    if _QUARTER.fullmatch(side):
        day = bounds(side)[which]
        return f"{day:%Y-%m}" if day else None
    return None if side in ("", "..") or "X" in side else side
