"""Indonesian: how articles introduce who speaks, and what they assert.

Each rule reads what stands in [brackets] in its example; the examples are tests.
"""

from .rule import CAPITALISED, Rule
from .rules_id_answered import OUTCOMES as OUTCOMES
from .rules_id_asked import CHANNELS as CHANNELS
from .rules_id_asked import CONTACT as CONTACT
from .rules_id_sources import ANONYMOUS as ANONYMOUS
from .rules_id_sources import NO_SOURCE as NO_SOURCE

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
