"""What an answer to the press comes to, by its own words: a refusal, somebody else's door, "later", "yes"."""

import re

NO_COMMENT = re.compile(
    r"[Nn]o comment|(?<!\w)[Jj]angan (?:tanya|telepon|hubungi|ganggu)(?! (?:ke|kepada))|(?<!\w)(?:[Ss]aya|[Ss]a|[Bb]eta|[Kk]ami) (?:tidak|tak|tra|seng|nggak|belum) (?:mau|ingin|bisa|berwenang|berhak|diizinkan)(?: banyak)? (?:bicara|ngomong|jawab|menjawab|menanggapi|komen|menyampaikan apa(?:-apa| pun|pun)|bilang apa(?:-apa| pun)|memberi(?:kan)? (?:keterangan|komentar|pernyataan) apa(?: pun|pun))(?!\w)"
    r"|(?<!\w)(?:[Bb]elum|[Tt]idak|[Tt]ak) (?:bisa|dapat|mau|berani) (?:memberi(?:kan)? (?:keterangan|komentar|penjelasan|tanggapan|pernyataan)|berkomentar|komentar|jawab)(?!\w)|[Nn]othing to say|[Nn]ot (?:at liberty|authori[sz]ed|allowed|permitted) to (?:discuss|comment|speak|say|talk)|(?<!\w)I(?:'d|’d| would) (?:rather|prefer) not(?: to)?(?!\w)|(?<!\w)(?:I(?:'m|’m| am)|[Ww]e(?:'re|’re| are)) not going to (?:comment|discuss|get into|talk|answer)|(?<!\w)[Ww]e (?:don['’]t|do not|can['’]t|cannot) (?:comment|discuss)|(?<!\w)I (?:can(?:no|')t|won't|don't want to) (?:comment|talk|say|discuss|answer)(?!\w)|(?<!\w)[Ii]tu (?:internal|rahasia)|(?<!\w)[Bb]uru-buru|(?<!\w)[Ss]udah ya,|(?<!\w)[Pp]ertanyaan itu untuk|(?<!\w)(?:saya|sa) ada (?:tamu|rapat|acara)(?!\w)|(?<!\w)(?:[Tt]idak|[Tt]ak) (?:mau|ingin|usah) komen(?!\w)|(?<!\w)(?:[Tt]idak|[Tt]ak|[Ee]nggan|[Oo]gah)(?: mau| ingin| ada| usah| bisa)* (?:ber)?komentar(?!\w)"
)
# Said to nobody but those who ask.
TO_US = re.compile(
    r"[Nn]o comment|[Nn]othing to say to (?:you|the press|reporters|the media)|(?<!\w)[Jj]angan (?:tanya|wawancarai) saya|(?<!\w)(?:[Tt]idak|[Tt]ak) (?:ada|mau) komentar"
)
# What is said opens with it: the fact that was asked about is so.
YES = re.compile(
    r"(?:(?:Ya|Iya)[,.]? )?(?:[Ss]aya|[Kk]ami) (?:akui|mengakui)(?!\w)|(?:Ya|Iya|Iye)[,.]? (?:ada(?!lah)|memang|saya (?:yang|memang)|itu memang|kami memang)(?!\w)|(?:(?:Ya|Iya|Oh|Memang)[, ]+)*(?:[Bb]etul|[Bb]enar)(?: ada(?:nya)?| sekali| itu| demikian)?(?=[,.]| ada)"
)
# Somebody else answers for the one who was asked.
AWAY = re.compile(
    r"(?<!\w)(?:Bapak|Ibu|[Bb]eliau|Pak [A-Z]?\w+|Bu [A-Z]?\w+|[Pp]impinan) (?:(?:masih|sedang|lagi) (?:ada )?(?:rapat|cuti|bimtek|diklat|pelatihan|acara|tugas|sakit|istirahat|dinas luar|tugas luar|(?:di|ke) ?luar|umrah|keluar)"
    r"|(?:tidak|nggak|enggak) (?:ada(?= di (?:tempat|kantor|rumah|sini)|[,.]|$)|di tempat))"
)
ASKS_OTHERS = re.compile(
    r"[Ss]elebihnya tanya(?!\w)|(?<!\w)(?:[Tt]anya(?:kan)?|[Hh]ubungi|[Kk]onfirmasi)(?: \w+){1,4}? (?:saja|aja|langsung)(?!\w)|(?<!\w)(?:[Tt]anyo|[Tt]akon)(?: se| sajo| wae)? (?:ka|ke|marang)(?!\w)|(?<!\w)[Tt]anya (?:sana|bendahara|[A-Z])|(?<!\w)[Aa]sk there|(?<!\w)(?:[Ll]ebih jelasnya|[Uu]ntuk itu|[Ss]oal itu),? (?:ke|kepada|di|tanya) |[Ss]atu pintu|[Ss]ama (?:beliau|bapak|ibu|dia|[Pp]ak|[Bb]u)(?: \w+)? saja|satu pintu (?:di|lewat)"
    r"|(?<!\w)[Cc]oba(?: langsung)? (?:ke (?:bidang|bagian|dinas|humas|kantor|[A-Z])|tanya|hubungi)"
    r"|(?:(?<!\w)[Ss]ilakan|(?:(?<=, )|^|(?<=[.!?] ))[Ll]angsung)(?: saja)? (?:ke|tanya\w*|hubungi|temui|bersurat(?= ke)|konfirmasi\w*|menghubungi)(?!\w)"
    r"|(?<!\w)(?:[Tt]anya(?:kan)?|[Kk]onfirmasi(?:kan)?|[Hh]ubungi)(?: saja| langsung| aja| dulu)*"
    r" (?:di|ke|kepada|pada|sama|pengacara|kuasa hukum|[Pp]ak|[Bb]u|bagian|pimpinan|dinas|kepala|camat|kades|bendahara|atasan)(?!\w)|(?:have|need) to (?:ask|speak to|talk to)|(?<!\w)(?:[Aa]sk|[Pp]ut (?:that|it|this) to|[Cc]ontact|[Tt]alk to) (?:the|my|our)(?!\w)"
)
LATER = re.compile(
    r"(?<!\w)(?:[Nn]anti (?:saja|dulu|ya|(?:saya|kami|kita) (?:jelaskan|kabari|sampaikan|rilis|infokan|jawab|hubungi|telepon|kirim(?:kan)?|kasih|beri|share|teruskan|update|WA|wa))"
    r"|(?:[Ss]aya|[Kk]ami|[Kk]ita|[Ss]a|[Bb]eta) (?:cek|pelajari|tanyakan|koordinasikan|konsultasikan|lihat|baca|rapatkan) dulu(?=[,.]|$)|[Nn]anti (?:saya|kami|kita) (?:cek|lihat|tanyakan|pelajari|baca|telusuri|koordinasikan)(?: \\w+){0,3} dulu|baru (?:bisa )?(?:saya|kami|kita) (?:jawab|jelaskan|sampaikan|komentari|tanggapi)|I(?:'ll| will) (?:call|check|get|ring|phone|look|send)(?: you)? (?:back|into)|[Bb]esok (?:saja|ya|jo|aja|di kantor)|(?:[Nn]anti|[Bb]esok|[Mm]inggu depan|[Pp]ekan depan|[Ll]usa|[Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]umat)(?: \w+){0,3}?,? (?:saya|kami|kita|torang|beta|sa|kitorang|katong|baru)(?: \w+){0,2} (?:jelaskan|kabari|bicara|jawab|sampaikan|infokan|ngomong|duduk|ketemu|bicarakan)"
    r"|(?:[Bb]eri|[Mm]ohon|[Kk]asih|[Mm]inta)(?: (?:saya|kami))? waktu|[Ss]ebentar lagi (?:saya|kami)|[Nn]anti (?:ya|siang|sore|malam|besok)|[Kk]asih saya waktu|[Ll]ain (?:kali|waktu)|[Mm]asih rapat|[Nn]anti (?:ketemu|saja)|(?:saya |kami )?telepon balik|[Cc]all me (?:later|tomorrow))(?!\w)"
)

# A verb of saying that denies by itself: "“Tidak ada fee,” bantahnya".
DENIES = re.compile(r"(?<!\w)(?:bantah|tampik|sanggah|sangkal|tepis)(?:nya)?(?!\w)")


def comes_to(said: str) -> str | None:
    """The outcome of speech that only puts the question off, or None where it may be an answer."""
    for meaning, outcome in ((ASKS_OTHERS, "referred"), (NO_COMMENT, "declined"), (AWAY, "unreachable")):
        if meaning.search(said):
            return outcome
    return "promised_later" if LATER.search(said) else None


def says_yes(said: str) -> bool:
    """ "Betul, saya yang tanda tangan": what was asked about is so."""
    return bool(YES.match(said))
