"""Indonesian: what articles tell came of asking somebody.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .asking_id import NOT, NOT_YET
from .rule import Rule
from .rules_id_refused import DECLINED, DECLINED_FIRST, PROMISED, REFERRED
from .rules_id_silent import NO_REPLY, UNREACHABLE

_SAY = r"(?:menjelaskan|mengatakan|menjawab|menyebut(?:kan)?|berkata|berujar|bilang|menyampaikan|menyatakan|mengaku|menulis|membalas)"
# What nobody owns up to unless it was asked about: "mengaku menyetor uang itu".
_DID = (
    r"(?:menyetor(?:kan)?|memungut|memotong|mengambil|menyerahkan|membayar(?:kan)?|memakai|menggunakan|meneken|menyuruh|memerintahkan|meminjam(?:kan)?|mencairkan|memalsukan|menjual"
    r"|mengubah|memindahkan|membagi(?:kan)?|menjadi (?:saksi|perantara|makelar|calo)|menerima (?:uang|dana|setoran|fee|amplop|transfer|komisi|jatah|bagian|titipan|Rp))(?!\w)"
)
_CHARGE = r"(?:semua |seluruh |keras |segala )?(?:tuduhan|tudingan|dakwaan|dugaan|anggapan|sangkaan|kabar|isu|klaim|pernyataan)"

PARTIAL = (
    Rule(
        "partial",
        r"(?:hanya|cuma) (?:mengirim(?:kan)?|membalas(?: dengan)?) (?:emoji|emotikon|stiker|simbol|jempol)",
        "Camat saat dikonfirmasi [hanya mengirim emoji] jempol.",
    ),
    Rule(
        "partial",
        rf"(?:hanya|cuma|sekadar) (?:(?:bersedia|mau|bisa) )?{_SAY}(?! nanti)(?: singkat| pendek)?(?: bahwa)?",
        "Sekretaris itu [hanya menjawab singkat] saat ditanya",
    ),
    Rule(
        "partial",
        rf"{NOT_YET} (?:menjelaskan|merinci(?:nya)?|memerinci(?:nya)?|menyebut(?:kan)?|menerangkan)(?:nya)? (?:secara|lebih) (?:rinci|detail|terperinci|jauh|lanjut)"
        r"|menjawab (?:sebagian|beberapa|satu|dua|tiga|empat|lima|\d+)(?: (?:dari|pertanyaan)(?= )|(?=[:,. ]))|tanpa (?:mau )?(?:merinci|memerinci|menyebut(?:kan)?|menjelaskan)(?= |[.,])",
        "Kepala Badan itu [menjawab dua dari] lima pertanyaan kami",
    ),
)

ADMITTED = (
    Rule(
        "admitted",
        rf"mengaku (?:pernah |telah |sudah |ikut |hanya |terpaksa )*{_DID}|mengaku (?:khilaf|salah|bersalah|keliru|lalai)(?!\w)|mengaku (?:[\w-]+ ){{0,4}}?memang(?! {NOT_YET} (?:tahu|mengetahui|menerima|mendapat\w*|memperoleh|pernah|ada|mendengar))"
        rf"|membenarkan(?:nya)?|(?<!akan )(?<!perlu )(?<!untuk )(?<!harus )(?<!belum )(?<!tidak )(?<!tak )(?<!bisa )(?<!dapat )(?<!mencoba )(?<!berupaya )(?<!berusaha )(?<!coba )(?<!kami )(?<!wartawan )(?<!redaksi )(?<!ini )(?<!telah )(?<!sempat )(?<!hendak )(?<!ingin )meng(?:k)?onfirmasi(?! (?:kepada|ke|ulang|lebih|terlebih|langsung|lagi|dulu|dan|atau|silang)(?!\w))|mengakui(?:nya)?|meng(?:iy|i)akan(?:nya)?|mengamini(?:nya)?"
        rf"|(?:mengatakan|menyebut|menyatakan)(?: bahwa)? (?:informasi|kabar|hal|data|laporan|temuan|berita)(?: (?:itu|tersebut|ini))? (?:memang )?benar|(?<!tidak )(?<!tak )(?<!belum )(?<!bisa )(?<!dapat )dibenarkan(?! (?:oleh )?(?:undang|aturan|hukum|peraturan))|(?<!tidak )(?<!tak )(?:diakui|diamini|diiyakan)(?:nya)?|{NOT} (?:dibantah|ditampik|ditepis|disangkal)(?:nya)?|{NOT} (?:menampik|membantah|menyangkal|menepis|menyanggah|mengelak|memungkiri|mengingkari)(?:nya)?",
        "Saat dikonfirmasi, Camat [membenarkan] hal itu",
    ),
)
DENIED = (
    Rule(
        "denied",
        rf"(?:menolak|mementahkan|menyanggah|menyangkal|memungkiri) {_CHARGE}|(?:dibantah|ditampik|ditepis|disangkal|disanggah|dimentahkan)(?:nya)?|membantah(?:nya)?|menepis(?:nya)?|menyangkal(?:nya)?|menyanggah(?:nya)?|menampik(?:nya)?|mengingkari(?:nya)?|memungkiri(?:nya)?"
        rf"|{NOT} benar (?:kalau|bahwa|jika)|{_CHARGE}(?: (?:itu|tersebut|ini))? {NOT} (?:benar|berdasar)",
        "Saat dikonfirmasi, Bupati [membantah] tuduhan itu",
    ),
)

OUTCOMES = (*DECLINED_FIRST, *PARTIAL, *DECLINED, *PROMISED, *REFERRED, *UNREACHABLE, *NO_REPLY, *ADMITTED, *DENIED)
