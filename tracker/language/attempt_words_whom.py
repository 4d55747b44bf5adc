"""The wordings by which `attempt_whom` tells who was asked, and who only tells of it."""

import re

OWNED = re.compile(r"(?:['’]s)?\.?$")
# "kepala dinas, kata Baiq, tidak bersedia …": who only tells of it.
TELLS = re.compile(r", (?:kata|ujar|menurut|jelas|ungkap|tutur|ucap|according to|said) $")
# "Wartawan kami, Suprapto, mengirim pesan": one of us.
OWN = re.compile(r"(?:[Ww]artawan|[Rr]eporter|[Jj]urnalis|[Kk]ontributor) (?:kami|media ini|koran ini),? ")
SPEAKS_FOR = re.compile(r" (?:yang mewakili|mewakili|who represents|representing|selaku|merangkap|sekaligus) $")
# "oknum guru berinisial SH": whom a charge is told of.
ACCUSED = re.compile(
    r"(?:[Oo]knum|[Tt]erlapor|[Tt]erduga|[Tt]ersangka|[Pp]elaku)(?: [\w-]+){0,4} (?:berinisial|inisial) [A-Z]{1,4}(?!\w)"
)
# "Kantor mereka juga tutup": of those asked just before.
THEIRS = re.compile(
    r"(?:Kantor|Rumah|Nomor|Telepon) mereka|(?:Kantor|Rumah|Kediaman|Nomor|Telepon|Ponsel)nya(?!\w)|Their (?:office|phone|number)s?"
)
RELATIVE = re.compile(r"(?:yang|who)[ \u00a0](?:was[ ])?$")
# "Kami menelepon beliau": whom the text spoke of.
HIM = re.compile(r"(?: \w+)? (?:beliau|dia|ia|him|her|yang bersangkutan)(?!\w)")
# "Attempts to reach X, …, were unsuccessful", "Upaya menemui X gagal".
SEEKING = re.compile(r"(?:[Aa]ttempts|[Ee]fforts) to (?P<verb>\w+)(?: (?:to|with))? ")
CLAUSE = re.compile(r", |[.;]")
THROUGH = re.compile(r" (?:melalui|lewat|through|via) ")
IN_APPOSITION = re.compile(r", (?:(?!(?:dan|serta|maupun|atau|yang|and|or|nor|who)(?!\w))[A-Za-z][\w ]{3,60} ?)?")
# No answer came, from whomever it was asked: "jawaban tak pernah datang".
THE_ANSWER = re.compile(r"(?:jawaban|balasan|tanggapan)(?:nya)?(?! (?:resmi )?(?:dari|itu dari))[^.]*$")
# "Perempuan yang baru menjabat dua bulan itu": the one last named.
THAT_ONE = re.compile(
    r"(?:Perempuan|Wanita|Pria|Lelaki|Laki-laki|Politikus|Politisi|Pejabat|Mantan|Bekas|Pensiunan|Pengusaha|Alumnus|Lulusan|Ayah|Ibu|Jenderal|Perwira|Purnawirawan|Putra|Putri)(?: (?!juga)[\w-]+){0,10} (?:itu|tersebut|ini) "
)
# "the owner of the warehouse, | identified in permits as Gerald Ong".
NAMED_AS = re.compile(
    r", (?:identified|named|listed|registered|known|(?:yang )?(?:tercatat|teridentifikasi|diketahui|tertulis))(?: [\w'’]+){0,5}? (?:as|atas nama|bernama|sebagai) (?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})"
)
# "Ketika ditanya apakah ia siap dipanggil KPK, …": whom the question is about was not asked.
QUESTION = re.compile(
    r"(?:(?:Ketika|Saat|When) )?(?:[Dd]itanya|[Aa]sked) (?:apakah|mengapa|kenapa|whether|if|why) [^,.\n]{3,160}, "
)
BESIDE = re.compile(r",?(?: S\.[A-Za-z.]+,?| [A-Z.]{2,6},?)*(?: yang| juga| sendiri| who (?:was )?)? ?")
# "…,” katanya saat dikonfirmasi": the speaker is the one who was named before.
SAID_SO = re.compile(
    r"[”\"],? (?:[a-z]+nya,?|[a-z]+ (?:dia|ia|beliau),?|he said|she said|he told|she told) (?:[\w,()/]+ ){0,4}(?:menjawab|menanggapi|saat|ketika|kala|usai|dalam|via|lewat|melalui|when|by|in)(?!\w)"
)
# What may stand between the beginning of a sentence and the name of its subject: a post in small or capital letters.
BEGINS = re.compile(r"(?:[.!?][”\"]?\s+|\n)[^.!?\n“”\"]*$")
# "X, yang disebut oleh Y, menolak": what is said beside the subject.
ASIDE = re.compile(r", (?:yang|which|who|whose|whom) [^,.\n]{3,160},")
_SMALL = r"(?:direktur(?: utama)?|bupati|wali ?kota|gubernur|camat|lurah|kades|kadis|sekda|rektor|pimpinan(?:nya)?|atasan(?:nya)?|kepala (?:dinas|desa|sekolah|badan|bidang|kantor)|the (?:director|mayor|regent|governor|chief|minister|owner))"
# "Humas Maria mengatakan direktur sedang rapat": the one that is told of.
TELLS_OF = re.compile(
    rf"(?:mengatakan|menyebut(?:kan)?|menyampaikan|menjelaskan|bilang|said)(?: bahwa| that)? (?:the )?(?P<who>{_SMALL})(?!\w)"
)
