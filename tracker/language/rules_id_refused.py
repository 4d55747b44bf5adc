"""Indonesian: how articles tell that somebody refused, put off, or passed on what was asked.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .asking_id import ANSWER, GIVE, NOT, NOT_YET
from .press import OWN_NAME
from .press import PRESS_ID as _PRESS
from .rule import Rule

_UNWILLING = (
    rf"(?:enggan|menolak|ogah|emoh|segan|keberatan|(?:{NOT}|belum|blm) (?:bersedia|mau|ingin|berkenan|berani|sudi|berwenang|berhak|berminat|diizinkan|diperkenankan|diperbolehkan|boleh))"
    r"(?: untuk)?(?: banyak| lebih banyak)?"
)
_QUESTIONS = r"(?:(?:semua|seluruh|setiap|sejumlah|beberapa|segala|satu pun) )?(?:pertanyaan|sapaan|cecaran|panggilan)"
_MATTER = (
    r"(?:(?:semua |seluruh )?(?:pertanyaan|konfirmasi|permintaan|hal|urusan|soal|masalah|persoalan|penjelasan|jawaban))"
)
_TO = r"(?:ke|kepada|pada)"
_LEFT = r"(?:pergi|berlalu|menghindar|ngeloyor|melengos|pamit|kabur|masuk(?: ke)?(?: dalam)? (?:mobil|ruang(?:an)?|rumah)(?:nya)?|naik(?: ke)? mobil(?:nya)?)"
_TELL = (
    r"(?:menanggapi|menjawab|berkomentar|komentar|wawancara|bertemu(?! warga)|ditanya(?:i)?|berbicara|bicara|ngomong|dikonfirmasi|diwawancarai?|menjelaskan|dimintai|merespons|merinci|membeberkan|ditemui|mem?erinci(?:kan)?|mengonfirmasi|mengungkap(?:kan)?"
    r"|mengomentari|memaparkan|membahas|meladeni|memastikan|(?:berkata|mengatakan) (?:apa|banyak|sepatah)(?:-apa| pun)?|buka (?:suara|mulut)|angkat bicara|bersuara|dikutip|diliput|menambah keterangan|bercerita|berpendapat|terlibat"
    r"|melayani (?:wartawan|pertanyaan|permintaan)|(?:menemui|menerima) (?:wartawan|awak media|media|jurnalis|pers|kami)|(?:permintaan|permohonan|tawaran) (?:wawancara|konfirmasi))"
)

DECLINED_FIRST = (
    Rule(
        "declined",
        rf"(?:{NOT}|enggan) (?:mau )?(?:menjawab|menggubris|menanggapi|merespons|meladeni)(?: satu pun)? (?:pertanyaan|sapaan)(?: (?:\w+ )?{_PRESS}| lanjutan| susulan| lebih lanjut)"
        r"|(?:berusaha|mencoba|berupaya) (?:untuk )?menghindar(?:i (?:wartawan|pertanyaan))?",
        "Saat digiring ke mobil, ia [tidak menjawab pertanyaan wartawan].",
    ),
)

DECLINED = (
    Rule(
        "declined",
        rf"{NOT} (?:mengiyakan|membenarkan|mengonfirmasi|membantah|menampik|menyangkal)(?:nya)?,? (?:maupun|atau|dan|ataupun|juga) (?:{NOT} )?(?:membantah|menampik|menyangkal|membenarkan|mengiyakan)(?:nya)?",
        "Direktur itu [tidak mengiyakan maupun membantah].",
    ),
    Rule(
        "declined",
        rf"{_UNWILLING} (?:{GIVE} {ANSWER}(?: apa ?pun)?|{_TELL})"
        r"|(?:meminta|minta) (?:agar |supaya |untuk )?(?:jangan|tidak|tak) (?:dilibatkan|melibatkan|dikutip|diganggu|dihubungi|ditanya)(?! (?:nama|identitas))",
        "Kadis itu [enggan memberi penjelasan apapun] terkait",
    ),
    Rule(
        "declined",
        rf"{NOT_YET} (?:dapat|bisa) (?:banyak )?(?:{GIVE} {ANSWER}|berkomentar|komentar|menjawab|menjelaskan|merinci|memastikan|bicara|berbicara|menanggapi|diwawancarai?|(?:menerima|menemui) (?:wartawan|media|awak media|kami|jurnalis))",
        "Camat mengaku [belum bisa berkomentar] soal itu",
    ),
    Rule(
        "declined",
        rf"{NOT_YET} (?:punya|memiliki|ada) waktu(?: \w+)? untuk (?:wawancara|diwawancarai?|bertemu|menjawab|menemui)|{NOT} (?:mau |ingin |akan |banyak )*(?:berkomentar|bicara|komentar)|(?:memilih|hanya|cuma) (?:untuk )?(?:bungkam|diam|tutup mulut|tersenyum|senyum|tertawa|menghindar|berlalu|pergi|{NOT} (?:menjawab|berkomentar|menanggapi|bicara|merespons))"
        r"|tanpa (?:sepatah kata|sepatah kata pun|menjawab|menoleh|berkomentar|memberi(?:kan)? (?:jawaban|komentar|keterangan|penjelasan|tanggapan))|mengabaikan pertanyaan|geleng-geleng(?: kepala)?"
        r"|lebih (?:banyak|memilih) (?:diam|bungkam)|(?:irit|pelit|hemat) (?:bicara|komentar)|(?:bukannya|alih-alih|bukan) (?:menjawab|menjelaskan|memberi(?:kan)? (?:jawaban|penjelasan))|(?:tidak|tak) ada (?:satu |sepatah )?(?:kata|penjelasan|jawaban|komentar|keterangan)(?: \w+){0,2} (?:keluar|terucap|meluncur)|sepatah kata pun (?:tidak|tak)|bungkam(?: seribu bahasa)?|tutup mulut|no comment",
        "Direktur [memilih bungkam] soal itu",
    ),
    Rule(
        "declined",
        rf"(?:wawancara(?! kerja)|janji (?:wawancara|pertemuan|bertemu)) dengan(?:,? [\w.]+){{1,10}}?,? (?:dibatalkan|batal|urung|ditolak)|(?:permintaan|permohonan|tawaran|ajakan) (?:untuk )?(?:wawancara|konfirmasi|bertemu|berbincang)(?: [\w.]+){{0,9}}? ditolak|(?:langsung |lalu |bergegas |buru-buru |segera |malah |memilih ){_LEFT}|meninggalkan (?:(?:kerumunan|rombongan) )?(?:wartawan|awak media|jurnalis|pewarta)"
        rf"|(?:mengelak|berkelit|menghindar) (?:saat|ketika) (?:(?:hendak|akan|mau|coba) )?(?:ditanya|dikonfirmasi|ditemui)|menghindari? (?:dari )?(?:(?:kejaran|cecaran|sorotan) )?(?:{_PRESS}|pertanyaan)|berlalu (?:begitu saja|pergi)"
        r"|(?:menutup|mematikan|memutus(?:kan)?) (?:sambungan )?(?:telepon(?:nya)?|panggilan|sambungan|percakapan|pembicaraan)|memutus sambungan|(?:sambungan|hubungan|telepon|panggilan|percakapan)(?: telepon)?(?: (?!me|ber)\w+){0,5}? (?:langsung |lalu |tiba-tiba |mendadak )?(?:terputus|diputus(?:kan)?|ditutup|dimatikan)(?:nya)?"
        rf"|memblokir (?:nomor|kontak)|nomor (?:\w+ )?{_PRESS} (?:\w+ )?di ?blokir",
        "Direktur [menutup telepon] ketika ditanya.",
    ),
    Rule(
        "gesture",  # tells of a refusal only where somebody was asked
        r"menolak(?=[.,]| dengan| sambil| karena)|menggeleng(?:kan)?(?: kepala(?:nya)?)?|mengangkat (?:bahu|tangan)|mengibaskan tangan|melambaikan tangan|(?:memalingkan|membuang) (?:wajah|muka)|melengos|ngeloyor(?: pergi)?|geleng kepala|mengacungkan jempol|bergeming(?=[.,])"
        r"|(?:tersenyum|tertawa)(?= lalu|,? kemudian| kecil, lalu| dan (?:berlalu|pergi|berkata|menjawab)|[.])|(?:malah )?balik bertanya|mengalihkan (?:pembicaraan|topik)|(?:(?<=ia )|(?<=beliau )|(?<=hanya )|(?<=cuma )|(?<=lalu )|(?<=langsung ))diam(?: saja)?(?=[.,])"
        rf"|{_UNWILLING} (?:bilang|menambahkan|menyebut(?:kan)?(?:nya)?|membuka(?! suara)|menunjukkan|memperlihatkan|memberi(?:kan)? (?:data|rincian|salinan|angka))"
        rf"|{NOT} (?:menyebut(?:kan)?|menjelaskan|menyinggung(?:nya)?|merinci|menjawab)(?: secara rinci)?(?=[.,]| (?:mengapa|siapa|berapa|kapan|alasan|ke ?mana|apa|rinci))|menutup (?:map|pintu|telinga|kaca(?: mobil(?:nya)?)?)|membatalkan(?:nya)?(?: janji| wawancara| pertemuan)?(?= lewat| melalui|[.,]| \w+ (?:jam|menit|hari)| sepihak| sehari| mendadak)|memotong(?=[.,])"
        rf"|{NOT} (?:disinggung|dijelaskan|dijawab)(?= sepatah| sama sekali| (?:sedikit|satu) pun)|(?:mengelak|berkelit)(?= dengan|[.,])|mempercepat langkah(?:nya)?|mengunci diri",
        "Ia hanya [melambaikan tangan] kepada wartawan.",
    ),
)

PROMISED = (
    Rule(
        "promised_later",
        rf"(?:berjanji|menjanjikan|bersedia|menyanggupi)(?: akan)? (?:menemui|menerima|menghubungi|menelepon|bertemu(?: dengan)?|bertemu) {_PRESS}(?= (?:pada|besok|lusa|nanti|pekan|Senin|senin|selasa|rabu|kamis|jumat|sabtu|minggu|usai|setelah|sore|malam))",
        "Direktur itu [berjanji menemui wartawan] pada Senin.",
    ),
    Rule(
        "promised_later",
        rf"(?:berjanji|menjanjikan|(?<!tidak )(?<!tak )akan) (?:akan )?(?:segera )?(?:{GIVE} (?:{ANSWER}|data|rincian|rilis|salinan)(?! pers)|menjawab(?:nya)?|menjelaskan(?:nya)?|dijawab|menghubungi kembali"
        rf"|mengirim(?:kan)? {ANSWER}|menyampaikan|mengumpulkan (?:bahan|data)|mengabari)(?: (?:nanti|kemudian|besok|lain waktu|pekan depan))?|menjanjikan (?:{ANSWER}|wawancara|pertemuan|akan)"
        r"|(?:(?<=bilang )|(?<=mengatakan )|(?<=berkata )|(?<=menjawab ))nanti(?: saja| dulu)?",
        "Kabid [berjanji akan memberikan penjelasan pekan depan].",
    ),
    Rule(
        "promised_later",
        r"(?:akan|hendak|mau|ingin|perlu|harus) (?:lebih dulu |terlebih dahulu |dulu )?(?:mengecek|mempelajari|memeriksa|menelusuri|berkoordinasi|mengoordinasikan|menanyakan|membaca|melihat|berkonsultasi|cek|pelajari)(?:nya)?(?: (?!(?:dan|yang)(?!\w))[\w-]+){0,3}? (?:dulu|lebih dulu|dahulu|terlebih dahulu|lebih dahulu)",
        "Saat dihubungi, Camat mengatakan [akan mengecek data itu terlebih dahulu].",
    ),
    Rule(
        "promised_later",
        rf"(?:meminta|minta) (?:agar |supaya )?(?:untuk )?(?:(?:(?:{_PRESS}|\w+) )?(?:untuk )?menunggu|(?:{_PRESS} )?(?:untuk )?bersabar)(?! (?:giliran|antrean))",
        "Saat dikonfirmasi, Kabid [meminta wartawan menunggu] penjelasan resmi",
    ),
    Rule(
        "promised_later",
        rf"(?:(?:mengaku )?(?:sedang|masih) (?:rapat|sibuk|di jalan)(?: \w+){{0,3}} )?(?:meminta|minta) (?:dihubungi|ditelepon|(?:agar )?(?:{_PRESS}|\w+) (?:menelepon|menghubungi|datang)) (?:lagi|kembali|nanti|besok|ulang)"
        r"|akan (?:menghubungi|menelepon|mengontak)(?: \w+)? (?:kembali|balik|lagi|nanti)",
        "Kepala Dinas mengaku sibuk dan [minta dihubungi lagi].",
    ),
    Rule(
        "promised_later",
        r"(?:meminta|minta) (?:perpanjangan |tambahan )?waktu|(?:meminta|minta) (?:agar )?(?:tenggat|wawancara|waktu)(?: \w+)? (?:diundur|diperpanjang|ditunda|dijadwal(?:kan)? ulang)|(?:meminta|minta) penundaan",
        "Saat dikonfirmasi, Kabid [meminta waktu] untuk mengecek.",
    ),
    Rule(
        "pending",  # counts where nothing more is told
        rf"(?:meminta|minta|mempersilakan|menyuruh) (?:agar |supaya )?(?:(?:{_PRESS}) )?(?:(?:untuk |agar )?(?:mengirim(?:kan)?|mengajukan|melayangkan|menyampaikan|menuliskan)(?: (?:daftar|surat))? (?:pertanyaan|surat|permohonan)|dikirimi (?:daftar )?(?:pertanyaan|surat)|(?:daftar )?pertanyaan (?:tertulis|dikirim(?:kan)?|diajukan)|surat resmi)(?! (?:\w+ )?(?:ke|kepada) )",
        "Camat [meminta wartawan mengirim pertanyaan] secara tertulis.",
    ),
)

REFERRED = (
    Rule(
        "referred",
        rf"(?<!untuk )(?<!guna )(?<!hendak )(?:meminta|minta|mempersilakan|menyilakan|mengarahkan|menyarankan|menyuruh)(?: (?:{OWN_NAME}|\w+)){{0,3}} (?:agar "
        r"|untuk )?(?:(?:kembali |langsung )?(?:menghubungi|bertanya|menanyakan(?:nya)?|mengonfirmasi(?:kan)?|mengklarifikasi|(?<!meminta )(?<!minta )konfirmasi|menemui|menyurati|bersurat)|langsung (?:ke|kepada))",
        "ia [meminta wartawan menghubungi] Kepala Bidang",
    ),
    Rule(
        "referred",
        rf"(?:meminta|mempersilakan|menyuruh) {_PRESS} (?:untuk |agar )?(?:mengirim(?:kan)?|mengajukan|melayangkan|menyampaikan) (?:surat|pertanyaan|permintaan|permohonan)(?: \w+)? (?:ke|kepada)",
        "Manajer itu [meminta wartawan mengirim surat ke] kantor pusat",
    ),
    Rule(
        "referred",
        rf"(?:mengarahkan|melempar(?:kan)?|melemparkan|menyerahkan(?: sepenuhnya| seluruh| semua)?|mengalihkan|melimpahkan|meneruskan|mengoper) (?:{_PRESS}|{ANSWER}|{_MATTER}|tanggung jawab|bola|perkara)"
        rf"(?: (?:itu|ini|tersebut))?(?: \w+)? {_TO}",
        "Kadis [mengarahkan wartawan ke] bendahara",
    ),
    Rule(
        "referred",
        rf"(?:meminta|minta|menyarankan|mempersilakan|mengatakan|menyebut) (?:agar |supaya )?(?:{_MATTER}(?: \w+){{0,2}} |wartawan )?(?:langsung |sebaiknya |harus |silakan )?di(?:tujukan|ajukan|sampaikan|arahkan|tanyakan|alamatkan|konfirmasikan|jawab)"
        rf"(?: langsung)? (?:{_TO}|oleh)",
        "Dirjen [meminta agar pertanyaan ditujukan kepada] Kepala Biro",
    ),
    Rule(
        "referred",
        r"(?:menyodorkan|memberi(?:kan)?) nomor(?! rekening)(?: (?:ponsel|telepon|kontak|hp|wa))?(?= [a-z]{4,})|mewakilkan(?:nya)? (?:ke|kepada)|melempar(?:kan(?:nya)?)? (?:ke|kepada)|coba tanya(?:kan)?(?! (?:saya|kami))",
        "Untuk soal itu ia [menyodorkan nomor ponsel] konsultan.",
    ),
)
