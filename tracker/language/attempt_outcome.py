"""What a sentence tells that came of asking: which of its words count, and what the words around them make of it."""

from functools import cached_property

from . import attempt_said, press
from . import attempt_words as words
from . import attempt_words_outcome as cues
from .attempt import HEARD, MET
from .attempt_away import ABSENT
from .attempt_elsewhere import ASKS
from .attempt_told import NEAR, Sentence, Told
from .rule import Hit
from .spans import Along
from .speech import VERB_FIRST, VERB_LAST

# Without a word such as "dikonfirmasi" only these tell of an attempt; a denial may be no answer to us at all.
_TELLING = frozenset({"declined", "no_reply", "unreachable", "promised_later", "referred", "partial"})


class Outcomes:
    """Reads what came of asking from the sentences of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text = told, told.text

    @cached_property
    def _no_comment(self) -> Along[Hit]:
        return Along(Hit(*words.span(), "declined") for words in attempt_said.NO_COMMENT.all(self.text))

    def first(self, sentence: Sentence, following: Sentence, contact: Hit | None) -> Hit | None:
        """The first words that tell what came of it; "when confirmed" is none, and a gesture refuses us only."""
        weak = None
        for hit in self.told.outcomes.within(*sentence):
            if (
                contact
                and contact.start < hit.start
                and (hit.end <= contact.end or self._of_their_letter(contact, hit))
            ):
                continue
            if cues.WHY_HIDDEN.search(self.text, max(0, hit.start - 20), hit.start):
                continue
            if hit.key == "gesture" and self._unanswered(hit, contact, sentence):
                hit = hit._replace(key="no_reply")
            if hit.key == "gesture":
                asked = cues.A_QUESTION_FIRST.match(self.text, sentence[0])
                refused = (
                    contact or asked or self._about_us(sentence) or self._put_off(sentence, following) == "declined"
                )
                refusal = hit._replace(key="declined") if refused else None
                if refusal and not self.text.startswith("membatalkan", hit.start):
                    return refusal
                weak = refusal or weak
            elif hit.key == "pending" or self._reason(hit, sentence):
                weak = weak or (hit if contact or hit.key == "declined" else None)
            elif hit.key == "denied" and cues.AT_FIRST.search(self.text, max(0, hit.start - 14), hit.start):
                weak = weak or (hit if contact else None)  # "awalnya membantah, namun …"
            elif hit.key == "unreachable" and self._of_self(hit):
                weak = weak or hit  # "mengaku sedang di luar kota dan meminta …"
            elif contact or self._telling(hit, sentence, following):
                return hit
        return weak

    def _of_self(self, hit: Hit) -> bool:
        return bool(cues.SAYS_OF_SELF.search(self.text, max(0, hit.start - 40), hit.start))

    def _unanswered(self, hit: Hit, contact: Hit | None, sentence: Sentence) -> bool:
        """ "Ketika dihubungi via telepon, ia tidak menjawab.": nobody spoke there."""
        silent = cues.NO_ANSWER.match(self.text, hit.start, hit.end + 1)
        called = contact and contact.start < hit.start and cues.CALLED.match(self.text.low, contact.start, contact.end)
        return bool(silent and called)

    def _reason(self, hit: Hit, sentence: Sentence) -> bool:
        """ "said he was not authorised to speak and asked us to contact …": a refusal that only tells why one is sent on."""
        behind = self.told.outcomes.first(hit.end, sentence[1]) if hit.key == "declined" else None
        return bool(behind and behind.key == "referred" and cues.AND_ONLY.fullmatch(self.text, hit.end, behind.start))

    def _of_their_letter(self, contact: Hit, hit: Hit) -> bool:
        """ "Saat dikonfirmasi, Camat mengaku sudah menyurati PT Maju, tetapi belum dijawab"."""
        asks = ASKS.pattern.search(self.text, contact.end, hit.start) if hit.key == "no_reply" else None
        return bool(asks and VERB_LAST.search(self.text, contact.end, asks.start()))

    def _about_us(self, sentence: Sentence) -> bool:
        return bool(cues.ABOUT_US.search(self.text.low, *sentence))

    def _telling(self, outcome: Hit, sentence: Sentence, following: Sentence) -> bool:
        """Does what came of it tell by itself that somebody was asked?"""
        if outcome.key == "referred" and self._put_off(sentence, following) == "referred":
            return True
        promises = self.text[outcome.start : outcome.end].lower().startswith(cues.PROMISES)
        if outcome.key == "declined" or promises or cues.ONLY_SAY.match(self.text, outcome.start):
            return True  # these rules name what was refused or promised: to comment, to answer
        if outcome.key == "referred" and press.ASKS.pattern.search(self.text.low, outcome.start, outcome.end):
            return True
        others = outcome.key == "unreachable" and cues.OTHERS_LOOK.match(self.text, sentence[0], outcome.end + 1)
        return outcome.key in _TELLING and not others and self._about_us(sentence)

    def came_of_it(self, contact: Hit | None, outcome: Hit | None, sentence: Sentence, following: Sentence) -> str:
        key = outcome.key if outcome else self.heard(contact, sentence, following)
        if key == "pending":
            key = self._said_in_front(sentence) or key
        if outcome and key in ("no_reply", "declined") and self._besides(outcome, sentence):
            key = "partial"
        if key == "declined" and outcome and self.text.startswith("belum", outcome.start):
            key = "promised_later" if self._put_off(sentence, following) == "promised_later" else key
        if key == "unreachable" and outcome and self._of_self(outcome):
            key = self._put_off(sentence, following) or key  # "mengaku sedang rapat. “Nanti saya jelaskan”"
        evaded = outcome is not None and self.text.startswith(("mengelak", "berkelit"), outcome.start)
        if key == "partial" or (key == "answered" and contact) or evaded:
            key = self._put_off(sentence, following) or key
        if key in ("answered", "pending") and words.WAS_SAID.match(self.text, sentence[0]):
            key = cues.SAID_AS.get(self.text[sentence[0] : sentence[0] + 8], key)
        if key == "answered" and contact:
            key = self._yes_or_no(contact, sentence) or key
        if (
            key in ("answered", "pending")
            and self.told.keepers.first(*sentence)
            and ABSENT.search(self.text, *sentence)
        ):
            key = "unreachable"  # "sedang di pesawat ketika dihubungi, kata asistennya"
        if contact and contact.key == MET and key in ("answered", "pending", "partial"):
            return MET if key == "pending" else HEARD
        return key

    def heard(self, contact: Hit | None, sentence: Sentence, following: Sentence) -> str:
        """With no outcome told: an answer when the sentence, or the next one, lets somebody speak."""
        start, end = sentence
        if self._no_comment.first(start, end):
            return "declined"
        if contact and contact.key == "spoke":
            return "answered"
        # "meminta konfirmasi" is no word of an answer
        parts = ((start, contact.start), (contact.end, end)) if contact else ((start, end),)
        spoken = any(
            hit[0] not in cues.NOUNS_TOO
            and not cues.ASKS_FOR.match(self.text, hit.start())
            and not self.text.endswith("untuk ", start, hit.start())
            for verb in (VERB_LAST, VERB_FIRST)
            for part in parts
            for hit in verb.finditer(self.text, *part)
        )
        asked = contact and contact.key == "asked" and cues.PASSIVE.match(self.text.low, contact.start)
        spoken = spoken or bool(
            words.WAS_SAID.match(self.text, start)
            or cues.ACCORDING_TO.match(self.text, start)
            or cues.WAS_ANSWERED.search(self.text, start, end)
            or (asked and any(cues.ACTS.search(self.text, *part) for part in parts))
        )
        return "answered" if spoken or words.QUOTED.search(self.text, start, following[1]) else "pending"

    def _besides(self, outcome: Hit, sentence: Sentence) -> bool:
        """ "menyatakan …, tetapi tidak menjawab pertanyaan tentang …": something was said before the refusal."""
        but = cues.BESIDE_IT.search(self.text, max(sentence[0], outcome.start - 14), outcome.start)
        further = words.FURTHER.search(self.text, outcome.start, outcome.end)
        paper = cues.A_PAPER.match(f" {self.text[outcome.start : outcome.end]}")
        if not but or not (further or paper or cues.A_QUESTION.match(self.text, outcome.end)):
            return False
        return bool(VERB_LAST.search(self.text, sentence[0], outcome.start))

    def _put_off(self, sentence: Sentence, following: Sentence) -> str | None:
        """What an answer comes to that only sends one elsewhere: "Tanya pengacara saya saja", "nanti saja ya"."""
        begins = cues.SPEAKS_NEXT.match(self.text, following[0])
        return attempt_said.comes_to(self._said(sentence[0], following[1] if begins else sentence[1]))

    def _yes_or_no(self, contact: Hit, sentence: Sentence) -> str | None:
        """ "“Betul, saya yang tanda tangan,” kata PPK saat dikonfirmasi", "“Tidak ada fee,” bantahnya"."""
        if attempt_said.DENIES.search(self.text, *sentence):
            return "denied"
        return "admitted" if contact.key != MET and attempt_said.says_yes(self._said(*sentence)) else None

    def _said_in_front(self, sentence: Sentence) -> str | None:
        """ "“Jangan telepon lagi.” Itulah jawaban X ketika kami bertanya": what the speech in front comes to."""
        if cues.THE_RESULT.match(self.text, sentence[0]):
            result = self.told.outcomes.last(sentence[0] - NEAR, sentence[0])
            return result.key if result and result.key in ("no_reply", "unreachable") else None
        if not cues.THAT_WAS.match(self.text, sentence[0]):
            return None
        speech = self.told.spoken.last(sentence[0] - NEAR, sentence[0])
        said = self.text[speech.start : speech.end] if speech else ""
        return attempt_said.comes_to(said) or "answered"

    def _said(self, start: int, end: int) -> str:
        speech = self.told.spoken.around(start) or self.told.spoken.first(start, end)
        return self.text[speech.start : speech.end] if speech else ""
