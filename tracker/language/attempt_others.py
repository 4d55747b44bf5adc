"""Others who ask and are not answered: a court, an auditor, residents. No paper asked there."""

import re

from . import press
from .attempt_told import Sentence, Told
from .rule import Hit

# Others ask and are not answered as well: a court, an auditor, an agency.
_OTHERS_ASK = re.compile(
    r"(?:(?:Saat|Ketika|Sewaktu|Usai) )?[Dd]i(?:tanyai?|cecar|desak|panggil)(?: oleh)? (?:majelis|hakim|jaksa|penyidik|polisi|auditor|anggota|dewan|warga|massa|peserta)(?!\w)"
    r"|(?:When )?[Aa]sked by (?:the |a |an )?(?:presiding )?(?:judges?|prosecutors?|lawmakers|councillors|police|investigators|residents|voters|lawyers?)(?!\w)"
    r"|(?:(?:Namun|Sementara itu|Adapun|Padahal|Sebelumnya|Meanwhile),? )?(?:The (?:(?:state|county|city|national|federal) )?(?:ombudsman|auditors?|inspectors?|inspectorate|committee|commission|police|prosecutors?|regulator|watchdog|court)(?!['’]s| \w+ (?:did|has|had|declined))|(?:The |Tim )?(?:Inspektorat|Ombudsman|BPKP?|KPK|DPRD|Komisi|Komnas|Kejaksaan|Kejari|Kejati|Polres|Polda|Polisi|Penyidik|Jaksa|Auditor|Warga|Majelis|Hakim"
    r"|Dinas|Pemkab|Pemkot|Pansus|Residents|Prosecutors|Investigators|Auditors|Police))(?: (?!meminta|menolak|enggan)[\w()-]+){0,4}? (?:(?:telah|sudah|sempat|pernah|belum|kembali|juga|have|had|has) )*"
    r"(?:menyurati|memanggil|mendatangi|menggeledah|menjemput|mencari|menemui|menelepon|mengundang|meminta(?= (?:klarifikasi|keterangan|penjelasan|jawaban|tanggapan|konfirmasi))|menghubungi|menanyakan|mengirim|mengirimkan|melayangkan|(?:menerima|mendapat|mendapatkan|memperoleh) (?:tanggapan|jawaban|balasan|penjelasan|klarifikasi)|asked(?! (?:reporters|journalists|for))|wrote|summoned|questioned)(?!\w)"
)
_PEOPLE = (
    r"(?:Warga|Masyarakat|Orang ?tua|Keluarga|Petani|Nelayan|Pedagang|Para \w+|Guru|Mahasiswa|LSM|Yayasan|Aliansi|Serikat|Forum|Pelapor|Korban|Ahli waris"
    r"|(?:The )?(?:[Ff]amily|[Ff]amilies|[Rr]esidents|[Pp]arents|[Ff]armers|[Vv]illagers|[Ss]tudents|[Ww]orkers|[Ww]atchdog|[Uu]nion|[Aa]ctivists|[Ff]oundation|[Cc]oalition))"
)
_TURN_TO = (
    r"(?:menyurati|mengadu(?:kan)?|melapor(?:kan)?|menanyakan|bertanya|menemui|mendatangi|menghubungi|mengirim(?:kan|i)?|meminta|melayangkan"
    r"|wrote|written|asked|complained|petitioned|contacted|visited|called|sent)"
)
# "Warga menanyakan …", "Budi mengatakan sudah tiga kali menemui …", "Residents said X had not answered their letters".
_PEOPLE_ASK = re.compile(
    rf"{_PEOPLE}(?: (?!oleh )[\w'’-]+){{0,5}}? {_TURN_TO}(?! wartawan| media| reporters| journalists)(?!\w)"
    rf"|{_PEOPLE}(?: [\w'’-]+){{0,2}} (?:said|mengatakan|mengaku)[^.\n]{{0,80}} (?:their (?:letters?|questions|complaints?|calls)|(?:surat|pertanyaan|laporan|pengaduan) mereka)(?!\w)"
    rf"|[A-Z][^,.\n]{{2,60}} (?:mengatakan|mengaku|menyebut|said)(?: ia| dia| mereka| he| she| they| it)? (?:telah|sudah|pernah|had|have) (?:\w+ ){{0,2}}{_TURN_TO}(?!\w)"
)
_OTHERS = r"(?:judges?|court|prosecutors?|auditors?|investigators?|inspectors?|inspectorate|police|lawmakers?|councillors?|ombudsman|panel|commission|committee)"
_OTHERS_QUESTIONS = re.compile(
    rf"(?: to)? (?:the |an? |his |her |their )?(?!ǂ|newspaper|paper|gazette|post|times|reporter|journalist|magazine|outlet|website|correspondent|today|yesterday)[\w-]+(?:['’]s|s['’]) (?:\w+ )?(?:letters?|questions?|requests?|summons|complaints?|demands?)(?!\w)| (?:surat|permohonan|permintaan)(?: \w+)? (?:warga|masyarakat|karyawan|buruh|orang ?tua|pedagang|petani|nelayan)(?!\w)| (?:atas|terhadap) (?:rekomendasi|tuntutan|desakan|usulan|somasi|aspirasi|petisi|permohonan)(?!\w)| (?:keluhan|aduan|pengaduan|laporan|somasi|gugatan|teguran|rekomendasi|mosi|petisi|tuntutan|desakan|usulan|aspirasi|kritik)(?!\w)| (?:surat|pertanyaan|permintaan|panggilan)nya(?!\w)| (?:to )?(?:his|her|their|its) (?:own )?(?:letters?|questions?|requests?|complaints?|calls|messages|invitations?|summons|subpoenas?|appeals?|demands?)(?!\w)"
    rf"| dari (?:warga|masyarakat|peserta|orang ?tua|atasan|pemerintah pusat)(?!\w)| the (?:judge|court|panel|prosecutors?|summons|subpoena)(?!\w)|[\w ]{{0,40}} to (?:the )?(?:parliament|residents|voters|{_OTHERS})(?!\w)|[\w ]{{0,40}} (?:kepada|pada) (?:tim )?(?:majelis|hakim|jaksa|penyidik|polisi|auditor|warga|dewan|dprd|bpk|kpk)(?!\w)|(?: to)? (?:the |an? )?{_OTHERS}(?:['’]s?)? (?:questions?|letters?|requests?|summons|queries)|(?: to)? (?:a |the |all )?(?:questions?|letters?|requests?|summons|queries) (?:from|by|of) (?:the )?{_OTHERS}"
    r"|(?: atas)? (?:pertanyaan|surat|panggilan|pemanggilan|permintaan(?: \w+)?) (?:dari )?(?:tim |anggota )?(?:majelis|hakim|jaksa|penyidik|polisi|auditor|inspektorat|bpkp?|kpk|dprd|dewan|ombudsman|kejaksaan|pansus|komisi)(?!\w)",
    re.IGNORECASE,
)
# "Menteri belum menerima jawaban dari gubernur": no paper waits.
_RECEIVES = re.compile(r"(?:menerima|mendapat(?:kan)?|memperoleh|received)(?!\w)")
_FROM_WHOM = re.compile(r"(?: \w+){0,2} (?:dari|from) ")
# "Pesan yang dikirim Camat Budi kepada para lurah": somebody else wrote.
_SENT_BY = re.compile(r" (?:oleh )?[A-Z][^,.\n]{2,50}? (?:kepada|ke|untuk) (?!nomor|ponsel|telepon|surel|alamat)")
# "Questions sent to the office by lawmakers went unanswered".
_BY_OTHERS = re.compile(
    rf" (?:by|from) (?:the )?{_OTHERS}(?!\w)| (?:oleh|dari) (?:majelis|hakim|jaksa|penyidik|polisi|auditor|inspektorat|dprd|dewan|warga|ombudsman|komisi)(?!\w)"
)


