"""Whether a number without a currency is money at all, and amounts that are told in words only."""

import re

from .money_cues import WINDOW
from .money_grammar import BIG, S
from .money_orders import Term
from .spotting import Spotter

_SENTENCE_END = re.compile(r"[.!?;\n]\s")
# Without a currency only the company it keeps makes "5 juta" an amount of money.
_MONEY_WORDS = re.compile(
    r"\b(?:anggaran\w*|dana\w*|biaya\w*|uang\w*|duit\w*|harga\w*|nilai\w*|senilai|sebesar|\w*rugi\w*|\w*bayar\w*|gaji|seharga"
    r"|honor\w*|upah|tarif|denda|habis|menghabiskan|ongkos\w*|mahar|tebusan|menelan|merogoh|kocek|ganti rugi|pesangon"
    r"|suap|\w*setor\w*|pagu|kontrak|tunjangan|insentif|pungutan|fee|utang|tagihan|belanja|pendapatan|pajak|retribusi"
    r"|kas|apb[dn]\w*|modal|omzet|cost\w*|paid|pay|budget\w*|worth|fund\w*|price\w*|loss\w*|brib\w*|spen[dt]\w*"
    r"|hibah|bantuan"
    r"|rp|rupiah|aset|pinjaman|hpp|pad|proyek|setoran|keuntungan|laba)\b"
)
_COUNT_WORDS = re.compile(
    r"\b(?:penduduk|populasi|jiwa|orang|warga|pengguna|pemilih|pelanggan|dosis|ekor|ton|hektare|sebanyak|people"
    r"|users|population|residents|voters)\b"
)
_FOLLOWERS = frozenset(
    "yang untuk dari di dan atau per dengan pada itu tersebut ini telah sudah hingga sampai ke oleh karena agar"
    " sebagai"
    " dalam bagi guna serta namun tetapi tapi akan belum tidak melalui lalu kemudian adalah lebih saja dipakai"
    " digunakan selama sejak setiap tiap kepada ternyata padahal sehingga lenyap raib hilang menguap the to for in on by from"
    " and or"
    " that was were is has had which who a an with at into".split()
)
_NEXT_WORD = re.compile(rf"{S}{{1,3}}([^\W\d_]+)(?:{S}([0-9]{{4}})\b)?")


def is_money(text: str, term: Term, *, whole: bool) -> bool:
    """Is this scaled number without a currency money? `whole` says that nothing else stands in the text."""
    if whole:
        return True
    if term.precision in ("order", "approx") and _MONEY_BEHIND.match(text, term.end):
        return True
    if not followed_like_money(text, term.end):
        return False
    before = text[max(0, term.start - WINDOW) : term.start].lower()
    before = _SENTENCE_END.split(before)[-1]
    money = _last(_MONEY_WORDS, before)
    count = _last(_COUNT_WORDS, before)
    if money >= 0 or count >= 0:
        return money > count
    if term.scale in BIG or (term.precision in ("order", "approx") and term.scale == "juta"):
        return True
    if _SPOKEN_SUM.search(text[term.start : term.end].lower()):
        return True
    handed = _HANDED.search(before) if _CLOSED.match(text, term.end) else None
    return bool(handed) and (bool(handed["got"]) or _told_before(text, term.start))


# "Dua juta dua ratus, sebelum pajak": a sum as it is said; thousands may count anything.
_SPOKEN_SUM = re.compile(r"juta\s[a-z]+\sratus$")
# "Ratusan juta dana desa raib"
_MONEY_BEHIND = re.compile(
    rf"{S}(?:dana|uang|anggaran|blt|bansos|insentif|gaji|honor|tunggakan|utang|pajak|retribusi|hibah|bantuan{S}tunai|kas)(?![a-z])",
    re.IGNORECASE,
)
# "Nota Rp 14.500. Di pasar cuma sepuluh ribu,": what is handed over or asked where money was spoken of before.
_HANDED = re.compile(
    r"\b(?:(?P<got>dapat|dapatnya|kena|keluar|dijanjikan|dikasih|dibayar|dipotong)\s(?:cuma\s|hanya\s)?|(?:cuma|hanya|masing-masing|diminta|minta|kasih|terima|setor"
    r"|beli|jual|dijual|dibeli|patok|sewa|only|got|gave|asked)\s(?:\w+\s){0,2})$"
)
_CLOSED = re.compile(r"[.,;)”\"]| (?:saja|aja|doang)(?!\w)")


def _told_before(text: str, start: int) -> bool:
    before = text[max(0, start - 200) : start].lower()
    return _last(_MONEY_WORDS, before) > _last(_COUNT_WORDS, before)


def followed_like_money(text: str, end: int) -> bool:
    follower = _NEXT_WORD.match(text, end)
    if not follower:
        return True
    word = follower[1].lower()
    return word in _FOLLOWERS or (word in ("tahun", "year") and bool(follower[2]))


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.start() for m in pattern.finditer(text)), default=-1)


_QUALITATIVE = Spotter(
    r"(?<![\w-])(?:(?:anggaran|dana|biaya|uang)(?:\s(?:yang|tersebut))?"
    r"(?:\s(?:cukup|sangat|terlalu|begitu|amat|lumayan|sedemikian|tidak))?\s(?:besar|fantastis|mahal|tinggi|jumbo)"
    r"|(?:anggaran|dana|biaya|uang)(?:\s(?:yang|tersebut))?\s(?:tidak|tak|bukan)\s(?:sedikit|kecil|murah)"
    r"|(?:terlalu|sangat|cukup|amat|begitu|lumayan|kelewat)\smahal"
    r"|(?:nilai|angka)\s(?:yang\s)?(?:sangat\s|cukup\s)?fantastis"
    r"|(?:huge|large|big|hefty|considerable)\s(?:budget|sum(?:\sof\smoney)?|amount\sof\smoney)"
    r"|(?:too|very|so)\s(?:expensive|costly))(?![\w-])",
    low=True,
)


def qualitative(text: str) -> list[re.Match[str]]:
    """Amounts told in words only: "anggaran cukup besar", "terlalu mahal"."""
    return list(_QUALITATIVE.all(text))
