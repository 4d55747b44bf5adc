"""What the words around an amount say of how firm it is."""

import re
from dataclasses import dataclass

from .money_grammar import S

WINDOW = 72  # characters read to either side: enough for the longest cue, and what keeps reading linear


@dataclass(frozen=True)
class Cue:
    """What a phrase before an amount makes of it. A `neutral` cue changes nothing but leads to the next one."""

    precision: str | None = None
    open: str | None = None
    flag: str | None = None


ABOUT, ESTIMATE, NEUTRAL = Cue("approx"), Cue("approx", None, "estimate"), Cue()
MORE, LEAST = Cue("at_least", "low"), Cue("at_least")
LESS, MOST = Cue("at_most", "high"), Cue("at_most")
BOUNDS = (MORE, LEAST, LESS, MOST)
# Each phrase with what it says; the table is read by whole words, the longest phrase first.
CUES: dict[str, Cue] = {
    phrase: cue
    for cue, phrases in (
        (ABOUT, "sekitar|sekira|sekitaran|kira-kira|kurang lebih|lebih kurang|kisaran|di kisaran|pada kisaran"
            "|berkisar|sktr|kurleb|krg lebih|ca.|approx."
                "|kira2|in the neighbourhood of|in the neighborhood of|±|~|+/-|+-|around|about|approximately|roughly|some|circa|in the region of|rata-rata sekitar"),
        (ESTIMATE, "diperkirakan|perkiraan|ditaksir|taksiran|diestimasi|diestimasikan|estimasi|diprediksi|ditaksirkan"
                   "|est.|estimated|estimated at|an estimated|is estimated at|is estimated to be"),
        (MORE, "lebih dari|di atas|diatas|melebihi|melampaui|lebih besar dari|lebih daripada|lebih|lbh dari|>|sedikit lebih dari|sedikit di atas|more than|over|just over|well over|above"
               "|in excess of|exceeding|exceed|surpassed|surpassing|upwards of|exceeds|exceeded"),
        (LEAST, "tidak kurang dari|tak kurang dari|tidak kurang|tak kurang|mulai dari|mulai|priced from|prices from|starting from|prices starting at|paling kurang|starting at|paling sedikit|paling murah|minimal|min.|min|≥|sedikitnya|setidaknya|setidak-tidaknya"
                "|paling tidak|sekurang-kurangnya|sekurangnya|paling rendah|paling kecil|serendah-rendahnya|at least"
                "|no less than|not less than|a minimum of|minimum"),
        (LESS, "hampir|nyaris|tak sampai|tidak sampai|belum sampai|kurang dari|di bawah|dibawah|mendekati"
               "|hmpr|<|tidak mencapai|tak mencapai|belum mencapai|less than|fewer than|under|below|nearly|almost|just under|close to"),
        (MOST, "paling banyak|paling banter|paling pol|mentok|paling mahal|maks.|maks|max.|max|≤|not exceeding|maksimal|maksimum|tidak lebih dari|tak lebih dari|paling tinggi|paling besar"
               "|setinggi-tingginya|sebanyak-banyaknya|tidak melebihi|tak melebihi|hingga|sampai|sampai dengan|batas maksimal|up to|as much as|capped at|at most"
               "|no more than|not more than|a maximum of|maximum"),
        (Cue(None, None, "negative"), "minus"),
        (NEUTRAL, "mencapai|sebesar|senilai|sejumlah|sebanyak|adalah|yakni|yaitu|bernilai|berjumlah|totalling"
            "|reaching|worth"
                  "|at|reached"),
    )
    for phrase in phrases.split("|")
}  # fmt: skip
_CUE_ENDINGS = frozenset(phrase.split()[-1] for phrase in CUES)
LONGEST_CUE = max(len(phrase.split()) for phrase in CUES)
# "naik hingga Rp 2 M" is a figure reached, not a bound.
CHANGES = frozenset(
    "naik meningkat melonjak bertambah membengkak turun menurun berkurang anjlok mencapai tembus menembus rose grew"
    " fell menumpuk terkumpul terakumulasi menggunung meroket melambung membubung berlipat bengkak accumulated swelled ballooned soared climbed".split()
)
# "paid over Rp 2 billion", but "arrested over Rp 2 billion": what people quarrel about is not more than that.
_QUARREL = re.compile(
    r"(?:arrest|sue|protest|disput|row|charg|question|critici[sz]|ang[er]+|angry|convict|trial|try|tried|case|probe|investigat|scandal|quizz|"
    r"concern|jail|fight|fought|fallout|lawsuit|suit|complain|clash|outrage|fired|sacked|resign|indict|accus|controvers|doubt|anger|battle|feud"
    r"|court|summon|allegation|named|detain|rag|rebuk|grill|warn|suspect)\w*"
)
# "tidak boleh lebih dari" bounds from above what "lebih dari" alone bounds from below.
_NOT = frozenset("tidak tak jangan bukan belum takkan not never cannot can't won't mustn't nor".split())
_MODALS = frozenset("boleh akan bisa dapat pernah mungkin sampai be have to ever been".split())
SHOWN = frozenset({"mencapai"})  # a neutral cue that is quoted with the amount it leads to

