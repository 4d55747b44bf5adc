"""What an answer to the press comes to, by its own words: a refusal, somebody else's door, "later", "yes".

Each rule reads what stands in [brackets] in its example; the examples are tests. The first kind that fits names what
is said. Capitals count for nothing here.
"""

import re
from collections.abc import Iterable

from .rule import Rule
from .spotting import Spotter

_I = r"(?:saya|sa|beta|kami|kita|torang|kitorang|katong)"
_NOT = r"(?:tidak|tak|tra|seng|nggak|enggak|belum)"
_CHECK = r"(?:cek|pelajari|tanyakan|koordinasikan|konsultasikan|lihat|baca|rapatkan|telusuri|kumpulkan)"
_TELL = r"(?:jelaskan|kabari|bicara|jawab|sampaikan|rilis|infokan|ngomong|duduk|ketemu|bicarakan|hubungi|telepon|kirim(?:kan)?|kasih|beri|share|teruskan|update|wa)"
_OFFICE = r"(?:pengacara|kuasa hukum|pak|bu|bagian|bidang|pimpinan|dinas|kepala|camat|kades|sekdes|sekda|bendahara|atasan|humas|kantor|direktur|provinsi|pusat)"
_ASK = r"(?:di)?(?:tanya(?:kan)?|konfirmasi(?:kan)?|hubungi|temui)"

REFERRED = (
    Rule(
        "referred",
        rf"{_ASK}(?: saja| langsung| aja| dulu)* (?:di|ke|kepada|pada|sama|{_OFFICE}|dia|beliau|sana|(?-i:[A-Z]))(?![a-z])",
        "[Tanya pengacara] saya saja",
    ),
    Rule("referred", rf"{_ASK}(?: \w+){{1,4}}? (?:saja|aja|langsung)", "[Hubungi Ibu Rina saja]"),
    Rule(
        "referred",
        r"(?:silakan|(?:(?<=, )|^|(?<=[.!?] ))langsung)(?: saja| langsung)* (?:ke|tanya\w*|hubungi|temui|bersurat(?= ke)|konfirmasi\w*|menghubungi|menanyakan)"
        rf"|coba(?: langsung)? (?:ke (?:{_OFFICE}|(?-i:[A-Z]))|tanya|hubungi)",
        "[Silakan ke] direktur",
    ),
    Rule(
        "referred",
        r"(?:lebih jelasnya|untuk itu|soal itu|semua pertanyaan|pertanyaan itu|selebihnya),? (?:ke|kepada|di|tanya|langsung)(?= )|satu pintu|sama (?:beliau|bapak|ibu|dia|pak|bu)(?: \w+)? saja|selebihnya tanya",
        "[Semua pertanyaan ke] humas ya",
    ),
    Rule("referred", r"(?:tanyo|takon)(?: se| sajo| wae)? (?:ka|ke|marang)", "[Tanyo se ka] ketuanyo"),
    Rule(
        "referred",
        r"(?:have|need|want) to (?:ask|speak to|talk to)|(?:ask|(?:put|direct|address|send|refer) (?:that|it|this|those|(?:your|any|all|the) (?:questions|queries|inquiries)) to|contact|talk to|speak to) (?:the|my|our|your|them|him|her|(?-i:[A-Z]))"
        r"|(?:that(?:['’]s| is)|it(?:['’]s| is)) a (?:question|matter) for|ask there",
        "Please [direct your questions to our] lawyers",
    ),
)

