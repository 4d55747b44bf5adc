"""What stands right around a post's head and belongs to it: a village of unknown name, an English field, a number."""

import re

from .learnt import Learnt
from .rules_id import SAID_AFTER
from .spans import any_of
from .words import GENERIC_WORDS, NO_NAME_WORDS, SECTOR_WORDS

# Posts of small territories are named with their place far oftener than with a name of one word.
VILLAGES = frozenset("Camat Lurah Kades".split()) | {"Kepala Desa"}
_ONE_WORD = re.compile(r" ([A-Z][\w'’-]+)(?=[,.;]|$| [a-z])")


def unknown_village(text: str, end: int, known: Learnt) -> re.Match[str] | None:
    """ "Kepala Desa Hutumuri menolak": the one word behind the head, where it is nobody's name."""
    word = _ONE_WORD.match(text, end)
    listed = word and (word[1] in NO_NAME_WORDS or word[1] in SECTOR_WORDS or word[1] in GENERIC_WORDS)
    return word if word and not listed and not known.begins_name(word[1]) else None


_HEARD = re.compile(rf"(?<![\w-])(?:{any_of(SAID_AFTER)}) $")
# "Adapun kepala dinas, kata Baiq,", "kami menyurati gubernur": one who is told of or asked.
_TOLD_OF = re.compile(
    r"(?<![\w-])(?:[Aa]dapun|[Ss]ang|menyurati|meminta|mendesak|merekomendasikan|menghubungi|menemui|menelepon|mengontak|menanyai|mengonfirmasi|mewawancarai"
    r"|(?:bertanya|menanyakannya|konfirmasi|dikonfirmasikan|wawancara) (?:kepada|ke|dengan)) $"
)
_ALONE = re.compile(r"[,.;”\"\n]|$| (?:itu|tidak|tak|belum|enggan|hanya|me[a-z]{3,}|sudah|lewat|melalui)(?!\w)")
# Of these there is one: "menyerahkan hasil audit kepada gubernur", "atas nama bupati".
_RULER = re.compile(
    r"(?:wakil )?(?:gubernur|bupati|wali ?kota|camat|lurah|kepala desa|sekda|presiden|kapolres|kapolda|kapolsek)$"
)
_BY_HIM = re.compile(
    r"(?<![\w-])(?:kepada|oleh|atas nama|mewakili|(?:perintah|arahan|izin|instruksi|restu|persetujuan)|melapor(?:kan)? (?:ke|kepada)|didampingi|menggugat|memanggil|menunggu) $"
)
_OF_HERE = re.compile(r" setempat(?!\w)")
_MANY = re.compile(r" (?:dan|di|dari|se-|lain|yang)(?!\w)")


CALLED = ("Pak ", "pak ", "Bu ", "bu ", "Bapak ", "Ibu ", "bapak ", "ibu ", "Bapa ", "Mama ")  # "Pak lurah bilang"


def stands_alone(text: str, start: int, end: int) -> bool:
    """ "ujar ketua paguyuban", "lurah setempat": one who is heard, or of the place told of, though nobody is named."""
    told = (
        _HEARD.search(text, max(0, start - 16), start)
        or text.endswith(CALLED, 0, start)
        or (_TOLD_OF.search(text, max(0, start - 24), start) and _ALONE.match(text, end))
        or (
            _RULER.match(text, start, end)
            and _BY_HIM.search(text, max(0, start - 24), start)
            and _ALONE.match(text, end)
        )
    )
    heard = told and not _MANY.match(text, end)
    return bool(heard or _OF_HERE.match(text, end))


LONGEST = 8  # words of a field
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]+|and|&) $")


def field_before(text: str, start: int) -> str:
    """ "Finance Minister", "Public Works Minister": the English words of a field before its head."""
    begins = start
    for _word in range(LONGEST):
        word = _WORD_BEFORE.search(text, max(0, begins - 24), begins)
        if not word or (word[1] not in SECTOR_WORDS | _OF_FIRMS and (word[1] not in ("and", "&") or begins == start)):
            break
        begins = word.start(1)
    field = text[begins:start]
    return "" if field.startswith(("and ", "& ", "The ", "Of ")) else field


_OF_FIRMS = frozenset(
    "Area Branch Regional Field Site Operation Operations Sales Account Senior Assistant Store Plant Mine Community External Corporate"
    " Communication Communications Legal Finance Marketing Relation Relations Public Government".split()
)
_COUNT = re.compile(r"(?<!\S)[0-9]{1,3} $")


def with_count(text: str, start: int) -> int:
    """ "14 pejabat eselon II": the number belongs to the post."""
    count = _COUNT.search(text, max(0, start - 4), start)
    return count.start() if count else start
