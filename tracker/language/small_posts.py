"""Indonesian posts in small letters: the small words behind the head that belong to it, and what they show.

"manajer operasional PT Maju, Erwin", "Yulianus Kapitarau, ketua dewan adat setempat,", "penjabat gubernur".
"""

import re
from typing import NamedTuple

from .spans import any_of
from .words import INSTITUTION_WORDS

# Verbs, and words that begin something else.
NO_FIELD = re.compile(
    r" (?:me(?!dia|sin)[a-z]+|ber(?!as\b)[a-z]+|ter(?!oris|minal)[a-z]+|di(?!gital|nas)[a-z]*|(?:yang|dan|pada|juga|itu|tersebut|sudah|akan"
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
    r"|[A-Z][\w'’-]+ \($"
)


class Small(NamedTuple):
    """Where the small words end; whether a body follows them, they explain the name before, or need none."""

    end: int
    before_body: bool = False
    explains: bool = False
    alone: bool = False


def read(text: str, start: int, end: int, *, held: bool) -> Small | None:
    """What stands behind a head in small letters at `start:end`; `held`: the text says how the post is held."""
    run = _RUN.match(text, end)
    other = NO_FIELD.search(run[0]) if run else None
    behind = (end + other.start() if other else run.end()) if run else end
    if behind > end and not other and _BODY.match(text, behind):
        return Small(behind, before_body=True)
    this = _THIS.match(text, behind)
    if _CLOSED.match(text, this.end() if this else behind) and _EXPLAINS.search(text, max(0, start - 60), start):
        return Small(this.end() if this else behind, explains=True)
    body = _ITS_BODY.match(text, end) if held else None
    return Small(body.end(), alone=True) if body else None
