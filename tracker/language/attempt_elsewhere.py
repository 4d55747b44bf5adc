"""What was asked elsewhere and by others: by an agency, by residents, in court, at a press conference.

Silence and refusals there are no answer to the paper, in the sentence that tells of it and in the one behind.
"""

import re

from . import press
from .attempt_told import Sentence, Told
from .rule import Hit
from .spans import Along
from .spotting import Spotter

_ASKED_FOR = (
    r"(?:klarifikasi|penjelasan|keterangan|jawaban|tanggapan|konfirmasi|data|dokumen|salinan|pertanggungjawaban)"
)
_LETTER = r"(?:surat|somasi|undangan|permohonan|pengaduan|teguran|peringatan|laporan)"
ASKS = Spotter(
    rf"(?<!\w)(?:menyurati|menggeledah|menggerebek|merazia|menyidak|raided|searched|inspected|menanyai|menanyakan|memeriksa|memanggil|menginterogasi|mencecar|(?:meminta|minta) (?:\w+ )?{_ASKED_FOR}|mengirim(?:kan|i)? (?:\w+ )?{_LETTER}|melayangkan (?:\w+ )?{_LETTER}"
    r"|mengadu(?:kan)?|melapor(?:kan)?|tiba|menghubungi|mendatangi|menelepon"
    r"|(?<!, )asked(?= the | an? | its | their | [A-Z])|wrote to|questioned|summoned|subpoenaed|petitioned|complained to|sent (?:\w+ ){1,3}(?:letters?|questions|requests?|notices?) to|requested|demanded|called|phoned|came|arrived)(?!\w)"
)
# Those who ask, though nobody is named.
_WHO = re.compile(
    r"(?:(?:Namun|Sementara itu|Sebelumnya|Padahal|Meanwhile|Earlier),? )?(?:(?:When|Ketika|Saat|Setelah|After) )?(?:[Tt]he |[Tt]im |[Pp]ara |[Ss]ejumlah |[Bb]eberapa |[Ss]eorang )?(?:Inspektorat|Ombudsman|BPKP?|KPK|DPRD|Komisi|Komnas|Kejaksaan|Kejari|Kejati|Polres|Polda|[Pp]olisi|[Pp]enyidik|[Jj]aksa|[Aa]uditor|[Mm]ajelis|[Hh]akim|Dinas|Kementerian|Pemkab|Pemkot|Pemprov|Pansus|[Pp]anitia"
    r"|[Ww]arga|[Mm]asyarakat|[Oo]rang ?tua|[Kk]eluarga|[Pp]etani|[Nn]elayan|[Pp]edagang|[Gg]uru|[Mm]ahasiswa|LSM|[Yy]ayasan|[Aa]liansi|[Ss]erikat|[Pp]elanggan|[Nn]asabah|[Bb]uruh|[Pp]ekerja|[Kk]aryawan|[Pp]engemudi|[Ss]opir|[Ww]ali murid|[Pp]enumpang|[Jj]emaah|[Pp]enghuni|[Pp]eternak|[Pp]enyewa|[Kk]orban|[Kk]onsumen"
    r"|[Pp]olice|[Pp]rosecutors?|[Ii]nvestigators?|[Aa]uditors?|[Ll]awmakers|[Rr]esidents|[Ff]amily|[Pp]arents|[Ww]orkers|[Uu]nion|[Cc]ourt|[Jj]udge|[Cc]ommittee|[Cc]ommission|[Mm]inistry|[Cc]ouncil|[Rr]egulator|Senator|Councillor|Lawmaker)(?!\w)"
)
# A room in which others ask.
_ROOM = re.compile(
    r"(?<!\w)(?:dalam|di|pada|saat|in|at|before|during) (?:(?:sebuah|an?|the|his|her) )?(?:sidang|persidangan|pengadilan|rapat|(?:jumpa|konferensi|siaran|keterangan) pers|(?:press|news) (?:conference|briefing)|court|trial|hearing)(?!\w)|(?<!\w)(?:the court heard|membacakan (?:pernyataan|siaran))"
)
_GOES_ON = re.compile(
    r"(?:(?:Namun|Tetapi|Tapi|But|However),? )?(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Mm]ereka) "
)
_PEOPLE = (
    r"(?:(?:Para|Sejumlah|Beberapa|The|Two|Three|Several|Some) )?(?:[Ww]arga|[Mm]asyarakat|[Oo]rang ?tua|[Kk]eluarga|[Pp]etani|[Nn]elayan|[Pp]edagang|[Pp]elanggan|[Nn]asabah|[Kk]orban|[Kk]onsumen|[Bb]uruh|[Pp]ekerja|[Kk]aryawan"
    r"|[Rr]esidents|[Ff]amil(?:y|ies)|[Pp]arents|[Vv]illagers|[Ff]armers|[Tt]enants|[Ww]orkers|[Cc]ustomers|[Vv]ictims)"
)
_PEOPLE_SAY = re.compile(
    rf"{_PEOPLE}(?: [\w()]+){{0,4}}? (?:said|say|mengatakan|mengaku|menyebut(?:kan)?|mengeluh(?:kan)?|menuturkan|bilang)(?!\w)"
)
# What is told to everybody at once, or to a court.
_RELEASE = Spotter(
    r"(?<!\w)(?:in|through|via|dalam|melalui|lewat) (?:(?:a|an|its|his|her|their|sebuah) )?(?:\w+ )?(?:news release|press release|court filings?|legal filings?|filing|stock exchange|siaran pers(?:nya)?|unggahan|keterbukaan informasi)(?!\w)",
    low=True,
)
# "The auditor's requests went unanswered", "… ketika pemeriksa meminta bukti".
_THEIR_LETTERS = re.compile(
    r"(?:The |A |An )?(?!paper|newspaper|Paper)[\w ]{3,30}['’]s? (?:\w+ )?(?:requests?|questions?|letters?|calls?|messages?|inquiries|queries)(?!\w)"
)
_WHEN_OTHERS = Spotter(
    r"(?<!\w)(?:ketika|saat|sewaktu|when|after|as) (?:the |an? |para |tim |seorang )?(?:pemeriksa|auditor|hakim|jaksa|penyidik|polisi|anggota dewan|dewan|majelis|warga"
    r"|prosecutors?|judge|police|lawmakers|auditors?|inspectors?|investigators?|senators?|residents)(?: \w+){0,2}? (?:me\w{3,}|ber\w{3,}|datang|asked|questioned|demanded|called|visited|came|pressed)(?!\w)",
    low=True,
)
ADVERBS = 60  # characters between those who ask and the word of asking


