"""What a named date looks like: patterns over text in lower case, each read by a function of `date_absolute`.

Every repetition is bounded, so a search stays linear in the text's length.
"""

from .calendar_names import MONTH, WEEKDAY
from .money_grammar import S

DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])(?:st|nd|rd|th)?"
MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])(?![0-9])"
YEAR = r"(?:1[89]|20|21)[0-9]{2}(?![0-9])(?![.,][0-9])"
PART_OF_DAY = rf"(?:pagi|siang|sore|petang|malam|dini{S}hari|subuh|morning|afternoon|evening|night)(?![a-z])"
WD = rf"(?:(?:{WEEKDAY})(?:{S}{PART_OF_DAY})?,?{S}?)"
DASH = rf"{S}?[-–—]{S}?"
_OR_TO = rf"(?:{DASH}|{S}(?:dan|and|hingga|sampai|to|s/d|s\.d\.){S})"
_OF_YEAR = rf"(?:,?{S}(?:tahun{S}|of{S})?{YEAR})"
_ON = rf"(?:tanggal|tgl\.?){S}"

FULL = rf"{WD}?(?:\(|{_ON})?(?:{DAY}{S}(?:of{S})?{MONTH}{_OF_YEAR}?|{MONTH}{S}{DAY}{_OF_YEAR}?)\)?"
DAY_RANGE = rf"{WD}?\(?(?:{DAY}{_OR_TO}{DAY}{S}{MONTH}{_OF_YEAR}?|{MONTH}{S}{DAY}{DASH}{DAY}{_OF_YEAR}?)\)?"
NUMERIC = (
    rf"(?:{WD}\(?|\()?(?<![0-9/.-]){DAY}(?P<mark>[/.-])(?:0?[1-9]|[12][0-9]|3[01])(?P=mark)"
    rf"(?:{YEAR}|[0-9]{{2}}(?![0-9])(?![/.,-][0-9]))\)?"
)
_DAY_MONTH = rf"{DAY}/{MONTH_NUMBER}(?!/)"
SHORT = rf"(?:{WD}\(?{_DAY_MONTH}\)?|\({_DAY_MONTH}\)|{_ON}{_DAY_MONTH})"
SHORT_RANGE = rf"(?:{WD}(?:{DASH}{WD})?)?\({DAY}(?:/{MONTH_NUMBER})?[-–]{DAY}/{MONTH_NUMBER}(?:/{YEAR})?\)"
ISO = rf"(?<![0-9-]){YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9-])"
MONTH_YEAR = rf"{MONTH},?{S}(?:tahun{S}|of{S})?{YEAR}"
MONTH_RANGE = rf"{MONTH}{_OR_TO}{MONTH}{S}(?:tahun{S})?{YEAR}"
_PREPOSITIONS = (
    "pada|sejak|hingga|sampai|mulai|dari|antara|sepanjang|selama|since|until|in|during|from|between|throughout"
    "|awal|pertengahan|akhir|early|late|mid"
)
MONTH_ALONE = (
    rf"(?:bulan|{_PREPOSITIONS}|(?:beginning|start|middle|end){S}of)[ -]{MONTH}(?!{S}?[0-9])"
    rf"(?!{_OR_TO}{MONTH}{S}(?:tahun{S})?{YEAR})"
)
_ORDINAL = "iv|iii|ii|i|[1-4]|pertama|kedua|ketiga|keempat"
WEEK_OF_MONTH = (
    rf"(?:(?:pekan|minggu){S}(?:ke-?)?(?:{_ORDINAL}|terakhir){S}(?:bulan{S})?"
    rf"|(?:first|second|third|fourth|last){S}week{S}of{S}){MONTH}(?:{S}(?:tahun{S})?{YEAR})?"
)
MONTH_LAST = rf"{MONTH}{S}(?:tahun{S})?(?:lalu|silam|ini|mendatang|depan)(?![a-z])"
QUARTER = (
    rf"(?:(?:triwulan|kuartal|tw|semester|caturwulan){S}(?:ke-?)?(?:{_ORDINAL})"
    rf"(?:(?:{S}|/)(?:tahun{S})?(?:anggaran{S})?{YEAR})"
    rf"|(?:q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th){S}(?:quarter|half))(?:{S}of)?{S}{YEAR})"
)
FISCAL = rf"(?:tahun{S}anggaran(?:{S}\(ta\))?|t\.?a\.?|fiscal{S}year|fy){S}?{YEAR}(?:[/–-]{YEAR})?"
SCHOOL = rf"tahun{S}(?:ajaran|pelajaran|akademik){S}{YEAR}/{YEAR}"
DECADE = rf"(?:(?:tahun|era|dekade|the|dekade{S}tahun){S})?(?:[12][0-9]{{2}}0|[1-9]0)(?:[-‑]?an|s)(?![a-z])"
YEAR_PAIR = (
    rf"(?:dari|antara|from|between){S}(?:tahun{S})?{YEAR}{S}(?:dan|and|hingga|sampai"
    rf"|to){S}(?:tahun{S})?{YEAR}"
)
YEARS = rf"(?:tahun|periode|masa{S}jabatan|period){S}{YEAR}(?:{S}?[-–/]{S}?|{S}(?:hingga|sampai){S}){YEAR}"
YEAR_NAMED = rf"(?:tahun|year){S}{YEAR}(?![-–/][0-9])"
# A budget, like an election, is named with its year: "APBD 2024".
BUDGETS = "pemilu|pilkada|pilpres|pileg|apbdes|apbd-p|apbd|apbn-p|apbn|rapbd|rapbn"
YEAR_ALONE = (
    rf"(?:di|semenjak|sebelum|setelah|sesudah|before|after|{_PREPOSITIONS}|(?:{BUDGETS})(?:{S}perubahan)?"
    rf"|(?:beginning|start|middle|end){S}of)[ -]{YEAR}"
    r"(?![-–/.]?[0-9a-z])"
)
