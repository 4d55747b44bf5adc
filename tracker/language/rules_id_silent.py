"""Indonesian: how articles tell that nobody answered, or could be reached.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .asking_id import ANSWER, NOT, NOT_YET, STILL
from .press import PRESS_ID as _PRESS
from .rule import Rule

_PLACE = r"(?:tempat|kantor|rumah|lokasi|kediaman|ruang(?:an)?(?: kerja)?|meja|sekolah|balai desa|pintu|gerbang|pagar)(?:nya)?"
_SHUT = r"(?:(?:selalu |sudah |masih )?(?:kosong|tutup|tertutup|terkunci|digembok|sepi|gelap|lengang|dikunci|ditutup|tergembok))"
_DEVICE = r"(?:nomor|telepon|telpon|ponsel|gawai|hp|seluler|kontak)(?:nya)?(?: (?:telepon|selulernya|genggam|ponsel|hp|whatsapp|pribadi|lama)(?:nya)?)*"
_DEAD = (
    rf"(?:(?:{NOT}|sedang {NOT}|sudah {NOT}|dalam keadaan {NOT}|belum) (?:lagi )?(?:aktif|tersambung|terdaftar|terhubung|bernada|(?:bisa|dapat) (?:lagi )?(?:masuk|tersambung|dihubungi|ditelepon))"
    r"|(?:juga |selalu |terus |bernada )?(?:mati|dimatikan|dialihkan|nonaktif|sibuk))"
)
_GONE = (
    r"(?:(?:mengikuti|menghadiri|ikut|memimpin) (?:rapat|rakor|kegiatan|acara|pelatihan|diklat|bimtek|kunjungan)|(?:(?:di|ke) ?)?luar (?:kota|daerah|negeri|kantor|pulau)|dinas (?:luar|ke)|tugas luar"
    r"|perjalanan dinas|bepergian|cuti|rapat|umrah|umroh|naik haji|ibadah haji|sakit)"
)
_ANSWERS = (
    r"(?:me?respon[s]?|merespon|menjawab(?:nya)?|membalas(?:nya)?|menanggapi(?:nya)?|menyahut|menggubris(?:nya)?|mengindahkan|menindaklanjuti"
    r"|di ?jawab(?:nya)?|di ?balas(?:nya)?|direspons?|ditanggapi|digubris|diindahkan|disahut|berbalas|berjawab|bersambut|terjawab|terbalas|menelepon balik|menghubungi (?:balik|kembali)"
    r"|mengangkat(?! (?:bahu|tangan))|diangkat|berkomentar|angkat bicara|angkat suara|buka suara|bersuara)"
)
_GOT = r"(?: ada| mendapat(?:kan)?| memperoleh| menerima| beroleh| menuai| berbuah| membuahkan| memberi(?:kan)?| mengeluarkan| menyampaikan| mengirim(?:kan)?| terlihat)"

UNREACHABLE = (
    Rule(
        "unreachable",
        rf"(?:{NOT_YET}|gagal|urung)(?: berhasil| bisa| dapat| sempat| kunjung)+ (?:menemui|menghubungi|mewawancarai|bertemu(?: dengan)?|mengonfirmasi|menjumpai)(?:nya)?|gagal (?:menemui|menghubungi|mewawancarai)(?:nya)?",
        "Wartawan [tidak berhasil menemui] Camat.",
    ),
    Rule(
        "unreachable",
        rf"upaya (?:[\w.]+,? ){{1,12}}?(?:gagal|kandas|{NOT_YET} berhasil|buntu)|(?:tetapi|tapi|namun) (?:tidak|tak|belum|tdk)(?: pernah| berhasil| juga| bisa)* (?:bertemu|berjumpa|menemui(?:nya)?|menemukan(?:nya)?)",
        "Wartawan tiga kali ke kantornya, [tetapi tidak pernah bertemu].",
    ),
    Rule(
        "unreachable",
        rf"(?:{NOT_YET}|sulit|susah|gagal|urung)(?: kunjung| sempat)? (?:dapat |bisa |berhasil |juga |untuk |sempat )*(?:dihubungi|dikonfirmasi|tersambung|dikontak|ditelepon|ditemukan(?= (?:wartawan|media))|dimintai (?:keterangan|konfirmasi"
        rf"|tanggapan|penjelasan|komentar|klarifikasi)|ditemui|dijumpai|terhubung|dijangkau|terkonfirmasi|dimintakan {ANSWER}|dicapai)",
        "Direktur PT itu [tidak dapat dihubungi].",
    ),
    Rule("no_reply", rf"nihil {ANSWER}", "[Nihil tanggapan]."),
    Rule(
        "unreachable",
        rf"{NOT} (?:ada )?(?:satu|seorang) ?pun(?:,? [\w.]+){{0,20}}?,? (?:yang )?(?:dapat|bisa|berhasil) (?:ditemui|dihubungi|dimintai|dikonfirmasi)",
        "[Tak satu pun dari tiga pengurus dapat ditemui].",
    ),
    Rule(
        "unreachable",
        rf"{NOT_YET} (?:juga )?(?:berhasil|membuahkan hasil)|(?:di|ke) luar jangkauan|(?:tanpa|nir) ?hasil|nihil|sia-sia|bertepuk sebelah tangan|(?:menemui |berujung )jalan buntu"
        rf"|nada {NOT} aktif|terpental|gagal terkirim|{NOT} ada (?:orang|siapa-siapa|yang membuka(?:kan)? pintu)|(?:sudah|telah|keburu|baru saja|ternyata|lebih dulu) (?:lebih dulu )?(?:pulang|meninggalkan (?:kantor|rumah|lokasi|ruangan|tempat|gedung))|(?:kantor|alamat)(?: [\w.]+){{0,10}}? (?:sudah |ternyata |rupanya |kini )(?:berganti|menjadi|berubah|berupa|adalah) (?:menjadi |sebuah )*(?:toko|warung|rumah|ruko|bengkel|kedai|gudang|lahan|kebun|salon|kos)|alamat (?:itu|tersebut) (?:ternyata|rupanya|hanya|cuma)|{NOT_YET} (?:kunjung )?(?:muncul|menampakkan diri)(?=[.,])|{_PLACE}(?: \w+){{0,7}} {_SHUT}|keberadaan(?:nya)?(?: [\w.]+){{0,6}}? {NOT_YET} (?:diketahui|jelas)",
        "Upaya menemui Camat [belum membuahkan hasil].",
    ),
    Rule(
        "unreachable",
        rf"(?<!sinyal )(?<!jaringan ){_DEVICE}(?:,? [\w.]+){{0,9}},? {_DEAD}(?! lampu)",
        "Saat dihubungi, [nomor telepon Camat tidak aktif].",
    ),
    Rule(
        "unreachable",
        rf"{NOT_YET} (?:dapat|bisa|berhasil) {_PRESS} (?:hubungi|temui|jumpai|mintai {ANSWER}|konfirmasi)"
        rf"|{NOT_YET} (?:sedang )?(?:ada|berada|terlihat|tampak|kelihatan|pulang)(?: lagi)? di ?{_PLACE}|{NOT} di (?:tempat|kantor)(?!\w)|{NOT_YET} (?:masuk (?:kerja|kantor)|masuk(?= (?:ketika|saat|waktu) )|ngantor|berkantor)|(?:(?<=sedang )|(?<=lagi )|(?<=juga )){NOT} ada(?=[.,])|(?:(?<=pintu )|(?<=pintunya )){NOT_YET}(?: pernah| juga| kunjung)* (?:dibuka|terbuka)(?:kan)?"
        rf"|(?:sedang|masih|tengah|lagi) (?:berada |pergi |menjalani |menunaikan )?{_GONE}"
        rf"|{NOT} ada (?:\w+ ){{0,3}}yang (?:bisa|dapat|mau) (?:ditemui|dihubungi|dikonfirmasi|dimintai)|{NOT} (?:menemukan(?:nya)?|menjumpai(?:nya)?)(?= di |[.])",
        "Saat didatangi, Camat [sedang di luar kota].",
    ),
)

NO_REPLY = (
    Rule(
        "no_reply",
        rf"{NOT_YET}{STILL} mengirim(?:kan)?(?:nya)?(?=[.])|{NOT_YET}{STILL} (?:mengangkat(?! (?:bahu|tangan))|diangkat|menggubris|digubris|menyahut|bergeming)"
        rf"|(?:{NOT_YET}|urung|gagal|batal){STILL}{_GOT}*(?: ada| satu pun| sepatah kata pun)* (?:{_ANSWERS}|mendapat|{ANSWER}(?: resmi)?)",
        "Kepala Dinas [belum merespons] pesan itu",
    ),
    Rule(
        "no_reply",
        rf"(?:tanpa|{NOT}) (?:ada )?(?:yang|seorang pun(?: yang)?|satu pun yang) (?:mengangkat|menjawab|merespons|membalas)|{NOT_YET}(?: juga)? (?:diperoleh|didapat(?:kan)?|diterima)(?: satu pun)? {ANSWER}"
        rf"|{NOT} (?:ada )?(?:satu|seorang) ?pun(?: [\w.]+){{0,6}}? (?:yang )?{_ANSWERS}|(?:hanya|cuma) (?:menerima|mendapat) balasan otomatis",
        "[Tak ada satu pun yang ditanggapi].",
    ),
    Rule(
        "no_reply",
        rf"{ANSWER}(?:nya)?(?: resmi| tertulis)?(?: (?:dari|itu|tersebut|atas)(?: [\w.]+){{1,6}}?| yang dijanjikan)?,? (?:juga )?{NOT_YET}{STILL} (?:(?:kami |media ini |redaksi )?(?:terima|peroleh|dapat(?:kan)?)|di(?:terima|peroleh|dapat(?:kan)?)|datang|tiba|masuk|muncul|keluar|ada|sampai)",
        "[Jawaban dari Camat belum kami terima].",
    ),
    Rule(
        "no_reply",
        rf"(?:hanya|cuma|sekadar|sebatas|baru|berstatus|bertanda|masih) (?:(?:di ?|mem|ter)baca|terkirim|dilihat|berdering|(?:ber)?(?:tanda )?centang(?: (?:satu|dua|biru|abu-abu|hijau))*)|(?:ber|ter)?centang (?:satu|dua|biru|abu-abu)"
        rf"|tanpa (?:sepatah )?{ANSWER}|belum ada (?:kabar|(?:sepatah|satu) kata(?: pun)? dari)|hening|(?:di ?rijek|di-?reject)|(?:panggilan|telepon)(?: \w+){{0,6}}? ditolak|ter(?:centang|kirim)(?=[.,])|dibaca(?: saja)?(?=[.,]| tapi| tetapi| namun| tanpa)",
        "Pesan yang dikirim kepada Camat [hanya centang dua].",
    ),
)
