"""EDTF said the way a person would: "early 2023 (about)", "sebelum 15 Jul 2023"."""

import re

from babel import Locale

# Months and days of the beginning, the middle and the end of a year and of a month.
THIRDS_OF_YEAR = ((1, 4), (5, 8), (9, 12))
THIRDS_OF_MONTH = ((1, 10), (11, 20), (21, 31))
_WORDS = {
    "en": {
        "since": "since {}", "until": "until {}", "after": "after {}", "before": "before {}",
        "from": "from {} to {}", "between": "between {} and {}", "about": "{} (about)", "uncertain": "{} (uncertain)",
        "both": "{} (about, uncertain)", "no_year": "{}, year unknown", "decade": "{}s", "century": "{}00s",
        "clock": "{}, {}", "quarter": "{} quarter {}", "half": "{} half {}", "third": "{} third of {}",
    },
    "id": {
        "since": "sejak {}", "until": "hingga {}", "after": "setelah {}", "before": "sebelum {}",
        "from": "dari {} sampai {}", "between": "antara {} dan {}", "about": "{} (kira-kira)", "uncertain": "{} (belum pasti)",
        "both": "{} (kira-kira, belum pasti)", "no_year": "{}, tahun tidak diketahui", "decade": "tahun {}-an",
        "century": "abad {}00-an", "clock": "{}, {}", "quarter": "triwulan {} {}", "half": "semester {} {}",
        "third": "caturwulan {} {}",
    },
}  # fmt: skip
_PARTS = {"en": ("early {}", "mid {}", "late {}"), "id": ("awal {}", "pertengahan {}", "akhir {}")}
_ORDINALS = {"en": ("1st", "2nd", "3rd", "4th"), "id": ("I", "II", "III", "IV")}
_ZONES = {"+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", "Z": "UTC", "": ""}
_MARKS = {"?": "uncertain", "~": "about", "%": "both"}
_DATE = re.compile(r"([0-9X]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
_CLOCK = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}):[0-9]{2}(.*)")


def describe(edtf: str, locale: str = "en") -> str:
    """`edtf` in the words of `locale` ("en" or "id", a territory is ignored); unknown shapes stay as they are."""
    language = "id" if str(locale).lower().startswith("id") else "en"
    if edtf.count("/") == 1:
        left, right = edtf.split("/")
        return _interval(left, right, language) or edtf
    return _side(edtf, language) or edtf


def _interval(left: str, right: str, language: str) -> str | None:
    words = _WORDS[language]
    if third := _third(left, right, language):
        return third
    first, last = _side(left, language), _side(right, language)
    if left in ("", ".."):
        return last and words["until" if left == ".." else "before"].format(last)
    if right in ("", ".."):
        return first and words["since" if right == ".." else "after"].format(first)
    if not first or not last:
        return None
    # A period whose ends are known ran from one to the other; else the words promise no more than the ends do.
    shape = "between" if any(doubt in left + right for doubt in "?~%X") else "from"
    return words[shape].format(_without_repeats(first, last, left, right), last)


def _without_repeats(first: str, last: str, left: str, right: str) -> str:
    """The start without the month and year that the end repeats; kept whole where a mark qualifies it."""
    if not (left + right).replace("-", "").isdigit() or len(left) != len(right):
        return first
    first_words, last_words = first.split(), last.split()
    while len(first_words) > 1 and first_words[-1] == last_words[-1]:
        first_words.pop()
        last_words.pop()
    return " ".join(first_words)


def _third(left: str, right: str, language: str) -> str | None:
    """Recognise the thirds that `date_found.part_of` makes of a year or a month."""
    a, b = _DATE.fullmatch(left), _DATE.fullmatch(right)
    if not a or not b or (a[4], b[4]) != ("~", "~") or a[1] != b[1]:
        return None
    if a[3] and b[3] and a[2] == b[2]:
        starts, value = [first for first, _ in THIRDS_OF_MONTH], f"{a[1]}-{a[2]}"
        number, fits = int(a[3]), int(b[3]) >= int(a[3]) + 7
    elif a[2] and b[2] and not a[3] and not b[3]:
        starts, value = [first for first, _ in THIRDS_OF_YEAR], a[1]
        number, fits = int(a[2]), (int(a[2]), int(b[2])) in THIRDS_OF_YEAR
    else:
        return None
    if number not in starts or not fits:
        return None
    words = _WORDS[language]
    return words["about"].format(_PARTS[language][starts.index(number)].format(_side(value, language)))


def _side(side: str, language: str) -> str | None:
    words = _WORDS[language]
    if clock := _CLOCK.fullmatch(side):
        zone = _ZONES.get(clock[3], clock[3])
        return words["clock"].format(_side(clock[1], language), f"{clock[2]} {zone}".strip())
    match = _DATE.fullmatch(side)
    if not match:
        return None
    year, month, day, mark = match.groups()
    said = _division(year, int(month), language) if month and int(month) > 12 else _date(year, month, day, language)
    return words[_MARKS[mark]].format(said) if said and mark else said


def _division(year: str, number: int, language: str) -> str | None:
    """Quarters, thirds and halves of a year."""
    for kind, first, last in (("quarter", 33, 36), ("third", 37, 39), ("half", 40, 41)):
        if first <= number <= last:
            words = _WORDS[language]
            return words[kind].format(_ORDINALS[language][number - first], year)
    return None


def _date(year: str, month: str | None, day: str | None, language: str) -> str | None:
    words = _WORDS[language]
    if "X" in year and year != "XXXX":
        shape = {"X": "decade", "XX": "century"}.get(year.lstrip("0123456789"))
        return (
            words[shape].format(year.replace("X", "0") if shape == "decade" else year[:2])
            if shape and not month
            else None
        )
    if not month:
        return None if year == "XXXX" else year.lstrip("0") or year
    name = Locale(language).months["format"]["abbreviated"][int(month)] if month != "00" else None
    said = " ".join(part for part in (day and str(int(day)), name, year if year != "XXXX" else "") if part)
    return words["no_year"].format(said) if year == "XXXX" else said
