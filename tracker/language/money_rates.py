"""What an amount is counted by: "per orang per hari", "sebulan", "setiap bulan Rp 3 juta"."""

import re

from .money_cues import WINDOW
from .money_grammar import S
from .money_units import OFTEN, ONE_EACH, PERIOD_OF, SE_PERIODS, SEVERAL
from .spans import any_of

_TIMES = [
    word
    for word, key in PERIOD_OF.items()
    if key in ("hour", "day", "night", "week", "month", "quarter", "semester", "year")
]
# "per awal Maret" is a date, "per dolar" a rate of exchange. Of anything else the amount is for one: a unit.
_NO_UNIT = "awal|akhir|pertengahan|tanggal|cent|persen|mil|dolar|dollar|euro|yen|ringgit|yuan|rupiah|hari ini|kini|sekarang|seribu|seratus|satu|dua|lima|tujuh|delapan|sembilan|sepuluh|usd|rp|idr|sgd|pasal"
_PER = re.compile(
    rf"(?:{S}?/{S}?|{S}(?:per{S}?|(?:(?:untuk|bagi){S})?(?:setiap|tiap|tiap-tiap|saban){S}|a{S}|an{S}|(?:for{S})?(?:each|every){S}|@{S}?))"
    rf"({any_of(PERIOD_OF)})(?:nya|s(?=\b))?(?![A-Za-z0-9])(?!{S}(?:earlier|ago|later|before|after|sebelumnya))"
    rf"|{S}({any_of(SE_PERIODS)})(?![A-Za-z])(?!{S}(?:lalu|sebelumnya|kemudian|terakhir|silam))|{S}({any_of(OFTEN)})(?![A-Za-z])"
    rf"|{S}(?:per|(?:se)?tiap|every){S}({any_of(SEVERAL)})(?![A-Za-z])|{S}({any_of(ONE_EACH)})(?={S}?[.,;:!?)”\"\n]|$|{S}(?:per|untuk|dan|atau|dari|itu|kepada|sebagai|di|pada|sejak|naik|turun|jadi|menjadi){S})"
    rf"|{S}per{S}(?!(?:{_NO_UNIT})(?![A-Za-z]))((?-i:[a-z]{{3,20}}|[A-Z]{{2,5}}))(?![A-Za-z])",
    re.IGNORECASE,
)
_FOR_SO_LONG = re.compile(
    rf"{S}(?:selama|for){S}[0-9A-Za-z]{{1,12}}{S}(?:bulan|tahun|hari|pekan|minggu|months?|years?|days?"
    rf"|weeks?)(?![A-Za-z])",
    re.IGNORECASE,
)


_KEY_OF = SEVERAL | ONE_EACH | OFTEN | SE_PERIODS | PERIOD_OF


def rate_after(text: str, end: int) -> tuple[int, list[str]]:
    """ "per orang per hari": where the rate's words end, and its periods or units in order. A rate is never multiplied
    out."""
    match, periods = _PER.match(text, end), []
    if not match:
        return end, []
    while match:
        last, word = match, next(filter(None, match.groups())).lower()
        periods.append(_KEY_OF.get(word, "unit"))
        match = _PER.match(text, match.end())
    duration = _FOR_SO_LONG.match(text, last.end())
    return (duration or last).end(), periods


# "tiap paket Rp 200 juta" may be what one of them came to; "per paket" and "setiap bulan" are rates.
_PER_BEFORE = re.compile(
    rf"(?<![a-z-])(?:per{S}({any_of(PERIOD_OF)})|(?:setiap|tiap|tiap-tiap|saban|every|each){S}({any_of(_TIMES)})(?:nya)?){S}"
    rf"(?:(?:sebesar|senilai|sejumlah|rata-rata){S})?$"
)


# "who were promised Rp 500,000 each": companies and villages are paid or fined, people are promised and charged.
_TO_PEOPLE = re.compile(r"(?:promised|charged|offered|handed) $")


def rates(text: str, floor: int, start: int, end: int) -> tuple[int, int, list[str]]:
    """Where the words of an amount at `start:end` begin and end with those of its rates, and the rates' periods or units."""
    end, periods = rate_after(text, end)
    if not periods and text.startswith(" each", end) and _TO_PEOPLE.search(text, max(floor, start - 12), start):
        end, periods = end + len(" each"), ["person"]
    start, before = rate_before(text, floor, start)
    return start, end, [*periods, before] if before else periods


_EACH = re.compile(r"@ ?$")


def rate_before(text: str, floor: int, start: int) -> tuple[int, str | None]:
    """ "setiap bulan Rp 3 juta": where the words begin and their period or unit. Words before `floor` belong elsewhere."""
    if each := _EACH.search(text, max(floor, start - 2), start):
        return each.start(), "unit"  # "tablet senilai @Rp 2 juta"
    base = max(floor, start - WINDOW)
    window = text[base:start].lower()
    if "per " not in window and "tiap" not in window and "every " not in window and "each " not in window:
        return start, None
    match = _PER_BEFORE.search(window)
    if not match:
        return start, None
    return base + match.start(), PERIOD_OF[match[1] or match[2]]
