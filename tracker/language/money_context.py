"""Whether a number without a currency is money at all, and amounts that are told in words only."""

import re

from . import money_handed as handed
from .money_cues import WINDOW
from .money_grammar import BIG, S
from .money_handed import SENTENCE_END, Handed
from .money_orders import Term
from .spotting import Spotter

# Without a currency only the company it keeps makes "5 juta" an amount of money.
_MONEY_WORDS = re.compile(
    r"\b(?:(?:anggaran|dana|biaya|uang|duit|harga|nilai|gaji|honor|upah|tarif|denda|ongkos|pungut|modal|sewa|sogok|cicil|angsur|pinjam"
    r"|kembalian|belanja|tunjangan|insentif|iuran|transfer|nego|apb[dn]|cost|budget|fund|price|loss|brib|spen[dt]|wage|compensat|salar)\w*"
    r"|\w*(?:rugi|bayar|setor|yetor|lunas)\w*|senilai|sebesar|seharga|habis|menghabiskan|mahar|tebusan|menelan|merogoh|kocek|ganti rugi"
    r"|pesangon|suap|pagu|kontrak|fee|utang|tagihan|pendapatan|pajak|retribusi|kas|omzet|paid|pay|worth|hibah|bantuan|ongkir|dp|tf|trf"
    r"|patungan|saweran|amplop|deal|beasiswa|santunan|komisi|ransom|fine|fined|bail|debt|loan|grant|rent|owes?|owed|bonus"
    r"|rp|rupiah|aset|hpp|pad|proyek|keuntungan|laba)\b"
)
_COUNT_WORDS = re.compile(
    r"\b(?:penduduk|populasi|jiwa|orang|warga|pengguna|pemilih|pelanggan|dosis|ekor|ton|hektare|sebanyak|people"
    r"|users|population|residents|voters|viewer\w*|view|views|follower\w*|subscriber\w*|pengikut|penonton|wisatawan|suara|paslon"
    r"|langkah|likes)\b"
)
# What goes on behind an amount; a thing counted is none of these.
_FOLLOWERS = frozenset(
    """yang untuk dari di dan atau per dengan pada itu tersebut ini telah sudah hingga sampai ke oleh karena agar sebagai
    dalam bagi guna serta namun tetapi tapi akan belum tidak melalui lalu kemudian adalah lebih saja dipakai digunakan selama
    sejak setiap tiap kepada ternyata padahal sehingga lenyap raib hilang menguap seperti sebagaimana bukan kata menurut saat
    ketika sesuai kalau jika bila setelah sebelum tanpa hanya cuma juga sekaligus secara lagi jadi menjadi sementara sedangkan
    sebulan setahun sehari seminggu sepekan semalam kemarin tadi besok tunai
    buat utk bwt sama sm dr tp dulu aja doang sdh udah blm kalo klo msh krn tsb td udh msk masuk cair lbh dikit nego supaya biar ya yah lah dong kak pak bu bang mas mbak bro
    sis gan om bos min cash net nett
    the to for in on by from and or that was were is has had which who a an with at into as but not because before after when
    while if would will could than so each upfront up down total instead without though since""".split()
)
# "peserta lima ribu", but "uang saku peserta seratus ribu"
_HOW_MANY = re.compile(
    r"(?:^|[,;(]\s?|dengan\s)(?:peserta|siswa|penumpang|pengunjung|karyawan|buruh)(?:nya)?\s(?:\w+\s)?$"
)
_NEXT_WORD = re.compile(rf"{S}{{1,3}}([^\W\d_]+)(?:{S}([0-9]{{4}})\b)?")


def is_money(text: str, term: Term, told: int) -> bool:
    """Is this scaled number without a currency money? `told` is where the amount before it ends, 0 if there is none."""
    if handed.shown_behind(text, term):
        return True
    if not followed_like_money(text, term.end):
        return False
    before = text[max(0, term.start - WINDOW) : term.start].lower()
    before = SENTENCE_END.split(before)[-1]
    money = _last(_MONEY_WORDS, before)
    count = _last(_COUNT_WORDS, before)
    if money >= 0 or count >= 0:
        return money > count and not _HOW_MANY.search(before)
    if _large(text, term) or handed.beside(text, term, told):
        return True
    verb = handed.how(text, term, before)
    return verb is Handed.SURE or (verb is Handed.IF_TOLD and _told_before(text, term.start))


def _large(text: str, term: Term) -> bool:
    """Of billions, "jt" and "puluhan juta" a text counts little else than money."""
    if term.scale == "jt":
        return "JT" not in text[term.start : term.end]  # "plat B 2500 JT"
    return term.scale in BIG or (term.precision in ("order", "approx") and term.scale == "juta")


def _told_before(text: str, start: int) -> bool:
    before = text[max(0, start - 200) : start].lower()
    return _last(_MONEY_WORDS, before) > _last(_COUNT_WORDS, before)


def money_near(text: str, start: int) -> bool:
    """Does a word for money stand among the last three before `start`?"""
    return bool(_MONEY_WORDS.search(" ".join(text[max(0, start - 32) : start].lower().split()[-3:])))


def followed_like_money(text: str, end: int) -> bool:
    if text.startswith("-", end) and text[end + 1 : end + 2].isalpha():
        return False  # "a 4.5-billion-year-old rock"
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
