"""The words and small patterns an amount is made of: currencies, numbers, scales, orders, rates.

Each pattern reads one piece at one place; `money_terms` puts the pieces together. Every repetition is bounded or
possessive, so reading stays linear in the text's length.
"""

import re

from .numerals import DIGITS, GLUE, SPACED, VOCABULARY, WORDS
from .spans import any_of

# Written before the number. "RM" also begins names and record numbers: see `money_terms._plausible`.
BEFORE = {
    "IDR": ("Rp.", "Rp", "IDR", "Rupiah"),
    "USD": ("US$", "USD", "$", "U.S.$"),
    "SGD": ("S$", "SGD", "SG$"),
    "AUD": ("A$", "AUD", "AU$"),
    "HKD": ("HK$", "HKD"),
    "TWD": ("NT$", "TWD"),
    "NZD": ("NZ$", "NZD"),
    "CAD": ("C$", "CA$", "CAD"),
    "MYR": ("RM", "MYR"),
    "EUR": ("€", "EUR"),
    "GBP": ("£", "GBP"),
    "JPY": ("¥", "JPY"),
    "CNY": ("RMB", "CNY"),
    "KRW": ("₩", "KRW"),
    "THB": ("฿", "THB"),
    "INR": ("₹", "INR"),
    "PHP": ("₱", "PHP"),
    "VND": ("₫", "VND"),
    "CHF": ("CHF",),
    "SAR": ("SAR",),
    "AED": ("AED",),
}
_DOLLARS_OF = {
    "SGD": ("Singapura", "Singapore"), "AUD": ("Australia", "Australian"), "HKD": ("Hong Kong", "Hongkong"),
    "TWD": ("Taiwan",), "NZD": ("Selandia Baru", "New Zealand"), "CAD": ("Kanada", "Canadian"),
    "USD": ("AS", "Amerika Serikat", "Amerika", "US", "U.S."),
}  # fmt: skip
AFTER = {
    "IDR": ("rupiah", "IDR", "perak"),
    "MYR": ("ringgit Malaysia", "Malaysian ringgit", "ringgit", "MYR"),
    "EUR": ("euro", "euros", "EUR"),
    "GBP": ("poundsterling", "pound sterling", "pounds sterling", "pound Inggris", "British pounds", "GBP"),
    "JPY": ("yen Jepang", "yen", "JPY"),
    "CNY": ("yuan China", "yuan", "renminbi", "RMB", "CNY"),
    "KRW": ("won Korea", "won", "KRW"),
    "THB": ("baht Thailand", "baht", "THB"),
    "INR": ("rupee", "rupees", "INR"),
    "PHP": ("peso Filipina", "Philippine pesos", "PHP"),
    "VND": ("dong Vietnam", "Vietnamese dong"),
    "CHF": ("franc Swiss", "Swiss francs", "CHF"),
    "SAR": ("riyal Arab Saudi", "riyal Saudi", "Saudi riyals", "riyal", "riyals"),
    "AED": ("dirham",),
    "USD": ("dolar", "dollar", "dollars", "USD", "US$"),
}
for _code, _countries in _DOLLARS_OF.items():
    _named = (f"{word} {country}" for word in ("dolar", "dollar") for country in _countries)
    _english = (f"{country} {word}" for word in ("dollar", "dollars") for country in _countries)
    AFTER[_code] = (*_named, *_english, *AFTER.get(_code, (_code,)))
# Which dollar is not said: taken for the American one, with a flag.
DOLLARS = ("$", "dolar", "dollar", "dollars")

