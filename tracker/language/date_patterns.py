"""What a named date looks like: patterns over text in lower case, each read by a function of `date_days`,
`date_months`, `date_quarters` or `date_years`.

Every repetition is bounded, so a search stays linear in the text's length.
"""

from .calendar_names import MONTH, WEEKDAY
from .date_counts import COUNT
from .money_grammar import S

DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])(?:st|nd|rd|th)?"
MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])(?![0-9])"
YEAR = r"(?:1[89]|20|21)[0-9]{2}(?![0-9])(?![.,][0-9])"
PART_OF_DAY = rf"(?:pagi|siang|sore|petang|malam|dini{S}hari|subuh|morning|afternoon|evening|night)(?![a-z])"
WD = rf"(?:(?:{WEEKDAY})(?:{S}{PART_OF_DAY})?,?{S}?)"
DASH = rf"{S}?[-–—]{S}?"
TO = rf"(?:hingga|sampai(?:{S}dengan)?|to|s/d|s\.d\.?|sd)"
OR_TO = rf"(?:{DASH}|{S}(?:dan|and|{TO}){S})"
WDS = rf"(?:(?:{WEEKDAY})(?:{S}{PART_OF_DAY})?{OR_TO}{WD}|{WD})"
_OF_YEAR = rf"(?:,?{S}(?:(?:(?:tahun|thn\.?|th\.?){S}|of{S})?{YEAR}|['’‘][0-9]{{2}}(?![0-9])))"
ON = rf"(?:tanggal|tgl\.?){S}"

FULL = rf"{WD}?(?:\(|{ON})?(?:{DAY}{S}(?:of{S}|bulan{S})?{MONTH}{_OF_YEAR}?|{MONTH}{S}{DAY}{_OF_YEAR}?|{DAY}-{MONTH}-(?:{YEAR}|[0-9]{{2}}(?![0-9])))\)?"
DAY_RANGE = rf"(?:{WDS})?\(?(?:{DAY}{OR_TO}(?:{ON})?{DAY}{S}{MONTH}{_OF_YEAR}?|{MONTH}{S}{DAY}(?:{DASH}{DAY}{_OF_YEAR}?|{S}(?:and|to){S}{DAY}(?:{_OF_YEAR}|(?={S}?[.,;)]|$))))\)?"
DAY_LIST = rf"{DAY},{S}(?:{DAY},?{S}){{0,8}}(?:(?:dan|and|serta){S})?{DAY}{S}{MONTH}{_OF_YEAR}?"
# No part of a longer number, but for the second day of "1/7/2023-5/7/2023".
_FREE = r"(?:(?<![0-9/.-])|(?<=[/.](?:19|20)[0-9]{2}-))"
NUMERIC = (
    rf"(?:{WD}{ON}|{WD}\(?|\()?{_FREE}{DAY}(?P<mark>[/.-])(?:0?[1-9]|[12][0-9]|3[01])(?P=mark)"
    rf"(?:{YEAR}(?!/[0-9a-z])|[0-9]{{2}}(?![0-9])(?![/.,-][0-9]))\)?"
)
_DAY_MONTH = rf"{DAY}/{MONTH_NUMBER}(?!/)"
SHORT = rf"(?:{WD}\(?{_DAY_MONTH}\)?|\({_DAY_MONTH}\)|{ON}{_DAY_MONTH})"
SHORT_RANGE = rf"(?:{WDS})?\({DAY}(?:/{MONTH_NUMBER})?{OR_TO}{DAY}/{MONTH_NUMBER}(?:/(?:{YEAR}|[0-9]{{2}}))?\)"
ISO = rf"(?<![0-9/-]){YEAR}(?P<dash>[-/])(?:0[1-9]|1[0-2])(?P=dash)(?:0[1-9]|[12][0-9]|3[01])(?![0-9/-])"
MONTH_YEAR = rf"(?:bulan{S})?{MONTH}{_OF_YEAR}"
MONTH_RANGE = (
    rf"(?:{MONTH}(?:{DASH}|{S}{TO}{S}|{S}?/{S}?){MONTH}{S}(?:tahun{S})?{YEAR}"
    rf"|{MONTH}(?:{DASH}|{S}{TO}{S}){MONTH}(?:{S}(?:tahun{S}(?:ini|lalu)|(?:of{S})?(?:this|last){S}year)(?![a-z]))?(?!,?{S}?[0-9]))"
)
MONTH_PAIR = rf"(?:antara|between){S}(?:bulan{S})?{MONTH}{S}(?:dan|and){S}(?:bulan{S})?{MONTH}(?!,?{S}?[0-9])"
MONTH_ALONE = rf"(?:bulan{S})?{MONTH}(?!{S}?[0-9])(?!(?:{DASH}|{S}{TO}{S}){MONTH}{S}(?:tahun{S})?{YEAR})"
_ORDINAL = "iv|iii|ii|i|[1-4]|pertama|kedua|ketiga|keempat|terakhir"
WEEK_OF_MONTH = (
    rf"(?:(?:pekan|minggu){S}(?:ke-?)?(?:{_ORDINAL}){S}(?:bulan{S})?"
    rf"|(?:first|second|third|fourth|last){S}week{S}of{S}){MONTH}(?:{S}(?:tahun{S})?{YEAR})?"
)
# What moves a day or a month to a year: "Desember tahun lalu", "2 Mei lalu", "April this year".
OTHER_YEAR = (
    rf"{S}(?:(?:tahun{S})?(?:yang{S})?(?:lalu|silam|kemarin|kemaren|kmrn|ini|depan|dpn|mendatang|nanti)|(?:of{S})?(?:last|this|next){S}year"
    rf"|tahun{S}(?:yang{S}sama|itu)|(?:of{S})?(?:the{S}same|that|that{S}same){S}year)(?![a-z])"
)
# "tanggal 5 bulan lalu", "tanggal 5 bulan 7 tahun 2023", "the 5th of last month".
DAY_OF_MONTH = (
    rf"(?:{ON}{DAY}{S}bulan{S}(?:(?:yang{S})?(?:ini|lalu|silam|kemarin|depan|mendatang)(?![a-z])"
    rf"|{MONTH_NUMBER}(?:,?{S}(?:tahun{S})?{YEAR})?)|the{S}{DAY}{S}of{S}(?:last|this|next){S}month(?![a-z]))"
)
MONTH_LAST = rf"(?:(?:bulan{S})?{MONTH}{OTHER_YEAR}|(?:last|this|next){S}{MONTH}(?!{S}[0-9]))"