_WORD = re.compile(r"\S+")
_SIGNS = "±~-<>≤≥"  # may stand right before the amount


def cues_before(text: str, start: int) -> tuple[int, list[Cue]]:
    """The cues that lead up to `start`, the nearest first, and where the first of them begins."""
    base = max(0, start - WINDOW)
    last = text[max(0, start - 24) : start].split()[-1:]
    if not last or last[0].lower().strip("(\"“'") not in _CUE_ENDINGS:
        return start, []
    words = [
        (m.start(), m[0].lower().strip("(\"“'"))
        for m in _WORD.finditer(text, base, start)
        if m.end() < start or m[0][-1] in _SIGNS
    ]
    found: list[Cue] = []
    begin = start
    while len(found) < 4 and (taken := _last_cue(words)):
        cue, size = CUES[taken], len(taken.split())
        if (taken == "over" and not _counts_over(text, words[:-1])) or (taken == ">" and _quoting(text, words[-1][0])):
            break
        if cue is MOST and taken in ("hingga", "sampai") and _reached(words):
            cue = NEUTRAL
        if negated := _negated(cue, [word for _, word in words[:-size]]):
            cue, size = negated[0], size + negated[1]
        opening = words[-size][0]
        if cue is not NEUTRAL or taken in SHOWN:
            begin = opening + len(text[opening : opening + 2]) - len(text[opening : opening + 2].lstrip("(\"“'"))
        found.append(cue)
        del words[-size:]
    return begin, found


def _quoting(text: str, place: int) -> bool:
    """The mark before a line of somebody else's mail, which says nothing of the amount that begins it."""
    return not text[max(0, place - 8) : place].rpartition("\n")[2].strip(" >")


def _reached(words: list[tuple[int, str]]) -> bool:
    """ "naik hingga", "ada yang sampai", "bahkan sampai", "hanya sampai": a figure reached, which bounds nothing."""
    before = [word for _, word in words[-7:-1]]
    return (
        any(word in CHANGES for word in before)
        or before[-2:] == ["ada", "yang"]
        or before[-1:] in (["bahkan"], ["hanya"], ["cuma"])
    )


_SPENT = frozenset("spent paid pay worth of for cost costs received lost to is was with at by and just well a".split())


def _counts_over(text: str, before: list[tuple[int, str]]) -> bool:
    """Is "over" behind these words "more than"? Not behind a name or a date, nor where somebody was arrested."""
    if not before:
        return True
    place, last = before[-1]
    if last in _SPENT:
        return True
    return text[place].islower() and last.isalpha() and not any(_QUARREL.fullmatch(word) for _, word in before)


def _negated(cue: Cue, before: list[str]) -> tuple[Cue, int] | None:
    """The cue that a "not" before this one makes of it, and how many words say so."""
    if cue not in (MORE, LESS):
        return None
    size = 0
    while size < 3 and before[-size - 1 : len(before) - size] and before[-size - 1] in _MODALS:
        size += 1
    if before[-size - 1 : len(before) - size] and before[-size - 1] in _NOT:
        return (MOST if cue is MORE else LEAST), size + 1
    return None


def _last_cue(words: list[tuple[int, str]]) -> str | None:
    for size in range(min(LONGEST_CUE, len(words)), 0, -1):
        phrase = " ".join(word for _, word in words[-size:])
        if phrase in CUES:
            return phrase
    return None


_MORE_AFTER = re.compile(
    rf"{S}(?:(?P<more>lebih{S}sedikit(?!{S}dari)|lbh|plus(?={S}?[.,;)]|$)|lebih(?!{S}(?:dari|daripada|besar|kecil|tinggi"
    rf"|rendah|mahal|murah|banyak|sedikit|hemat|dulu|lanjut|awal|baik|cepat)))"
    rf"|(?P<least>ke atas|keatas|atau lebih|or more|at least|paling sedikit|minimal|and above|sekian)"
    rf"|(?P<most>ke bawah|kebawah|atau kurang|or less|at most|paling banyak|paling tinggi|maksimal|at the most)"
    rf"|(?P<about>or so)|(?P<less>kurang{S}s?e?dikit))(?![A-Za-z])"
    rf"|(?P<plus>\+(?!{S}?[0-9R$€£]))|(?P<hyphened>-plus)(?![A-Za-z])",
    re.IGNORECASE,
)


_AFTER_CUES = {
    "more": MORE,
    "least": LEAST,
    "most": MOST,
    "about": ABOUT,
    "less": LESS,
    "plus": MORE,
    "hyphened": MORE,
}


def cue_after(text: str, end: int) -> tuple[int, Cue | None]:
    """ "Rp 2 miliar lebih": where the words after the amount end, and what they say."""
    match = _MORE_AFTER.match(text, end)
    if not match:
        return end, None
    return match.end(), _AFTER_CUES[match.lastgroup or ""]
