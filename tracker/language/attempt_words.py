"""The wordings by which `attempts` tells who was asked, what an answer comes to, and what only looks like one."""

import re

# Read in small letters.
ABOUT_US = re.compile(
    r"ǂ|konfirmasi|wawancara|tanggap|menanggapi|komentar|keterangan|penjelasan|pesan|panggilan|telepon|pertanyaan|pernyataan|klarifikasi|wartawan|jurnalis|media|kami tany|kami hubung|kami meng|kami bertanya|kami menyurat|kami menemui|bersurat|upaya (?:menemui|menghubungi|mewawancarai|meng)"
    r"|dihubungi|jangkauan|dicari wartawan|bungkam|respon|surat|didatangi|di tempat|balas|jawab|dikonfirmasi|ditemui|ditanyakan|ponsel|gawai"
    r"|comment|respond|answer|hear back|located|registered (?:office|address)|traced|tracked down|listed address|last known|reachable|repl|message|the door|efforts to|attempts to|unable to reach|not reach|available|request|question|inquiries|enquiries|queries|reached|contacted|interview|explain|call|phone|referred us|reporter|journalist|newspaper|\bus to\b|\bto us\b"
)
ONLY_SAY = re.compile(r"would only |(?:replied|responded) with ")
OWNED = re.compile(r"(?:['’]s)?\.?$")
PROMISES = ("berjanji", "menjanjikan", "promised")
# "kepala dinas, kata Baiq, tidak bersedia …": who only tells of it.
TELLS = re.compile(r", (?:kata|ujar|menurut|jelas|ungkap|tutur|ucap|according to|said) $")
# "Wartawan kami, Suprapto, mengirim pesan": one of us.
OWN = re.compile(r"(?:[Ww]artawan|[Rr]eporter|[Jj]urnalis|[Kk]ontributor) (?:kami|media ini|koran ini),? ")
SPEAKS_FOR = re.compile(r" (?:yang mewakili|mewakili|who represents|representing|selaku|merangkap|sekaligus) $")
# "oknum guru berinisial SH": whom a charge is told of.
ACCUSED = re.compile(
    r"(?:[Oo]knum|[Tt]erlapor|[Tt]erduga|[Tt]ersangka|[Pp]elaku)(?: [\w-]+){0,4} (?:berinisial|inisial) [A-Z]{1,4}(?!\w)"
)
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
AT_THE_PHONE = re.compile(r"(?:answered|picked up) (?:the|his|her) (?:tele)?phone|mengangkat tele?pon|menjawab telepon")
# "Kantor mereka juga tutup": of those asked just before.
THEIRS = re.compile(
    r"(?:Kantor|Rumah|Nomor|Telepon) mereka|(?:Kantor|Rumah|Kediaman|Nomor|Telepon|Ponsel)nya(?!\w)|Their (?:office|phone|number)s?"
)
AT_FIRST = re.compile(r"(?:[Aa]walnya|[Ss]emula|[Mm]ulanya|[Ss]empat|[Aa]t first|[Ii]nitially),? $")
# Others who look for somebody and do not find them.
OTHERS_LOOK = re.compile(
    r"(?:The )?(?:Firefighters|Rescuers|Police|Investigators|Officials|Residents|Crews|Volunteers|Rescue teams?|Doctors|Prosecutors|Lawyers|Families|Parents|Workers|Inspectors|Auditors)(?!\w)[^,]{0,60} (?:could not|couldn['’]t|were unable to|failed to|did not manage to) (?!be )"
)
ACCORDING_TO = re.compile(r"(?:Menurut|According to) ")
RELATIVE = re.compile(r"(?:yang|who)[ \u00a0](?:was[ ])?$")
QUOTED = re.compile('[“"”]')
# "Kami menelepon beliau": whom the text spoke of.
HIM = re.compile(r"(?: \w+)? (?:beliau|dia|ia|him|her|yang bersangkutan)(?!\w)")
# "Attempts to reach X, …, were unsuccessful", "Upaya menemui X gagal".
SEEKING = re.compile(r"(?:[Aa]ttempts|[Ee]fforts) to (?P<verb>\w+)(?: (?:to|with))? ")
CLAUSE = re.compile(r", |[.;]")
THROUGH = re.compile(r" (?:melalui|lewat|through|via) ")
IN_APPOSITION = re.compile(r", (?:(?!(?:dan|serta|maupun|atau|yang|and|or|nor|who)(?!\w))[A-Za-z][\w ]{3,60} ?)?")
# Somebody without a name, whom a pronoun means rather than the last name.
UNNAMED = re.compile(
    r"[.”\"] (?:[^.\n]{0,60} )?(?:terdakwa|tersangka|pelaku|the defendant|the suspect) ", re.IGNORECASE
)
# Nobody new is spoken of: "Tak ada satu pun yang ditanggapi", "Jawaban belum datang", "None was answered".
NO_ONE_NEW = re.compile(
    r"(?:(?:Namun|Tetapi|Tapi|Sayangnya|But|However),? )?(?:[Tt]ak|[Tt]idak|[Bb]elum|[Nn]ihil|[Jj]awaban|[Tt]anggapan|[Bb]alasan|[Kk]eduanya|[Ss]emua(?:nya)?|[Hh]asilnya|[Hh]ingga|[Ss]ampai|[Pp]esan|[Pp]anggilan|[Tt]elepon|[Nn]omor|[Pp]ertanyaan|[Ss]urat|[Pp]ermintaan"
    r"|[Pp]intu(?:nya)?|[Gg]erbang|[Rr]umah(?:nya)?|[Kk]antor(?:nya)?|[Nn]one|[Nn]o (?:reply|answer|response|one)|[Nn]either|[Bb]oth|[Aa]ll|[Tt]here was|[Nn]othing|[Tt]he (?:calls?|messages?|questions?|emails?|letters?)|[Cc]alls?|[Mm]essages?|[Ee]mails?)(?:nya)?(?!\w)"
)
# The speech in front is what they answered.
THE_RESULT = re.compile(r"(?:Itu(?:lah)?|Begitulah|Demikian(?:lah)?|That was) (?:hasil|the result)(?!\w)")
EMOJI = re.compile(r"emoji|emotikon|stiker|jempol|simbol")
THAT_WAS = re.compile(
    r"(?:Itulah|Itu|Begitulah|Begitu|Demikian(?:lah)?) (?:jawaban|kata|ucapan|pernyataan|pengakuan)(?!\w)"
)
# A sentence that goes on with whom the one before spoke of: a quotation, or "Dihubungi lewat telepon, ia …".
GOES_ON = re.compile(
    '[“"”]|(?:Ia|Dia|Beliau|He|She|Dihubungi|Dikonfirmasi|Ditemui|Ditanya|Kepada|Saat (?:dihubungi|dikonfirmasi|ditemui|ditanya)|When contacted|Reached|Contacted)(?!\\w)'
)
ASKED_FIRST = re.compile(
    r"(?:Dihubungi|Dikonfirmasi|Ditemui|Ditanya|(?:Saat|Ketika) (?:dihubungi|dikonfirmasi|ditemui|ditanya)|When (?:contacted|asked|reached)|Asked|Reached|Contacted)(?!\w)"
)
# The next sentence is speech, or begins it: "Balasannya Minggu subuh: “…”".
SPEAKS_NEXT = re.compile(
    '[“”"\'‘]|(?:Balasannya|Jawabannya|Jawabnya|Katanya|(?:Ia|Dia|Beliau) (?:hanya |lalu )?(?:menjawab|membalas|menulis|berkata)|His reply|Her reply)[^.\n“"]{0,40}: ?[“"]'
)
# "dana DAK ia meminta waktu", close behind an attempt: the same person goes on.
STILL_THEM = re.compile(
    r"(?<!\w)(?:ia|dia|beliau|yang bersangkutan|ybs|he|she)(?: (?:juga|pun|hanya|cuma|sempat|sudah|langsung|lalu|kemudian|mendadak|tetap|kembali|lagi-lagi|sama sekali|disebut|dikabarkan|dikatakan|ternyata|kabarnya|memang|malah|melalui telepon|lewat telepon|also|then|only|again|just)){0,2} $",
    re.IGNORECASE,
)
# No answer came, from whomever it was asked: "jawaban tak pernah datang".
THE_ANSWER = re.compile(r"(?:jawaban|balasan|tanggapan)(?:nya)?(?! (?:resmi )?(?:dari|itu dari))[^.]*$")
# The same for a body that was asked.
STILL_IT = re.compile(
    r"(?:^|(?<=[.”\"] ))(?:(?:But|However|So far),? )?(?:It|They|The (?:company|firm|agency|ministry|bank))(?: has| have| had| also)? $"
)
# The sentence leaves a question open: "Soal nama penyedia, …", "Ke mana uang itu digeser, …".
A_QUESTION_FIRST = re.compile(
    r"(?:Namun |Tetapi |Tapi |But )?(?:[Ss]oal|[Mm]engenai|[Ii]hwal|[Pp]erihal|[Ss]iapa|[Bb]erapa|[Kk]e ?mana|[Dd]i ?mana|[Dd]ari mana|[Mm]engapa|[Kk]enapa|[Kk]apan|[Aa]pakah|[Ww]ho|[Ww]hy|[Hh]ow)(?!\w)[^,.\n]{2,120}, (?!yang)"
)
A_MATTER = re.compile(
    r"(?:Namun |Tetapi |Tapi |But )?(?:[Ss]oal|[Mm]engenai|[Tt]entang|[Ii]hwal|[Pp]erihal|[Tt]erkait|[Uu]ntuk|[Dd]itanya|[Bb]egitu|[Ss]iapa|[Bb]erapa|[Kk]e ?mana|[Dd]i ?mana|[Mm]engapa|[Kk]enapa|[Kk]apan|[Aa]pakah|[Aa]sked|[Pp]ressed|[Aa]bout|[Oo]n|[Aa]s for|[Ww]here|[Ww]ho|[Ww]hy|[Hh]ow)(?!\w)"
)
# The charge, and no part of any story.
ADMITS_IT = re.compile(
    r"mengakui (?:adanya )?(?:pungutan|tudingan|tuduhan|perbuatan|kesalahan|kekeliruan|pemotongan|potongan|setoran|iuran|penarikan|pemberian)(?!\w)"
)
PLAIN_YES = ("membenarkan", "mengonfirmasi", "tidak ", "tak ", "confirmed", "admitted", "acknowledged")
# "Perempuan yang baru menjabat dua bulan itu": the one last named.
THAT_ONE = re.compile(
    r"(?:Perempuan|Wanita|Pria|Lelaki|Laki-laki|Politikus|Politisi|Pejabat|Mantan|Bekas|Pensiunan|Pengusaha|Alumnus|Lulusan|Ayah|Ibu|Jenderal|Perwira|Purnawirawan|Putra|Putri)(?: (?!juga)[\w-]+){0,10} (?:itu|tersebut|ini) "
)
# What was tried besides: "Nomor pribadinya tidak merespons".
DEVICE = re.compile(r"(?:(?:Namun|Sementara),? )?(?:Nomor|Telepon|Panggilan|Ponsel|Gawai|HP|No HP)(?:nya)?(?!\w)")
VAGUE = re.compile(r"membuahkan hasil|tanpa hasil|nihil|sia-sia")
# "who asked not to be named because he | is not authorised to speak".
WHY_HIDDEN = re.compile(r"(?:because|as|since|karena) (?:he|she|they|ia|dia) $")
# A refusal beside an answer: "and would not comment further", "dan enggan berbicara lebih jauh".
BESIDE_IT = re.compile(r"(?:tetapi|tapi|namun|dan|serta|but|and|yet)(?: (?:ia|dia|he|she|it))? $")
FURTHER = re.compile(r"(?:lebih (?:jauh|lanjut|banyak|rinci)|further|any more|in detail)(?!\w)")
A_PAPER = re.compile(
    r"(?: \w+)*? (?:menunjukkan|memperlihatkan|membuka|memberi(?:kan)? (?:data|rincian|salinan|dokumen)|provide|share|release|show)(?!\w)"
)
# "dicoba dihubungi …, ia | tidak menjawab.": a call, and nobody at the other end.
NO_ANSWER = re.compile(r"(?:tidak|tak|tdk|belum) menjawab[.]")
CALLED = re.compile(r"(?:\w+ )*?(?:dihubungi|ditelepon|ditelpon|dikontak|disurati|dikirimi)(?!\w)")
# How somebody refused: "“Silakan ke PPID,” katanya", "Berkali-kali ditanya, jawabannya hanya, “Tanya pusat”".
HOW_IT_WAS = re.compile(r"[“\"”]|[^“\"”\n]{3,120} jawabannya[^“\"”\n]{0,20}[“\"]")
# Something was said, though no more than that: "tidak mau merinci".
NO_DETAILS = re.compile(r"(?:merinci|memerinci|elaborate|go into (?:details?|specifics)|be specific)(?!\w)")
# "keduanya belum membalas": of all who were asked in the sentence before.
ALL_OF_THEM = re.compile(
    r"(?<!\w)(?:[Kk]eduanya|[Kk]etiganya|[Ss]emuanya|[Nn]either|[Nn]one|[Bb]oth)(?!\w)(?! (?:of )?(?:the|its|his|her) )"
)
# "the owner of the warehouse, | identified in permits as Gerald Ong".
NAMED_AS = re.compile(
    r", (?:identified|named|listed|registered|known|(?:yang )?(?:tercatat|teridentifikasi|diketahui|tertulis))(?: [\w'’]+){0,5}? (?:as|atas nama|bernama|sebagai) (?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})"
)
# "Ketika ditanya apakah ia siap dipanggil KPK, …": whom the question is about was not asked.
QUESTION = re.compile(
    r"(?:(?:Ketika|Saat|When) )?(?:[Dd]itanya|[Aa]sked) (?:apakah|mengapa|kenapa|whether|if|why) [^,.\n]{3,160}, "
)
# "is not authorised to speak | on it and | asked us to contact …": with nobody named between.
AND_ONLY = re.compile(r"[^.,;\n]{0,60},? (?:dan|lalu|kemudian|serta|and|but|tetapi|tapi|melainkan)(?: \w+)? ")
BUT = re.compile(r"(?:tetapi|tapi|namun|but)(?: (?:ia|dia|he|she|it))? $")
A_QUESTION = re.compile(
    r"(?: on (?:the |an? )?(?:individual|specific|details|its|his|her)| further| lebih (?:jauh|lanjut|banyak|rinci)) ?| (?:(?:pertanyaan|questions?) (?:tentang|soal|mengenai|terkait|about|on)|who|how|why|what|where|when|whether|siapa|berapa|mengapa|kapan) "
)
# Somebody speaks for the body that was asked.
FOR_THE_FIRM = re.compile(
    r"(?:Perusahaan|Pihaknya|Manajemen|Lembaga|Kementerian|Dinas|Instansi|Yayasan|Juru bicara(?:nya)?|Humas(?:nya)?|The (?:company|firm|agency|ministry|foundation|hospital|bank|university|council|developer|union|airline)|Its? spokes\w+|A spokes\w+)(?: itu| tersebut| there)?(?:,[^,.]{3,60},)? (?:juga |lalu |kemudian |then |later )?"
    r"(?:membalas|menjawab|menyatakan|mengatakan|menyebut|menjelaskan|mengklaim|menegaskan|mengaku|menulis|said|replied|wrote|responded|answered|insisted|maintained|stated|told)(?!\w)"
)
SPOKESMAN = re.compile(
    r"(?:(?:Melalui|Lewat|Dalam) (?:surat |pesan )?(?:balasan|jawaban)(?:nya)?(?: [\w/]+){0,5}, (?=[A-Z])(?:[\w/]+ ){0,5}?[\w/]+|(?:An?|Its|The) (?:spokes\w+|representative|official|lawyer|manager|director)|Juru bicara(?:nya)?|Humas(?:nya)?|(?:Kepala|Direktur|Manajer|Sekretaris|Ketua|Pimpinan|Kuasa hukum)(?: \w+)?nya|Its? (?:director|head|chief|manager|chairman|secretary)(?: \w+)?)(?: there| itu| di sana)?, "
)
THE_FIRM = re.compile(
    r"(?:The company|The firm|Perusahaan|Pihak perusahaan|Manajemen)(?: itu| tersebut)? (?:juga )?(?:denied|mem|men)"
)
# What may stand between the beginning of a sentence and whom it names: an adverb, a post in front of the name.
BEGINS_WITH = re.compile(r"(?:(?:[\w()/.,’'-]+ ){0,6})")
# "Jawaban datang tiga hari kemudian: …", "Menurut dia, …".
ANSWER_CAME = re.compile(
    r"(?:Jawaban(?:nya)?|Balasan(?:nya)?|Tanggapan(?:nya)?|Surat balasan|The (?:answer|reply|response)|His (?:answer|reply)|Her (?:answer|reply)|An? (?:answer|reply)) (?:itu |baru )?(?:datang|tiba|masuk|diterima|kami terima|came|arrived)(?!\w)"
    r"|(?:Menurut (?:dia|beliau|ia)|Menurutnya|Di(?:katakan|jelaskan|sebutkan|terangkan|sampaikan)nya|Katanya|Kata dia|According to (?:him|her)),? "
)
PRONOUN_FIRST = re.compile(
    r"(?:(?:Namun|Tetapi|Tapi|Meski begitu|But|Esoknya|Besoknya|Kemudian|Lalu|Barulah|Belakangan|Awalnya|Mulanya|Akhirnya|Later|Then|Eventually|The next day),? )?(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he|Yang bersangkutan) (?:(?:juga|hanya|memang|tidak|tak|also|then) )?[a-z]+"
)
PRONOUN_DENIES = re.compile(
    r"(?:(?:Namun|Tetapi|Tapi|Meski begitu|But),? )?(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he) (?=(?:juga |also )?(?:mem|men|deni))"
)
BESIDE = re.compile(r",?(?: S\.[A-Za-z.]+,?| [A-Z.]{2,6},?)*(?: yang| juga| sendiri| who (?:was )?)? ?")
# "mendatangi kantornya untuk meminta penjelasan" lets nobody speak.
ASKS_FOR = re.compile(
    r"me(?:minta|ncari) (?:penjelasan|konfirmasi|tanggapan|klarifikasi|keterangan|komentar|wawancara|jawaban)"
)
# Verbs of saying that are nouns as well: "atas kritik itu" lets nobody speak.
NOUNS_TOO = frozenset(
    "kritik nilai pesan janji cerita kisah keluh protes tuntut tekan tulis klaim aku sebut singkat jawab".split()
)
# "Hal itu disampaikan Camat saat dikonfirmasi": the sentence before is what was answered.
_THAT = r"(?:Hal|Keterangan|Pernyataan|Pengakuan|Bantahan|Penjelasan)(?: itu| tersebut| senada| serupa| yang sama)?(?: juga)?"
_VOICED = r"(?:sampaikan|katakan|ungkapkan|utarakan|akui)"
_BY_HIM = rf"{_THAT} (?:(?:ia|dia|beliau) {_VOICED}|di{_VOICED}nya)"
WAS_SAID = re.compile(rf"(?:{_BY_HIM}|{_THAT} di(?:{_VOICED}|kirim|berikan|lontarkan|tulis))(?!\w)")
# What they did, by the first eight letters of what it is called: "Bantahan itu dikirim …".
SAID_AS = {"Bantahan": "denied", "Pengakua": "admitted"}
NO_SUBJECT = re.compile(
    rf"(?:{_BY_HIM}|(?:Kantor|Rumah|Nomor|Telepon) mereka|Kantornya|Rumahnya|Kediamannya|Nomornya|Teleponnya|Ponselnya|Ia|Dia|Beliau|Yang bersangkutan|Kepada|Pesan|Panggilan|Nomor|Telepon|Upaya|Permintaan|Surat|Hingga|Sampai|Namun|Saat|Ketika"
    r"|Meski|Tapi|But|Padahal|Sayangnya|Tetapi|Sementara itu|Sebelumnya|He|She|They|His|Her|By the time|A message|An email|A letter|When (?:contacted|asked|reached|approached|pressed|he|she)|However|Messages|Calls|Requests"
    r"|Questions|Adapun|Melalui|Lewat|Konfirmasi|Sejumlah|Beberapa kali|Berkali-kali|Berulang kali|Dihubungi|Ditemui|Dikonfirmasi|Ditanya|Disinggung|Dimintai|Didatangi|Dicecar|Asked|Pressed|When asked|Reached"
    r"|Pertanyaan|Wartawan|Media ini|Kami|Redaksi|Usai|Seusai)(?!\w)"
)
# "…,” katanya saat dikonfirmasi": the speaker is the one who was named before.
SAID_SO = re.compile(
    r"[”\"],? (?:[a-z]+nya,?|[a-z]+ (?:dia|ia|beliau),?|he said|she said|he told|she told) (?:[\w,()/]+ ){0,4}(?:menjawab|menanggapi|saat|ketika|kala|usai|dalam|via|lewat|melalui|when|by|in)(?!\w)"
)
# What may stand between the beginning of a sentence and the name of its subject: a post in small or capital letters.
BEGINS = re.compile(r"(?:[.!?][”\"]?\s+|\n)[^.!?\n“”\"]*$")
# "baik X maupun Y belum menjawab": between two who are asked at once.
PAIR = re.compile(r",? (?:dan|serta|maupun|atau|and|or|nor)(?: juga| also)? |, ")
AND = re.compile(r" (?:dan|serta|maupun|atau|and|or|nor) ")
# "X, yang disebut oleh Y, menolak": what is said beside the subject.
ASIDE = re.compile(r", (?:yang|which|who|whose|whom) [^,.\n]{3,160},")
_SMALL = r"(?:direktur(?: utama)?|bupati|wali ?kota|gubernur|camat|lurah|kades|kadis|sekda|rektor|pimpinan(?:nya)?|atasan(?:nya)?|kepala (?:dinas|desa|sekolah|badan|bidang|kantor)|the (?:director|mayor|regent|governor|chief|minister|owner))"
# "Humas Maria mengatakan direktur sedang rapat": the one that is told of.
TELLS_OF = re.compile(
    rf"(?:mengatakan|menyebut(?:kan)?|menyampaikan|menjelaskan|bilang|said)(?: bahwa| that)? (?:the )?(?P<who>{_SMALL})(?!\w)"
)
