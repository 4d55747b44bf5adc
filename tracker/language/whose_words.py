"""What stands behind a quotation and tells whose words they were: "Begitu pengakuan Sinta", "bunyi pesan Sinta", "– Sinta"."""

import re

from .rules_id import SAID_AFTER
from .spans import any_of

_THUS = r"(?:[Bb]egitu(?:lah)?|[Dd]emikian(?:lah)?|[Ii]tu(?:lah)?|[Ss]eperti itu)"
_WORDS = (  # what somebody's words are called
    "jawaban|ucapan|pernyataan|kalimat|pengakuan|keluhan|cerita|kisah|kesaksian|tantangan|alasan|dalih|bantahan|pesan|penjelasan|keterangan|penuturan"
    "|ungkapan|tanggapan|komentar|sindiran|kritik|kritikan|imbauan|seruan|ajakan|ancaman|permintaan|harapan|saran|usul|usulan|candaan|kelakar|celetukan|teriakan|nasihat"
    "|petuah|klaim|pembelaan|reaksi|respons|tuduhan|tudingan|protes|umpatan|curahan hati|balasan|pertanyaan|kata-kata|pandangan|penilaian|kesimpulan|janji|penegasan|perintah|instruksi"
)
_MESSAGE = (
    "pesan|surat|surel|keterangan|pernyataan|status|unggahan|cuitan|balasan|jawaban|komentar|siaran pers|rilis|akun"
)
_TOLD = "sampaikan|katakan|ungkapkan|jelaskan|tuturkan|keluhkan|tegaskan|utarakan|lontarkan|ceritakan|kemukakan|ucapkan|paparkan|terangkan|ulang|ulangi|tuliskan|tulis|teriakkan|serukan"
# A sentence behind the words, in the same paragraph or the next, that tells whose they were.
THAT_WAS = re.compile(
    rf"[.,!?”\"’' ]{{0,4}}\s+(?:{_THUS} (?:{_WORDS}|{any_of(SAID_AFTER)}|di(?:{_TOLD}))(?: singkat| pendek| itu| lain| dari)?(?: oleh)?"
    rf"|(?:{'|'.join(w.capitalize() for w in _WORDS.split('|'))})(?= [A-Z][^.\n]{{3,60}} (?:itu|ini|tersebut)(?!\w))"
    rf"|(?:Hal|{'|'.join(w.capitalize() for w in _WORDS.split('|'))})(?: itu| tersebut| ini| tadi)? (?:di(?:{_TOLD})|datang dari|keluar dari(?: mulut)?|meluncur dari(?: mulut)?|terlontar dari(?: mulut)?)(?: oleh)?"
    r"|(?:That was|Those were|These were) (?:the )?(?:answer|reply|words?|response|verdict) (?:of|from)|So (?:said|wrote|says|writes)) "
)
OF_THEIRS = re.compile(
    rf"[,.”\"’' ]{{0,4}} ?(?:(?:begitu|demikian|seperti) )?(?:(?:bunyi|isi|petikan|penggalan|kutipan) (?:{_MESSAGE}|{_WORDS})|(?:di|me)?kutip(?:an)? (?:dari )?(?:{_MESSAGE}))"
    r"(?: (?:singkat|tertulis|resmi|suara|WhatsApp|WA|teks|pendek|elektronik|Facebook|Instagram|X|dari|di|terakhir|yang dikirim))*(?: (?:si|sang))? "
    rf"|[,.”\"’' ]{{1,4}} (?:hanya |cuma )?itu(?: saja)?(?: yang)? (?:keluar|meluncur|terlontar|terucap|diucapkan|dikatakan|disampaikan)(?: dari)?(?: mulut| bibir)?(?: oleh)? "
    rf"|[,.”\"’' ]{{1,4}} (?:menjadi|jadi|adalah|itulah) (?:{_WORDS})(?: [a-z]+){{0,2}} (?=[A-Z])"
    r"|[,”\"’' ]{1,4} (?:according to|(?:were|are) the (?:exact )?words of|demikian|in the words of|came the (?:reply|answer|response) (?:from|of)) (?=[A-Z])"
)
HOW = re.compile(r"[,.”\"’']{1,3} (?:is|was) (?:how|what|the way|all) ")  # "“…” is how Smith puts it"
SIGNED = re.compile(
    r"[,.”\"’']{1,3}(?:\n+|\s?)[–—-]{1,2} ?|[,.”\"’']{1,3} ?\(|[.”\"’'?!]{1,3}\n+(?=[A-Z][^\n.]{4,70}(?:\n|$))"
)
THUS_SAID = re.compile(rf"[.,!?”\"’' ]{{0,4}}\s*{_THUS} (?=[A-Z])")
A_TEXT = re.compile(r"[,.”\"’' ]{1,4}(?:(?:begitu|demikian) )?(?:bunyi|isi|petikan|reads|read)(?!\w)")
# "kata pepatah", "tanya kami", "laporan itu menyebut": words of nobody whom the text could name.
NOBODY = re.compile(
    rf"(?:(?:begitu|demikian) )?(?:{any_of(SAID_AFTER)}) (?:kami|kita|pepatah|peribahasa|ungkapan|laporan|dokumen|putusan|surat|iklan|pengumuman|spanduk|berita|koran|aturan|undang-undang|pasal|pesan|keterangan tertulis|siaran pers)(?!\w)"
    r"|(?:we|I) (?:said|asked|replied|told)(?!\w)|(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:(?!at|of|in|with|from)[a-z-]+ ){0,2}(?:report|audit|study|survey|document|indictment|statement|letter|law|notice|memo|ruling|proverb|saying|company|firm)(?: [a-z]+ [a-z]+)? (?:said|says|reads?|stated|goes)(?!\w)"
    r"|(?:said|says|reads?|stated|goes|went) (?:the|an?|its|their) (?:(?!at|of|in|with|from)[a-z-]+ ){0,2}(?:report|audit|study|survey|document|indictment|statement|letter|law|notice|memo|ruling|proverb|saying|company|firm)(?=[,.;:]|$| (?:in|on|that|which|of|from)(?!\w))"
)
# "pesan terakhir suaminya, “…”": words of one who is only told by whose they are.
THEIR_WORDS = re.compile(
    rf"(?:{_WORDS}|kata|perkataan)(?: [a-z]+){{0,2}} (?P<who>(?:mantan |bekas )?(?:istri|suami|anak|adik|kakak|ibu|bapak|ayah|orang tua|teman|rekan|atasan|bawahan|tetangga|majikan)nya)(?: itu)?[,:] [“\"„'‘]{{1,2}}$"
)
