"""Years: fiscal and school years, spans, decades, and the bare number that its company shows to be a year."""

import re

from .calendar_names import Stated
from .date_found import Context, Found
from .date_numbered import NUMBERED, REGULATION, no_year
from .date_patterns import SCHOOL, YEAR, YEAR_PAIR
from .money_grammar import S
from .spans import any_of

_YEAR = re.compile(YEAR)


def fiscal(ctx: Context, start: int, end: int) -> Found | None:
    """ "TA 2023". A fiscal year of two years is suspicious: Indonesia's is the calendar year."""
    words = ctx.low[start:end]
    if words[0] == "t" and "tahun" not in words and ctx.text[start] != "T":
        return None
    years = _both(words)
    if len(years) == 2 and years[0] >= years[1]:
        return None
    flags = ("fiscal_year", "suspicious") if len(years) == 2 and "/" in words else ("fiscal_year",)
    stated = Stated(int(years[0]), None, None) if len(years) == 1 else None
    return Found(start, end, "/".join(years), flags=flags, stated=stated)


def _both(words: str) -> list[str]:
    """The years of a span; the "23" of "2022/23" counts as 2023 where it follows."""
    years = _YEAR.findall(words)
    short = _SHORT.search(words)
    if len(years) == 1 and short:
        years.append(years[0][:2] + short[1])
    return years


_SHORT = re.compile(r"[-–/]([0-9]{2})$")


def years(ctx: Context, start: int, end: int) -> Found | None:
    """ "periode 2021-2024", "2014–2019", "tahun ajaran 2022/2023"; "2022/2023" alone only of two years that follow."""
    words = ctx.low[start:end]
    first, second = _both(words)
    if len(words) < 8 and int(second) < int(first[:2] + "13"):
        return None  # "2011-12": a year, or its December?
    named = not words[0].isdigit()
    if not named and (no_year(ctx, start, end) or ("/" in words.replace("s/d", "") and int(second) != int(first) + 1)):
        return None
    if re.match(YEAR_PAIR, words):
        start += words.index(first)
    school = bool(re.match(SCHOOL, words))
    flags = ("school_year",) if school else ()
    return Found(start, end, f"{first}/{second}", flags=flags, whole=school) if first < second else None


def decade(ctx: Context, start: int, end: int) -> Found | None:
    """ "tahun 1990-an" is 199X; "tahun 90-an" is taken for the last century, by convention."""
    words = ctx.low[start:end]
    digits = re.search(r"[0-9]+", words)
    if digits is None or (len(digits[0]) == 2 and not words.startswith(("tahun", "era", "dekade", "the"))):
        return None
    if len(digits[0]) == 2:
        return Found(start, end, f"19{digits[0][0]}X", flags=("convention",))
    return Found(start, end, f"{digits[0][:3]}X")


def named(ctx: Context, start: int, end: int) -> Found | None:
    """ "tahun 2022", but not "Nomor 40 Tahun 1999", which is a regulation."""
    if NUMBERED.search(ctx.low[max(0, start - 28) : start]):
        return None
    year = int(ctx.low[end - 4 : end])
    return Found(start, end, f"{year}", stated=Stated(year, None, None))


# What a bare year may follow. Budgets, elections and funds are named with their year: "APBD 2024", "Dana Desa 2023".
_LEADS = (
    "pasca pascapandemi ke dd add bkk bok dbh di pada sejak semenjak hingga sampai mulai dari antara sepanjang selama sebelum setelah sesudah menjelang jelang menuju memasuki medio as lebaran ramadan natal musim tahun-baru"
    " untuk per dengan dibanding dibandingkan daripada ketimbang sekitar awal pertengahan penghujung akhir periode edisi"
    " musim angkatan anggaran dana program proyek pengadaan tender kontrak laporan audit kasus produksi hibah bantuan"
    " kegiatan realisasi target sensus survei pemilu pilkada pilpres pileg pilkades musrenbang apbdes apbd apbn rapbd"
    " rapbn perubahan apbd-p p-apbd lhp lkpj rkpd renja renstra lkpd rka dpa dipa bos dau dak otsus desa keuangan penerimaan pendapatan belanja tunggakan"
    " pra pre post end since until till in during from between throughout before after by for than circa around early late mid fiscal election"
    " budget elections audit census season"
)
_OF = "the its his her their our a this that of early late mid and"  # a noun or nothing must follow
_LEAD = re.compile(
    rf"(?<![\w.])(?:(?P<lead>{any_of(_LEADS.split())})|(?P<of>{any_of(_OF.split())}|[a-z]+['’]s)|(?P<to>prior|back){S}to)[ \u00a0-]$"
)
_NAME = re.compile(
    r"(?<![\w.])(?![IVX]+[ \u00a0])(?:[A-Z][\w-]*[A-Za-z]|[A-Z][a-z]+ \([A-Z]{2,8}\)|\([A-Z]{2,8}\))[ \u00a0]$"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?\n“\"][ \u00a0]?)[A-Z][\w-]*[ \u00a0]$")
