"""The words and small patterns an amount is made of: currencies, numbers, scales, orders, rates.

Each pattern reads one piece at one place; `money_terms` puts the pieces together. Every repetition is bounded or
possessive, so reading stays linear in the text's length.
"""

import re

from .money_currencies import CODE_AFTER, CODE_BEFORE
from .numerals import DIGITS, GLUE, SPACED, SPOKEN, VOCABULARY, WORDS
from .spans import any_of

# In every spelling of the press, the first one being the right one.
_BILLION = "miliar milyar miliyar milliar millyar milyard miliard milliard miliyard milyart miljar".split()
_TRILLION = "triliun trilyun trilliun triliyun trillyun".split()
SCALES = {
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, **dict.fromkeys(_BILLION, 9), **dict.fromkeys(_TRILLION, 12),
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "mio": 6, "bn": 9, "tn": 12,
}  # fmt: skip
ENGLISH_SCALES = ("thousand", "million", "billion", "trillion", "mn", "mio", "bn", "tn")
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
BIG = frozenset(
    {
        *_BILLION,
        *_TRILLION,
        "billion",
        "trillion",
        *(f"{word}an" for word in (*_BILLION, *_TRILLION)),
        "semiliar",
        "setriliun",
    }
)


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


S = r"[ \t\u00a0]"  # a space within one line: an amount never crosses a line break
_WORD_END = r"(?![A-Za-z])"

# "Jumlah (Rp): 245.600.000" of a table's head too.
CURRENCY_BEFORE = _pattern(rf"({any_of(CODE_BEFORE)})(?:(?<=rp)(?:\){S}?:?|{S}?:))?{S}{{0,3}}(?P<minus>[-−](?=[0-9]))?")
CURRENCY_AFTER = _pattern(rf"(?:{S}{{0,2}}|-(?=(?-i:[a-z]{{3}})))({any_of(CODE_AFTER)}){_WORD_END}")
_BESIDE = rf"(?={S}{{0,2}}(?:{any_of(CODE_AFTER)}){_WORD_END})"
_A_BIG_ONE = rf"{S}(?:{any_of(ENGLISH_SCALES)}){_WORD_END}"
_PART_OF = rf"(?:three[ -]quarters|a{S}quarter|half){S}of(?={S}a{_A_BIG_ONE})"
NUMBER = _pattern(rf"({SPACED}{_BESIDE}|{_PART_OF}|{SPOKEN}|{DIGITS}|(?:a{S}(?=hundred))?{WORDS}|an?(?={_A_BIG_ONE}))")
NUMBER_BEHIND_CURRENCY = _pattern(f"({SPACED})")
SCALE = _pattern(
    rf"(?:{S}{{0,2}}|-(?=[a-z]{{4}}))(?:a{S})?({any_of({*SCALES, *LETTER_SCALES})})(-?an)?"
    rf"(?![0-9A-Za-z²³])(?!{S}(?:persegi|kubik|lari)\b)"
)
AN = _pattern(rf"(?:{S}?-|{S}(?=an{S}(?:{any_of(SCALES)}){_WORD_END}))?an{_WORD_END}")
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
JOIN = _pattern(rf"{S}?[-–—]{S}?|{S}(?:hingga|sampai dengan|sampai|s/d|s\.d\.|to|atau|or){S}")
# "dari Rp 2 menjadi Rp 3 miliar": the scale is written once.
SHARED = _pattern(rf"{S}(?:(?P<change>menjadi|jadi|ke|hingga|sampai|to)|dan|atau|and|or){S}|,{S}")
BETWEEN_JOIN = _pattern(rf"{S}(?:dan|and|hingga|sampai){S}")
NO_CENTS = re.compile(r",-+|,–|\.-+|,=")
SPELLED = _pattern(
    rf"\s?\({S}?(?:(?:terbilang|dengan huruf):?{S})?(?P<about>(?:sekitar|kurang lebih|lebih dari|hampir){S})?"
    rf"(?P<words>{WORDS}|{any_of(ONE_OF)}|(?P<figures>{DIGITS}{S}?(?:{any_of({*SCALES, *LETTER_SCALES})}){_WORD_END}))"
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
    rf"|(?=an?{S}(?:{any_of(ENGLISH_SCALES)}|quarter{S}of{S}a{S}|hundred(?![a-z])))"
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
