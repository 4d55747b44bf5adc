"""The wordings by which `attempt_outcome` tells what came of asking, and what only looks like it."""

import re

# Read in small letters.
ABOUT_US = re.compile(
    r"ǂ|konfirmasi|wawancara|tanggap|menanggapi|komentar|keterangan|penjelasan|pesan|panggilan|telepon|pertanyaan|pernyataan|klarifikasi|wartawan|jurnalis|media|kami tany|kami hubung|kami meng|kami bertanya|kami menyurat|kami menemui|bersurat|upaya (?:menemui|menghubungi|mewawancarai|meng)"
    r"|dihubungi|jangkauan|dicari wartawan|bungkam|respon|surat|didatangi|di tempat|balas|jawab|dikonfirmasi|ditemui|ditanyakan|ponsel|gawai"
    r"|comment|respond|answer|hear back|located|registered (?:office|address)|traced|tracked down|listed address|last known|reachable|repl|message|the door|efforts to|attempts to|unable to reach|not reach|available|request|question|inquiries|enquiries|queries|reached|contacted|interview|explain|call|phone|referred us|reporter|journalist|newspaper|\bus to\b|\bto us\b"
)
ONLY_SAY = re.compile(r"would only |(?:replied|responded) with ")
PROMISES = ("berjanji", "menjanjikan", "promised")
# "dihubungi", and behind it whatever the one who was asked did: "mempersilakan pelapor membuktikannya".
PASSIVE = re.compile(
    r"(?:(?:saat|ketika|sewaktu|waktu|kala|tatkala|begitu|usai|setelah) )?di(?:hubungi|konfirmasi|tanya|mintai?|kontak|telepon|temui|klarifikasi)|(?:when |after being )?(?:asked|contacted|reached|pressed|approached)"
)
ACTS = re.compile(
    r"(?<!untuk )(?<!guna )(?<!hendak )(?<!akan )(?<!sedang )(?<!\w)(?:mem|men|meng|meny|me[lrwy]|ber)(?!unggu|anti|genai|urut|lalui)[a-z]{3,}(?= )|(?<!\w)(?:emailed|sent|issued|provided|released|shared|forwarded|insisted|called) (?:a|an|the|that|it|him|her|us|this)(?!\w)|(?<!\w)(?:tampak|terlihat|langsung|spontan|sempat) [a-z]{4,}"
)
WAS_ANSWERED = re.compile(
    r"(?<!tidak )(?<!tak )(?<!belum )(?<!pernah )(?<!juga )(?<!kunjung )(?<!untuk )(?<!bisa )(?<!dapat )(?<!akan )(?<!\w)(?:dijawab|dibalas|ditanggapi|direspons|dijawabnya|dibalasnya)(?!\w)"
)
SAYS_OF_SELF = re.compile(
    r"(?:mengaku|berdalih|beralasan|mengatakan|menyebut|said) (?:ia |dia |dirinya |he |she )?(?:was |is )?(?:masih |sedang )?$"
)
AT_FIRST = re.compile(r"(?:[Aa]walnya|[Ss]emula|[Mm]ulanya|[Ss]empat|[Aa]t first|[Ii]nitially),? $")
# Others who look for somebody and do not find them.
OTHERS_LOOK = re.compile(
    r"(?:The )?(?:Firefighters|Rescuers|Police|Investigators|Officials|Residents|Crews|Volunteers|Rescue teams?|Doctors|Prosecutors|Lawyers|Families|Parents|Workers|Inspectors|Auditors)(?!\w)[^,]{0,60} (?:could not|couldn['’]t|were unable to|failed to|did not manage to) (?!be )"
)
ACCORDING_TO = re.compile(r"(?:Menurut|According to) ")
# The speech in front is what they answered.
THE_RESULT = re.compile(r"(?:Itu(?:lah)?|Begitulah|Demikian(?:lah)?|That was) (?:hasil|the result)(?!\w)")
THAT_WAS = re.compile(
    r"(?:Itulah|Itu|Begitulah|Begitu|Demikian(?:lah)?) (?:jawaban|kata|ucapan|pernyataan|pengakuan)(?!\w)"
)
# The next sentence is speech, or begins it: "Balasannya Minggu subuh: “…”".
SPEAKS_NEXT = re.compile(
    '[“”"\'‘]|(?:Balasannya|Jawabannya|Jawabnya|Katanya|(?:Ia|Dia|Beliau) (?:hanya |lalu )?(?:menjawab|membalas|menulis|berkata)|His reply|Her reply)[^.\n“"]{0,40}: ?[“"]'
)
# The sentence leaves a question open: "Soal nama penyedia, …", "Ke mana uang itu digeser, …".
A_QUESTION_FIRST = re.compile(
    r"(?:Namun |Tetapi |Tapi |But )?(?:[Ss]oal|[Mm]engenai|[Ii]hwal|[Pp]erihal|[Ss]iapa|[Bb]erapa|[Kk]e ?mana|[Dd]i ?mana|[Dd]ari mana|[Mm]engapa|[Kk]enapa|[Kk]apan|[Aa]pakah|[Ww]ho|[Ww]hy|[Hh]ow)(?!\w)[^,.\n]{2,120}, (?!yang)"
)
# "who asked not to be named because he | is not authorised to speak".
WHY_HIDDEN = re.compile(r"(?:because|as|since|karena) (?:he|she|they|ia|dia) $")
# A refusal beside an answer: "and would not comment further", "dan enggan berbicara lebih jauh".
BESIDE_IT = re.compile(r"(?:tetapi|tapi|namun|dan|serta|but|and|yet)(?: (?:ia|dia|he|she|it))? $")
A_PAPER = re.compile(
    r"(?: \w+)*? (?:menunjukkan|memperlihatkan|membuka|memberi(?:kan)? (?:data|rincian|salinan|dokumen)|provide|share|release|show)(?!\w)"
)
# "dicoba dihubungi …, ia | tidak menjawab.": a call, and nobody at the other end.
NO_ANSWER = re.compile(r"(?:tidak|tak|tdk|belum) menjawab[.]")
CALLED = re.compile(r"(?:\w+ )*?(?:dihubungi|ditelepon|ditelpon|dikontak|disurati|dikirimi)(?!\w)")
# "is not authorised to speak | on it and | asked us to contact …": with nobody named between.
AND_ONLY = re.compile(r"[^.,;\n]{0,60},? (?:dan|lalu|kemudian|serta|and|but|tetapi|tapi|melainkan)(?: \w+)? ")
A_QUESTION = re.compile(
    r"(?: on (?:the |an? )?(?:individual|specific|details|its|his|her)| further| lebih (?:jauh|lanjut|banyak|rinci)) ?| (?:(?:pertanyaan|questions?) (?:tentang|soal|mengenai|terkait|about|on)|who|how|why|what|where|when|whether|siapa|berapa|mengapa|kapan) "
)
# "mendatangi kantornya untuk meminta penjelasan" lets nobody speak.
ASKS_FOR = re.compile(
    r"me(?:minta|ncari) (?:penjelasan|konfirmasi|tanggapan|klarifikasi|keterangan|komentar|wawancara|jawaban)"
)
# Verbs of saying that are nouns as well: "atas kritik itu" lets nobody speak.
NOUNS_TOO = frozenset(
    "kritik nilai pesan janji cerita kisah keluh protes tuntut tekan tulis klaim aku sebut singkat jawab".split()
)
# What they did, by the first eight letters of what it is called: "Bantahan itu dikirim …".
SAID_AS = {"Bantahan": "denied", "Pengakua": "admitted"}
