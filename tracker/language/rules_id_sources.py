"""Indonesian: how articles introduce sources who are not named, and what only sounds like one."""

from .rule import CAPITALISED, Rule

_MEDIA = r"(?:media ini|kami|wartawan|redaksi|awak media|tim media ini|jurnalis)"
_WHO = r"(?:nama|namanya|namaku|nama mereka|identitas|identitasnya|jati ?diri|jati dirinya|jatidirinya)"

# What somebody asks who does not want to be known: "minta agar namanya", "tidak bersedia", "wanti-wanti".
_WISH = (
    r"(?:meminta|minta|memohon|wanti-wanti|berpesan|enggan|ogah|emoh|segan|keberatan|menolak"
    r"|(?:tidak|tak|tdk|ndak|belum) (?:mau|ingin|bersedia|berkenan|berani|sudi|rela))(?: kami| media ini| redaksi)?"
    r"(?: agar| supaya| untuk| kalau| jika| bila)?"
)
_PRINTED = (
    r"(?:sebut|sebutkan|ungkap|ungkapkan|tulis|tuliskan|muat|cantumkan|publikasikan|kutip|sebar|sebarkan|buka"
    r"|beberkan|beritakan|rahasiakan|samarkan|sembunyikan|lindungi)"
)
ANONYMOUS = (
    Rule(
        "promise_asked",
        rf"(?:yang|sembari|sambil) (?:meminta|minta|memohon)(?: agar| supaya"
        rf"| untuk)? (?:{_WHO}) (?:untuk )?(?:tidak |tak )?(?:dirahasiakan|disamarkan|disembunyikan|dipublikasikan"
        rf"|disebut|disebutkan|ditulis|dimuat|diungkap|dikorankan)"
        rf"|(?:yang|sembari|sambil) (?:meminta|minta|memohon)(?: agar| supaya| untuk)? (?:(?:tidak|tak|jangan) di(?:sebut|sebutkan|ungkap|tulis|muat)"
        rf"|dilindungi|dirahasiakan|disamarkan|disembunyikan) {_WHO}",
        "kata sumber ASN [yang meminta namanya dirahasiakan] kepada kami",
    ),
    Rule(
        "promise_asked",
        r"yang (?:meminta|minta|hanya (?:mau|bersedia|ingin))(?: agar| supaya| untuk)?(?: hanya)? (?:di(?:tulis|sebut|sebutkan|muat) (?:dengan )?inisial(?:nya)?"
        r"|inisialnya(?: saja)?(?: yang)? di(?:tulis|sebut|sebutkan|muat|cantumkan|pakai))",
        "kata R, pegawai dinas, [yang meminta inisialnya ditulis].",
    ),
    Rule(
        "promise_asked",
        r"(?:meminta|minta)(?: agar| supaya)? (?:namanya|identitasnya|jati ?dirinya) (?:tidak |tak |jangan )?(?:dirahasiakan|disamarkan|disembunyikan"
        r"|dipublikasikan|disebut|disebutkan|ditulis|dimuat|diungkap|dibuka)",
        "Pegawai itu menemui kami dan [meminta identitasnya dirahasiakan].",
    ),
    Rule(
        "promise_asked",
        rf"(?:yang|yg) (?:enggan|ogah|emoh|tidak mau|tak mau|tidak ingin|tak ingin|menolak|tidak bersedia"
        rf"|tak bersedia|keberatan) (?:di ?(?:sebut|sebutkan|ungkap|ungkapkan|tulis|publikasikan|muat) {_WHO}"
        rf"|{_WHO} ?(?:untuk )?di ?(?:sebut|sebutkan|ungkap|ungkapkan|tulis|publikasikan|muat))",
        "ujar seorang pegawai [yang enggan disebut namanya], kemarin",
    ),
    Rule(
        "promise_asked",
        rf"yang (?:mau|bersedia|sudi|baru mau) (?:bicara|berbicara|bercerita|buka suara|buka mulut) (?:asal|asalkan|selama|dengan syarat) {_WHO} (?:tidak|tak) di ?\w+"
        r"|yang (?:minta|meminta|mau|hanya mau|ingin) (?:dipanggil|disapa) \w+ saja",
        "Pengawas itu, [yang mau bicara asalkan namanya tidak dibuka], mengaku",
    ),
    Rule(
        "promise_asked",
        rf"(?:yang|yg) (?:tidak|tak) (?:mau|ingin|berkenan) {_WHO} di ?\w+",
        "kata pejabat [yang tidak mau namanya ditulis] itu",
    ),
    Rule(
        "promise_asked",
        rf"yang {_WHO} (?:enggan|(?:tidak|tak) (?:mau|ingin|bersedia)|minta|meminta)(?: untuk)?(?: tidak| tak)? di\w+",
        "kata kontraktor [yang namanya enggan dipublikasikan] itu",
    ),
    Rule(
        "promise_asked",
        rf"{_WISH} {_WHO}(?: (?:aslinya|lengkapnya|dan \w+))?(?: untuk)?(?: jangan| tidak| tak)?(?: sampai)? di ?[a-z]{{3,}}"
        rf"|{_WISH}(?: jangan| tidak| tak)?(?: sampai)? di ?{_PRINTED} {_WHO}"
        r"|(?:meminta|minta|memohon)(?: agar| supaya| untuk)? (?:dirahasiakan|disamarkan|dianonimkan)|(?:meminta|minta) (?:jangan|tidak|tak) (?:sebut|tulis|muat|buka)(?: dia punya| dia pe)? nama(?:nya)?",
        "Masinis itu datang dan [minta jangan disebut nama].",
    ),
    Rule(
        "promise_asked",
        rf"(?:takut|khawatir|cemas)(?: [\w/-]+){{1,6}} (?:jika|kalau|bila|apabila) {_WHO} (?:di\w+|terungkap|terbongkar|ketahuan|bocor)",
        "Seorang operator, yang [takut kehilangan pekerjaan jika namanya disebut], mengaku",
    ),
    Rule(
        "promise_asked",
        rf"(?:dengan )?permintaan (?:agar|supaya) {_WHO} (?:tidak |tak |jangan )?di\w+|(?:meminta|minta|ingin|hanya mau|mau) (?:disebut|dipanggil|disapa) [\"“'‘]\w+[\"”'’] saja",
        "kata mandor itu, [dengan permintaan agar jati dirinya dirahasiakan].",
    ),
    Rule(
        "promise_given",
        rf"yang (?:{_WHO} )?(?:sengaja |telah |sudah )?(?:kami |redaksi )?(?:sepakati|sepakat|setujui|janjikan|lindungi|samarkan|rahasiakan|sembunyikan)(?: (?:agar|untuk|akan))?(?: tidak(?: kami)? \w+| {_WHO}){{0,3}}",
        "kata sopir itu, [yang kami sepakati tidak kami sebut namanya].",
    ),
    Rule(
        "promise_asked",
        rf"(?:dengan syarat|asalkan|asal) (?:anonim|{_WHO} (?:tidak |tak )?(?:disembunyikan|dirahasiakan|disamarkan|dilindungi|disebut|disebutkan|ditulis))",
        "bercerita [dengan syarat identitasnya disembunyikan].",
    ),
    Rule(
        "promise_given",
        r"(?:sebut|panggil) saja [\w'’-]+|bukan nama (?:sebenarnya|asli)|nama (?:samaran|disamarkan|telah disamarkan)",
        "seorang relawan, [sebut saja Wulan], mengaku",
    ),
    Rule(
        "promise_given",
        rf"yang {_WHO} (?:sengaja )?(?:dirahasiakan|disamarkan|dilindungi|disembunyikan|tidak (?:dicantumkan|ditulis|dimuat)|tidak disebutkan"
        rf"|tidak kami sebutkan)",
        "menurut seorang guru [yang namanya dirahasiakan] redaksi",
    ),
    Rule(
        "source",
        rf"(?:seorang |salah satu |salah seorang )?sumber (?:{_MEDIA}|terpercaya|tepercaya|internal"
        rf"|anonim|resmi|dalam|yang dipercaya|yang layak dipercaya"
        rf"|yang mengetahui \w+(?: \w+)?)(?: {_MEDIA})?(?: di (?:lingkungan|lingkup"
        rf"|internal) " + CAPITALISED + r")?",
        "ujar [sumber media ini].",
    ),
    Rule(
        "source_plural",
        r"(?:sejumlah|beberapa|para|banyak) (?:sumber|asn|pns|pegawai|pejabat|staf|guru|warga"
        r"|karyawan|honorer|kontraktor|anggota|tenaga kesehatan|orang)(?: di (?:lingkungan|lingkup"
        r"|internal) " + CAPITALISED + r")?",
        "Menurut [sejumlah ASN di lingkup Pemerintah Kota Ambon], absensi",
    ),
    Rule(
        "source",
        r"(?:seorang|salah satu|salah seorang) (?:di antara|dari) (?:mereka|keduanya|ketiganya)",
        "[Seorang di antara mereka] bercerita pernah didatangi.",
    ),
    Rule("source", r"oknum (?:[\w-]+)(?: ini| itu| tersebut)?", "[oknum ASN ini] pun menjawab"),
    Rule(
        "source",
        r"(?:seorang|salah satu|salah seorang) (?:narasumber|sumber|pegawai|pejabat|asn|pns|staf|guru"
        r"|warga|karyawan|honorer|mantan pejabat|mantan pegawai|kontraktor|rekanan|anggota|perawat|dokter|panitia"
        r"|saksi mata)(?: (?:di|dari|pada) (?:lingkungan |lingkup |internal )?" + CAPITALISED + r")?",
        "Menurut [seorang pegawai di Dinas Kesehatan], obat itu",
    ),
    Rule(
        "source",  # others are a source only where they say something
        r"(?:seorang|salah satu|salah seorang) (?:bekas |mantan |calon )?(?:orangtua|pengusaha|sopir|nelayan|petani|pedagang|buruh|pekerja|mahasiswa"
        r"|dosen|relawan|bidan|ibu|pengemudi|pelaku usaha|tokoh|pensiunan|pengurus|nasabah|pasien|orang tua|wali murid|kader|korban|saksi"
        r"|penumpang|pelanggan|politikus|politisi|hakim|jaksa|polisi|penyidik|auditor|pengelola|konsultan|teknisi|operator|kepala desa"
        r"|kepala sekolah|penyuluh|juru [a-z]+|tukang [a-z]+|perwira|prajurit|pengawas|pengacara|kerabat|agen|calo|makelar|perantara|penyuluh|peserta|jemaah|peternak|penerima bantuan|rekan)(?: [\w/-]+){0,4}?(?= (?:yang (?:mengaku|pernah|sudah|masih|ditemui|dihubungi|bekerja|bertugas)|mengatakan|mengaku|menyebut(?:kan)?"
        r"|membenarkan|menuturkan|mengungkapkan|menceritakan|bercerita|menjelaskan|mengeluh(?:kan)?|membeberkan|berkata)(?!\w))",
        "[Seorang pengusaha tambang] membenarkan cerita itu.",
    ),
    Rule(
        "source",
        r"(?:bekas|mantan|eks) (?:pegawai|karyawan|staf|sopir|pejabat|pengurus|pekerja|pengawas|bendahara)(?: [\w/-]+){0,4}?(?= (?:mengatakan|mengaku|menyebut"
        r"|membenarkan|menuturkan|mengungkapkan|menceritakan|bercerita|menjelaskan|berkata)(?!\w))",
        "[Bekas pegawai keuangan perusahaan itu] bercerita kepada kami",
    ),
    Rule(
        "source",
        r"(?:seorang|salah satu|salah seorang) (?!(?:pun|diri|di|satpam|resepsionis|penjaga|sekretaris|petugas|ajudan)(?!\w))[\w/-]+(?: (?!yang |bernama )[\w/-]+){0,5}?(?:,? yang [^.,\n“”\"]{3,90}?)?(?= (?:mengatakan|mengaku|menyebut(?:kan)?|membenarkan"
        r"|menuturkan|mengungkapkan|menceritakan|bercerita|menjelaskan|membeberkan|berkata|bilang)(?!\w))",
        "[seorang tenaga sortir lipat yang sempat bekerja 11 malam] menyebut atap bocor",
    ),
    Rule(
        "source_plural",
        r"(?:dua|tiga|empat|lima) (?:orang )?(?:tetangga|warga|pegawai|pejabat|staf|guru|karyawan|pekerja|sopir|petani|nelayan|pedagang|kontraktor|saksi|anggota|sumber)(?! (?:dan|serta) )",
        "yang menurut [tiga tetangga] merupakan adik iparnya",
    ),
    Rule(
        "source",
        r"(?:narasumber|sumber)(?: (?:ini|itu|tersebut|tadi)| (?:di|dari) (?:lingkungan |lingkup |internal )?"
        + CAPITALISED
        + r")?",
        "kata [sumber di Satpol PP], kemarin",
    ),
)

NO_SOURCE = (
    Rule(
        "hearsay",
        rf"informasi (?:yang )?(?:di(?:himpun|peroleh|terima|dapat"
        rf"|kumpulkan))(?: (?:oleh )?{_MEDIA})?(?: di lapangan)?",
        "Dari [informasi yang dihimpun media ini], anggaran",
    ),
    Rule(
        "hearsay",
        rf"(?:data|kabar|informasi|keterangan) yang (?:beredar|diterima|diperoleh"
        rf"|dihimpun)(?: {_MEDIA})?",
        "Menurut [kabar yang beredar], proyek itu",
    ),
    Rule(
        "document",
        r"(?:dokumen|salinan|laporan|data) yang (?:dilihat|diperoleh|diterima"
        r"|didapat)(?: oleh)? (?:media ini|kami|redaksi)",
        "Dalam [dokumen yang diperoleh media ini], tertulis",
    ),
)
