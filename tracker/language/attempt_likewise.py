"""Somebody else of whom a text tells that the same came of asking: "Hal serupa terjadi pada Y", "Neither did Y"."""

import re

from .attempt import Attempt
from .attempt_slots import Slots
from .attempt_told import NEAR, Sentence, Told

_THE_SAME = r"(?:serupa|yang sama|sama|senada|demikian)"
# What stands before the one who did the same.
_LIKEWISE = re.compile(
    rf"(?:(?:Hal|Kondisi|Keadaan|Nasib|Sikap|Reaksi|Upaya|Perlakuan|Jawaban|Respons|Alasan) {_THE_SAME}(?: (?:juga|pun))? (?:terjadi|dialami|berlaku|ditunjukkan|diperlihatkan|diberikan|diambil|dilakukan|didapat(?:kan)?|diterima|ditempuh|ditemui|datang|kami (?:alami|terima|dapat(?:kan)?)|tampak)"
    r"(?: (?:juga|saat|ketika|wartawan|redaksi|kami|media ini|mencoba|menghubungi|mengonfirmasi))*(?: (?:oleh|pada|kepada|dari|dengan|untuk|terhadap))?"
    r"|(?:Begitu|Demikian|Sama)(?: (?:pula|juga|halnya))+(?: (?:dengan|pada|kepada|untuk|saat (?:menghubungi|mengonfirmasi)))?"
    r"|The same (?:was true|goes|went|happened|applied|applies) (?:of|for|to|with)|(?:So|Neither|Nor) (?:did|has|had|have|was|were|could)|Likewise,?|Similar (?:requests|questions|messages|calls|emails) to)"
    r"(?: (?:the|a|an|its|his|her))? (?=\S)"
)
_PUN = re.compile(
    r"(?P<who>[^.,\n]{3,60}?),? (?:juga|pun) (?:begitu|demikian|sama|bersikap (?:sama|serupa)|setali tiga uang|melakukan hal (?:yang sama|serupa))(?: pula| saja)?[.,]"
)
# What came of it when it is the same, as long as the sentence tells of nothing else.
_SILENT = frozenset({"no_reply", "unreachable", "declined", "pending", "referred", "promised_later"})


class Likewise:
    """Reads the sentences of one text that do the same as the one before."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.slots = told, told.text, Slots(told.text, told.text.low)

    def read(self, sentence: Sentence) -> Attempt | None:
        """The attempt before, of the one that a sentence says it holds for as well."""
        last = self.told.last
        if last is None or last.outcome not in _SILENT or sentence[0] - last.end > NEAR:
            return None
        name = self._whom(sentence)
        if name is None or name == last.to or self.told.outcomes.first(*sentence):
            return None
        return self.told.attempt(sentence, name, last.outcome, last.channel)

    def _whom(self, sentence: Sentence) -> str | None:
        start, end = sentence
        if behind := _LIKEWISE.match(self.text, start, end):
            begins = behind.end()
        elif _PUN.match(self.text, start, end):
            begins = start
        else:
            return None
        who = self.told.speakers.at(begins, begins + 60)
        body = self.told.body(begins, begins + 30)
        if who and who.name and not who.anonymous and not (body and body.start < who.start):
            return who.name
        return body.name if body else self._words(begins, end)

    def _words(self, start: int, end: int) -> str | None:
        """The plain words for somebody whom the text tells nothing else of."""
        found = _WORDS.match(self.text, start, end)
        return found["name"] or found["who"] if found else None


_WORDS = re.compile(
    r"(?:[\w.]+(?: [\w.]+){0,3}? bernama )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)(?=[ ,.])|(?P<who>[a-z][\w'’-]+(?: (?!juga|pun|yang|saat|ketika|who|which)[\w'’-]+){0,5})"
)
