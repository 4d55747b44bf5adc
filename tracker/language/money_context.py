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
    r"|hibah|bantuan|iuran|ongkir|dp|tf|trf|transfer\w*|\w*lunas\w*|cicil\w*|angsur\w*|pinjam\w*|patungan|saweran|amplop"
    r"|deal|nego\w*|beasiswa|santunan|sewa|sogok\w*|komisi|ransom|fine|fined|fee|bail|debt|loan|grant|salary|wage\w*|rent"
    r"|rp|rupiah|aset|pinjaman|hpp|pad|proyek|setoran|keuntungan|laba)\b"
)
_COUNT_WORDS = re.compile(
    r"\b(?:penduduk|populasi|jiwa|orang|warga|pengguna|pemilih|pelanggan|dosis|ekor|ton|hektare|sebanyak|people"
    r"|users|population|residents|voters|viewer\w*|view|views|follower\w*|subscriber\w*|pengikut|penonton|wisatawan|suara"
    r"|langkah|likes)\b"
)
# What goes on behind an amount; a thing counted is none of these.
_FOLLOWERS = frozenset(
    """yang untuk dari di dan atau per dengan pada itu tersebut ini telah sudah hingga sampai ke oleh karena agar sebagai
    dalam bagi guna serta namun tetapi tapi akan belum tidak melalui lalu kemudian adalah lebih saja dipakai digunakan selama
    sejak setiap tiap kepada ternyata padahal sehingga lenyap raib hilang menguap seperti sebagaimana bukan kata menurut saat
    ketika sesuai kalau jika bila setelah sebelum tanpa hanya cuma juga sekaligus secara lagi jadi menjadi sementara sedangkan
    sebulan setahun sehari seminggu sepekan semalam kemarin tadi besok tunai
    buat utk bwt sama sm dr tp dulu aja doang sdh udah blm kalo klo msh krn tsb td ya yah lah dong kak pak bu bang mas mbak bro
    sis gan om bos min cash net nett
    the to for in on by from and or that was were is has had which who a an with at into as but not because before after when
    while if would will could than so each upfront down total instead without though since""".split()
)
# "peserta lima ribu", but "uang saku peserta seratus ribu"
_HOW_MANY = re.compile(
    r"(?:^|[,;(]\s?|dengan\s)(?:peserta|siswa|penumpang|pengunjung|karyawan|buruh)(?:nya)?\s(?:\w+\s)?$"
)
_NEXT_WORD = re.compile(rf"{S}{{1,3}}([^\W\d_]+)(?:{S}([0-9]{{4}})\b)?")


def is_money(text: str, term: Term, told: int) -> bool:
    """Is this scaled number without a currency money? `told` is where the amount before it ends, 0 if there is none."""
    if term.precision in ("order", "approx") and _MONEY_BEHIND.match(text, term.end):
        return True
    if _SPENT_BEHIND.match(text, term.end):
        return True
    if not followed_like_money(text, term.end):
        return False
    before = text[max(0, term.start - WINDOW) : term.start].lower()
    before = _SENTENCE_END.split(before)[-1]
    money = _last(_MONEY_WORDS, before)
    count = _last(_COUNT_WORDS, before)
    if money >= 0 or count >= 0:
        return money > count and not _HOW_MANY.search(before)
    if _told_beside(text, term, told):
        return True
    if (
        term.scale in BIG
        or text.endswith("jt", 0, term.end)
        or (term.precision in ("order", "approx") and term.scale == "juta")
    ):
        return True
    if _SPOKEN_SUM.search(text[term.start : term.end].lower()):
        return True
    handed = _HANDED.search(before) if term.scale == "rb" or _CLOSED.match(text, term.end) else None
    return bool(handed) and (bool(handed["got"]) or _told_before(text, term.start))


# "bukan dua miliar", "lalu lima puluh juta": beside an amount of money a number of the same kind is one, too.
_ON = re.compile(
    r",?\s?(?:(?:dan|lalu|bukan|atau|menjadi|jadi|ke|kemudian|sisanya|plus|tambah|and|then|not|or)\s)?(?:[a-z-]+\s){0,2}",
    re.IGNORECASE,
)


def _told_beside(text: str, term: Term, told: int) -> bool:
    if not told or not 0 < term.start - told <= WINDOW:
        return False
    between = text[told : term.start]
    if _SENTENCE_END.search(between):
        return False
    return term.scale not in ("ribu", "rb", "seribu", "thousand") or bool(_ON.fullmatch(between))


# "Dua juta dua ratus, sebelum pajak": a sum as it is said; thousands may count anything.
_SPOKEN_SUM = re.compile(r"juta\s[a-z]+\sratus$")
# "Ratusan juta dana desa raib"
_MONEY_BEHIND = re.compile(
    rf"{S}(?:dana|uang|anggaran|blt|bansos|insentif|gaji|honor|tunggakan|utang|pajak|retribusi|hibah|bantuan{S}tunai|kas)(?![a-z])",
    re.IGNORECASE,
)
# "15 juta cuma buat spanduk", "2.5 million, in cash", "5 juta per bulan gajinya"
_SPENT_BEHIND = re.compile(
    rf"{S}(?:(?:cuma{S}|hanya{S})(?:buat|untuk)|tunai|cash|kontan|per{S}[a-z]+{S}(?:gaji|upah|honor|sewa|tarif|biaya)(?:nya)?)(?![a-z])"
    rf"|,?{S}in{S}cash(?![a-z])",
    re.IGNORECASE,
)
# "Nota Rp 14.500. Di pasar cuma sepuluh ribu,": what is handed over or asked where money was spoken of before.
_HANDED = re.compile(
    r"\b(?:(?:cuma\s|hanya\s)?(?P<got>dapat|dapatnya|kena|keluar|dijanjikan|dikasih|dibayar|dipotong|dimintai|menyerahkan|menerima|diterima|memberi(?:kan)?"
    r"|diberi|meminta|memungut|menitipkan|menyetor|demanded|asked for|pocketed|handed over)\s(?:cuma\s|hanya\s)?"
    r"|(?:cuma|hanya|masing-masing|diminta|minta|kasih|terima|setor|beli|jual|dijual|dibeli|patok|sewa|only|got|gave|asked)"
    r"\s(?:\w+\s){0,2})$"
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
