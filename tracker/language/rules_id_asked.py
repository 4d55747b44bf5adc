"""Indonesian: how articles tell that somebody was asked, and over which channel.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .press import OWN_NAME
from .press import PRESS_ID as _PRESS
from .rule import CAPITALISED, Rule
from .rules_id_answered import ANSWER as _ANSWER

_WHEN = r"(?:saat|ketika|sewaktu|waktu|kala|tatkala|usai|setelah|seusai)"

CONTACT = (
    Rule(
        "asked",
        rf"(?:menjawab|membalas|menanggapi|merespons) (?:(?:permintaan )?konfirmasi|pertanyaan|pesan|surel|surat) {_PRESS}",
        "Inspektur lewat pesan WhatsApp [menjawab konfirmasi media ini].",
    ),
    Rule("asked", r"atas pertanyaan " + CAPITALISED, "Camat menjelaskan, [atas pertanyaan Kabar Pagi], bahwa"),
    Rule(
        "met",
        r"(?:ditemui|dijumpai|dihampiri|dicegat) (?:se)?(?:usai|habis|di (?:ruang|kantor|rumah|sela|tempat)|terpisah)",
        "[Ditemui seusai] sidang, kuasa hukumnya membantah",
    ),
    Rule(
        "asked",
        r"(?:saat|ketika|sewaktu|waktu|usai|setelah) (?:kami|media ini|wartawan) (?:tanyai?|temui|hubungi|konfirmasi|datangi|wawancarai)",
        "kata Hibau [ketika kami tanyai].",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:hubungi|telepon|telpon|surati|tanyai|tanyakan|konfirmasi|kontak|mintai (?:{_ANSWER}|waktu))",
        "Ketua Komisi I yang [kami telepon] mengaku belum tahu",
    ),
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
        "asked",
        rf"kepada {_PRESS},? (?:lewat|melalui|via) (?:sambungan |pesan )?(?:telepon|seluler|whatsapp|wa|zoom|surel|suara)"
        r"|(?:membalas|menjawab) (?:melalui|lewat|via|dengan) (?:surel|pesan|whatsapp|wa|surat)",
        "Kabid menegaskan [kepada kami lewat telepon] bahwa larangan sudah diedarkan.",
    ),
    Rule(
        "asked",
        r"(?:tulis|balas|ketik)(?:nya| (?:(?!saat|ketika|waktu|usai|di|kepada|yang)[\w.,'’-]+ ){1,6}?(?=via|lewat|melalui)),? ?(?:via|lewat|melalui) (?:pesan )?(?:whatsapp|wa|singkat|surel)",
        "“Segera kami cek,” [tulisnya lewat WhatsApp].",
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
        "put",
        rf"(?:diperlihatkan|ditunjukkan|disodori) (?:foto|dokumen|daftar|salinan|bukti|rekaman|catatan|kuitansi|surat)(?![^.\n]{{0,120}}(?:hakim|jaksa|sidang|saksi|terdakwa|penyidik))"
        rf"|didesak (?:{_PRESS}|menyebut(?:kan)?|menjelaskan|menjawab)",
        "[Diperlihatkan daftar] harga pembanding, ia berkata akan mempelajarinya.",
    ),
    Rule("met", rf"kepada {_PRESS},? (?:ia|dia|beliau)", "[Kepada koran ini ia] merinci tunggakan."),
    Rule(
        "asked",
        rf"kepada {_PRESS} yang (?:menghubungi|menemui|menanyai|mengonfirmasi)(?:nya)?"
        rf"|dalam (?:jawaban|balasan|keterangan|surat) tertulis(?:nya)? kepada {_PRESS}",
        "[Kepada wartawan yang menghubunginya], Camat menyatakan uang itu sudah kembali.",
    ),
    Rule(
        "met",
        rf"kepada (?:media ini|koran ini|kami|redaksi|{OWN_NAME})(?=,)",
        "[Kepada media ini], Camat membenarkan setoran itu.",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:titipkan|kirimkan|layangkan|sampaikan|ajukan)(?: (?:surat|pertanyaan|pesan|permohonan))?",
        "Kepada Kepala Dinas [kami titipkan surat] serupa.",
    ),
    Rule(
        "met",
        rf"(?:menerima|mengundang|menemui|menjamu) {_PRESS}(?! (?:laporan|surat|informasi|pengaduan))",
        "Camat [menerima kami] di rumahnya.",
    ),
    Rule(
        "asked",
        r"(?:saat|ketika|sewaktu|waktu|kala|usai|setelah) ditanya(?:i)?(?! (?:oleh )?(?:majelis|hakim|jaksa|penyidik|polisi|anggota|warga|wartawan|awak|media|jurnalis))",
        "Ketua koperasi, [ketika ditanya] mengatakan semua disepakati",
    ),
    Rule(
        "met",
        rf"(?:ditanya(?:i)?|dicegat|ditemui|dihampiri|dicecar|disinggung)(?: (?:oleh )?{_PRESS}| (?:soal|mengenai|tentang|terkait|perihal|apakah|mengapa|kenapa|ihwal|siapa|berapa|apa|bagaimana|ke ?mana|di ?mana|kapan|lagi|ulang|lebih (?:jauh|lanjut)|usai|seusai|khusus))",
        "[Ditanya wartawan] Rabu malam, ia menampik tudingan",
    ),
    Rule(
        "met",
        r"(?:melalui|lewat) (?:(?:pesan|jawaban) (?:tertulis|singkat|whatsapp|wa|pendek|suara)|aplikasi perpesanan)",
        "[Melalui pesan tertulis], juru bicara itu membantah",
    ),
    Rule(
        "met",
        r"(?:ungkap|kata|ujar|tegas|jelas|ucap|tutur|tandas|kilah|bantah|elak|tampik|imbuh|terang|papar|tulis|balas)(?:nya| (?:(?!saat|ketika|waktu|usai|di|kepada|yang)[\w.,'’-]+ ){1,6}?(?=via|lewat|melalui)),? ?(?:via|lewat|melalui) (?:sambungan |pesan )?(?:telepon|telpon|seluler|whatsapp|wa|zoom|suara|singkat)",
        "“Itu bohong,” [ungkapnya via telepon], Selasa (11/7)",
    ),
    Rule(
        "tried",  # counts where the sentence tells what came of it
        r"(?:telah|sudah|sempat|pernah|kembali) (?:menghubungi|mengirim(?:kan|i)?|melayangkan|mengajukan|menyurati|mendatangi|menyambangi|meminta"
        r"(?= (?:konfirmasi|tanggapan|keterangan|penjelasan|klarifikasi|wawancara)))",
        "Kabar Pagi [telah menghubungi] Sekretaris Dinas, namun belum ada jawaban",
    ),
    Rule(
        "asked",
        rf"(?:{_WHEN} )?(?:(?:akan|hendak|ingin|mau|coba) )?(?:dikonfirmasi|dimintai (?:konfirmasi|tanggapan|(?<!telah dimintai )(?<!sudah dimintai )(?<!sedang dimintai )keterangan|komentar|penjelasan"
        r"|pendapat)(?:nya)?|dikonfirmasikan|dihubungi|dikontak|ditelepon|dimintai (?:klarifikasi|kabar)|diklarifikasi"
        r"|diminta (?:tanggapan|penjelasan|konfirmasi|keterangan|komentar)(?:nya)?)",
        "[Saat dikonfirmasi] lewat telepon, Sekda menjawab",
    ),
    Rule(
        "met",  # where somebody was met and spoke, no confirmation need have been asked
        rf"{_WHEN} (?:akan |hendak |ingin |coba )?(?:ditanya(?:i|kan)?(?! (?:oleh )?(?:majelis|hakim|jaksa|penyidik|polisi))|ditemui|dicegat|didatangi|disambangi|dicecar|disinggung|dijumpai"
        r"|ditelepon|diwawancarai?)",
        "Bupati tersenyum [saat dicegat] di lobi",
    ),
    Rule(
        "asked",
        rf"(?<!meminta )(?<!agar ){_PRESS}(?:\.\w+)? (?:(?!yang |dan )\w+ ){{0,2}}(?:mencoba|berupaya|berusaha|meminta|coba|minta|mengirim(?:kan)?|melayangkan|menghubungi|mengajukan|meng?konfirmasi|mengklarifikasi|konfirmasi|kontak|hubungi"
        r"|mendatangi|datangi|menemui|menyambangi|menanyai|menanyakan|bertanya|menyurati|menelepon|mengejar|bertandang|bertamu|mewawancarai)(?: (?:untuk )?(?:meminta|mencari|melakukan|menghubungi|mengonfirmasi|mengkonfirmasi|menemui|menanyakan))?"
        r"(?: (?:konfirmasi|klarifikasi|tanggapan|keterangan|penjelasan|wawancara|pertanyaan|pesan|surat|surel))?",
        "[Redaksi telah berupaya meminta konfirmasi] kepada Kepala Dinas",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:masih|tetap) (?:menunggu|menanti|menantikan) {_ANSWER}",
        "Hingga saat ini, [redaksi masih menunggu klarifikasi] dari Direktur",
    ),
    Rule(
        "asked",
        r"(?:telah|sudah) (?:berupaya|mencoba|berusaha)(?: untuk)? (?:meminta|mencari|melakukan|menghubungi|mengonfirmasi|menemui)"
        r"(?: (?:konfirmasi|klarifikasi|tanggapan|keterangan|penjelasan))?",
        "Suaraku.id [telah berupaya meminta konfirmasi] kepada Camat",
    ),
    Rule(
        "asked",
        r"(?:upaya|permintaan|permohonan|usaha) (?:untuk )?(?:konfirmasi|wawancara|klarifikasi|mengonfirmasi|menghubungi|menemui)",
        "[Upaya konfirmasi] kepada Kepala Dinas tidak berbalas",
    ),
    Rule(
        "deadline",
        r"(?:hingga|sampai)(?: dengan)? (?:berita|tulisan|laporan|artikel|naskah|warta)(?: ini)? (?:naik cetak|di(?:turunkan"
        r"|terbitkan|tayangkan|tulis|publikasikan|muat|naikkan|buat|unggah|rilis|siarkan|susun)|selesai ditulis|tayang|terbit|naik)",
        "[Hingga berita ini diturunkan], Kadis belum merespons",
    ),
    Rule(
        "asked",
        r"(?<!meminta )(?<!agar )(?:pesan|surat|surel|panggilan|chat|pertanyaan) (?:singkat |telepon |konfirmasi |elektronik |tertulis "
        r"|whatsapp |wa |resmi )?(?:yang )?(?:di(?:kirim|kirimkan|layangkan|ajukan|sampaikan))",
        "[Pesan WhatsApp yang dikirim] kepada Camat tidak dibalas",
    ),
    Rule(
        "asked",
        rf"(?:pesan|surat|surel|panggilan|chat|telepon|pertanyaan)(?: \w+){{0,2}} (?:dari )?{_PRESS}",
        "[Panggilan telepon dari media ini] tidak diangkat Camat",
    ),
)

CHANNELS = (
    Rule("whatsapp", r"whats ?app|aplikasi perpesanan|pesan wa|via wa|chat wa", "via pesan [WhatsApp]"),
    Rule(
        "phone",
        r"telepon|telpon|telephone|telefon|seluler|ponsel|ditelepon|sambungan telp\w*",
        "lewat sambungan [telepon]",
    ),
    Rule("sms", r"pesan singkat|sms", "melalui [pesan singkat]"),
    Rule("email", r"surel|e-?mail|surat elektronik", "lewat [surel]"),
    Rule(
        "letter",
        r"surat (?:resmi|tertulis|permohonan|konfirmasi)|(?:melalui|lewat) surat|surat",
        "dengan [surat resmi]",
    ),
    Rule("press_conference", r"jumpa pers|konferensi pers|keterangan pers", "dalam [jumpa pers]"),
    Rule(
        "in_person",
        r"ditemui|di ruang kerjanya|di kantornya|di kediamannya|mendatangi|secara langsung|disambangi",
        "saat [ditemui] kemarin",
    ),
)
