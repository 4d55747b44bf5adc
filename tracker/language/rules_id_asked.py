"""Indonesian: how articles tell that somebody was asked, and over which channel.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning. "asked" is an attempt by itself, "spoke" one that was answered; "met" is one where an outcome is told; "tried"
counts where the sentence tells what came of it; "put" where it begins a clause.
"""

from .asking_id import ABOUT as _ABOUT
from .asking_id import ANSWER as _ANSWER
from .asking_id import BY as _BY
from .asking_id import CHANNEL as _CHANNEL
from .asking_id import PHONE as _PHONE
from .asking_id import SAYS_HE as _SAYS_HE
from .asking_id import WHEN as _WHEN
from .press import PRESS_ID as _PRESS
from .rule import CAPITALISED, Rule
from .rules_id_met import MET
from .rules_id_sought import SOUGHT

_OTHERS = r"(?:majelis|hakim|jaksa|penyidik|polisi|anggota|warga|dewan|peserta|auditor|massa|anak|siswa|murid|pelajar|mahasiswa|presenter|moderator|pembawa acara|hadirin|istri|suami|atasan)"
_SEEK = r"(?:upayakan|usahakan|mintai|mintakan|nantikan|tunggu|hubungi|konfirmasi)"

ASKED = (
    Rule(
        "spoke",
        rf"(?:menjawab|membalas|menanggapi|merespons|meladeni) (?:(?:(?:permintaan )?konfirmasi|(?:daftar )?pertanyaan(?: tertulis)?|pesan|surel|surat)(?: \w+)? {_PRESS}|konfirmasi(?: tertulis)?(?=,))",
        "Inspektur lewat pesan WhatsApp [menjawab konfirmasi media ini].",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:(?:telah|sudah|juga) )?mem?beri(?:kan)? (?:kesempatan|ruang|hak jawab|waktu)(?: \w+){{0,2}}? (?:kepada|bagi)",
        "Sebelumnya [kami memberi kesempatan kepada] pendirinya untuk menanggapi.",
    ),
    Rule(
        "asked",
        rf"kepada {_PRESS},? yang (?:bertanya|menanyakan|menghubungi|menemui|menanyai|menelepon|mengonfirmasi)(?:nya)?",
        "[Kepada media ini, yang bertanya] lewat telepon, Camat menyebut lubang itu lama.",
    ),
    Rule(
        "asked",
        r"dari (?:seberang|ujung|balik) (?:sana|telepon|sambungan|pesawat)",
        "[Dari seberang telepon], Camat menjawab bahwa berkasnya di provinsi.",
    ),
    Rule("asked", r"atas pertanyaan " + CAPITALISED, "Camat menjelaskan, [atas pertanyaan Kabar Pagi], bahwa"),
    Rule(
        "asked",
        rf"(?:ditemui|dijumpai|dihampiri|dicegat|didatangi|disambangi|dikunjungi)(?: {_PRESS})?(?: di [\w ]{{3,30}}?)?,? (?:untuk|guna|buat) (?:di)?(?:konfirmasi|klarifikasi|mintai|meminta|mengonfirmasi|mengklarifikasi|menanyakan)"
        rf"(?: (?:{_ANSWER}))?",
        "Untung yang [ditemui untuk konfirmasi] di kantornya mengaku namanya dicatut.",
    ),
    Rule(
        "asked",
        rf"(?:masih|sedang|tengah|terus) (?:{_PRESS} (?:coba )?{_SEEK}(?: {_ANSWER}(?:nya)?)?|di{_SEEK} (?:(?:oleh )?{_PRESS}|{_ANSWER}(?:nya)?))",
        "Konfirmasi dari komandan pangkalan [masih diupayakan redaksi].",
    ),
    Rule(
        "met",
        rf"{_WHEN} (?:diperlihatkan|ditunjukkan|disodori) (?:foto|dokumen|daftar|salinan|bukti|rekaman|catatan|kuitansi|surat)(?![^.\n]{{0,120}}(?:hakim|jaksa|sidang|saksi|terdakwa|penyidik))",
        "Ia mengakuinya [setelah diperlihatkan foto].",
    ),
    Rule(
        "met",
        r"(?:ditemui|dijumpai|dihampiri|dicegat) (?:se)?(?:usai|habis|di (?:ruang|kantor|rumah|sela|tempat)|terpisah)",
        "[Ditemui seusai] sidang, kuasa hukumnya membantah",
    ),
    Rule(
        "asked",
        r"(?:saat|ketika|sewaktu|waktu|usai|setelah|begitu) (?:kami|media ini|wartawan) (?:tanyai?|temui|hubungi|konfirmasi|datangi|wawancarai|telepon)",
        "kata Hibau [ketika kami tanyai].",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:hubungi|telepon|telpon|surati|tanyai|tanyakan|konfirmasi|kontak|mintai (?:{_ANSWER}|waktu))",
        "Ketua Komisi I yang [kami telepon] mengaku belum tahu",
    ),
    Rule(
        "asked",
        rf"kepada {_PRESS},? {_BY} (?:sambungan |pesan )?(?:telepon|seluler|whatsapp|wa|zoom|surel|suara)"
        rf"|(?:membalas|menjawab)(?: \w+)? (?:{_BY}|dengan) (?:surel|pesan|whatsapp|wa|surat|telepon)",
        "Kabid menegaskan [kepada kami lewat telepon] bahwa larangan sudah diedarkan.",
    ),
    Rule(
        "spoke",  # nobody telephones a paper to be quoted
        rf"{_SAYS_HE},? ?(?:{_BY}|dalam) {_CHANNEL}(?:nya)?",
        "“Itu bohong,” [ungkapnya via telepon], Selasa (11/7)",
    ),
    Rule(
        "asked",
        rf"{_BY} (?:(?:sambungan|jaringan|aplikasi|pesan|panggilan) )*(?:{_PHONE}|suara|singkat)(?: (?:seluler|genggam)(?:nya)?)?(?:,? (?:ia|dia|beliau|yang bersangkutan))?(?=,?(?: [\w.,]+){{0,9}}? (?:mengatakan|menyatakan|mengaku|menjelaskan|menyebut|menegaskan|membenarkan|membantah|menyampaikan|menuturkan|berdalih|berkilah|menjawab|menulis|bilang)(?!\w))",
        "[Melalui pesan suara, ia] menyatakan punya sertifikat.",
    ),
    Rule(
        "asked",
        rf"kepada {_PRESS} yang (?:menghubungi|menemui|menanyai|mengonfirmasi)(?:nya)?"
        rf"|dalam (?:jawaban|balasan|keterangan|surat) tertulis(?:nya)? kepada {_PRESS}",
        "[Kepada wartawan yang menghubunginya], Camat menyatakan uang itu sudah kembali.",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:titipkan|kirimkan|layangkan|sampaikan|ajukan|kirimi|mintakan|tujukan|alamatkan|kirim)(?: (?:surat|pertanyaan|pesan|permohonan))?",
        "Kepada Kepala Dinas [kami titipkan surat] serupa.",
    ),
    Rule(
        "asked",
        rf"(?:saat|ketika|sewaktu|waktu|kala|tatkala|begitu|usai|setelah) (?:hendak |akan |coba )?ditanya(?:i|kan)?(?! (?:oleh )?{_OTHERS})"
        rf"|(?:saat|ketika|sewaktu|kala|tatkala) diminta (?:menjelaskan|menanggapi|menunjukkan|memperlihatkan|merinci|berkomentar|mengomentari)(?! (?:oleh )?{_OTHERS})",
        "Ketua koperasi, [ketika ditanya] mengatakan semua disepakati",
    ),
    Rule(
        "asked",
        r"(?<!melakukan )(?<!meminta )konfirmasi (?:kepada|terhadap)|(?:ditanyakan|dikonfirmasikan|diklarifikasi|disampaikan pertanyaan)(?: (?:hal|soal) (?:itu|ini|tersebut))? (?:langsung )?(?:kepada|ke|pada)(?! (?:saksi|terdakwa|ahli|para|warga|seorang|sejumlah|beberapa|salah))",
        "Ketika hal ini [ditanyakan kepada] Kepala Kantor, ia menyebut visa kunjungan.",
    ),
    Rule(
        "asked",
        rf"ditanya(?:i|kan)? (?:oleh )?{_PRESS}|(?:ditanyai?|dicecar(?: pertanyaan)) {_ABOUT}|ditanyakan kepadanya",
        "Ia menampik tudingan ketika hal itu [ditanyakan wartawan].",
    ),
    Rule(
        "tried",
        r"(?:telah|sudah|sempat|pernah|kembali|berkali-kali|berulang kali) (?:menghubungi|mengirim(?:kan|i)?|melayangkan|mengajukan|menyurati|mendatangi|menyambangi|meminta"
        r"(?= (?:konfirmasi|tanggapan|keterangan|penjelasan|klarifikasi|wawancara)))",
        "Kabar Pagi [telah menghubungi] Sekretaris Dinas, namun belum ada jawaban",
    ),
    Rule(
        "asked",
        rf"(?:{_WHEN} )?(?:(?:akan|hendak|ingin|mau|coba|dicoba) )?(?:dikonfirmasi(?:kan)?|dimintai (?:konfirmasi|tanggapan|(?<!telah dimintai )(?<!sudah dimintai )(?<!sedang dimintai )(?<!untuk dimintai )keterangan|komentar|penjelasan"
        r"|pendapat|pandangan|jawaban|klarifikasi|kabar)(?:nya)?|dihubungi|dikontak|ditelepon|ditelpon|diklarifikasi|disurati"
        r"|diminta (?:tanggapan|penjelasan|konfirmasi|keterangan|komentar|klarifikasi)(?:nya)?|dikirimi (?:pesan|surat|surel|pertanyaan|daftar pertanyaan))",
        "[Saat dikonfirmasi] lewat telepon, Sekda menjawab",
    ),
)

CONTACT = (*ASKED, *SOUGHT, *MET)

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
