"""Indonesian: the words of asking, answering and keeping silent, of which the rules of attempts are put together."""

# What an answer is called: "memberi keterangan", "belum ada tanggapan".
ANSWER = (
    r"(?:penjelasan|keterangan|komentar|tanggapan|jawaban|konfirmasi|klarifikasi|pernyataan|respons?|balasan|informasi"
    r"|kepastian|pandangan|bantahan)"
)
# "Not", in the speech of many places and in short.
NOT = r"(?:tidak|tak|tdk|tidk|nggak|enggak|ndak|nda|seng|tra|ora)"
NOT_YET = rf"(?:{NOT}|belum|blm)"
# What stands between "not" and the verb: "tidak juga pernah", "belum kunjung".
STILL = r"(?: juga| lagi| pernah| kunjung| sempat| pun| sekali pun| satu pun| sama sekali| bisa| dapat| mau)*"
GIVE = r"(?:mem?beri(?:kan)?|menyampaikan|mengeluarkan|melontarkan|menyodorkan)"
# By which way: "lewat sambungan telepon", "melalui pesan WhatsApp".
PHONE = r"(?:telepon|telpon|telp|telefon|telephone|seluler|ponsel|hp|whatsapp|wa|sms|zoom|telegram|messenger|instagram)"
CHANNEL = (
    rf"(?:(?:(?:sambungan|jaringan|aplikasi|saluran|pesan|nomor|panggilan|jawaban|balasan|kotak) )*"
    rf"(?:{PHONE}|singkat|suara|pendek|perpesanan))"
)
BY = r"(?:lewat|melalui|via)"
WHEN = r"(?:saat|ketika|sewaktu|waktu|kala|tatkala|begitu|usai|setelah|seusai|sesudah|meski|meskipun|walau|sejak)"
# "katanya", "kata Kepala Dinas Budi", before "lewat telepon".
_SAID = r"(?:ungkap|kata|ujar|tegas|jelas|ucap|tutur|tandas|kilah|bantah|elak|tampik|imbuh|terang|papar|tambah|dalih|aku|balas|tulis|ketik|jawab|singkat|cetus|sebut|pungkas|janji|pesan)"
SAYS_HE = rf"{_SAID}(?:nya,?(?: [\w()/]+,?){{0,3}}?| (?:(?!saat|ketika|waktu|usai|kepada|yang)[\w.,'’()/-]+ ){{1,8}}?(?={BY} |dalam (?:pesan|surel|jawaban|balasan)))"
# What somebody is asked about.
ABOUT = r"(?:soal|hal (?:itu|ini|tersebut|sama|serupa|yang sama)|mengenai|tentang|terkait|perihal|apakah|mengapa|kenapa|ihwal|siapa|berapa|apa|bagaimana|ke ?mana|di ?mana|kapan|lagi|ulang|lebih (?:jauh|lanjut)|usai|seusai|khusus|dari mana)"
