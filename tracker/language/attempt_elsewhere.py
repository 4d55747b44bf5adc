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
    rf"(?<!\w)(?:menyurati|menanyai|menanyakan|memeriksa|memanggil|menginterogasi|mencecar|(?:meminta|minta) (?:\w+ )?{_ASKED_FOR}|mengirim(?:kan|i)? (?:\w+ )?{_LETTER}|melayangkan (?:\w+ )?{_LETTER}"
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
_SAY = re.compile(
    r"(?: [\w()]+){0,4}? (?:said|say|mengatakan|mengaku|menyebut(?:kan)?|mengeluh(?:kan)?|menuturkan|bilang)(?!\w)"
)
ADVERBS = 60  # characters between those who ask and the word of asking


class Elsewhere:
    """Knows where one text tells of others' questions."""

    def __init__(self, told: Told) -> None:
        self.told, self.text = told, told.text
        self._press = Along(Hit(*words.span(), "press") for words in press.ASKS.all(told.text))
        self._asks = Along(Hit(*words.span(), "asks") for words in ASKS.all(told.text))

    def asked(self, sentence: Sentence, previous: Sentence | None) -> bool:
        """Does what a sentence tells of answering belong to a question that others put?"""
        if self._press.first(*sentence):
            return False
        if self._others(sentence):
            return True
        if previous is None or "\n" in self.text[previous[1] : sentence[0]] or self._ours(*sentence):
            return False
        if _ROOM.search(self.text.low, *previous) and _GOES_ON.match(self.text, sentence[0]):
            return True
        return not self._press.first(*previous) and self._others(previous)

    def _ours(self, start: int, end: int) -> bool:
        """A word of asking that only the press writes."""
        return any(hit.key != "tried" for hit in self.told.contacts.within(start, end))

    def _others(self, sentence: Sentence) -> bool:
        """ "Ombudsman meminta klarifikasi kepada Camat", "Residents said calls went unanswered"."""
        start, end = sentence
        who = _WHO.match(self.text, start)
        if who and _SAY.match(self.text, who.end()):
            return True
        asks = self._asks.first(start, end)
        if asks is None or self.told.spoken.covers(asks.start):
            return False
        if self._ours(start, asks.start) or self._ours(asks.end, end):
            return False
        if who:
            return asks.start - who.end() < ADVERBS
        named = self.told.speakers.before(start, asks.start) or self.told.body(start, asks.start)
        return bool(named and asks.start - named.end < ADVERBS and not self.told.outcomes.first(start, asks.start))
