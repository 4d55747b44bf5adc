"""Indonesian: how articles introduce who speaks, and what they assert.

Each rule reads what stands in [brackets] in its example; the examples are tests.
"""

from .rule import CAPITALISED, Rule
from .rules_id_answered import OUTCOMES as OUTCOMES
from .rules_id_asked import CHANNELS as CHANNELS
from .rules_id_asked import CONTACT as CONTACT

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
# Verbs that stand between a quotation and its speaker ("kata Guntur") or carry "-nya" ("katanya").
SAID_AFTER = (
    "ujar kata ucap ungkap tutur jelas tegas imbuh tambah papar terang beber kilah sebut tandas pungkas tukas cetus"
    " keluh"
    " singkat kelit kenang canda kelakar seloroh gerutu sesal imbau kecam ancam elak sanggah bantah tampik rinci ketus tuding"
    " cuit lirih isak bisik ratap simpul ulas janji desak kritik tuntut tekan lontar kisah cerita nilai"
    " tanya sorot omel klaim aku teriak seru protes sergah sambung lanjut urai tulis sahut jawab harap pinta timpal sindir dalih"
).split()
# Verbs that stand between the speaker and what is said ("Guntur mengatakan").
SAID_BEFORE = (
    "mengatakan menjelaskan menyebut menyebutkan mengungkapkan mengungkap menegaskan menuturkan menyatakan"
    " membantah membantahnya menampiknya menyangkalnya membenarkannya mengakuinya mengaku"
    " mengakui menambahkan menerangkan memaparkan membeberkan menyampaikan berujar berkata membenarkan mengklaim"
    " menilai"
    " menandaskan mengimbau mendesak mengingatkan mengecam menyindir mengkritik menepis menampik menyangkal menyanggah menceritakan"
    " mengisahkan mengenang bercerita berkisah menulis menyoroti menyarankan mengusulkan mengancam mengeluh menuntut memperkirakan"
    " menaksir menganggap meyakini mempertanyakan menjanjikan merinci mengonfirmasi berpendapat berpesan bersikukuh berkilah"
    " berkelit melanjutkan menimpali menyimpulkan membenarkannya mengimbuhkan mengimbuh menekankan menyebutnya"
    " bilang berdalih berjanji mengeluhkan menuding menduga menjawab meminta berharap memastikan mengemukakan menyayangkan"
).split()

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

HEDGES = (
    Rule(
        "alleged",
        r"diduga(?: kuat)?|dugaan|terduga|disinyalir|ditengarai|terindikasi|diindikasikan|dicurigai",
        "pengadaan itu [diduga] bermasalah",
    ),
    Rule(
        "reported",
        r"disebut-sebut|konon|kabarnya|dikabarkan|menurut kabar|isunya|santer",
        "ia [disebut-sebut] menerima uang",
    ),
)

DETAILS = (
    Rule(
        "job",
        r"asn|pns|pegawai|honorer|staf|guru|perawat|bidan|dokter|bendahara|operator|ajudan|sopir|petugas"
        r"|karyawan|pejabat|mantan pegawai",
        "sumber [ASN] itu",
    ),
    Rule(
        "workplace",
        r"(?:di|dari) (?:lingkungan|lingkup|internal|bagian|bidang|dinas"
        r"|kantor) " + CAPITALISED,
        "pegawai [di lingkup Pemerintah Kota Ambon], kata",
    ),
    Rule(
        "workplace",
        r"(?:di|dari|pada) (?:sd|smp|sma|smk|mi|mts|man|tk|sdn|smpn|sman|smkn|rsud|puskesmas|pustu|bappeda|bapenda|bpkad|bkad|bkd|bpbd|inspektorat|setda|setwan|sekretariat"
        r"|kelurahan|kecamatan|kejari|polres|polsek|lapas|rutan|disdik|dinkes|dishub|dinsos)(?: (?:negeri|inpres|swasta))?(?: [0-9]{1,3})?"
        r"(?: " + CAPITALISED + r")?",
        "guru [di SD Negeri 3 Waipia] itu",
    ),
    Rule("job", r"eselon (?:i{1,3}|iv|[1-4])(?:[ab])?", "pejabat [eselon III] di sana"),
    Rule(
        "appearance",
        r"(?:mengenakan|memakai|berkacamata|berhijab|berjilbab|berseragam|bertubuh"
        r"|berambut)(?: (?!dan |sambil |yang )\w+){0,2}",
        "sambil [mengenakan helm], ia",
    ),
    Rule(
        "vehicle",
        r"kendaraan(?: roda (?:dua|empat))?(?:nya)?|sepeda motor(?:nya)?|mobil(?:nya)?|stater|starter",
        "menyalakan [sepeda motornya].",
    ),
    Rule(
        "speech_habit",
        r"seingat saya|setahu saya|se ?tau saya|kalau tidak salah|seingatku|sepengetahuan saya",
        "“[seingat saya] hanya sebentar",
    ),
    Rule(
        "eyewitness",
        r"waktu (?:datang|itu|dipasang|diserahkan)|saya (?:lihat|melihat|ikut|hadir|menyaksikan"
        r"|sendiri yang|yang)|di depan mata saya",
        "“[Waktu datang] itu alat",
    ),
    Rule(
        "age_or_years",
        r"berusia \d{1,2}(?: tahun)?|sudah (?:\w+ )?(?:\w+|\d+) tahun (?:bekerja|bertugas|mengabdi"
        r"|menjabat)",
        "yang [sudah dua belas tahun bekerja] di sana",
    ),
    Rule(
        "age_or_years",
        r"(?:baru|sudah|telah|belum genap) (?:bekerja|bertugas|mengabdi|mengajar|menjabat|honorer)(?: selama)? (?:\w+|\d+)(?: \w+)? (?:tahun|bulan|pekan|minggu|hari)",
        "guru yang [baru bekerja dua bulan] di sana",
    ),
    Rule(
        "relation",
        r"(?:kerabat|keluarga|istri|suami|anak|adik|kakak|sepupu|tetangga|orang dekat|teman dekat"
        r"|rekan kerja|bawahan|atasan) (?:dekat )?(?:korban|tersangka|bupati|pejabat|kadis|direktur|\w+nya)",
        "kata [kerabat korban] itu",
    ),
    Rule(
        "appearance",
        r"(?:berlogat|bersuara|berkumis|berjanggut|berkerudung) \w+(?: \w+)?",
        "ujar lelaki yang [berlogat Jawa kental] itu",
    ),
    Rule(
        "relation",
        r"(?:bapak|ibu|ayah|kakek|nenek) (?:dari )?(?:satu|dua|tiga|empat|lima|enam|tujuh) (?:anak|cucu)",
        "ujar [bapak tiga anak] itu",
    ),
    Rule("gender", r"perempuan|wanita|pria|laki-laki|lelaki|ibu dua anak", "[perempuan] itu berkata"),
)