def _along(text: str, *kinds: Spotter) -> Along[Hit]:
    return Along(Hit(*words.span(), "asks") for kind in kinds for words in kind.all(text))


class Elsewhere:
    """Knows where one text tells of others' questions."""

    def __init__(self, told: Told) -> None:
        self.told, self.text = told, told.text
        self._press, self._asks = _along(told.text, press.ASKS), _along(told.text, ASKS)
        self._others_ask = _along(told.text, _RELEASE, _WHEN_OTHERS)

    def asked(self, sentence: Sentence, previous: Sentence | None) -> bool:
        """Does what a sentence tells of answering belong to a question that others put?"""
        if self._press.first(*sentence):
            return False
        ours = self._ours(*sentence)
        if self._others(sentence) or self._told_by_people(sentence) or (not ours and self._of_others(sentence)):
            return True
        if previous is None or "\n" in self.text[previous[1] : sentence[0]] or ours:
            return False
        if _GOES_ON.match(self.text, sentence[0]) and _ROOM.search(self.text.low, *previous):
            return True
        return not self._press.first(*previous) and self._others(previous)

    def _told_by_people(self, sentence: Sentence) -> bool:
        """ "Residents said calls went unanswered"."""
        return bool(_PEOPLE_SAY.match(self.text, sentence[0]))

    def _of_others(self, sentence: Sentence) -> bool:
        """ "The auditor's requests went unanswered", "… in a press release", "ketika pemeriksa meminta bukti"."""
        return self._others_ask.first(*sentence) is not None

    def _ours(self, start: int, end: int) -> bool:
        """A word of asking that only the press writes."""
        return any(hit.key != "tried" for hit in self.told.contacts.within(start, end))

    def _others(self, sentence: Sentence) -> bool:
        """ "Ombudsman meminta klarifikasi kepada Camat", "Residents said calls went unanswered"."""
        start, end = sentence
        if _THEIR_LETTERS.match(self.text, start):
            return True
        asks = self._asks.first(start, end)
        if asks is None or self.told.spoken.covers(asks.start):
            return False
        if self._ours(start, asks.start) or self._ours(asks.end, end):
            return False
        if who := _WHO.match(self.text, start):
            return asks.start - who.end() < ADVERBS
        named = self.told.speakers.before(start, asks.start) or self.told.body(start, asks.start)
        return bool(named and asks.start - named.end < ADVERBS and not self.told.outcomes.first(start, asks.start))
