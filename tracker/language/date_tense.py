"""Does the clause around a date speak of what is to come? What is not announced has happened."""

import re

from . import rules_en, rules_id
from .date_found import Context
from .spans import any_of

REACH = 140  # characters read before a date; what keeps reading linear
_AHEAD = (
    "akan", "bakal", "dijadwalkan", "direncanakan", "rencananya", "berencana", "merencanakan", "diagendakan", "agendanya",
    "nanti", "nantinya", "besok", "mendatang", "ditargetkan", "menargetkan", "targetnya", "targetkan", "hendak", "segera",
    "mungkin", "paling lambat", "selambat-lambatnya", "paling telat", "tenggat", "jatuh tempo", "batas waktu", "menunggu",
    "jadwalnya", "terjadwal", "insya allah", "insyaallah", "dijanjikan", "menjanjikan", "berjanji", "janji", "diharapkan",
    "tahun depan", "bulan depan", "pekan depan", "minggu depan", "target", "sepakat",
    "dilanjutkan", "berlanjut", "sidang lanjutan", "sidang berikutnya", "digelar kembali", "kembali digelar", "dimulai lagi", "dibuka kembali",
    "resume", "resumes", "continue", "continues", "reconvene", "reconvenes", "reopen", "reopens", "begin", "begins", "starts", "opens", "meets", "votes",
    "returns", "expires", "ends", "closes", "launches",
    "bersepakat", "disepakati", "menyepakati", "berkomitmen", "bersedia",
    "will", "would", "scheduled", "is due", "are due", "due to be", "due to appear", "due to start", "due to begin", "to be published", "to be held",
    "to be signed", "to be announced", "to be launched", "to be completed", "to be released", "to be sentenced", "expected", "expects", "plans", "planned", "set to", "is to", "are to", "going to",
    "deadline", "slated", "no later than", "shall", "must", "intends", "aims", "hopes", "tomorrow", "upcoming", "next",
    "promised", "pledged", "agreed to", "committed to", "ordered to", "required to", "needs to", "should", "'ll", "’ll",
)  # fmt: skip
_BEHIND = (
    "telah", "sudah", "tadi", "usai", "ketika", "saat", "sejak", "menurut", "according to",
    "received", "paid", "sent", "signed", "arrived", "left", "told", "met", "confirmed", "replied", "answered", "refused", "declined", "denied",
    "took", "went", "came", "began", "gave", "saw", "fell", "rose", "got", "was", "were", "had", "has", "have", "did", "been", "when", "since",
)  # fmt: skip
_SAID = {*rules_id.SAID_AFTER, *(f"{verb}nya" for verb in rules_id.SAID_AFTER), *rules_id.SAID_BEFORE}
_SAID |= {*rules_en.SAID_AFTER, *rules_en.SAID_BEFORE, "menurutnya", "katanya"}
_TOLD = any_of((_SAID | set(_BEHIND)) - set(_AHEAD))
_TENSE = re.compile(rf"(?<![\w-])(?:(?P<ahead>{any_of(_AHEAD)})|(?P<behind>{_TOLD}))(?![\w-])")
_CLAUSE = re.compile(r"[.!?;\n](?=\s)|[”\"“]")
_AHEAD_AFTER = re.compile(r"[ \u00a0](?:nanti|akan|bakal|mendatang|will|would|is due|is set|is expected)(?![a-z])")
# "Kamis saya kirim", "Senin baru bisa"; but "Desember baru kami terima Februari kemarin".
_SPOKEN_AHEAD = re.compile(
    r"[ \u00a0](?:saya|kami|kita|baru|sudah bisa)(?![a-z])"
    r"(?! (?:(?:kami|saya|kita) )?(?:terima|dapat|dapati|tahu|bayar|menerima|diterima|dibayar|cair|dicairkan|dikerjakan)(?![a-z]))"
)
_DATELINE = re.compile(r",[ \u00a0](?:hari[ \u00a0])?$")


