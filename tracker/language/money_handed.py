"""Sums without a currency that show by what is done with them to be money: "kena dua ratus ribu di pos itu"."""

import re
from enum import Enum

from .money_cues import WINDOW
from .money_grammar import S
from .money_orders import Term
from .money_rates import rate_after

SENTENCE_END = re.compile(r"[.!?;\n]\s")
_THOUSANDS = ("ribu", "rb", "seribu", "thousand")  # which may count anything


class Handed(Enum):
    """How sure a verb before a number is that it is money: by itself, or where money was spoken of before."""

    SURE = 1
    IF_TOLD = 2


# "Ratusan juta dana desa raib"
_MONEY_BEHIND = re.compile(
    rf"{S}(?:dana|uang|anggaran|blt|bansos|insentif|gaji|honor|tunggakan|utang|pajak|retribusi|hibah|bantuan{S}tunai|kas)(?![a-z])",
    re.IGNORECASE,
)
# "15 juta cuma buat spanduk", "2.5 million, in cash", "5 juta per bulan gajinya"
_SPENT_BEHIND = re.compile(
    rf"{S}(?:(?:cuma|hanya){S}(?:buat|untuk)|tunai|cash|kontan"
    rf"|(?:per{S}[a-z]+|sebulan|sehari|setahun|seminggu){S}(?:gaji|upah|honor|sewa|tarif|biaya)(?:nya)?)(?![a-z])|,?{S}in{S}cash(?![a-z])",
    re.IGNORECASE,
)


def shown_behind(text: str, term: Term) -> bool:
    """Do the words behind it make it money? "100rb/orang", "ratusan juta dana desa"."""
    if term.precision in ("order", "approx") and _MONEY_BEHIND.match(text, term.end):
        return True
    if term.scale in ("rb", "jt") and rate_after(text, term.end)[1]:
        return True
    return bool(_SPENT_BEHIND.match(text, term.end))


# "bukan dua miliar", "lalu lima puluh juta": beside an amount of money a number of the same kind is one, too.
_ON = re.compile(
    r",?\s?(?:(?:dan|lalu|bukan|atau|menjadi|jadi|ke|kemudian|sisanya|plus|tambah|and|then|not|or)\s)?(?:[a-z-]+\s){0,2}",
    re.IGNORECASE,
)


def beside(text: str, term: Term, told: int) -> bool:
    """Does it stand in one sentence with the amount that ends at `told`?"""
    if not told or not 0 < term.start - told <= WINDOW:
        return False
    between = text[told : term.start]
    if SENTENCE_END.search(between):
        return False
    return term.scale not in _THOUSANDS or bool(_ON.fullmatch(between))


# "Dua juta dua ratus, sebelum pajak": a sum as it is said.
_SPOKEN_SUM = re.compile(r"juta\s[a-z]+\sratus$")
# "Nota Rp 14.500. Di pasar cuma sepuluh ribu,": what is handed over or asked where money was spoken of before.
_SURE = re.compile(
    r"\b(?:dapat|dapatnya|kena|keluar|dijanjikan|dikasih|dibayar|dipotong|dimintai|diminta|minta|meminta|menyerahkan|menerima|diterima"
    r"|memberi(?:kan)?|diberi|laku|ditebus|dihargai|dipatok|dilepas|menawar|ditransfer|mengambil|mengantongi|penyerahan|nambah"
    r"|memungut|menitipkan|menyetor|kasih|dijual|dibeli|demanded|asked for|wanted|got|pocketed|handed over)\s(?:cuma\s|hanya\s|uang\s)?$"
)
_PERHAPS = re.compile(
    r"\b(?:cuma|hanya|masing-masing|diminta|minta|kasih|terima|setor|beli|jual|dijual|dibeli|patok|sewa|only|got|gave|asked)"
    r"\s(?:\w+\s){0,2}$"
)
_SHORT = re.compile(r"\b(?:tambah|sisa|kurang|jual|beli|setor|terima)\s$")
_CLOSED = re.compile(r"[.,;)”\"]| (?:saja|aja|doang)(?!\w)")


def how(text: str, term: Term, before: str) -> Handed | None:
    """What the verb at the end of `before` makes of the number: thousands are money only where nothing goes on."""
    if _SPOKEN_SUM.search(text[term.start : term.end].lower()):
        return Handed.SURE
    closed = bool(_CLOSED.match(text, term.end))
    if (closed or term.scale not in ("ribu", "seribu", "thousand")) and _SURE.search(before):
        return Handed.SURE
    if term.scale in ("rb", "jt") and _SHORT.search(before):
        return Handed.SURE
    return Handed.IF_TOLD if closed and _PERHAPS.search(before) else None
