"""Indonesian posts in small letters: the small words behind the head that belong to it, and what they show.

"manajer operasional PT Maju, Erwin", "Yulianus Kapitarau, ketua dewan adat setempat,", "penjabat gubernur".
"""

import re
from typing import NamedTuple

from .spans import any_of
from .words import INSTITUTION_WORDS

# Verbs, and words that begin something else.
NO_FIELD = re.compile(
    r" (?:me(?!dia|sin)[a-z]+|ber(?!as\b)[a-z]+|ter(?!oris|minal|sangka|dakwa|pidana|lapor|gugat|mohon)[a-z]+|di(?!gital|nas)[a-z]*|(?:yang|dan|pada|juga|sendiri|itu|tersebut|sudah|akan"
    r"|tidak|tak|belum|telah|ini|saat|ketika|ke|untuk|oleh|dari|dengan|agar|atau|kepada|tentang|soal|ikut|enggan|seperti|hadir|who"
    r"|selaku|sebagai|karena|bahwa|jika|kalau|supaya|sampai|hingga|setelah|sebelum|sementara|maupun|serta|adalah|sempat|hanya|lebih"
    r"|bungkam|diam|marah|pergi|pulang|minta|mau|bilang|kabur|mangkir|absen|cuti|sibuk|setuju|kaget|kesal|geram|bisa"
    r"|is|was|has|said|that|to|from|by|told|tells|says|did|does|had|were|are|would|will|could|declined|denied|confirmed|refused"
    r"|acknowledged|admitted|insisted|asked|called|wrote|in|at|on)(?![\w-]))"
)
_RUN = re.compile(r"(?: [a-z][a-z-]{1,20}){1,4}")
_BODY = re.compile(rf" (?:{any_of(INSTITUTION_WORDS)}|[A-Z]{{2,}})(?![\w-])")
# Closed, or restricted before that: "sekretaris desa yang dimaksud,", "kepala bidang di dinas,".
_CLOSED = re.compile(r"[,.;)\n]|$| (?:yang|di|dari|pada) [^,.;\n]{2,60}[,.;\n]")
_THIS = re.compile(r" (?:itu|tersebut|ini|setempat)(?=[,.;\n])")
_ITS_BODY = re.compile(r" (?:perseroan|perusahaan|yayasan|koperasi|rumah sakit|bank|kampus|sekolah|dinas)(?![\w-])")
_EXPLAINS = re.compile(
    r"[A-Z][\w'’-]+(?: \([0-9]{2}\)|, [0-9]{2}(?: tahun)?)?,"
    r" (?:seorang |salah satu |salah seorang |sebagai |selaku |yang (?:disebut|dikenal|tercatat|terdaftar|tercantum)(?: [a-z]+)? sebagai )?$"
    r"|[A-Z][\w'’-]+ \($|(?!(?:Bertindak|Terpilih|Dilantik|Ditunjuk|Diangkat|Menjabat|Bekerja|Bertugas|Tercatat|Selain|Juga) )[A-Z][\w'’-]+ (?:[a-z]+ )?(?:selaku|sebagai|menjabat|menjadi) $"
)
_SHORT = re.compile(r" \([A-Z]{2,6}\)")  # "pejabat pembuat komitmen (PPK)"
_HELD_AS = re.compile(r" (?:selaku|sebagai|menjabat|menjadi) $")


# "Pemilik lahan menolak": whom a sentence begins with, and what he does.
_BEGUN = re.compile(r"(?:^|\n|[.!?”\"] |[“\"])$")
_PREDICATE = re.compile(
    r" (?:me|ber|ter|di[a-z]{3}|(?:tidak|tak|belum|sudah|telah|akan|enggan|hanya|sempat|juga|sendiri|yang|itu|tersebut|ikut|bungkam|diam|bilang|minta|mangkir|hadir)(?![\w-]))"
)


class Small(NamedTuple):
    """Where the small words end; whether a body follows them, they explain the name before, or need none."""

    end: int
    before_body: bool = False
    explains: bool = False
    alone: bool = False


def _begins_sentence(text: str, start: int, end: int) -> bool:
    """Does a sentence begin with the post, one that there is one of? There are many owners and many boards."""
    begun = text[start].isupper() and _BEGUN.search(text, max(0, start - 3), start)
    many = _MANY.match(text, start) and not _MEANT.match(text, end)
    return bool(begun and not many and not _OWN.search(text, start, end))


_MANY = re.compile(
    r"(?:Pemilik|Pengurus|Perwakilan|Pengelola|Pembina|Pengasuh|Staf|Humas|Pimpinan(?! sidang| rapat))(?!\w)"
)
_MEANT = re.compile(r" (?:itu|tersebut|yang di[a-z]+i)(?!\w)")
_OF_IT = re.compile(r" (?:itu|tersebut)(?![\w-])")  # "PPK proyek itu": the project is the one told of
_OWN = re.compile(r" (?:kala|masa|waktu|satu|dua|tiga|empat|lima|saya|kami|kita|mereka|pun|ada|siapa|mana)(?!\w)")


def read(text: str, start: int, end: int, *, held: bool) -> Small | None:
    """What stands behind a head in small letters at `start:end`; `held`: the text says how the post is held."""
    run = _RUN.match(text, end)
    other = NO_FIELD.search(run[0]) if run else None
    behind = (end + other.start() if other else run.end()) if run else end
    if behind > end and not other and _BODY.match(text, behind):
        return Small(behind, before_body=True)
    this = _THIS.match(text, behind)
    held_as = _HELD_AS.search(text, max(0, start - 40), start) and (other or not run)
    if (held_as or _CLOSED.match(text, this.end() if this else behind)) and _EXPLAINS.search(
        text, max(0, start - 60), start
    ):
        short = _SHORT.match(text, behind)
        return Small(this.end() if this else short.end() if short else behind, explains=True)
    if other and _PREDICATE.match(other[0]) and _begins_sentence(text, start, behind):
        of_it = _OF_IT.match(text, behind) if behind > end else None
        return Small(of_it.end() if of_it else behind, alone=True)
    body = _ITS_BODY.match(text, end) if held else None
    return Small(body.end(), alone=True) if body else None