_ASKED_BY_OTHERS = re.compile(
    r"(?<!\w)(?:ditanyai?|dicecar)(?: oleh)? (?:para )?(?:majelis|hakim|jaksa|penyidik|polisi|auditor|anggota|dewan|warga|massa|peserta|anak|siswa|murid|pelajar|mahasiswa|moderator|hadirin|istri|suami)"
)


class Others:
    """Tells the sentences of one text in which others ask."""

    def __init__(self, told: Told) -> None:
        self.told, self.text = told, told.text

    def ask(self, outcome: Hit, contact: Hit | None, sentence: Sentence) -> bool:
        """ "menolak menjawab pertanyaan jaksa", "Ombudsman belum menerima jawaban"."""
        if contact and _BY_OTHERS.search(self.text.low, contact.end, max(contact.end, outcome.start)):
            return True
        if _ASKED_BY_OTHERS.search(self.text.low, *sentence):
            return True
        if self._wait(outcome, sentence) or (contact and self._wrote(contact)):
            return True
        if contact and contact.key in ("asked", "spoke", "deadline"):
            return False
        asked = _OTHERS_QUESTIONS.match(self.text, outcome.end)
        begins = _OTHERS_ASK.match(self.text, sentence[0]) or _PEOPLE_ASK.match(self.text, sentence[0])
        return bool(asked or begins)

    def _wait(self, outcome: Hit, sentence: Sentence) -> bool:
        """ "Menteri belum menerima jawaban dari gubernur"."""
        if not _RECEIVES.search(self.text, outcome.start, outcome.end):
            return False
        ours = press.ASKS.pattern.search(self.text.low, sentence[0], outcome.end)
        who = self.told.speakers.before(sentence[0], outcome.start)
        return bool(who and not ours and _FROM_WHOM.match(self.text, outcome.end))

    def _wrote(self, contact: Hit) -> bool:
        """ "Pesan yang dikirim Camat kepada para lurah"."""
        sent = "di" in self.text[contact.start : contact.end] and _SENT_BY.match(self.text, contact.end)
        known = self.told.mentions.first(contact.end, contact.end + 9) or self.told.body(contact.end, contact.end + 9)
        return bool(sent and known and not press.names(self.text, contact.end + 1))
