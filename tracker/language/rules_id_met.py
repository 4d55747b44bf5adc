"""Indonesian: how articles tell that somebody was met or spoke to us, which is an attempt only where an outcome is told.

Each rule reads what stands in [brackets] in its example; the examples are tests. They come after those of
`rules_id_asked`: where several rules fit at one place the first one names the meaning.
"""

from .asking_id import ABOUT as _ABOUT
from .asking_id import BY as _BY
from .asking_id import SAYS_HE as _SAYS_HE
from .asking_id import WHEN as _WHEN
from .press import OWN_NAME
from .press import PRESS_ID as _PRESS
from .rule import Rule

MET = (
    Rule(
        "met",
        rf"{_PRESS} (?:temui|jumpai|datangi|wawancarai|kunjungi)",
        "Kontraktor itu sempat [kami temui] di pelabuhan",
    ),
    Rule(
        "met",
        r"menjawab (?:panjang lebar|lengkap|singkat|pendek|diplomatis|apa adanya|dengan hati-hati)"
        r"|(?:mengangkat|angkat) tel(?:epon|pon)|(?:bersedia|mau) bertemu|bersedia (?:ditelepon|diwawancarai?|bicara(?= [a-z]))|meladeni (?=sambil)",
        "Direktur itu sempat [angkat telpon].",
    ),
    Rule(
        "met",
        rf"(?:menunjukkan|memperlihatkan) (?:\w+ ){{1,4}}kepada {_PRESS}|menghubungi (?:balik|kembali) {_PRESS}",
        "Ia bahkan [menunjukkan buku rekeningnya kepada wartawan].",
    ),
    Rule("met", r"dalam (?:sebuah )?wawancara(?! kerja)", "“Itu otomatis,” katanya [dalam wawancara] pada Selasa."),
    Rule(
        "met",
        rf"(?:mendengar|mengetahui|tahu|dengar)(?:nya)?(?: \w+){{0,3}} dari {_PRESS}",
        "Camat mengaku baru [mengetahui persoalan tersebut dari wartawan].",
    ),
    Rule(
        "met",
        r"(?:saat|ketika|begitu|sewaktu|setelah|usai) (?:diperlihatkan|ditunjukkan|disodori)(?! (?:hakim|jaksa|penyidik))(?![^.\n]{0,120}(?:hakim|jaksa|sidang|saksi|terdakwa|penyidik))",
        "“Saya salah,” ujarnya [ketika diperlihatkan] fotonya.",
    ),
    Rule(
        "put",
        rf"(?:diperlihatkan|ditunjukkan|disodori) (?:foto|dokumen|daftar|salinan|bukti|rekaman|catatan|kuitansi|surat)(?![^.\n]{{0,120}}(?:hakim|jaksa|sidang|saksi|terdakwa|penyidik))"
        rf"|didesak (?:{_PRESS}|menyebut(?:kan)?|menjelaskan|menjawab)",
        "[Diperlihatkan daftar] harga pembanding, ia berkata akan mempelajarinya.",
    ),
    Rule(
        "near",  # counts close behind another attempt
        r"(?:menjawab|membalas|menimpali)(?= (?:enteng |singkat )?(?:bahwa|[\"“])|[,:])",
        "Sebaliknya pendamping desa, Khoirul Anam, [menjawab] bahwa laporan itu tidak ada.",
    ),
    Rule("met", rf"kepada {_PRESS},? (?:ia|dia|beliau)", "[Kepada koran ini ia] merinci tunggakan."),
    Rule(
        "met",
        rf"kepada (?:media ini|koran ini|kami|redaksi|{OWN_NAME})(?=,)",
        "[Kepada media ini], Camat membenarkan setoran itu.",
    ),
    Rule(
        "met",
        rf"(?:menerima|mengundang|menemui|menjamu) {_PRESS}(?! (?:laporan|surat|informasi|pengaduan))",
        "Camat [menerima kami] di rumahnya.",
    ),
    Rule(
        "met",
        rf"(?:dicegat|ditemui|dihampiri|dicecar|disinggung)(?: (?:oleh )?{_PRESS}| {_ABOUT})|(?:ditemui|dijumpai|dihampiri|dicegat|didatangi|disambangi|diwawancarai?)"
        rf"|{_PRESS} (?:\w+ ){{0,2}}(?:menunggu|menanti)(?: \w+){{0,3}} (?:jam|menit|hari|di)(?! giliran)|{_PRESS} (?:menyodorkan|memperlihatkan|menunjukkan|mencegat(?:nya)?|menghampiri(?:nya)?)",
        "[Disinggung soal] uang itu, ia menampik tudingan",
    ),
    Rule(
        "met",
        rf"{_SAYS_HE},? ?{_BY} (?:surel|e-?mail|(?:jawaban |pesan )?tertulis)",
        "“Semua tercatat,” [katanya melalui surel].",
    ),
    Rule(
        "met",
        rf"{_BY} (?:(?:pesan|jawaban) (?:tertulis|singkat|whatsapp|wa|pendek|suara)|aplikasi perpesanan)",
        "[Melalui pesan tertulis], juru bicara itu membantah",
    ),
    Rule(
        "met",  # where somebody was met and spoke, no confirmation need have been asked
        rf"{_WHEN} {_PRESS}(?: (?:kembali|hendak|coba|mencoba))? (?:tiba|datang|mendekat|berkunjung|berusaha|menemui(?:nya)?|mendatangi(?:nya)?)|{_WHEN} (?:akan |hendak |ingin |coba )?(?:ditanya(?:i|kan)?(?! (?:oleh )?(?:majelis|hakim|jaksa|penyidik|polisi))|ditemui|dicegat|didatangi|disambangi|dicecar|disinggung|dijumpai"
        r"|ditelepon|diwawancarai?|dicari)",
        "Bupati tersenyum [saat dicegat] di lobi",
    ),
)