_AWAY_WORDS = (
    "lagi",
    "sedang",
    "masih",
    "cuti",
    "luar",
    "umrah",
    "haji",
    "leave",
    "away",
    "out of",
    "abroad",
    "overseas",
)
# "bapak lagi dinas luar, balik Kamis", "on leave until Monday": who is away now comes back on a day to come.
_AWAY = re.compile(
    r"(?<![a-z])(?:(?:lagi|sedang|masih)[ \u00a0][^.]{1,60}?(?:pulang|balik|kembali|masuk)[ \u00a0]?(?:nya)?"
    r"|(?:cuti|dinas luar|tugas luar|umrah|haji|(?:di )?luar (?:kota|negeri|daerah)|on leave|away|out of town|abroad|overseas)"
    r"(?![a-z])[^.]{0,60}?(?:sampai|hingga|until|till|pulang|balik|kembali|masuk|back|returns?)[ \u00a0]?(?:nya)?)"
    r"[ \u00a0](?:(?:lagi|kantor|kerja|hari|pada|tanggal|on)[ \u00a0])*$"
)


# "menunda sidang sampai Rabu", "adjourned until Monday": it takes place on that day, and that is to come.
PUT_OFF = re.compile(
    r"(?<![a-z])(?:(?:sidang|persidangan|rapat|pembacaan|vonis|putusan|tuntutan|pemeriksaan)[^.]{0,60}(?:ditunda|diundur)"
    r"|(?:menunda|mengundur)[a-z]* (?:sidang|persidangan|rapat|pembacaan|pemeriksaan)|adjourn|postpone|put off|rescheduled)"
)


def clause_before(ctx: Context, start: int) -> str:
    """What stands before `start` in its own clause, in small letters."""
    return _CLAUSE.split(ctx.low[max(0, start - REACH) : start])[-1]


def ahead(ctx: Context, start: int, end: int) -> bool:
    """Does the date at `start:end` lie ahead, as far as its clause tells?"""
    if _AHEAD_AFTER.match(ctx.low, end) or (ctx.in_quote and _SPOKEN_AHEAD.match(ctx.low, end)):
        return True
    clause = clause_before(ctx, start)
    if _REACHED.match(ctx.low, end) and _UP_TO.search(clause):
        return False
    if any(word in clause for word in _AWAY_WORDS) and _AWAY.search(clause):
        return True
    if (bound := _BOUND.search(clause)) and (bound["deadline"] or PUT_OFF.search(clause)):
        return True
    tenses = [match.lastgroup for match in _TENSE.finditer(clause)]
    if _DATELINE.search(clause) and "behind" in tenses:
        return False  # "kata Bupati di Ambon, Rabu": the day of speaking
    return tenses[-1:] == ["ahead"]


# "hingga Selasa belum diterima", "by Wednesday the clinic was dark": that day has been.
_UP_TO = re.compile(r"(?:hingga|sampai|by)[ \u00a0]$")
_REACHED = re.compile(
    r"(?:[ \u00a0](?:pagi|siang|sore|malam|petang))?,?[ \u00a0](?:(?:ini|lalu|itu)[ \u00a0])?(?:belum|masih|tidak|tak|(?:[a-z’'-]+[ \u00a0]){1,4}(?:was|were|had|did)\b)"
)
_BOUND = re.compile(
    r"(?:(?P<deadline>paling (?:lambat|telat)|selambat-lambatnya|by|no later than)|hingga|sampai|until|till|(?:harus|wajib|mesti)(?:[ \u00a0][a-z]+){1,3})"
    r"[ \u00a0](?:(?:bulan|tanggal|akhir|awal|pertengahan|the end of|early|late)[ \u00a0]|mid[ -])*$"
)


def bounded(ctx: Context, start: int) -> bool:
    """Does the date at `start` close a period, on either side of the day of writing?"""
    return bool(_BOUND.search(ctx.low[max(0, start - 40) : start]))
