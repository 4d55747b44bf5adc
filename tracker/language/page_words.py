"""The words that pages set around an article: menus, buttons, counters, lists of other stories, comment forms."""

import re


def _line(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


_SHARING = (
    r"share|bagikan|berbagi|sebarkan|tweet|facebook|twitter|whatsapp|telegram|instagram|pinterest|linkedin|youtube|tiktok|threads|line|email"
    r"|e-?mail|surel|print|cetak|copy link|salin tautan|salin|copy|link|fb|tw|wa|ig|x|f|in|g\+|mail|via|di|ke|on|to|this|ini|artikel|berita"
)
# A line that is nothing but this.
ALONE = _line(
    r"(?:menu(?: utama)?|dark ?mode|light mode|mode gelap|beranda|home|search|cari|login|masuk|daftar|toggle navigation|advertis\w+|iklan|sponsor(?:ed)?"
    r"|badge-check|scroll to (?:continue|resume).*|lanjut(?:kan)? (?:membaca|baca).*|perbesar|lihat foto|view (?:photo|image)|close|tutup|×"
    r"|(?:(?:font size|text size|ukuran (?:huruf|teks)|teks)\s?:\s?)?(?:a[ +-]*a(?:[ +-]+(?:a\+?|reset))?|kecil(?: sedang)? besar)|(?:\W*(?:dengarkan|dengar|listen to)) (?:artikel|berita|this|the)(?: ini| article| story)?(?:\s{2,}.{0,40})?|bacaan \d+ menit|komentar|comments?|url (?:telah|berhasil) \w+|zoom-in|istimewa|listen to this (?:article|story)|link copied|tautan disalin|copied|loading.*|memuat.*|suka memuat.*|suka ini:?"
    r"|berita|news|nasional|daerah|headline|politik|hukum|ekonomi|opini|redaksi|kontak|galeri|video|foto|indeks(?: berita)?|olahraga|regional|advertorial"
    r"|tentang kami|donate|subscribe|langganan|berlangganan|lipsus|breaking news|network|kategori|\d{1,3}|tampilkan semua|semua halaman|show all|hide ads"
    r"|halaman (?:selanjutnya|berikutnya)|next page|selanjutnya|next|previous|sebelumnya|halaman[: ]+(?:\d+ ?)+|(?:halaman|page|lembar ke-?|hal\.?) ?\d+ (?:dari|of|/) ?\d+(?: \|.*)?"
    r"|(?:lompat|langsung|skip|jump) (?:ke|to) (?:main |the )?(?:konten|content|isi)(?: utama)?|kembali ke (?:atas|beranda)|back to top|ke atas|lihat di peramban.*|view in browser.*"
    r"|(?:saya )?setuju|terima(?: semua)?|tolak(?: semua)?|accept(?: all)?(?: cookies)?|reject(?: all)?|ok(?:e|ay)?|got it|mengerti|dicetak(?: pada)?: .*|printed(?: on)?: .*"
    rf"|(?:(?:{_SHARING})[\s:|,/+.•·-]*)+)"
)
# Other stories, or what the page says of itself, stand behind such a beginning.
_LABELS = (
    r"(?:baca|lihat|simak|tonton|cek|dengarkan)(?: (?:juga|pula|selengkapnya|lainnya|selanjutnya|dulu))?(?: (?:video|artikel|berita|foto))?|lainnya|read(?: also| more| next)?|(?:also|see|watch|listen)(?: also| read| more)?"
    r"|related(?: story| stories)?|(?:berita |artikel )?terkait|foto|photo|ilustrasi|image|gambar|video|infografis|caption|sumber(?: foto| gambar| berita)?|ikuti (?:kami|berita)|dapatkan|editor|penyunting|redaktur|follow us"
    r"|iklan|promo|sponsor|ad|advertisement|trending|running text|pilihan editor|sekilas info|topik hangat|hot topics?|populer|terpopuler|kategori|category|rubrik|section|kanal|hari ini|today|dilihat|dibaca|views?|hits|pembaca"
    r"|bagikan|share|berbagi(?: ke)?|posted in|filed under|menu(?: utama)?|berita (?:sebelumnya|sesudahnya|selanjutnya|berikutnya)|statistik|arsip|last viewed|gambas|nomor|no|lampiran|perihal|hal|sifat|telp|telepon|email|website|disclaimer"
)
LABELLED = _line(rf"[^\w“\"]{{0,4}}(?:{_LABELS})\s?[:|].{{0,250}}")
# The same with no colon behind it: the title of another story follows at once. No sentence is meant.
LEADING = _line(
    r"[^\w“\"]{0,4}(?:baca (?:juga|pula|selengkapnya)|(?:lihat|simak|tonton) (?:juga|pula|video)|read also|also read|see also|ikuti (?:kami|berita|terus)|dapatkan|cek (?:berita|artikel)|gabung|klik"
    r"|follow (?:us|our)|join (?:our|us)|get (?:the|our)|sign up|download|unduh|subscribe|berlangganan|pasang iklan|promo \w+!|halo, |selamat datang|hai, )(?!\w).{0,250}"
)
# What a page tells its reader, as a sentence as well.
NOTICE = _line(
    r"artikel ini (?:telah|sudah|pertama kali) (?:tayang|terbit|dimuat).{0,200}|this (?:article|story) (?:was )?(?:first|originally) (?:appeared|published).{0,200}"
    r"|\[(?:gambas|video|foto|image|embed|caption|gallery)[^\]]{0,80}\]"
    r"|fax(?:imile)? (?:dari|from)\s?:.{0,120}|(?:konten|artikel) premium\W.{0,100}|premium (?:content|article)\W.{0,100}"
    r"|(?:dokumen|surat) ini (?:telah )?ditandatangani secara elektronik.{0,200}|(?:ihsg|kurs)\b[^.\d]{0,20}\d.{0,100}"
)
# The same, told further on in the line, and what such a line holds: few do, and only these are looked through.
NOTICE_WITHIN = _line(
    r".{0,80}(?:akismet|google news|(?:saluran|grup) (?:whatsapp|telegram)|whatsapp channel|kanal telegram|(?:aktifkan|izinkan|enable) \w*notif\w*|(?:in|to) your inbox|newsletter kami|our newsletter)(?!\w).{0,160}"
    r"|.{0,60}(?:membuka di jendela|opens in new window).{0,20}|.{0,100}\*\*\* .{3,200}"
)
HOLDS_NOTICE = (
    "***",
    "akismet",
    "google news",
    "whatsapp",
    "telegram",
    "notif",
    "inbox",
    "newsletter",
    "jendela",
    "new window",
)
# How often it was read and answered.
COUNTED = _line(
    r"[^\w]{0,3}(?:(?:di)?(?:lihat|baca)|views?|hits|last viewed)[: ]+[\d.,]+ ?(?:rb|k|ribu|jt)?(?: \w+)?|.{0,60}(?:(?:\b[\d.,]+ ?(?:rb|k|ribu|jt)?\+?|tidak ada|belum ada|no) (?:kali )?(?:di(?:baca|lihat)|pembaca|views?|hits|reads|shares?|komentar|comments?|tanggapan|reaksi|suka|likes))(?!\w).{0,30}"
    r"|(?:.{0,30}[|•·,–-] ?|(?:by|oleh) \w+ )?(?:\d{1,2}|a|an|se)\s?(?:menit|jam|hari|minggu|pekan|bulan|tahun|minutes?|hours?|days?|weeks?|months?|years?) (?:yang )?(?:lalu|ago)(?: (?:in|di|oleh|by) .{0,30})?|(?:\d{1,2} (?:menit|min(?:utes?)?)(?: (?:baca|membaca|read))?|waktu baca.{0,20}|(?:reading time|read time).{0,20})"
)
# Other stories are named under such a line; the article may go on behind them.
_OTHERS = r"(?:berita|artikel|kabar|posting|pos|tulisan|konten|info|topik|liputan|video)"
ASIDE = _line(
    rf"[^\w]{{0,4}}(?:komentar|comments?|read more|trending(?: on.*)?|{_OTHERS} (?:terkait|terpopuler|lain(?:nya)?|populer|terbaru|terkini|serupa|pilihan|utama|sebelumnya|menarik)(?: ?: ?.{{0,60}}| untuk.{{0,30}})?"
    r"|related(?: (?:articles?|stories|posts|news|topics))?|rekomendasi(?: untuk anda)?|pilihan (?:editor|redaksi)|jangan lewatkan|baca (?:juga|selengkapnya|lainnya)|populer|terpopuler|terkini|terkait|terbaru"
    r"|(?:tags?|topik|label|kata kunci|keywords?)(?:\s?:.{0,120}|(?: [#\w]+){0,6})|(?:ditandai|filed under|tagged)(?:\s?:)? .{0,120}|most (?:read|popular|viewed)|more (?:from|on|in) .{2,40}|latest (?:news|stories)"
    r"|indeks berita|more stories|you may also like|recommended.{0,20}|share this.*|(?:bagikan|sebarkan|share)(?:\s?:.{0,60}| (?:ini|ke|on|to|this|artikel|berita)\b.{0,40})?|#\w[\w ]{1,60})\s*:?"
)
# Of these one story is named; the article goes on behind it, whatever day that story has.
LINK = _line(
    r"[^\w]{0,4}(?:baca|lihat|simak|tonton|read|see|watch)(?: (?:juga|pula|also|more|selengkapnya|lainnya))?\W*"
)
# Nothing of the article stands behind such a line.
CLOSING = _line(
    r"[^\w©]{0,4}(?:tinggalkan (?:balasan|komentar|pesan).{0,40}|leave a (?:reply|comment).{0,40}|alamat email anda.*|(?:©|\(c\) ?\d{4}|copyright|hak cipta (?:©|[0-9]|dilindungi)).{0,160}"
    r"|\d+ (?:tanggapan|komentar|balasan|responses?|comments?|replies|thoughts?) (?:untuk|pada|atas|to|on) .{2,250}|komentar facebook|facebook comments?.{0,20}|(?:beri|kirim|tulis|post|write) (?:a )?(?:komentar|comment)[^.]{0,60}|kolom komentar|posting komentar|load comments"
    r"|comments are closed\.?|komentar (?:telah )?ditutup\.?|navigasi pos|post navigation|(?:proudly )?powered by .{2,60}|iklan baris|(?:kamu|anda) menerima (?:surel|email|e-mail) ini .{0,200}|you (?:are receiving|received) this .{0,200}"
    r"|(?:suka|menikmati) (?:surat|buletin|tulisan|artikel) ini\?.{0,120}|berhenti berlangganan.{0,80}|unsubscribe.{0,120}|isi buku tamu.{0,80}|kirim naskah.{0,120}|sent from my .{2,40}|dikirim dari .{2,40}|(?:pedoman media siber|about us|privacy policy|disclaimer|redaksi \|)(?:\s[^.]{0,120})?"
    r"|selesai|tamat|habis|end|ends|-?30-?|#{2,4})[^\w]{0,4}:?"
)
# Words that make a name that of a paper, a site or a station.
PRESS = _line(
    r"(?:pos|post|kabar|warta|berita|news|radar|harian|koran|media|tribun|tribune|suara|times|watch|wire|daily|herald|gazette|kompas|pers|press|lensa|sinar|jurnal|journal|express|ekspres|online|tempo|tabloid|majalah|buletin|portal|antara|tv|fm|info|observer|guardian|chronicle|bulletin|gema|mingguan|lentera|review|kini|ledger|courier|dispatch|sentinel|examiner|telegraph)(?!\w)"
    r"|(?:kabar|warta|media|tribun|berita|suara|radar|detik|news|pos|post)\w*"
)
SITE = re.compile(r"[A-Za-z][\w-]*(?:\.\w+)*\.(?:com|co|id|net|news|org|info|tv)", re.IGNORECASE)
# What a page asks or tells of cookies, in its own voice and to its reader.
CONSENT = _line(
    r"(?:.*\b(?:kami|anda|(?:situs|laman|halaman|website)(?: web)? ini|we|our|you|your"
    r"|this (?:web)?(?:site|page))\b.*|(?:terima|tolak|izinkan|setujui|atur|kelola|kebijakan|pengaturan|preferensi|accept"
    r"|reject|allow|manage|decline)\b.{0,40}|cookies? (?:policy|settings|preferences|notice))"
)
COOKIES = _line(r"\b(?:cookies?|kuki)\b")
AGREED = _line(
    r"(?:privasi anda penting bagi kami|(?:we (?:value|respect|care about)|hi,? we value) your privacy"
    r"|your privacy (?:is important to us|matters)|(?:terima|tolak|accept|reject|allow) (?:semua|all)"
    r"|saya (?:setuju|mengerti)(?: dan lanjutkan)?|i (?:agree|accept|understand))\W*"
)
