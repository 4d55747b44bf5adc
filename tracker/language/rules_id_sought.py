"""Indonesian: how articles tell what the paper itself did to get an answer: it tried, wrote, sent, waits until it goes to press.

Each rule reads what stands in [brackets] in its example; the examples are tests. They come after those of
`rules_id_asked`: where several rules fit at one place the first one names the meaning.
"""

from .asking_id import ANSWER as _ANSWER
from .press import PRESS_ID as _PRESS
from .rule import Rule

_QUESTION = r"(?:pesan|surat|surel|panggilan|chat|pertanyaan|telepon|konfirmasi|permohonan|permintaan|undangan)"
_TRIES = (
    r"(?:melakukan (?=konfirmasi|klarifikasi|wawancara)|mencoba|berupaya|berusaha|meminta|coba|minta|mengirim(?:kan)?|melayangkan|menghubungi|mengajukan|meng?konfirmasi|mengklarifikasi|konfirmasi|kontak|hubungi|mengontak|menyampaikan (?=pertanyaan|surat|permohonan)"
    r"|menanyai|menanyakan|bertanya|menyurati|bersurat|menelepon|mewawancarai|mengupayakan|berkirim)"
)

SOUGHT = (
    Rule(
        "asked",
        rf"(?<!meminta )(?<!agar )(?<!kepada ){_PRESS} yang (?:sudah |telah |mencoba |berupaya |berusaha )*(?:mendatangi|menghubungi|menemui|menyambangi|mengonfirmasi|mengkonfirmasi|menelepon|meminta|bertandang|bertanya)(?: (?:konfirmasi|tanggapan|penjelasan))?",
        "[Wartawan yang mendatangi] kantornya tidak berhasil menemui Camat.",
    ),
    Rule(
        "asked",
        rf"(?<!meminta )(?<!agar )(?<!kepada ){_PRESS}(?:\.\w+)? (?:(?!yang |dan )\w+ ){{0,3}}?{_TRIES}(?: (?:untuk )?(?:meminta|mencari|melakukan|menghubungi|mengonfirmasi|mengkonfirmasi|menemui|menanyakan|mengontak))?"
        r"(?: (?:konfirmasi|klarifikasi|tanggapan|keterangan|penjelasan|wawancara|pertanyaan|pesan|surat|surel))?",
        "[Redaksi telah berupaya meminta konfirmasi] kepada Kepala Dinas",
    ),
    Rule(
        "tried",
        rf"(?<!meminta )(?<!agar )(?<!kepada ){_PRESS}(?:\.\w+)? (?:(?!yang |dan )\w+ ){{0,3}}?(?:mendatangi|datangi|menemui|menyambangi|mengejar|bertandang|bertamu|datang (?:ke|di))",
        "[Wartawan dua kali mendatangi] kantornya, tetapi tidak bertemu",
    ),
    Rule(
        "asked",
        rf"{_PRESS} (?:masih|tetap|terus) (?:menunggu|menanti|menantikan) {_ANSWER}",
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
        rf"(?:upaya|permintaan|permohonan|usaha)(?: {_PRESS})? (?:untuk )?(?:meminta )?(?:konfirmasi|wawancara|klarifikasi|tanggapan(?= kepada)|mengonfirmasi|menghubungi|menemui|mewawancarai|mengontak)",
        "[Upaya konfirmasi] kepada Kepala Dinas tidak berbalas",
    ),
    Rule(
        "deadline",
        r"(?:hingga|sampai)(?: dengan)? (?:berita|tulisan|laporan|artikel|naskah|warta|liputan|edisi)(?: ini)? (?:naik cetak|di(?:turunkan"
        r"|terbitkan|tayangkan|tulis|publikasikan|muat|naikkan|buat|unggah|rilis|siarkan|susun|cetak|selesaikan|ketik)|selesai (?:di)?(?:tulis|susun)|tayang|terbit|naik)",
        "[Hingga berita ini diturunkan], Kadis belum merespons",
    ),
    Rule(
        "asked",
        rf"(?<!meminta )(?<!agar ){_QUESTION} (?:singkat |telepon |konfirmasi |elektronik |tertulis |wawancara "
        r"|whatsapp |wa |resmi )*(?:yang )?(?:di(?:kirim|kirimkan|layangkan|ajukan|sampaikan|titipkan|antar|alamatkan|tujukan|antarkan))",
        "[Pesan WhatsApp yang dikirim] kepada Camat tidak dibalas",
    ),
    Rule(
        "asked",
        r"(?:surat|pesan|permohonan|surel|daftar) (?:permintaan |permohonan )?(?:konfirmasi|wawancara|klarifikasi|pertanyaan)(?: (?:tertulis|resmi))? (?:untuk|kepada|ke)",
        "[Surat konfirmasi untuk] Sekda sudah diterima stafnya.",
    ),
    Rule(
        "asked",
        rf"{_QUESTION}(?:(?! agar| supaya) \w+){{0,2}} (?:dari )?{_PRESS}",
        "[Panggilan telepon dari media ini] tidak diangkat Camat",
    ),
)