# In every spelling of the press, the first one being the right one.
_BILLION = "miliar milyar miliyar milliar millyar milyard miliard milliard miliyard milyart miljar".split()
_TRILLION = "triliun trilyun trilliun triliyun trillyun".split()
SCALES = {
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, **dict.fromkeys(_BILLION, 9), **dict.fromkeys(_TRILLION, 12),
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "tn": 12,
}  # fmt: skip
ENGLISH_SCALES = ("thousand", "million", "billion", "trillion", "mn", "bn", "tn")
# Single letters are scales only beside a currency or a word such as "anggaran", never before an area or a distance.
LETTER_SCALES = {"k": 3, "rb": 3, "m": 9, "t": 12}
ONE_OF = {"seribu": 3, "sejuta": 6, "semiliar": 9, "semilyar": 9, "setriliun": 12}
ORDERS = {
    "belasan": (11, 20), "puluhan": (10, 100), "ratusan": (100, 1000), "beberapa": (1, 1000),
    "tens of": (10, 100), "hundreds of": (100, 1000), "several": (1, 1000), "dozens of": (10, 100),
    "several hundred": (100, 1000), "a few hundred": (100, 1000), "a few": (1, 1000), "beberapa ratus": (100, 1000), "beberapa puluh": (10, 100),
    "sekian": (1, 1000), "sekian puluh": (10, 100), "sekian ratus": (100, 1000),
}  # fmt: skip
ORDER_SCALES = {
    "ribuan": 3, "jutaan": 6, **{f"{word}an": 9 for word in _BILLION}, **{f"{word}an": 12 for word in _TRILLION},
    "thousands of": 3, "millions of": 6, "billions of": 9, "trillions of": 12,
    "thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
}  # fmt: skip
BIG = frozenset({*_BILLION, *_TRILLION, *(f"{word}an" for word in (*_BILLION, *_TRILLION)), "semiliar", "setriliun"})
PERIODS = {
    "month": "bulan bln month", "year": "tahun thn year annum", "day": "hari day", "week": "minggu pekan week",
    "hour": "jam hour", "night": "malam night", "semester": "semester", "quarter": "triwulan quarter",
    "person": "orang org jiwa kepala peserta warga pekerja pegawai karyawan petugas guru penumpang pasien jemaah penerima"
              " anggota anak balita bayi person child head worker employee passenger patient capita",
    "household": "keluarga kk kepala-keluarga rumah-tangga kpm household family",
    "student": "siswa murid mahasiswa santri student pupil", "unit": "unit buah item biji batang kapal perahu sampan motor mesin titik set setel stel bibit polibag polybag bungkus kotak dus box"
            " ponton tongkang rakit kelas sekolah meja blok lapak kios los kartu sertifikat dokumen berkas bidang pasang ikat ember gelas kaleng papan lubang"
            " sumur tiang lampu laptop komputer tablet boat ship engine stem pole set piece book buku kitab", "package": "paket package",
    "village": "desa village", "kg": "kilogram kg kilo", "tonne": "ton tonne metric-ton",
    "sack": "sak zak karung sack", "bottle": "botol bottle", "cylinder": "tabung cylinder", "barrel": "barel barrel",
    "litre": "liter litre", "m2": "m2 m² meter-persegi square-meter square-metre",
    "m3": "m3 m³ meter-kubik kubik cubic-meter cubic-metre", "metre": "meter metre", "km": "kilometer km kilometre",
    "hectare": "hektare hektar ha hectare", "kWh": "kwh kilowatt-hour kilowatt-jam", "portion": "porsi portion meal",
    "share": "saham lembar-saham share", "animal": "ekor animal", "tree": "pohon tree", "vote": "suara vote",
    "sheet": "lembar sheet", "copy": "eksemplar copy", "time": "kali kunjungan pertemuan sidang tayang pencairan transaksi visit meeting session transaction",
    "trip": "trip rit ritase perjalanan keberangkatan pelayaran penyeberangan departure sailing crossing voyage",
    "house": "rumah house", "room": "kamar room", "ticket": "tiket ticket", "vehicle": "kendaraan mobil truk vehicle truck",
    "dose": "dosis dose",
}  # fmt: skip
PERIOD_OF = {word.replace("-", " "): key for key, words in PERIODS.items() for word in words.split()}
OFTEN = {"monthly": "month", "yearly": "year", "annually": "year", "daily": "day", "weekly": "week"}
SE_PERIODS = {
    "sebulan": "month", "setahun": "year", "sehari": "day", "seminggu": "week", "sepekan": "week", "sejam": "hour",
    "semalam": "night", "sesemester": "semester",
}  # fmt: skip
# The same of things and people, which need an end behind them: "Rp 5 juta seorang pejabat" is no rate.
ONE_EACH = {
    "seorang": "person", "seunit": "unit", "sebuah": "unit", "sebatang": "unit", "sekilo": "kg", "sekilogram": "kg", "seliter": "litre",
    "sehektare": "hectare", "sehektar": "hectare", "seekor": "animal", "sekarung": "sack", "sesak": "sack", "selembar": "sheet",
    "sebotol": "bottle", "setabung": "cylinder", "seporsi": "portion", "sekeluarga": "household", "sekamar": "room", "setruk": "vehicle",
    "sekali angkut": "trip", "sekali jalan": "trip", "sekali berangkat": "trip", "sekali muat": "trip", "sekali tayang": "time", "sekali datang": "time", "sekali kunjungan": "time", "setiket": "ticket", "seton": "tonne",
    "a head": "person", "apiece": "unit",
}  # fmt: skip


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _codes(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {word.lower(): code for code, words in table.items() for word in words}


CODE_BEFORE = _codes(BEFORE)
CODE_AFTER = _codes(AFTER)
S = r"[ \t\u00a0]"  # a space within one line: an amount never crosses a line break
_WORD_END = r"(?![A-Za-z])"

CURRENCY_BEFORE = _pattern(rf"({any_of(CODE_BEFORE)}){S}{{0,3}}(?P<minus>[-−](?=[0-9]))?")
CURRENCY_AFTER = _pattern(rf"{S}{{0,2}}({any_of(CODE_AFTER)}){_WORD_END}")
_BESIDE = rf"(?={S}{{0,2}}(?:{any_of(CODE_AFTER)}){_WORD_END})"
NUMBER = _pattern(rf"({SPACED}{_BESIDE}|{DIGITS}|{WORDS}|an?(?={S}(?:{any_of(ENGLISH_SCALES)}){_WORD_END}))")
NUMBER_BEHIND_CURRENCY = _pattern(f"({SPACED})")
SCALE = _pattern(
    rf"(?:{S}{{0,2}}|-(?=[a-z]{{4}}))(?:a{S})?({any_of({*SCALES, *LETTER_SCALES})})(-?an)?"
    rf"(?![0-9A-Za-z²³])(?!{S}(?:persegi|kubik|lari)\b)"
)
AN = _pattern(rf"{S}?-?an{_WORD_END}")
ORDER = _pattern(
    rf"(?:({any_of(ORDERS)}){S}({any_of({*SCALES, *ORDER_SCALES} - set(LETTER_SCALES))})"
    rf"|({any_of(ORDER_SCALES)})){_WORD_END}"
)
# "puluhan hingga ratusan juta": the scale stands once, behind the second order.
FROM_ORDER = _pattern(rf"({any_of(ORDERS)}){S}(?:hingga|sampai|atau|bahkan|to|or){S}")
TO_ORDER = _pattern(rf"{S}(?:hingga|sampai|bahkan|to){S}")
TENS = _pattern(
    rf"(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan){S}(puluhan|ratusan){S}({any_of(SCALES)}){_WORD_END}"
)
ONE = _pattern(rf"({any_of(ONE_OF)}){_WORD_END}")
JOIN = _pattern(rf"{S}?[-–—]{S}?|{S}(?:hingga|sampai dengan|sampai|s/d|s\.d\.|to){S}")
# "dari Rp 2 menjadi Rp 3 miliar": the scale is written once.
SHARED = _pattern(rf"{S}(?:(?P<change>menjadi|jadi|ke|hingga|sampai|to)|dan|atau|and|or){S}|,{S}")
BETWEEN_JOIN = _pattern(rf"{S}(?:dan|and|hingga|sampai){S}")
NO_CENTS = re.compile(r",-+|,–|\.-+|,=")
SPELLED = _pattern(
    rf"\s?\({S}?(?:(?:terbilang|dengan huruf):?{S})?(?P<about>(?:sekitar|kurang lebih|lebih dari|hampir){S})?"
    rf"(?P<words>{WORDS}|{any_of(ONE_OF)})"
)
SPELLED_END = re.compile(rf"{S}?\)")
# What stands where a number was left out: "Rp ... miliar".
GAP = _pattern(rf"{S}{{0,2}}(?:…|\.{{1,9}}|_{{1,9}}|\?{{1,3}}|x{{1,3}}|[-–—]{{1,3}}){S}?(?=[a-z])")
_NOUNS = "anggaran dana biaya uang kerugian suap kontrak hibah pinjaman utang bantuan proyek".split()
NOUN = _pattern(rf"(?:{any_of(_NOUNS)}){S}")
# Where an amount may begin; tried on text in lower case.
CANDIDATE = re.compile(
    r"(?<![0-9a-z])(?<![0-9][.,/\u00a0\u202f])"
    rf"(?:(?=[0-9])|(?:{any_of(CODE_BEFORE)})(?![a-z])"
    rf"|(?=(?:{any_of({*VOCABULARY, *ORDERS, *ORDER_SCALES, *ONE_OF})})(?![a-z]))"
    rf"|(?=an?{S}(?:{any_of(ENGLISH_SCALES)}))"
    rf"|(?=(?:{any_of(_NOUNS)}){S}(?:juta|mil|tril)))"
)
# The first words of all these, and the signs that are no words; "" stands for a number in digits.
OPENERS = frozenset(
    {""}
    | {
        match[0]
        for word in {*CODE_BEFORE, *VOCABULARY, *ORDERS, *ORDER_SCALES, *ONE_OF, *GLUE, "an", *_NOUNS}
        if (match := re.match(r"[^\W\d_]+", word))
    }
)
SIGNS = tuple(code for code in CODE_BEFORE if not code[0].isalpha())
