"""Whom a sentence is about where the text names nobody known: its subject, or whom the asking was meant for.

A sentence of asking has two places for the one who is asked: what it begins with ("Nordvik Shipping did not reply"),
or, where it begins with us or with our letter, what stands behind the words of asking ("Messages sent to the seller").
"""

import re

from . import attempt_names

# What may stand before the subject: a conjunction, and clauses that tell when, where and how somebody was asked.
_LEAD = (
    r"(?:(?:Namun|Tetapi|Tapi|Adapun|Sementara(?: itu)?|Sedangkan|Sebaliknya|Begitu pula|Demikian pula|Terpisah|Sayangnya|Hanya saja|Belakangan|Meanwhile|But|However|Separately|Likewise)(?: halnya)?,? )?"
    r"(?:(?:Hingga|Sampai|Saat|Ketika|Sewaktu|Di|Dalam|Pada|Dihubungi|Dikonfirmasi|Ditanya\w*|Ditemui|Dimintai|Disinggung|Beberapa|Berkali-kali|Melalui|Lewat|Menanggapi|Menjawab|Terkait|Soal|Secara|Sebelum"
    r"|When|Asked|Reached|Contacted|Questioned|Approached|Pressed|By|In|Told|Confronted|Shown|On|At|As|Responding|Replying|Despite|Through|Before|After)\b[^,\n]{2,160}, )*"
)
_LEADS = re.compile(_LEAD)
_CAP = r"[A-Z0-9(][\w'’&)-]*\.?(?=[ ,.;:?!]|$)"
_CAPS = (
    r"(?:@\w+|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
    rf"|(?!(?:A|An|One|Both|All|Sampai|Hingga|Sejak|Pada|Until|By|On|Since|Adapun|Sementara|Namun|Sedangkan|Tetapi|Tapi|Sebaliknya|Meanwhile|But|However|Terpisah) )[A-Z][\w'’-]*\.?(?: (?:(?:of|the|and|for|&|de|van|der|bin|binti|dan|serta) ){{0,2}}{_CAP})+)"
)
_WORDS_ID = r"yang|tidak|tak|tdk|belum|blm|enggan|menolak|memilih|hanya|cuma|juga|pun|saat|ketika|tatkala|kala|waktu|sewaktu|sampai|hingga|masih|sudah|telah|sempat|akan|sedang|lewat|melalui|via|atas|terhadap|urung|gagal|sulit|mengaku|berjanji|meminta|minta|adalah|itu|tersebut|me\w{3,}|ber\w{3,}|di\w{4,}"
_WORDS_EN = r"who|which|that|did|does|do|has|had|have|was|were|is|are|could|would|will|can|said|says|declined|refused|promised|referred|never|also|for(?= (?:comment|an |a |confirmation|clarification))|about|regarding|on|at|in|by|went|ignored|answered|either|gave|replied|told|failed|denied|for|about|why|whether|how|when|if|to|with|from|and|but|because|since|after|before|while"
_FUNCTION = rf"(?:{_WORDS_ID}|{_WORDS_EN})"
_SMALL = rf"(?:(?!{_FUNCTION}(?!\w))[\w'’/&-]+)(?: (?!{_FUNCTION}(?!\w))[\w'’/&-]+){{0,6}}"
# "Danramil 1605, Kapten Inf Wayan Sudarma, ketika …": the name behind a post.
_POST = r"(?:[a-z][\w-]* ){0,3}(?:(?!The )[A-Z][\w.]*(?: [\w./-]+){0,5}, (?=[A-Z@][\w.]+ [A-Z][^,\n]{2,50}, ))?"
_SUBJECT = re.compile(
    rf"{_LEAD}{_POST}(?:(?P<name>{_CAPS})(?=,? )|(?P<plain>(?:The|Both|[A-Z][a-z]+ of the)(?: (?!(?:{_WORDS_EN})(?!\w))[\w'’/&-]+){{1,6}})(?=,? ))"
)
_PART = re.compile(rf"(?:the |its |his |her |their )?{_SMALL}(?=,? )")
# These ask, or are what was asked with: the one who was asked stands behind them.
_WORD = re.compile(r"[A-Z][\w'’-]+")
# "Dosen terlapor", "Pemilik lahan", "Insurers": who is known by what they do alone.
_ROLE = re.compile(
    rf"(?:(?:Dosen|Guru|Dokter|Oknum|Pemilik|Pengelola|Pengurus|Panitia|Pelaksana|Penanggung|Manajemen|Manajer|Pihak|Kontraktor|Rekanan|Penyedia|Pengembang|Penyewa|Pengusaha|Kuasa|Pengacara|Juru|Pejabat|Calon|Pimpinan|Agen|Notaris|Makelar|Bos"
    rf"|Komandan|Mandor|Operator|Pengawas|Konsultan|Distributor|Pemasok|Importir|Eksportir|Penyalur|Lurah|Camat|Kepala|Ketua|Direktur|Sekretaris|Bendahara|Humas) {_SMALL}"
    r"|[A-Z][a-z]+ (?:officials|executives|administrators|authorities|lawyers|representatives|managers)|(?:Kadis\w*|Kadin\w+|Kaban|Kabag|Kabid|Kasi|Kasatpol|Sekda|Sekwan|Sekdes|Kades|Camat|Lurah|Bupati|Gubernur|Kapolres|Kapolsek|Kajari|Rektor|Dekan|Direksi|Manajemen|Kontraktor|Rekanan)"
    rf"|(?:Insurers|Lawyers|Attorneys|Solicitors|Directors|Owners|Officials|Organisers|Organizers|Contractors|Developers|Promoters|Executives|Administrators|Regulators|Distributors|Brokers|Lenders|Trustees|Liquidators|Representatives|Headquarters|Management|Manufacturers|Suppliers|Investors)(?: (?:for|of|at|from) {_SMALL})?)(?=,? )"
)
_THE = re.compile(rf"(?:Its|His|Her|Their) (?P<who>{_SMALL})(?=,? )")
_OURS = re.compile(
    r"(?:(?:the )?ǂ|dihubungi|dikonfirmasi|ditanya\w*|ditemui|dimintai|disinggung|dicecar|asked|reached|contacted|questioned|(?:the |our |repeated |several |three |two |written |an? |his |her )*(?:messages?|calls?|e-?mails?|letters?|questions?|requests?|quer(?:y|ies)|attempts?|efforts?|phone|telephone|number|voicemails?|texts?|reporters?|journalists?|correspondents?|newspaper|paper|website)|we|i|this|it|they|he|she|there"
    r"|pesan|panggilan|telepon|telpon|nomor|ponsel|surat|surel|upaya|usaha|permintaan|permohonan|pertanyaan|konfirmasi|daftar|wartawan|jurnalis|pewarta|reporter|redaksi|tim (?:kami|redaksi|liputan)|media|majalah ini|koran ini|kami|kita|ia|dia|beliau|mereka|belum|tidak|tak|nihil|jawaban|tanggapan|keterangan|respons|balasan|bagaimana|apa|siapa|hal|itu|kata|satu|when|if|(?:a|one) (?:man|woman|person)|warga|masyarakat|keluarga|orang ?tua|korban|saksi|pelapor|residents?|families|family|villagers?|parents|witness\w*|victims?)(?!\w)",
)
_BEHIND = re.compile(
    r"(?<!\w)(?:kepada|terhadap|ke|dengan|dari|untuk|menghubungi|menemui|mendatangi|menyambangi|mengonfirmasi|mewawancarai|menelepon|menanyai|menyurati|mengontak|mencari|adalah"
    r"|[Rr]each|[Rr]eached|contact|contacted|locate|interview|find|sent to|put to|to|from|with|for|by|emailed|called|phoned|visited|approached|asked) "
    r"(?:(?:nomor(?: telepon| ponsel| whatsapp)?|kantor|rumah|kediaman|ponsel|akun|pihak|the (?:office|home|lawyer|phone|number|offices) of|to) )?"
    rf"(?:(?P<name>{_CAPS}|[A-Z]{{3,}}(?: (?:cabang|pusat|daerah|wilayah))?)|(?:the |an? )(?P<who>{_SMALL})|(?:sang |si )?(?P<side>(?:perusahaan|manajemen|pengelola|pengurus|pihak|pemilik|kontraktor|rekanan|penyedia|pengembang|panitia|bendahara|kepala|direktur|ketua|sekretaris|humas|bagian|dinas|kantor|juru bicara|komandan|pendiri|anggota|mantan|bekas|calon|pelaksana|pengawas|penanggung jawab|pimpinan|pejabat|camat|lurah|bupati|wali kota|kapolsek|kapolres|manajer|operator|notaris|pengacara|kuasa hukum|konsultan)(?: (?!{_FUNCTION}(?!\w))[\w'’-]+){{0,4}}))(?=[ ,.;:?!]|$)"
)
_NO_ONE = re.compile(
    r"(?:(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|May|June|July|August|October|December"
    r"|WhatsApp|Zoom|Messenger|Jakarta|Telegram|comment|this|that|day|time|request\w*|question\w*|quer\w*|message\w*|phone|email\w*|letter\w*|us|media|matter|wartawan|konfirmasi)(?!\w)|(?:The|Nobody|No one|None|Tak|Tidak|Bahkan|Selain|Kini|Lalu|Hari|Pesan)$)"
)


