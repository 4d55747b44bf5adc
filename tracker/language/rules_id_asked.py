"""Indonesian: how articles tell that somebody was asked, over which channel, and what came of it.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .rule import CAPITALISED, Rule

_WHEN = r"(?:saat|ketika|sewaktu|waktu|kala|tatkala|usai|setelah|seusai)"
_PRESS = r"(?:wartawan|jurnalis|awak media|media ini|media|kami|redaksi|reporter|pers)"
_UNWILLING = (
    r"(?:enggan|menolak|ogah|emoh|keberatan|(?:tidak|tak|belum) (?:bersedia|mau|ingin|berkenan|berani|sudi))"
    r"(?: untuk)?(?: banyak| lebih banyak)?"
)
# What an answer is called: "memberi keterangan", "belum ada tanggapan".
_ANSWER = r"(?:penjelasan|keterangan|komentar|tanggapan|jawaban|konfirmasi|klarifikasi|pernyataan|respons?|balasan|informasi|kepastian)"
_GIVE = r"(?:mem?beri(?:kan)?|menyampaikan|mengeluarkan)"

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
        r"(?:saat|ketika|sewaktu|waktu|kala|usai|setelah) ditanya(?:i)?(?! (?:oleh )?(?:majelis|hakim|jaksa|penyidik|polisi|anggota|warga|wartawan|awak|media|jurnalis))",
        "Ketua koperasi, [ketika ditanya] mengatakan semua disepakati",
    ),
    Rule(
        "met",
        rf"(?:ditanya(?:i)?|dicegat|ditemui|dihampiri|dicecar|disinggung)(?: (?:oleh )?{_PRESS}| (?:soal|mengenai|tentang|terkait|perihal|apakah|mengapa|kenapa|ihwal))",
        "[Ditanya wartawan] Rabu malam, ia menampik tudingan",
    ),
    Rule(
        "met",
        r"(?:melalui|lewat) (?:(?:pesan|jawaban) (?:tertulis|singkat|whatsapp|wa|pendek)|aplikasi perpesanan)",
        "[Melalui pesan tertulis], juru bicara itu membantah",
    ),
    Rule(
        "met",
        r"(?:ungkap|kata|ujar|tegas|jelas|ucap|tutur|tandas|kilah|bantah|elak|tampik|imbuh|terang|papar)nya,? (?:via|lewat|melalui) (?:sambungan |pesan )?(?:telepon|telpon|seluler|whatsapp|wa)",
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
        r"|pendapat)|dikonfirmasikan|dihubungi|dimintai klarifikasi|diklarifikasi"
        r"|diminta (?:tanggapan|penjelasan|konfirmasi|keterangan|komentar))",
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
        rf"(?<!meminta )(?<!agar ){_PRESS}(?:\.\w+)? (?:\w+ ){{0,2}}(?:mencoba|berupaya|berusaha|meminta|mengirim(?:kan)?|melayangkan|menghubungi|mengajukan|meng?konfirmasi"
        r"|mendatangi|menemui|menyambangi|menanyai)(?: (?:untuk )?(?:meminta|mencari|melakukan|menghubungi|mengonfirmasi|mengkonfirmasi|menemui|menanyakan))?"
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
        r"(?:hingga|sampai)(?: dengan)? (?:berita|tulisan|laporan|artikel|naskah) ini (?:di(?:turunkan"
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

OUTCOMES = (
    Rule(
        "declined",
        rf"(?:tidak|tak|enggan) (?:mau )?(?:menjawab|menggubris|menanggapi|merespons|meladeni)(?: satu pun)? (?:pertanyaan|sapaan)(?: (?:\w+ )?{_PRESS})"
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
        r"(?:hanya|cuma) (?:(?:bersedia|mau) )?(?:menjelaskan|mengatakan|menjawab|menyebut|berkata|berujar)(?! nanti)(?: singkat| pendek)?(?: bahwa)?",
        "Sekretaris itu [hanya menjawab singkat] saat ditanya",
    ),
    Rule(
        "declined",
        rf"{_UNWILLING} (?:{_GIVE} {_ANSWER}(?: apa ?pun)?|menanggapi|menjawab|berkomentar|berbicara|bicara|dikonfirmasi|diwawancarai?"
        r"|menjelaskan|dimintai|merespons|merinci|membeberkan|ditemui|mem?erinci(?:kan)?|mengonfirmasi|mengungkap(?:kan)?"
        r"|mengomentari|memaparkan|membahas|meladeni|memastikan|buka (?:suara|mulut)|angkat bicara|bersuara|dikutip"
        r"|melayani (?:wartawan|pertanyaan)|menemui (?:wartawan|awak media|media|jurnalis|pers)|(?:permintaan|permohonan) (?:wawancara|konfirmasi))",
        "Kadis itu [enggan memberi penjelasan apapun] terkait",
    ),
    Rule(
        "declined",
        rf"(?:tidak|tak|belum) (?:dapat|bisa) (?:banyak )?(?:{_GIVE} {_ANSWER}|berkomentar|menjawab|menjelaskan|merinci|memastikan|diwawancarai?)",
        "Camat mengaku [belum bisa berkomentar] soal itu",
    ),
    Rule(
        "declined",
        r"(?:tidak|tak) (?:mau |banyak )*(?:berkomentar|bicara)|(?:memilih|hanya|cuma) (?:untuk )?(?:bungkam|diam|tutup mulut|tersenyum|menghindar|(?:tidak|tak) (?:menjawab|berkomentar|menanggapi|bicara))"
        r"|tanpa (?:sepatah kata|sepatah kata pun|menjawab|berkomentar|memberi jawaban)|mengabaikan pertanyaan|geleng-geleng(?: kepala)?"
        r"|(?:irit|pelit|hemat) (?:bicara|komentar)|bungkam(?: seribu bahasa)?|tutup mulut|no comment"
        r"|(?:langsung |lalu |bergegas |buru-buru )(?:pergi|berlalu|menghindar|masuk(?: ke)?(?: dalam)? mobil(?:nya)?)|meninggalkan (?:wartawan|awak media|jurnalis)"
        r"|(?:mengelak|berkelit|menghindar) (?:saat|ketika) (?:ditanya|dikonfirmasi|ditemui)|menghindari? (?:wartawan|pertanyaan|dari wartawan)|menutup telepon|mematikan telepon|memutus sambungan|memblokir nomor"
        rf"|nomor (?:\w+ )?{_PRESS} (?:\w+ )?diblokir",
        "Direktur [memilih bungkam] soal itu",
    ),
    Rule(
        "gesture",  # tells of a refusal only where somebody was asked
        r"menggeleng(?:kan)?(?: kepala(?:nya)?)?|mengangkat (?:bahu|tangan)|melambaikan tangan|memalingkan (?:wajah|muka)",
        "Ia hanya [melambaikan tangan] kepada wartawan.",
    ),
    Rule(
        "promised_later",
        rf"(?:berjanji|menjanjikan|akan) (?:akan )?(?:segera )?(?:{_GIVE} {_ANSWER}|menjawab|menjelaskan|dijawab|menghubungi kembali"
        rf"|mengirim(?:kan)? {_ANSWER}|menyampaikan)(?: (?:nanti|kemudian|besok|lain waktu|pekan depan))?|menjanjikan (?:{_ANSWER}|wawancara)",
        "Kabid [berjanji akan memberikan penjelasan pekan depan].",
    ),
    Rule(
        "promised_later",
        r"(?:meminta|minta) (?:\w+ )?(?:menunggu|bersabar)(?! (?:giliran|antrean))",
        "Saat dikonfirmasi, Kabid [meminta wartawan menunggu] penjelasan resmi",
    ),
    Rule(
        "promised_later",
        r"(?:(?:mengaku )?(?:sedang|masih) (?:rapat|sibuk|di jalan)(?: \w+){0,3} )?(?:meminta|minta) dihubungi (?:lagi|kembali|nanti|besok)",
        "Kepala Dinas mengaku sibuk dan [minta dihubungi lagi].",
    ),
    Rule("promised_later", r"(?:meminta|minta) waktu", "Saat dikonfirmasi, Kabid [meminta waktu] untuk mengecek."),
    Rule(
        "referred",
        r"(?:meminta|mempersilakan|mengarahkan|menyarankan)(?: \w+){0,3} (?:agar "
        r"|untuk )?(?:menghubungi|bertanya|menanyakan|mengonfirmasi|(?<!meminta )konfirmasi|menemui|menyurati|bersurat|langsung ke)",
        "ia [meminta wartawan menghubungi] Kepala Bidang",
    ),
    Rule(
        "referred",
        rf"(?:meminta|mempersilakan|menyuruh) {_PRESS} (?:untuk |agar )?(?:mengirim(?:kan)?|mengajukan|melayangkan|menyampaikan) (?:surat|pertanyaan|permintaan|permohonan)(?: \w+)? (?:ke|kepada)",
        "Manajer itu [meminta wartawan mengirim surat ke] kantor pusat",
    ),
    Rule(
        "referred",
        rf"(?:mengarahkan|melempar(?:kan)?|menyerahkan|mengalihkan) (?:{_PRESS}|{_ANSWER}|pertanyaan|persoalan|tanggung jawab)"
        r"(?: itu)? (?:ke|kepada|pada)",
        "Kadis [mengarahkan wartawan ke] bendahara",
    ),
    Rule(
        "referred",
        r"(?:meminta|minta) (?:agar |supaya )?(?:pertanyaan|konfirmasi|permintaan|hal itu|wartawan)(?: itu| tersebut)? (?:di)?(?:tujukan|ajukan|sampaikan|arahkan|tanyakan|alamatkan)"
        r" (?:ke|kepada|pada)",
        "Dirjen [meminta agar pertanyaan ditujukan kepada] Kepala Biro",
    ),
    Rule(
        "unreachable",
        r"(?:tidak|tak|belum|sulit|gagal) (?:dapat |bisa |berhasil |juga )*(?:dihubungi|dikonfirmasi|tersambung|dimintai (?:keterangan|konfirmasi"
        r"|tanggapan|penjelasan|komentar)|ditemui|dijumpai|terhubung|dijangkau)|(?:belum|tidak|tak) (?:berhasil|membuahkan hasil)|di luar jangkauan|tanpa hasil|nihil|sia-sia|menemui jalan buntu"
        r"|nada (?:tidak|tak) aktif|(?:kantor|rumah|ruang|kediaman)(?:an)?(?:nya)?(?: \w+){0,7} (?:kosong|tutup|tertutup|terkunci|digembok)",
        "Direktur PT itu [tidak dapat dihubungi].",
    ),
    Rule(
        "unreachable",
        r"(?:nomor|telepon|ponsel|telepon selulernya|nomornya|teleponnya"
        r"|ponselnya)(?:,? [\w.]+){0,9},? (?:(?:tidak|tak|sedang tidak|dalam keadaan tidak) (?:aktif|tersambung|terdaftar)|mati)",
        "Saat dihubungi, [nomor telepon Camat tidak aktif].",
    ),
    Rule(
        "unreachable",
        r"(?:tidak|tak) (?:sedang )?(?:ada|berada) di (?:tempat|kantor|rumah|lokasi|kediaman(?:nya)?|ruang(?:an|an kerja| kerja)?)(?:nya)?"
        r"|(?:sedang|masih|tengah) (?:berada |pergi )?(?:(?:(?:di|ke) ?)?luar (?:kota|daerah|negeri|kantor)|dinas luar|tugas luar|perjalanan dinas|cuti|rapat)"
        r"|(?:tidak|tak) ada (?:\w+ ){0,3}yang (?:bisa|dapat|mau) (?:ditemui|dikonfirmasi|dimintai)",
        "Saat didatangi, Camat [sedang di luar kota].",
    ),
    Rule(
        "no_reply",
        r"(?:tidak|tak)(?: kunjung| juga| pernah)* (?:mengangkat|diangkat|menggubris|digubris|menyahut|bergeming)"
        r"|(?:belum|tidak|tak)(?: juga| lagi| ada| pernah| kunjung| mendapat| mendapatkan| memperoleh"
        r"| memberikan| memberi| menerima| mengeluarkan| menyampaikan| satu pun)*(?: ada)? (?:me?respon[s]?|merespon|menjawab|membalas|menanggapi"
        rf"|di ?jawab|di ?balas|direspons?|ditanggapi|berbalas|mendapat|{_ANSWER}(?: resmi)?|berkomentar|angkat bicara|buka suara|bersuara)",
        "Kepala Dinas [belum merespons] pesan itu",
    ),
    Rule(
        "no_reply",
        rf"(?:hanya|cuma|sekadar|sebatas) (?:(?:di ?|mem|ter)baca|terkirim|dilihat|berdering|(?:ber)?(?:tanda )?centang(?: (?:satu|dua|biru|abu-abu|hijau))*)|(?:ber|ter)?centang (?:satu|dua|biru|abu-abu)"
        rf"|tanpa {_ANSWER}",
        "Pesan yang dikirim kepada Camat [hanya centang dua].",
    ),
    Rule(
        "admitted",
        r"mengaku (?:[\w-]+ ){0,4}?memang(?! (?:tidak|tak|belum) (?:tahu|mengetahui|menerima|mendapat\w*|memperoleh|pernah|ada|mendengar))"
        r"|membenarkan|mengakui|mengiyakan|(?:tidak|tak) (?:menampik|membantah|menyangkal|menepis)",
        "Saat dikonfirmasi, Camat [membenarkan] hal itu",
    ),
    Rule(
        "denied",
        r"menolak (?:semua |seluruh |keras )?(?:tuduhan|tudingan|dakwaan|dugaan|anggapan)|membantah|menepis|menyangkal|menyanggah|menampik|membantahnya|tidak benar (?:kalau|bahwa|jika)",
        "Saat dikonfirmasi, Bupati [membantah] tuduhan itu",
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