# What an article asserts that somebody would have to prove: in its own voice or in a quotation.
ASSERTIONS = (
    Rule(
        "harm",
        r"(?:sangat |telah |sudah |dapat )?(?:merugikan|dirugikan)(?: (?:negara|daerah|masyarakat|warga|keuangan negara"
        r"|keuangan daerah))?|(?:kerugian|rugi) (?:negara|daerah)|menguap|raib|diselewengkan|dikorupsi|digelapkan|disunat",
        "Kerja sama itu [sangat merugikan] kas",
    ),
    Rule(
        "failure",
        r"(?:sering|kerap|selalu|sudah|masih|kini|terus) (?:bermasalah|rusak|mati|macet|eror|error|gangguan|bocor|roboh|mogok"
        r"|hang|ngadat)|mangkrak|terbengkalai|asal jadi|tidak (?:sesuai|memenuhi) (?:spesifikasi|spek|kontrak|standar|ekspektasi"
        r"|aturan|ketentuan)|salah (?:pasang|hitung|bayar|sasaran)|tidak (?:terbagi )?merata|gagal (?:bayar|bangun|fungsi)",
        "server itu [sering bermasalah] sejak dibeli",
    ),
    Rule(
        "disuse",
        r"(?:sudah |sekarang )?(?:tidak|tak)(?: lagi| pernah| bisa| dapat)? (?:digunakan|dipakai|terpakai|berfungsi|beroperasi"
        r"|dimanfaatkan|difungsikan|ada lagi|di ?adakan|dibangun|dikerjakan|diserahkan|diterima)(?: lagi)?|tidak ada lagi"
        r"|dihentikan|berhenti beroperasi",
        "aplikasi itu [sudah tak lagi digunakan] pegawai",
    ),
    Rule(
        "short_life",
        r"hanya (?:berjalan|bertahan|berlaku|dipakai|digunakan|aktif|beroperasi|sempat)?(?: selama)? ?(?:\d{1,2}|\w+)"
        r" (?:hari|minggu|pekan|bulan|tahun)",
        "sistem itu [hanya berjalan 3 bulan] saja",
    ),
    Rule(
        "price",
        r"(?:terlalu|kelewat) (?:mahal|besar|tinggi)|kemahalan|di ?mark-?up|penggelembungan|digelembungkan|cukup memakan biaya"
        r"|memakan biaya (?:besar|banyak)",
        "dihentikan karena [terlalu mahal], kata",
    ),
    Rule(
        "spent",
        r"(?:anggaran|dana|uang)(?: \w+){0,4} (?:yang )?(?:telah |sudah |cukup )?(?:digunakan|digelontorkan|diluncurkan|tersedot"
        r"|terserap|dihabiskan|dicairkan|dikucurkan|dibelanjakan)",
        "padahal [anggaran miliar yang telah digunakan] itu",
    ),
    Rule("fiction", r"fiktif|bodong|palsu|dipalsukan|dimanipulasi|direkayasa|titipan", "laporannya [fiktif], kata"),
)