class Slots:
    """The two places in the sentences of one text."""

    def __init__(self, text: str, low: str) -> None:
        self.text, self.low = text, low

    def subject(self, start: int, end: int) -> tuple[int, int] | None:
        """What the sentence begins with; `end` is where the words of asking or answering begin."""
        if self.text[start].islower() and (part := _PART.match(self.text, start, end)):
            return part.span()  # the second part of a sentence
        found = _SUBJECT.match(self.text, start, end)
        group = (found.lastgroup or "") if found else ""
        if not found:
            lead = _LEADS.match(self.text, start, end)
            return self._short(lead.end() if lead else start)
        if _OURS.match(self.low, found.start(group)) or _NO_ONE.match(found[group]):
            return None
        low, high = found.span(group)
        words = self.text[low:high].removeprefix("The ").removeprefix("A ")
        return high - len(words), high

    def _short(self, start: int) -> tuple[int, int] | None:
        """One word with a capital: the short form of a name told before, or the beginning of what somebody does."""
        if _OURS.match(self.low, start):
            return None
        if (word := _WORD.match(self.text, start)) and attempt_names.fuller(self.text, word[0], start):
            return word.span()
        role = _ROLE.match(self.text, start) or _THE.match(self.text, start)
        return role.span(role.lastgroup or 0) if role else None

    def object_(self, start: int, end: int) -> tuple[int, int] | None:
        """Whom the words of asking are followed by."""
        for found in _BEHIND.finditer(self.text, start, end):
            group = found.lastgroup or ""
            if (
                "·" in self.low[slice(*found.span(group))]
                or _NO_ONE.match(found[group])
                or _OURS.match(self.low, found.start(group))
            ):
                continue
            return found.span(group)
        return None