_DIVISION = "(?:triwulan|kuartal|kwartal|tw|semester|caturwulan|paruh)"
_QUARTER = rf"(?:{_DIVISION}(?:{S}|-)(?:ke-?)?(?:{_ORDINAL})(?![a-z])"
_QUARTER += rf"|(?:q[1-4]|h[12])(?![0-9a-z])|(?:the{S})?(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)(?:{S}|-)(?:quarter|half)(?![a-z]))"
# "triwulan I dan II 2024", "Q1 hingga Q3 2024".
QUARTERS = (
    rf"(?:{_DIVISION}{S}(?:ke-?)?(?:{_ORDINAL})(?![0-9a-z])|q[1-4])(?:,{S}(?:{_ORDINAL}|q[1-4])(?![0-9a-z])){{0,2}}(?:,?{OR_TO}|{S}?&{S}?)(?:{_DIVISION}{S})?(?:ke-?)?(?:{_ORDINAL}|q[1-4])(?![0-9a-z])"
    rf"(?:{S}?[-–/]{S}?|,?{S})(?:tahun{S})?(?:{YEAR}|(?<=tahun{S})(?:ini|lalu)(?![a-z]))"
)
QUARTER = (
    rf"(?:{_QUARTER}(?:(?:{S}?[-–/]{S}?|,?{S}(?:in{S}|of{S})?)(?:tahun{S}|fiscal{S}|the{S}year{S})?(?:anggaran{S}|ta{S})?{YEAR}"
    rf"|{S}(?:of{S}|in{S})?(?:tahun{S}(?:ini|lalu|depan)|(?:this|last|next){S}year)(?![a-z]))?"
    rf"|[1-4](?:q|h)(?:20)?[12][0-9](?![0-9a-z])|{YEAR}{S}(?:q[1-4]|h[12])(?![0-9a-z]))"
)
QUARTER_BESIDE = (
    rf"(?:(?:triwulan|kuartal|kwartal){S}(?:yang{S})?(?:lalu|ini|depan|mendatang)|(?:last|this|next){S}quarter)(?![a-z])"
    rf"(?!{S}of{S})"
)
FIRST_MONTHS = (
    rf"(?:(?:the{S})?(?:first|last|final){S}{COUNT}{S}months{S}(?:of|in){S}|{COUNT}{S}bulan{S}(?:pertama|terakhir){S}(?:pada{S}|di{S})?)"
    rf"(?:(?:tahun{S})?{YEAR}|tahun{S}(?:ini|lalu)|(?:this|last){S}year)"
)
_TO_YEAR = rf"(?:{S}?[-–—]{S}?|{S}(?:{TO}|until|till|through){S}(?:tahun{S}|dengan{S})?)"
FISCAL = (
    rf"(?:tahun{S}(?:anggaran|buku|fiskal|pajak)(?:{S}\(ta\))?|t\.?a\.?|(?:fiscal|financial){S}year|fy){S}?{YEAR}"
    rf"(?:(?:[/–-]|{_TO_YEAR}){YEAR}|[/–-][0-9]{{2}})?(?![0-9])"
)
SCHOOL = rf"tahun{S}(?:ajaran|pelajaran|akademik){S}{YEAR}/{YEAR}"
DECADE = rf"(?:(?:tahun|era|dekade|the|dekade{S}tahun){S})?(?:[12][0-9]{{2}}0|[1-9]0)(?:[-‑]?an|s)(?![a-z])"
YEAR_PAIR = (
    rf"(?:dari|antara|from|between){S}(?:tahun{S})?{YEAR}{S}(?:dan|and|hingga|sampai"
    rf"|to){S}(?:tahun{S})?{YEAR}"
)
YEARS = rf"(?:(?:tahun|periode|masa{S}jabatan|period|musim|season){S})?(?<!-){YEAR}(?:(?:{_TO_YEAR}|{S}?/{S}?){YEAR}|[-–/][0-9]{{2}})(?![-–/.]?[0-9a-z])"
YEAR_NAMED = rf"(?:tahun|thn\.?|th\.?|year){S}{YEAR}(?![-–/][0-9])"
YEAR_ALONE = rf"(?<!/)(?<![0-9][-–]){YEAR}(?![-–/.]?[0-9a-z])"
# The third of a year or month of which only that much is said.
PART_ALONE = (
    rf"(?:(?:awal|pertengahan|penghujung|akhir){S}(?:tahun|bulan)(?!{S}(?:anggaran|ajaran|ini|lalu|silam|depan|kemarin"
    rf"|mendatang|buku|fiskal|sebelumnya|berikutnya|baru|pelajaran|{YEAR}|{MONTH}))"
    rf"|(?:the{S})?(?:beginning|start|middle|end){S}of{S}(?:the{S})?(?:year|month)|year-end)(?![a-z-])"
)
ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
