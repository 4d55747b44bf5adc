"""The wordings of asking and answering that several readers of `attempts` share."""

import re

AT_THE_PHONE = re.compile(r"(?:answered|picked up) (?:the|his|her) (?:tele)?phone|mengangkat tele?pon|menjawab telepon")
QUOTED = re.compile('[“"”]')
# Somebody without a name, whom a pronoun means rather than the last name.
UNNAMED = re.compile(
    r"[.”\"] (?:[^.\n]{0,60} )?(?:terdakwa|tersangka|pelaku|the defendant|the suspect) ", re.IGNORECASE
)
# Nobody new is spoken of: "Tak ada satu pun yang ditanggapi", "Jawaban belum datang", "None was answered".
NO_ONE_NEW = re.compile(
    r"(?:(?:Namun|Tetapi|Tapi|Sayangnya|But|However),? )?(?:[Tt]ak|[Tt]idak|[Bb]elum|[Nn]ihil|[Jj]awaban|[Tt]anggapan|[Bb]alasan|[Kk]eduanya|[Ss]emua(?:nya)?|[Hh]asilnya|[Hh]ingga|[Ss]ampai|[Pp]esan|[Pp]anggilan|[Tt]elepon|[Nn]omor|[Pp]ertanyaan|[Ss]urat|[Pp]ermintaan"
    r"|[Pp]intu(?:nya)?|[Gg]erbang|[Rr]umah(?:nya)?|[Kk]antor(?:nya)?|[Nn]one|[Nn]o (?:reply|answer|response|one)|[Nn]either|[Bb]oth|[Aa]ll|[Tt]here was|[Nn]othing|[Tt]he (?:calls?|messages?|questions?|emails?|letters?)|[Cc]alls?|[Mm]essages?|[Ee]mails?)(?:nya)?(?!\w)"
)
EMOJI = re.compile(r"emoji|emotikon|stiker|jempol|simbol")
# A sentence that goes on with whom the one before spoke of: a quotation, or "Dihubungi lewat telepon, ia …".
GOES_ON = re.compile(
    '[“"”]|(?:Ia|Dia|Beliau|He|She|Dihubungi|Dikonfirmasi|Ditemui|Ditanya|Kepada|Saat (?:dihubungi|dikonfirmasi|ditemui|ditanya)|When contacted|Reached|Contacted)(?!\\w)'
)
ASKED_FIRST = re.compile(
    r"(?:Dihubungi|Dikonfirmasi|Ditemui|Ditanya|(?:Saat|Ketika) (?:dihubungi|dikonfirmasi|ditemui|ditanya)|When (?:contacted|asked|reached)|Asked|Reached|Contacted)(?!\w)"
)
# "dana DAK ia meminta waktu", close behind an attempt: the same person goes on.
STILL_THEM = re.compile(
    r"(?<!\w)(?:ia|dia|beliau|yang bersangkutan|ybs|he|she)(?: (?:juga|pun|hanya|cuma|sempat|sudah|langsung|lalu|kemudian|mendadak|tetap|kembali|lagi-lagi|sama sekali|disebut|dikabarkan|dikatakan|ternyata|kabarnya|memang|malah|melalui telepon|lewat telepon|also|then|only|again|just)){0,2} $",
    re.IGNORECASE,
)
# The same for a body that was asked.
STILL_IT = re.compile(
    r"(?:^|(?<=[.”\"] ))(?:(?:But|However|So far),? )?(?:It|They|The (?:company|firm|agency|ministry|bank))(?: has| have| had| also)? $"
)
A_MATTER = re.compile(
    r"(?:Namun |Tetapi |Tapi |But )?(?:[Ss]oal|[Mm]engenai|[Tt]entang|[Ii]hwal|[Pp]erihal|[Tt]erkait|[Uu]ntuk|[Dd]itanya|[Bb]egitu|[Ss]iapa|[Bb]erapa|[Kk]e ?mana|[Dd]i ?mana|[Mm]engapa|[Kk]enapa|[Kk]apan|[Aa]pakah|[Aa]sked|[Pp]ressed|[Aa]bout|[Oo]n|[Aa]s for|[Ww]here|[Ww]ho|[Ww]hy|[Hh]ow)(?!\w)"
)
# The charge, and no part of any story.
ADMITS_IT = re.compile(
    r"mengakui (?:adanya )?(?:pungutan|tudingan|tuduhan|perbuatan|kesalahan|kekeliruan|pemotongan|potongan|setoran|iuran|penarikan|pemberian)(?!\w)"
)
PLAIN_YES = ("membenarkan", "mengonfirmasi", "tidak ", "tak ", "confirmed", "admitted", "acknowledged")
# What was tried besides: "Nomor pribadinya tidak merespons".
DEVICE = re.compile(r"(?:(?:Namun|Sementara),? )?(?:Nomor|Telepon|Panggilan|Ponsel|Gawai|HP|No HP)(?:nya)?(?!\w)")
VAGUE = re.compile(r"membuahkan hasil|tanpa hasil|nihil|sia-sia")
FURTHER = re.compile(r"(?:lebih (?:jauh|lanjut|banyak|rinci)|further|any more|in detail)(?!\w)")
# How somebody refused: "“Silakan ke PPID,” katanya", "Berkali-kali ditanya, jawabannya hanya, “Tanya pusat”".
HOW_IT_WAS = re.compile(r"[“\"”]|[^“\"”\n]{3,120} jawabannya[^“\"”\n]{0,20}[“\"]")
# Something was said, though no more than that: "tidak mau merinci".
NO_DETAILS = re.compile(r"(?:merinci|memerinci|elaborate|go into (?:details?|specifics)|be specific)(?!\w)")
# "keduanya belum membalas": of all who were asked in the sentence before.
ALL_OF_THEM = re.compile(
    r"(?<!\w)(?:[Kk]eduanya|[Kk]etiganya|[Ss]emuanya|[Nn]either|[Nn]one|[Bb]oth)(?!\w)(?! (?:of )?(?:the|its|his|her) )"
)
BUT = re.compile(r"(?:tetapi|tapi|namun|but)(?: (?:ia|dia|he|she|it))? $")
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
    r"(?:(?:Lewat|Melalui|Dalam) (?:surat|pesan|jawaban|balasan)[^,.\n]{0,60}, )?(?:(?:Namun|Tetapi|Tapi|Meski begitu|But|Esoknya|Besoknya|Kemudian|Lalu|Barulah|Belakangan|Awalnya|Mulanya|Akhirnya|Later|Then|Eventually|The next day),? )?(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he|Yang bersangkutan) (?:(?:juga|hanya|memang|tidak|tak|also|then) )?[a-z]+"
)
PRONOUN_DENIES = re.compile(
    r"(?:(?:Namun|Tetapi|Tapi|Meski begitu|But),? )?(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he) (?=(?:juga |also )?(?:mem|men|deni))"
)
# "Hal itu disampaikan Camat saat dikonfirmasi": the sentence before is what was answered.
_THAT = r"(?:Hal|Keterangan|Pernyataan|Pengakuan|Bantahan|Penjelasan)(?: itu| tersebut| senada| serupa| yang sama)?(?: juga)?"
_VOICED = r"(?:sampaikan|katakan|ungkapkan|utarakan|akui)"
_BY_HIM = rf"{_THAT} (?:(?:ia|dia|beliau) {_VOICED}|di{_VOICED}nya)"
WAS_SAID = re.compile(rf"(?:{_BY_HIM}|{_THAT} di(?:{_VOICED}|kirim|berikan|lontarkan|tulis))(?!\w)")
NO_SUBJECT = re.compile(
    rf"(?:{_BY_HIM}|(?:Kantor|Rumah|Nomor|Telepon) mereka|Kantornya|Rumahnya|Kediamannya|Nomornya|Teleponnya|Ponselnya|Ia|Dia|Beliau|Yang bersangkutan|Kepada|Pesan|Panggilan|Nomor|Telepon|Upaya|Permintaan|Surat|Hingga|Sampai|Namun|Saat|Ketika"
    r"|Meski|Tapi|But|Padahal|Sayangnya|Tetapi|Sementara itu|Sebelumnya|He|She|They|His|Her|By the time|A message|An email|A letter|When (?:contacted|asked|reached|approached|pressed|he|she)|However|Messages|Calls|Requests"
    r"|Questions|Adapun|Melalui|Lewat|Konfirmasi|Sejumlah|Beberapa kali|Berkali-kali|Berulang kali|Dihubungi|Ditemui|Dikonfirmasi|Ditanya|Disinggung|Dimintai|Didatangi|Dicecar|Asked|Pressed|When asked|Reached"
    r"|Pertanyaan|Wartawan|Media ini|Kami|Redaksi|Usai|Seusai)(?!\w)"
)
# "baik X maupun Y belum menjawab": between two who are asked at once.
PAIR = re.compile(r",? (?:dan|serta|maupun|atau|and|or|nor)(?: juga| also)? |, ")
AND = re.compile(r" (?:dan|serta|maupun|atau|and|or|nor) ")