# Said of the sentence as well, where nobody tells us anything else.
DECLINED = (
    Rule(
        "declined",
        rf"(?:{_I} )?(?:{_NOT}|enggan|ogah)(?: mau| ingin| ada| usah| bisa| dapat| berani)* (?:ber)?komen(?:tar)?",
        "[Saya tidak mau komentar] soal itu",
    ),
    Rule(
        "declined",
        rf"{_I} {_NOT} (?:mau|ingin|bisa|dapat|berwenang|berhak|diizinkan|boleh)(?: banyak)? (?:bicara|ngomong|jawab|menjawab|menanggapi|menjelaskan|menyampaikan apa(?:-apa| pun|pun)|bilang apa(?:-apa| pun)"
        r"|memberi(?:kan)? (?:keterangan|komentar|pernyataan) apa(?: pun|pun))",
        "[Saya tidak berhak bicara] soal itu",
    ),
    Rule(
        "declined",
        rf"{_NOT} (?:bisa|dapat|mau|berani) (?:memberi(?:kan)? (?:keterangan|komentar|penjelasan|tanggapan|pernyataan)|jawab)",
        "Kami [belum bisa memberikan keterangan]",
    ),
    Rule(
        "declined",
        r"jangan (?:tanya|telepon|hubungi|ganggu)(?! (?:ke|kepada))|itu (?:internal|rahasia)|buru-buru|sudah ya,|pertanyaan itu untuk|(?:saya|sa) ada (?:tamu|rapat|acara)",
        "Tolong [jangan telepon] lagi",
    ),
    Rule(
        "declined",
        r"no comment|nothing to say|not (?:at liberty|authori[sz]ed|allowed|permitted) to (?:discuss|comment|speak|say|talk)|not going to (?:discuss|comment|say|talk about|answer|get into)|(?:i(?:['’]d)?|would) (?:rather|prefer) not(?: to)?|we (?:don['’]t|do not) (?:comment|discuss)"
        r"|(?<!\w)(?:i|we) (?:can(?:no|['’])t|cannot|won['’]t|will not|don['’]t (?:want|wish) to) (?:comment|talk|say|discuss|answer)",
        "I have [nothing to say]",
    ),
)
AWAY = (
    Rule(
        "unreachable",  # somebody else answers for the one who was asked
        r"(?:bapak|ibu|beliau|pak \w+|bu \w+|pimpinan) (?:(?:masih|sedang|lagi) (?:ada )?(?:rapat|cuti|bimtek|diklat|pelatihan|acara|tugas|sakit|istirahat|dinas luar|tugas luar|(?:di|ke) ?luar|umrah|keluar)"
        r"|(?:tidak|nggak|enggak) (?:ada(?= di (?:tempat|kantor|rumah|sini)|[,.]|$)|di tempat))",
        "[Bapak lagi umrah], pulang tanggal 20",
    ),
)
LATER = (
    Rule(
        "promised_later",
        rf"(?:nanti|besok|lusa)(?: \w+){{0,6}}?,? (?:akan )?(?:{_I}|baru)(?: \w+){{0,2}}? {_TELL}|nanti {_I} (?:{_CHECK})(?: \w+){{0,3}} dulu",
        "[Nanti saya jelaskan] setelah rapat",
    ),
    Rule(
        "promised_later",
        rf"(?:minggu depan|pekan depan|senin|selasa|rabu|kamis|jumat)(?: \w+){{0,3}}?,? (?:{_I}|baru)(?: \w+){{0,2}} {_TELL}|baru (?:bisa )?{_I} (?:jawab|jelaskan|sampaikan|komentari|tanggapi)",
        "[Senin kita duduk] sama-sama",
    ),
    Rule(
        "promised_later",
        rf"{_I} {_CHECK} dulu(?=[,.]|$| (?:ya|ke|kepada|sama|dengan|di|datanya|berkasnya|dokumennya|laporannya)(?!\w))|(?:nanti|besok|senin|selasa|rabu|kamis|jumat|lusa|minggu depan|pekan depan) (?:saja|dulu|ya|jo|aja|siang|sore|malam|pagi|di kantor|ketemu)(?=[,.!?]|$| )"
        r"|nanti (?:besok|ketemu)|sebentar lagi (?:saya|kami)|lain (?:kali|waktu)|masih rapat|(?:saya |kami )?telepon balik|jangan sekarang",
        "[Saya cek dulu]",
    ),
    Rule(
        "promised_later",
        r"(?:beri|mohon|kasih|minta)(?: (?:saya|kami))? waktu|^mohon (?:ber)?sabar|tunggu (?:saja |dulu )?(?:keterangan|penjelasan|rilis|pernyataan|jawaban|klarifikasi|hasil|tanggal mainnya)",
        "[Beri saya waktu]",
    ),
    Rule(
        "promised_later",
        r"i(?:['’]ll| will)(?: have to)? (?:call|check|get|ring|phone|look|send|email)(?: you)? (?:back|into|it|that)?|let me (?:check|look|get back|find out|call)|(?:can|could) you (?:call|try|ring)|give (?:me|us) (?:until|till|a (?:day|week|few days)|some time)|(?:call|ring|phone|try)(?: me| us| again| back| my office)* (?:later|tomorrow|again|back|next week)"
        r"|(?:we|i)(?:['’]ll| will) (?:issue|release|provide|send|give you|have) (?:an? )?(?:\w+ )?(?:statement|response|reply|answer)",
        "[I will call you back]",
    ),
)
YES = (
    Rule(
        "admitted",  # what is said opens with it: the fact that was asked about is so
        r"(?:ya|iya|iye)[,.]? (?:ada(?!lah)|memang|(?:kemarin|dulu|waktu itu|saat itu) memang|saya (?:yang|memang)|itu (?:memang|benar|betul)|kami memang)|(?:(?:ya|iya|oh|memang)[, ]+)*(?:betul|benar)(?: ada(?:nya)?| sekali| itu| demikian)?(?=[,.]| ada)"
        r"|memang (?:ada|benar|betul)|(?:(?:ya|iya)[,.]? )?(?:saya|kami) (?:akui|mengakui|mengaku salah)|(?:saya|kami) memang",
        "[Betul], saya yang tanda tangan",
    ),
    Rule(
        "admitted",
        r"yes,? (?:that(?:['’]s| is)|it(?:['’]s| is)|it was|we|i|he|she|they|there)(?! (?:deny|denied|reject|heard|saw))|(?:that(?:['’]s| is)|it(?:['’]s| is)) (?:true|correct|right|accurate)|(?:i|we) admit",
        "[Yes, we] paid him",
    ),
)
# Said to nobody but those who ask.
TO_US = Spotter(
    r"[Nn]o comment|[Nn]othing to say to (?:you|the press|reporters|the media)|(?<!\w)[Jj]angan (?:tanya|wawancarai) saya|(?<!\w)(?:[Tt]idak|[Tt]ak) (?:ada|mau) komentar"
)
# A verb of saying that denies by itself: "“Tidak ada fee,” bantahnya", "“Saya bantah itu”".
DENIES = re.compile(
    r"(?<!\w)(?:(?:bantah|tampik|sanggah|sangkal|tepis)(?:nya)?|(?:katanya|ujarnya|tegasnya) (?:membantah|menampik|menyangkal)|(?:said|told [\w ]{2,30}),? denying)(?!\w)"
)


def _either(rules: Iterable[Rule]) -> str:
    patterns = "|".join(f"(?:{rule.pattern})" for rule in rules)
    return rf"(?<!\w)(?:{patterns})(?!\w)"  # within a word none is tried


def _any(rules: Iterable[Rule]) -> re.Pattern[str]:
    return re.compile(_either(rules), re.IGNORECASE)


NO_COMMENT = Spotter(_either(DECLINED), low=True)
_YES = _any(YES)
_PUT_OFF = tuple((_any(rules), rules[0].key) for rules in (REFERRED, DECLINED, AWAY, LATER))


def comes_to(said: str) -> str | None:
    """The outcome of speech that only puts the question off, or None where it may be an answer."""
    return next((outcome for meaning, outcome in _PUT_OFF if meaning.search(said)), None) if said else None


def says_yes(said: str) -> bool:
    """ "Betul, saya yang tanda tangan": what was asked about is so."""
    return bool(_YES.match(said))
