"""Is a term money, and in which currency? A bare number, a count or a record number is not."""

import re

from . import money_context as context
from . import money_cues as around
from . import money_grammar as grammar
from .money_orders import Term
from .money_rates import rate_after

SMALLEST = 50  # rupiah; what is less is a rate, or a number without its scale


def kept(text: str, term: Term, whole: str, told: int) -> Term | None:
    """The term with its currency, when it is money; a bare number, a count or a record number is not.

    `whole` is the text without its outer spaces, `told` where the amount before this one ends.
    """
    if term.currency == "MYR" and not _plausible_ringgit(text, term):
        return None
    if term.currency == "IDR" and term.scale is None and _too_little(text, term, whole):
        return None
    if term.currency:
        return None if _not_a_single_one(text, term) or _weighed(text, term) else term
    letter = (term.scale in grammar.LETTER_SCALES and term.scale != "rb" and term.scale) or ""
    if _OTHERWISE.search(text, max(0, term.start - 4), term.start):
        return None
    if not term.scale or (letter and not _beside_money_word(text, term.start, letter)):
        return None
    if letter and context.followed_like_money(text, term.end):
        return term._replace(currency="IDR", flags=(*term.flags, "currency_inferred"))
    begin, _ = around.cues_before(text, term.start)
    alone = text[begin : term.end] == whole
    if not (alone and not letter) and not context.is_money(text, term, told):
        return None
    return term._replace(currency="IDR", flags=(*term.flags, "currency_inferred"))


def _plausible_ringgit(text: str, term: Term) -> bool:
    """ "RM" also begins record numbers and restaurants' names: ask for a scale or grouped digits."""
    words = text[term.start : term.end]
    return words.startswith("RM") is False or term.scale is not None or "." in words or "," in words


def _too_little(text: str, term: Term, whole: str) -> bool:
    """ "Jalan Rp 5", "Rp. 2 Milard": nobody pays five rupiah, so a scale fell out or was misspelt beyond knowing."""
    words = text[term.start : term.end]
    if term.low is None or term.low >= SMALLEST or words == whole or "," in words or not words[-1].isdigit():
        return False
    if _A_TOKEN.search(text, max(0, term.start - 24), term.start) and context.followed_like_money(text, term.end):
        return False
    return not rate_after(text, term.end)[1] and text[around.cues_before(text, term.start)[0] : term.end] != whole


# "dicatat senilai Rp 1", "denda Rp 1": a sum that only stands for one.
_A_TOKEN = re.compile(
    r"(?<![^\W_])(?:denda|rugi|senilai|sebesar|seharga|sejumlah|nilai|nilainya|simbolis|hanya|cuma|dijual|dihargai) $",
    re.IGNORECASE,
)


# "tak satu rupiah pun", "not a single rupiah": nothing is what was paid.
_NOT_BEFORE = re.compile(
    r"\b(?:[Tt]ak|[Tt]idak|[Bb]ukan|[Tt]anpa|[Tt]iada|[Nn]ot)(?: ada| pernah| sampai)? $|(?:not|without) a(?: single)? $"
)


def _not_a_single_one(text: str, term: Term) -> bool:
    if term.low is None or term.low > 1000 or any(map(str.isdigit, text[term.start : term.end])):
        return False
    return text.startswith(" pun", term.end) or bool(_NOT_BEFORE.search(text, max(0, term.start - 20), term.start))


# "satu per seribu", "NOK 5 million": a share, or a currency that is none of those known here.
_OTHERWISE = re.compile(
    r"per[ -]$|\b(?:NOK|SEK|DKK|RUB|TRY|BRL|ZAR|PKR|BDT|LKR|MMK|KHR|LAK|QAR|KWD|BHD|OMR|EGP|PLN|MXN) $"
)
_PAID = re.compile(
    r"\b(?:pa(?:id|y|ys|ying)|fined?|costs?|ow(?:e|ed|es)|worth|earn(?:ed|s)?|spen[dt]|charged|borrowed|lent|bribes?|price|fee|bail"
    r"|received|offered|donated)\b[^.]{0,20}$"
)


def _weighed(text: str, term: Term) -> bool:
    """ "40,000 pounds of copper": sterling only with a scale, or where somebody pays."""
    if term.currency != "GBP" or not text.endswith("pounds", 0, term.end):
        return False
    return text.startswith(" of ", term.end) or not (
        term.scale or _PAID.search(text, max(0, term.start - 32), term.start)
    )


_LETTER_NOUNS = frozenset(
    "anggaran dana biaya nilai nilainya senilai sebesar kontrak pagu hps rugi seharga harga harganya bernilai membayar dibayar"
    " bayar uang suap total totalnya jumlahnya habis proyek paket tender hibah korupsi kerugian denda utang modal aset omzet".split()
)
# What is sent and left over is told in thousands: "kirim 300k"; "tinggal 5 M" may be metres.
_THOUSANDS = _LETTER_NOUNS | frozenset(
    "kirim dikirim tf trf transfer ditransfer dp kasih dikasih cuma tinggal sisa sisanya pinjam ongkir minta setor iuran patungan".split()
)


def _beside_money_word(text: str, start: int, letter: str) -> bool:
    before = text[max(0, start - 20) : start].lower().split()
    if letter == "k" and context.money_near(text, start):
        return True
    return bool(before) and before[-1] in (_THOUSANDS if letter == "k" else _LETTER_NOUNS)
