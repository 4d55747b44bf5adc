"""Somebody else says that the one who was looked for is not there: an aide, a guard, a wife.

Each rule reads what stands in [brackets] in its example; the examples are tests.
"""

import re

from .rule import Rule

_OFFICE = (
    r"(?:ajudan|sekretaris|asisten(?: pribadi)?|staf|satpam|sekuriti|petugas (?:keamanan|jaga|piket|penerima tamu|di (?=sana|situ|kantor|meja|pintu))|guru piket|resepsionis|operator|penjaga kantor|bagian protokol|protokol"
    r"|pegawai|karyawan|humas|sopir)"
)
_HOME = r"(?:istri|suami|anak|adik|kakak|ibu|menantu|keponakan|pembantu|tetangga|kerabat|keluarga|penjaga (?:rumah|toko)|asisten rumah tangga)"
_AT_THE_DOOR = r"(?:perempuan|pria|lelaki|pembantu) yang (?:membuka(?:kan)? pintu|mengangkat telepon|menjawab telepon|menerima wartawan)"
_KEEPER = (
    rf"(?:{_OFFICE}(?:nya)?|{_HOME}nya|(?:(?<=seorang )|sang ){_HOME}|(?<=seorang )warga|{_AT_THE_DOOR})"
    r"(?: (?:itu|tersebut|kantor|sekolah|di [a-z]+))?(?: yang (?:mengangkat|menerima|menjawab|membuka\w*|berjaga|ditemui)(?: \w+){0,2}?)?"
)
_SAYS = r"(?:mengatakan|menyebut(?:kan)?|bilang|menuturkan|menyampaikan|berujar|berkata|menjelaskan|menjawab|memberi ?tahu(?:kan)?|menerangkan|mengabarkan|mengaku|meminta|berdalih|beralasan)"
_SAID = "|".join(
    f"(?<={verb} )" for verb in "kata ujar ucap jawab tutur ungkap jelas terang sebut menurut seorang".split()
)
_KEEPER_EN = (
    r"(?:(?:secretary|aide|assistant|receptionist|guard|wife|husband|son|daughter|brother|sister|neighbou?r|nephew|relative"
    r"|deskmate|desk mate|colleague|staff(?:er| member)?|housekeeper)|(?:woman|man|person|employee|worker) (?:who (?:answered|picked up|opened)|at) (?:the|his|her) (?:door|phone|telephone|house|home|office|front desk))"
)
_SAID_EN = "|".join(
    f"(?<={said} {whose} )" for said in ("said", "to") for whose in ("his", "her", "its", "the", "an", "a")
)

# Rules begin with the words for the keeper: those stand in few texts.
KEEPERS = (
    Rule(
        "says",
        rf"{_KEEPER}(?: (?:keluar|muncul|datang) dan)?(?: (?!yang|dan)[\w]+){{0,4}}? {_SAYS}",
        "[Petugas keamanan bilang] ia sudah terbang ke Jayapura.",
    ),
    Rule("says", rf"(?:{_SAID}){_KEEPER}", "“Bapak lagi umrah,” jawab [ajudan]."),
    Rule(
        "says",
        rf"{_KEEPER_EN}(?: (?:at|for) (?:[\w ]{{3,30}}?|(?:[A-Z][\w ]+['’]s? )?office))? (?:said|told|explained|replied|answered)",
        "His [secretary told] us he was in Kupang.",
    ),
    Rule("says", rf"(?:{_SAID_EN}){_KEEPER_EN}", "“She is on leave,” said her [assistant]."),
)

_HE = (
    r"(?<!\w)(?:[Bb]apak|[Ii]bu|[Pp]ak [A-Z]?\w+|[Bb]u [A-Z]?\w+|[Bb]eliau|[Ii]a|[Dd]ia|suaminya|istrinya|ayahnya|ibunya|pimpinan(?:nya)?|atasannya|yang bersangkutan|[Bb]os(?:nya)?"
    r"|direktur|bupati|camat|lurah|kades|kadis|sekda|manajer|seluruh pimpinan|semua pimpinan|para pimpinan|semua direksi|ketua|kepala \w+|wali ?kota|gubernur|rektor|[A-Z]\w+|[Hh]e|[Ss]he|the (?:owner|director|manager|boss|chief|mayor|chairman|chairwoman|head|minister|governor))"
)
# Where they are instead, or that they cannot be seen.
ABSENT = re.compile(
    rf"{_HE},?(?: (?:juga|memang|ini|itu|saat ini))?"
    r" (?:(?:sedang|lagi|masih|tengah|sementara)(?: ada| berada)? (?:cuti|umra?h|umroh|haji|rapat|dinas|tugas|sakit|di |ke |keluar|istirahat|tidur|mengikuti|ikut|menghadiri|memimpin|mendampingi|menerima tamu|menemui tamu|melayat|menjenguk|melayani|berobat|bertugas|bepergian|beristirahat|salat|shalat|makan|bersama|kunjungan|keliling|ada (?:tamu|acara|kegiatan|urusan|keperluan)|acara|mancing|memancing|melaut|operasi|kegiatan|tamu|pelatihan|diklat|perjalanan|sibuk)"
    r"|(?:sedang |lagi |memang )?(?:tidak|tak|ndak|nggak|enggak|belum|seng|tra|nda) (?:ada(?![a-z])|di (?:tempat|rumah|kantor)|masuk|datang|kembali|berada|bisa (?:ditemui|diganggu))"
    r"|kurang (?:enak badan|sehat)|(?:sudah|baru saja|telah|so|su) (?:terbang|pulang|pergi|berangkat|keluar|tidak)"
    r"|(?:ada|berada) di (?:luar|[A-Z])|mengikuti |menghadiri |dinas (?:luar|ke)|cuti|umra?h|umroh|ke (?:luar|[A-Z])|keluar (?:makan|kota|daerah|negeri)|terakhir terlihat"
    r"|(?:is|was|had been|has been|were) (?:away|abroad|out|on (?:leave|holiday|a trip|pilgrimage)|in (?:a |an )?(?:meeting|[A-Z]\w+)|travell?ing|ill|sick|not (?:in|there|available)|at a meeting|busy)"
    r"|had (?:left|gone|travelled))"
)
