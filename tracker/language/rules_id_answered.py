"""Indonesian: what articles tell came of asking somebody.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .press import OWN_NAME
from .press import PRESS_ID as _PRESS
from .rule import Rule

# What an answer is called: "memberi keterangan", "belum ada tanggapan".
ANSWER = r"(?:penjelasan|keterangan|komentar|tanggapan|jawaban|konfirmasi|klarifikasi|pernyataan|respons?|balasan|informasi|kepastian)"
# "Not", in the speech of many places and in short.
_NOT = r"(?:tidak|tak|tdk|tidk|nggak|enggak|ndak|nda|seng|tra|ora)"
_GIVE = r"(?:mem?beri(?:kan)?|menyampaikan|mengeluarkan)"
_UNWILLING = (
    rf"(?:enggan|menolak|ogah|emoh|keberatan|(?:{_NOT}|belum|blm) (?:bersedia|mau|ingin|berkenan|berani|sudi|berwenang))"
    r"(?: untuk)?(?: banyak| lebih banyak)?"
)

OUTCOMES = (
    Rule(
        "declined",
        rf"(?:{_NOT}|enggan) (?:mau )?(?:menjawab|menggubris|menanggapi|merespons|meladeni)(?: satu pun)? (?:pertanyaan|sapaan)(?: (?:\w+ )?{_PRESS}| lanjutan| susulan| lebih lanjut)"
        r"|(?:berusaha|mencoba|berupaya) (?:untuk )?menghindar(?:i (?:wartawan|pertanyaan))?",
        "Saat digiring ke mobil, ia [tidak menjawab pertanyaan wartawan].",
    ),
    Rule(
        "partial",
        r"(?:hanya|cuma) (?:mengirim(?:kan)?|membalas(?: dengan)?) (?:emoji|emotikon|stiker|simbol|jempol)",
        "Camat saat dikonfirmasi [hanya mengirim emoji] jempol.",
    ),
    Rule(
        "partial",
        r"(?:hanya|cuma) (?:(?:bersedia|mau) )?(?:menjelaskan|mengatakan|menjawab|menyebut|berkata|berujar|bilang)(?! nanti)(?: singkat| pendek)?(?: bahwa)?",
        "Sekretaris itu [hanya menjawab singkat] saat ditanya",
    ),
    Rule(
        "partial",
        rf"(?:{_NOT}|belum|blm) (?:menjelaskan|merinci(?:nya)?|menyebut(?:kan)?|menerangkan)(?:nya)? (?:secara|lebih) (?:rinci|detail|terperinci|jauh|lanjut)"
        r"|menjawab (?:sebagian|beberapa|satu|dua|tiga|empat|lima|\d+)(?: (?:dari|pertanyaan)(?= )|(?=[:,. ]))",
        "Kepala Badan itu [menjawab dua dari] lima pertanyaan kami",
    ),
    Rule(
        "declined",
        rf"{_UNWILLING} (?:{_GIVE} {ANSWER}(?: apa ?pun)?|menanggapi|menjawab|berkomentar|berbicara|bicara|dikonfirmasi|diwawancarai?"
        r"|menjelaskan|dimintai|merespons|merinci|membeberkan|ditemui|mem?erinci(?:kan)?|mengonfirmasi|mengungkap(?:kan)?"
        r"|mengomentari|memaparkan|membahas|meladeni|memastikan|buka (?:suara|mulut)|angkat bicara|bersuara|dikutip"
        r"|diliput|menambah keterangan"
        r"|melayani (?:wartawan|pertanyaan)|menemui (?:wartawan|awak media|media|jurnalis|pers)|(?:permintaan|permohonan) (?:wawancara|konfirmasi))"
        r"|(?:meminta|minta) (?:agar |supaya |untuk )?(?:jangan|tidak|tak) (?:dilibatkan|melibatkan|dikutip|diganggu|dihubungi|ditanya)(?! (?:nama|identitas))",
        "Kadis itu [enggan memberi penjelasan apapun] terkait",
    ),
    Rule(
        "declined",
        rf"(?:{_NOT}|belum|blm) (?:dapat|bisa) (?:banyak )?(?:{_GIVE} {ANSWER}|berkomentar|menjawab|menjelaskan|merinci|memastikan|diwawancarai?)",
        "Camat mengaku [belum bisa berkomentar] soal itu",
    ),
    Rule(
        "declined",
        rf"{_NOT} (?:mau |banyak )*(?:berkomentar|bicara)|(?:memilih|hanya|cuma) (?:untuk )?(?:bungkam|diam|tutup mulut|tersenyum|menghindar|berlalu|{_NOT} (?:menjawab|berkomentar|menanggapi|bicara))"
        r"|tanpa (?:sepatah kata|sepatah kata pun|menjawab|berkomentar|memberi jawaban)|mengabaikan pertanyaan|geleng-geleng(?: kepala)?"
        r"|(?:irit|pelit|hemat) (?:bicara|komentar)|bungkam(?: seribu bahasa)?|tutup mulut|no comment"
        r"|(?:langsung |lalu |bergegas |buru-buru )(?:pergi|berlalu|menghindar|masuk(?: ke)?(?: dalam)? mobil(?:nya)?)|meninggalkan (?:wartawan|awak media|jurnalis)"
        r"|(?:mengelak|berkelit|menghindar) (?:saat|ketika) (?:(?:hendak|akan|mau|coba) )?(?:ditanya|dikonfirmasi|ditemui)|menghindari? (?:wartawan|pertanyaan|dari wartawan)|menutup (?:sambungan )?telepon|berlalu (?:begitu saja|pergi)|mematikan telepon|memutus sambungan|memblokir nomor"
        rf"|nomor (?:\w+ )?{_PRESS} (?:\w+ )?diblokir",
        "Direktur [memilih bungkam] soal itu",
    ),
    Rule(
        "gesture",  # tells of a refusal only where somebody was asked
        r"menolak(?=[.,])|menggeleng(?:kan)?(?: kepala(?:nya)?)?|mengangkat (?:bahu|tangan)|melambaikan tangan|memalingkan (?:wajah|muka)|geleng kepala|mengacungkan jempol"
        r"|(?:tersenyum|tertawa)(?= lalu|,? kemudian| kecil, lalu| dan (?:berlalu|pergi|berkata|menjawab)|[.])|(?:malah )?balik bertanya|(?:(?<=ia )|(?<=beliau )|(?<=hanya )|(?<=cuma )|(?<=lalu )|(?<=langsung ))diam(?: saja)?(?=[.,])"
        rf"|{_UNWILLING} (?:bilang|menambahkan|menyebut(?:kan)?(?:nya)?|membuka(?! suara)|menunjukkan|memperlihatkan|memberi(?:kan)? (?:data|rincian|salinan|angka))"
        rf"|{_NOT} (?:menyebut(?:kan)?|menjelaskan|menyinggung(?:nya)?|merinci|menjawab)(?: secara rinci)?(?=[.,]| (?:mengapa|siapa|berapa|kapan|alasan|ke ?mana|apa|rinci))|menutup (?:map|pintu|telinga)|membatalkan(?:nya)?(?: janji| wawancara| pertemuan)?(?= lewat| melalui|[.,]| lima| sepihak)|memotong(?=[.,])"
        rf"|{_NOT} (?:disinggung|dijelaskan|dijawab)(?= sepatah| sama sekali| (?:sedikit|satu) pun)|(?:mengelak|berkelit) dengan",
        "Ia hanya [melambaikan tangan] kepada wartawan.",
    ),
    Rule(
        "promised_later",
        rf"(?:berjanji|menjanjikan|(?<!tidak )(?<!tak )akan) (?:akan )?(?:segera )?(?:{_GIVE} {ANSWER}(?! pers)|menjawab|menjelaskan(?:nya)?|dijawab|menghubungi kembali"
        rf"|mengirim(?:kan)? {ANSWER}|menyampaikan|mengumpulkan (?:bahan|data)|mengabari)(?: (?:nanti|kemudian|besok|lain waktu|pekan depan))?|menjanjikan (?:{ANSWER}|wawancara)"
        r"|(?:(?<=bilang )|(?<=mengatakan )|(?<=berkata )|(?<=menjawab ))nanti(?: saja| dulu)?",
        "Kabid [berjanji akan memberikan penjelasan pekan depan].",
    ),
    Rule(
        "promised_later",
        rf"(?:meminta|minta) (?:(?:{_PRESS}|\w+) )?(?:menunggu|bersabar)(?! (?:giliran|antrean))",
        "Saat dikonfirmasi, Kabid [meminta wartawan menunggu] penjelasan resmi",
    ),
    Rule(
        "promised_later",
        rf"(?:(?:mengaku )?(?:sedang|masih) (?:rapat|sibuk|di jalan)(?: \w+){{0,3}} )?(?:meminta|minta) (?:dihubungi|ditelepon|(?:{_PRESS}|\w+) (?:menelepon|menghubungi|datang)) (?:lagi|kembali|nanti|besok)",
        "Kepala Dinas mengaku sibuk dan [minta dihubungi lagi].",
    ),
    Rule("promised_later", r"(?:meminta|minta) waktu", "Saat dikonfirmasi, Kabid [meminta waktu] untuk mengecek."),
    Rule(
        "referred",
        rf"(?:meminta|minta|mempersilakan|menyilakan|mengarahkan|menyarankan|menyuruh)(?: (?:{OWN_NAME}|\w+)){{0,3}} (?:agar "
        r"|untuk )?(?:(?:kembali |langsung )?(?:menghubungi|bertanya|menanyakan(?:nya)?|mengonfirmasi(?:kan)?|(?<!meminta )(?<!minta )konfirmasi|menemui|menyurati|bersurat)|langsung (?:ke|kepada))",
        "ia [meminta wartawan menghubungi] Kepala Bidang",
    ),
    Rule(
        "referred",
        rf"(?:meminta|mempersilakan|menyuruh) {_PRESS} (?:untuk |agar )?(?:mengirim(?:kan)?|mengajukan|melayangkan|menyampaikan) (?:surat|pertanyaan|permintaan|permohonan)(?: \w+)? (?:ke|kepada)",
        "Manajer itu [meminta wartawan mengirim surat ke] kantor pusat",
    ),
    Rule(
        "referred",
        rf"(?:mengarahkan|melempar(?:kan)?|menyerahkan|mengalihkan) (?:{_PRESS}|{ANSWER}|pertanyaan|persoalan|tanggung jawab)"
        r"(?: itu)? (?:ke|kepada|pada)",
        "Kadis [mengarahkan wartawan ke] bendahara",
    ),
    Rule(
        "referred",
        r"(?:meminta|minta|menyarankan|mempersilakan) (?:agar |supaya )?(?:(?:semua |seluruh )?(?:pertanyaan|konfirmasi|permintaan|hal|urusan|soal|masalah)(?: \w+){0,2} |wartawan )?(?:langsung )?di(?:tujukan|ajukan|sampaikan|arahkan|tanyakan|alamatkan|konfirmasikan)"
        r"(?: langsung)? (?:ke|kepada|pada)",
        "Dirjen [meminta agar pertanyaan ditujukan kepada] Kepala Biro",
    ),
    Rule(
        "referred",
        r"(?:menyodorkan|memberi(?:kan)?) nomor(?! rekening)(?: (?:ponsel|telepon|kontak|hp|wa))?(?= [a-z]{4,})|mewakilkan(?:nya)? (?:ke|kepada)|coba tanya(?:kan)?(?! (?:saya|kami))",
        "Untuk soal itu ia [menyodorkan nomor ponsel] konsultan.",
    ),
    Rule(
        "unreachable",
        r"upaya (?:[\w.]+,? ){1,12}?gagal|(?:tetapi|tapi|namun) (?:tidak|tak|belum|tdk)(?: pernah| berhasil| juga| bisa)* (?:bertemu|berjumpa|menemuinya)",
        "Wartawan tiga kali ke kantornya, [tetapi tidak pernah bertemu].",
    ),
    Rule(
        "unreachable",
        rf"(?:{_NOT}|belum|sulit|susah|gagal) (?:dapat |bisa |berhasil |juga )*(?:dihubungi|dikonfirmasi|tersambung|dikontak|ditelepon|ditemukan(?= (?:wartawan|media))|dimintai (?:keterangan|konfirmasi"
        rf"|tanggapan|penjelasan|komentar)|ditemui|dijumpai|terhubung|dijangkau)|(?:{_NOT}|belum|blm) (?:berhasil|membuahkan hasil)|di luar jangkauan|tanpa hasil|nihil|sia-sia|menemui jalan buntu"
        rf"|nada {_NOT} aktif|(?:kantor|rumah|ruang|kediaman)(?:an)?(?:nya)?(?: \w+){{0,7}} (?:kosong|tutup|tertutup|terkunci|digembok|sepi|gelap)",
        "Direktur PT itu [tidak dapat dihubungi].",
    ),
    Rule(
        "unreachable",
        r"(?:nomor|telepon|ponsel|telepon selulernya|nomornya|teleponnya"
        r"|ponselnya)(?:,? [\w.]+){0,9},? (?:(?:tidak|tak|sedang tidak|dalam keadaan tidak) (?:aktif|tersambung|terdaftar|bisa (?:lagi )?(?:masuk|tersambung))|(?:juga )?(?:mati|dialihkan))(?! lampu)",
        "Saat dihubungi, [nomor telepon Camat tidak aktif].",
    ),
    Rule(
        "unreachable",
        rf"(?:{_NOT}|belum|blm) (?:dapat|bisa|berhasil) {_PRESS} (?:hubungi|temui|jumpai|mintai {ANSWER}|konfirmasi)|"
        rf"{_NOT} (?:sedang )?(?:ada|berada) di ?(?:tempat|kantor|rumah|lokasi|kediaman(?:nya)?|ruang(?:an|an kerja| kerja)?)(?:nya)?"
        r"|(?:sedang|masih|tengah) (?:berada |pergi )?(?:(?:mengikuti|menghadiri) (?:rapat|rakor|kegiatan|acara|pelatihan|diklat|bimtek)|(?:(?:di|ke) ?)?luar (?:kota|daerah|negeri|kantor)|dinas luar|tugas luar|perjalanan dinas|cuti|rapat|umrah|umroh|ibadah haji)"
        rf"|{_NOT} ada (?:\w+ ){{0,3}}yang (?:bisa|dapat|mau) (?:ditemui|dikonfirmasi|dimintai)",
        "Saat didatangi, Camat [sedang di luar kota].",
    ),
    Rule(
        "no_reply",
        rf"(?:{_NOT}|belum)(?: juga| kunjung| pernah)* mengirim(?:kan)?(?:nya)?(?=[.])|{_NOT}(?: kunjung| juga| pernah)* (?:mengangkat|diangkat|menggubris|digubris|menyahut|bergeming)"
        rf"|(?:{_NOT}|belum|blm)(?: juga| lagi| ada| pernah| kunjung| mendapat| mendapatkan| memperoleh| berbuah| membuahkan"
        r"| memberikan| memberi| menerima| mengeluarkan| menyampaikan| satu pun)*(?: ada)? (?:me?respon[s]?|merespon|menjawab|membalas|menanggapi"
        rf"|di ?jawab|di ?balas|direspons?|ditanggapi|berbalas|mendapat|{ANSWER}(?: resmi)?|berkomentar|angkat bicara|buka suara|bersuara)",
        "Kepala Dinas [belum merespons] pesan itu",
    ),
    Rule(
        "no_reply",
        rf"(?:hanya|cuma|sekadar|sebatas) (?:(?:di ?|mem|ter)baca|terkirim|dilihat|berdering|(?:ber)?(?:tanda )?centang(?: (?:satu|dua|biru|abu-abu|hijau))*)|(?:ber|ter)?centang (?:satu|dua|biru|abu-abu)"
        rf"|tanpa (?:sepatah )?{ANSWER}|belum ada kabar|hening|(?:di ?rijek|di-?reject)|(?:panggilan|telepon)(?: \w+){{0,3}} ditolak|ter(?:centang|kirim)(?=[.,])",
        "Pesan yang dikirim kepada Camat [hanya centang dua].",
    ),
    Rule(
        "admitted",
        rf"mengaku (?:[\w-]+ ){{0,4}}?memang(?! (?:{_NOT}|belum|blm) (?:tahu|mengetahui|menerima|mendapat\w*|memperoleh|pernah|ada|mendengar))"
        rf"|membenarkan(?:nya)?|meng(?:k)?onfirmasi (?:pihaknya|dirinya)|mengakui(?:nya)?|mengiyakan(?:nya)?|{_NOT} (?:menampik|membantah|menyangkal|menepis)",
        "Saat dikonfirmasi, Camat [membenarkan] hal itu",
    ),
    Rule(
        "denied",
        r"menolak (?:semua |seluruh |keras )?(?:tuduhan|tudingan|dakwaan|dugaan|anggapan)|membantah|menepis|menyangkal|menyanggah|menampik|membantahnya|tidak benar (?:kalau|bahwa|jika)",
        "Saat dikonfirmasi, Bupati [membantah] tuduhan itu",
    ),
)