_BEHIND = re.compile(rf"{S}(?:lalu|silam|lampau|mendatang|nanti|itu|ini)(?![a-z])")
_NOUN = re.compile(r"[ \u00a0-](?!dan|atau|and|or|to|di|yang|of|the)[a-z]{3,}")


def alone(ctx: Context, start: int, end: int) -> Found | None:
    """A bare "2019": a year behind a preposition, a fund or a name, or before "lalu"; never before a thing counted."""
    window = ctx.low[max(0, start - 24) : start]
    if no_year(ctx, start, end) or REGULATION.search(window):  # of a regulation, or it would have been read
        return None
    lead = _LEAD.search(window)
    if not (
        (lead and (lead["lead"] or lead["to"] or lead["of"] == "of" or _NOUN.match(ctx.low, end)))
        or _BEHIND.match(ctx.low, end)
        or _follows_name(ctx, start, end)
        or (_LISTED.match(ctx.low, end) and not _IN_LIST.search(window))
        or _stands_alone(ctx, start, end)
    ):
        return None
    return Found(start, end, ctx.low[start:end], stated=Stated(int(ctx.low[start:end]), None, None))


_IN_LIST = re.compile(r"[0-9]{4}(?:,|,? (?:dan|and|serta)) $")
_LISTED = re.compile(rf"(?:,{S}{YEAR}){{0,6}},?{S}(?:dan|and|serta){S}{YEAR}(?![-–/.]?[0-9a-z])")
# "didirikan 1976 dengan", "keluaran 2016.", "tahap III 2024": a number without a point that counts nothing.
_PLAIN = re.compile(
    r"(?<![\w.])(?:(?P<word>[a-z]{4,})|(?:tahap|termin|gelombang|angkatan|fase|seri)[ \u00a0][ivx]{1,4})[ \u00a0]$"
)
_ENDS = re.compile(
    rf"{S}?(?:[.,;:)”\"](?![0-9])|$)|{S}(?:dan|yang|dengan|untuk|itu|sudah|telah|sebesar|senilai|di|ke|dari|pada|oleh|dalam|hingga|sampai"
    rf"|karena|tetapi|tapi|kini|masih|belum|mencapai|adalah|menjadi|tak|tidak|and|with|by|at|was|were|is|has|had)(?![a-z])"
)
_BEFORE_NUMBERS = frozenset(
    """sebanyak seharga senilai sebesar sejumlah seluas sepanjang setinggi seberat sekitar hampir mencapai menjadi total jumlah
    naik turun harga berharga nomor nomer lebih kurang cuma hanya kali setiap rata polisi plat tipe type seri series model versi
    kode code kamar rumah room flight tarif biaya jumlahnya totalnya nilai nilainya harganya tinggal sisa target skor sampai
    only nearly almost over some least most worth cost costs exactly roughly about more than fewer reached number plate
    ribu juta miliar triliun percent persen least volume bobot kapasitas daya luas panjang elevasi altitude ketinggian
    tersisa berjumlah terdapat memiliki punya sedikitnya setidaknya paling banyak kuota resi kontak ekstensi pesawat channel""".split()
)


def _stands_alone(ctx: Context, start: int, end: int) -> bool:
    word = _PLAIN.search(ctx.low[max(0, start - 24) : start])
    year = int(ctx.low[start:end])
    if not word or word["word"] in _BEFORE_NUMBERS or year % 100 == 0 or not _ENDS.match(ctx.low, end):
        return False
    return 1945 <= year <= (ctx.anchor.year if ctx.anchor else 2030) + 5


def _follows_name(ctx: Context, start: int, end: int) -> bool:
    """ "Pilkades Serentak 2022", "(2019)": behind a name inside a sentence, a number without a point is a year."""
    before = ctx.text[max(0, start - 32) : start]
    if before.endswith("(") and ctx.low[end : end + 1] == ")":
        return True
    return bool(_NAME.search(before)) and not _SENTENCE_START.search(before) and not ctx.low[start:end].endswith("00")
