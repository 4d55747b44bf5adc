"""Numbers that look like years and are none: of laws, letters and houses, of money, and counts of something."""

import re

from .date_found import Context
from .money_grammar import S

# Numbers that are no years: of regulations, pages and houses, of money, and counts of something.
NUMBERED = re.compile(
    r"(?:[0-9][\w./-]{0,24}|\$|(?<![a-z])(?:nomor|no\.?|nip|nik|rup|kode|pasal|ayat|halaman|hal\.?|blok|kamar|lantai|km|rp\.?|us\$|idr|usd|pukul|jam"
    r"|telp\.?|tel\.?|hp|wa|total of|number of|sum of|group of))[\s:]+$"
)
_COUNTED = re.compile(
    rf"{S}(?:orang|unit|desa|kelurahan|kecamatan|warga|kasus|titik|sekolah|rumah|siswa|paket|buah|kali|pegawai|jiwa|ekor|kk|kepala"
    rf"|keluarga|lembar|pohon|batang|ton|kilogram|kg|hektare?|ha|liter|m2|m3|m|cc|watt|mw|kw|mwh|rpm|hari|jam|bulan|tahun|personel|peserta"
    rf"|guru|anggota|pelanggan|korban|pemilih|suara|rupiah|dolar|dollars?|people|cases|homes|houses|students|meter|met(?:re|er)s|kilometer"
    rf"|kilomet(?:re|er)s|km|tonnes?|tons|hectares?|acres|units|workers|residents|families|villages|votes|days|years|hours|miles)\b"
)


_THAT = re.compile(rf"{S}(?:itu|ini|tersebut)(?![a-z])")  # "pada 2024 sekolah itu": not so many of them
_LAW_NAMES = "law|act|decree|regulation|ordinance|constitution|convention|bill|code"
# "the 2001 oil and gas law", "the 1999 law"
_LAW = re.compile(
    rf"{S}(?:(?!was|were|is|are|had|has|of|in|on|by|to|the|for|under|that|which|with)[a-z-]+{S}){{0,4}}(?:{_LAW_NAMES})(?![a-z])"
)
# "Act No. 14 of 2008", "the Press Law of 1999", "Government Regulation 12 of 2019"
_OF_LAW = re.compile(
    rf"(?<![a-z])(?:(?:{_LAW_NAMES}|no\.?|number|decision|instruction|circular|case|ruling){S}(?:no\.?{S}?|number{S})?[0-9][\w./-]{{0,20}}"
    rf"|{_LAW_NAMES}){S}of{S}$"
)


REGULATION = re.compile(
    r"(?:^|[^a-z])(?:tahun|thn\.?|th\.?) $|(?:^|[^a-z])(?:uu|uud|undang-undang|kuhp|kuhap|pp|perda|perpres|perppu|perbup|pergub|perwali|permen[a-z]*"
    r"|kepmen[a-z]*|keppres|inpres|peraturan|windows|server|office|peugeot) (?:(?!pada|di|sejak|hingga|sampai|dalam|untuk|dan|mulai|dari)[a-z]+ ){0,2}$"
)


def no_year(ctx: Context, start: int, end: int) -> bool:
    before = ctx.low[max(0, start - 40) : start]
    if NUMBERED.search(before[-28:]) or _LAW.match(ctx.low, end) or _OF_LAW.search(before):
        return True
    counted = _COUNTED.match(ctx.low, end)
    return bool(counted) and not _THAT.match(ctx.low, counted.end())
