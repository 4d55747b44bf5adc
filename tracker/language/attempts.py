"""Attempts to confirm: who was asked, how, and what came of it."""

from dataclasses import dataclass, replace

from . import attempt_said, sentences
from . import attempt_words as words
from .bodies import Body
from .quotes import Speech
from .rule import Hit
from .sources import Speakers, Who
from .spans import Along
from .speech import CHANNELS, CONTACT, OUTCOMES, VERB_FIRST, VERB_LAST
from .spotting import Text


@dataclass(frozen=True)
class Attempt:
    """A sentence that tells of an attempt; `outcome` and `channel` are the keys of the confirmations' vocabularies."""

    text: str
    start: int
    end: int
    to: str | None
    outcome: str
    channel: str = "unknown"
    date: str | None = None  # EDTF, see `attempt_days`


# Without a word such as "dikonfirmasi" only these tell of an attempt; a denial may be no answer to us at all.
_TELLING = frozenset({"declined", "no_reply", "unreachable", "promised_later", "referred", "partial"})
_ONLY_MET = "met"
NEAR = 250  # characters behind an attempt in which a pronoun still means the one who was asked
FAR = 5000  # characters back to which a post in small letters may point


def read(speakers: Speakers, speeches: list[Speech], bodies: list[Body]) -> list[Attempt]:
    """The attempts told in a text, at most one a sentence."""
    reading = _Reading(speakers, speeches, bodies)
    spans = Text(speakers.text).once(sentences.split)
    found: list[Attempt] = []
    for n, span in enumerate(spans):
        if attempt := reading.sentence(span, spans[n + 1] if n + 1 < len(spans) else span):
            before = reading.before_speech(spans, n)
            attempt = reading.stated_before(attempt, spans[before]) if before >= 0 else attempt
            found.append(reading.stated_after(attempt, spans[n + 1]) if n + 1 < len(spans) else attempt)
        elif found and (attempt := reading.still(found[-1], span)):
            found.append(attempt)
        if attempt and (second := reading.but(attempt)):
            found.append(second)
    return _told_once([attempt for attempt in found if attempt.outcome != _ONLY_MET])


def _told_once(found: list[Attempt]) -> list[Attempt]:
    """A sentence that tells how the attempt of the one before went on belongs to that attempt."""
    out: list[Attempt] = []
    for attempt in found:
        last = out[-1] if out else None
        if last and last.to == attempt.to and attempt.outcome == "pending":
            continue  # what was tried besides
        if last and last.to == attempt.to and _goes_on(last, attempt):
            channel = last.channel if last.channel != "unknown" else attempt.channel
            out[-1] = replace(last, outcome=attempt.outcome, channel=channel)
        else:
            out.append(attempt)
    return out


def _goes_on(last: Attempt, attempt: Attempt) -> bool:
    """Is the later outcome what became of the same attempt, and not another one?"""
    vague = last.outcome == "unreachable" and words.VAGUE.search(last.text)
    return (
        last.outcome in ("pending", attempt.outcome)
        or (last.outcome, attempt.outcome) == ("answered", "partial")
        or bool(vague and attempt.outcome == "no_reply")
    )


class _Reading:
    """What the sentences of one text are looked up in."""

    def __init__(self, speakers: Speakers, speeches: list[Speech], bodies: list[Body]) -> None:
        self.speakers, self.text, self.bodies = speakers, speakers.text, Along(bodies)
        self.spoken = spoken = Along(speeches)
        self.contacts = Along(hit for hit in CONTACT.read(self.text) if not spoken.covers(hit.start))
        self.companies = Along(body for body in bodies if body.kind == "company")
        self.mentions = Along(speakers.cast.mentions)
        self.channels = Along(CHANNELS.read(self.text))
        self.outcomes = Along(hit for hit in OUTCOMES.read(self.text) if not spoken.covers(hit.start))

    def sentence(self, span: tuple[int, int], following: tuple[int, int]) -> Attempt | None:
        contact = self.contact(span)
        outcome = self.outcome(span, contact)
        if outcome and outcome.key == "gesture":
            outcome = outcome._replace(key="declined") if contact or words.ABOUT_US.search(self.text, *span) else None
        if not (contact or outcome) or not (contact or self.telling(outcome, span, following)):
            return None
        if outcome and self.others_ask(outcome, contact, span):
            return None
        who = self.asked(contact, outcome, span)
        if who is None or who.name is None or who.anonymous:
            return None  # asking one's own hidden source is no attempt
        key = outcome.key if outcome else self.heard(contact, span, following)
        if outcome and key in ("no_reply", "declined") and self.besides(outcome, span):
            key = "partial"
        if key == "declined" and outcome and self.text.startswith("belum", outcome.start):
            key = "promised_later" if self.put_off(span, following) == "promised_later" else key
        if key == "partial" or (key == "answered" and contact):
            key = self.put_off(span, following) or key
        if key == "answered" and contact and contact.key != _ONLY_MET and self.says_yes(span):
            key = "admitted"
        if contact and contact.key == "met" and key in ("answered", "pending", "partial"):
            key = _ONLY_MET
        start, end = span
        channel = self.channels.first(start, end)
        return Attempt(self.text[start:end], start, end, who.name, key, channel.key if channel else "unknown")

    def still(self, last: Attempt, span: tuple[int, int]) -> Attempt | None:
        """ "Hanya saja, mengenai dana DAK ia meminta waktu": the one asked just before puts off another question."""
        outcome = self.outcomes.first(*span)
        if outcome is None or outcome.key not in ("promised_later", "declined") or span[0] - last.end > NEAR:
            return None
        if "\n" in self.text[last.end : span[0]] or not words.STILL_THEM.search(
            self.text, max(span[0], outcome.start - 8), outcome.start
        ):
            return None
        return Attempt(self.text[slice(*span)], *span, last.to, outcome.key, last.channel)

    def but(self, attempt: Attempt) -> Attempt | None:
        """ "denied it when reached, but referred questions on the debt to …": the second outcome of one sentence."""
        for outcome in self.outcomes.within(attempt.start, attempt.end):
            other = outcome.key in ("referred", "promised_later") and outcome.key != attempt.outcome
            but = words.BUT.search(self.text, max(attempt.start, outcome.start - 14), outcome.start)
            if other and but and attempt.outcome in ("denied", "admitted", "answered"):
                return replace(attempt, outcome=outcome.key)
        return None

    def contact(self, span: tuple[int, int]) -> Hit | None:
        """The first words of a sentence that tell of asking somebody; of meeting somebody where nothing more is told."""
        met = None
        for hit in self.contacts.within(*span):
            if hit.key == "put" and hit.start > span[0] and not self.text.endswith(", ", span[0], hit.start):
                continue
            if hit.key == _ONLY_MET:
                met = met or hit
            elif hit.key != "tried" or self.outcomes.first(*span):
                return hit
        return met

    def outcome(self, span: tuple[int, int], contact: Hit | None) -> Hit | None:
        """The first words that tell what came of it; "when confirmed" is none."""
        found = self.outcomes.within(*span)
        return next((hit for hit in found if not contact or hit.start <= contact.start or hit.end > contact.end), None)

    def besides(self, outcome: Hit, span: tuple[int, int]) -> bool:
        """ "menyatakan …, tetapi tidak menjawab pertanyaan tentang …": something was said before the refusal."""
        if not words.BUT.search(
            self.text, max(span[0], outcome.start - 14), outcome.start
        ) or not words.A_QUESTION.match(self.text, outcome.end):
            return False
        return bool(VERB_LAST.search(self.text, span[0], outcome.start))

    def put_off(self, span: tuple[int, int], following: tuple[int, int]) -> str | None:
        """What an answer comes to that only sends one elsewhere: "Tanya pengacara saya saja", "nanti saja ya"."""
        begins = self.text[following[0] : following[0] + 1] in words.QUOTE_MARKS
        spoken = self.spoken.within(span[0], following[1] if begins else span[1])
        said = self.text[spoken[0].start : spoken[0].end] if spoken else ""
        return attempt_said.comes_to(said)

    def says_yes(self, span: tuple[int, int]) -> bool:
        """ "“Betul, saya yang tanda tangan,” kata PPK saat dikonfirmasi.": what was asked about is confirmed."""
        spoken = self.spoken.within(*span)
        return bool(spoken) and attempt_said.says_yes(self.text[spoken[0].start : spoken[0].end])

    def stated_after(self, attempt: Attempt, following: tuple[int, int]) -> Attempt:
        """ "X menjawab saat dihubungi. Namun ia membantah …": the denial belongs to the same answer."""
        outcome = self.outcomes.first(*following)
        if attempt.outcome != "answered" or outcome is None or outcome.key != "denied":
            return attempt
        return replace(attempt, outcome="denied") if words.PRONOUN_DENIES.match(self.text, following[0]) else attempt

    def before_speech(self, spans: list[tuple[int, int]], n: int) -> int:
        """Which sentence stands before the n-th, or before the speech that the n-th is the end of; -1 where none does."""
        speech = self.spoken.around(spans[n][0])
        before = n - 1
        while speech and before >= 0 and spans[before][0] >= speech.start - 1:
            before -= 1
        return before

    def stated_before(self, attempt: Attempt, earlier: tuple[int, int]) -> Attempt:
        """ "Kades X membantah. “…,” tegasnya saat ditemui.": what was quoted is the denial."""
        goes_on = self.spoken.covers(attempt.start) or words.GOES_ON.match(attempt.text)
        outcome = self.outcomes.first(*earlier) if goes_on else None
        if attempt.outcome not in ("answered", _ONLY_MET) or outcome is None or not _tells(self.text, outcome):
            return attempt
        who = self.speakers.before(earlier[0], outcome.start)
        theirs = who.name == attempt.to if who else bool(words.THE_FIRM.match(self.text, earlier[0]))
        return replace(attempt, outcome=outcome.key) if theirs else attempt

    def others_ask(self, outcome: Hit, contact: Hit | None, span: tuple[int, int]) -> bool:
        """ "menolak menjawab pertanyaan jaksa", "Ombudsman belum menerima jawaban": no paper asked."""
        if contact and contact.key in ("asked", "deadline"):
            return False
        return bool(words.OTHERS_QUESTIONS.match(self.text, outcome.end) or words.OTHERS_ASK.match(self.text, span[0]))

    def telling(self, outcome: Hit | None, span: tuple[int, int], following: tuple[int, int]) -> bool:
        if outcome and outcome.key == "referred" and self.put_off(span, following) == "referred":
            return True
        if outcome is not None and (outcome.key == "declined" or _promises(self.text, outcome)):
            return True  # these rules name what was refused or promised: to comment, to answer
        return outcome is not None and outcome.key in _TELLING and bool(words.ABOUT_US.search(self.text, *span))

    def heard(self, contact: Hit | None, span: tuple[int, int], following: tuple[int, int]) -> str:
        """With no outcome told: an answer when the sentence, or the next one, lets somebody speak."""
        if attempt_said.NO_COMMENT.search(self.text, *span):
            return "declined"
        after = contact.end if contact else span[0]  # "meminta konfirmasi" is no word of an answer
        before = contact.start if contact else span[0]
        spoken = any(
            hit[0] not in words.NOUNS_TOO
            for verb in (VERB_LAST, VERB_FIRST)
            for part in ((span[0], before), (after, span[1]))
            for hit in verb.finditer(self.text, *part)
        )
        return "answered" if spoken or words.QUOTED.search(self.text, span[0], following[1]) else "pending"

    def asked(self, contact: Hit | None, outcome: Hit | None, span: tuple[int, int]) -> Who | None:
        """Whom the sentence is about: before "yang dikonfirmasi", before the outcome, or behind the contact."""
        start, end = span
        at, before = self.speakers.at, self.speakers.before
        if contact and words.RELATIVE.search(self.text, max(start, contact.start - 9), contact.start):
            who = before(start, contact.start)
        elif outcome:
            low = contact.end if contact and contact.end < outcome.start else start
            who = before(low, outcome.start) or before(start, outcome.start) or at(outcome.start, end)
        else:
            assert contact is not None
            near = before(start, contact.start)
            beside = near and words.BESIDE.fullmatch(self.text, near.end, contact.start)
            who = near if beside else at(contact.end, end) or near
        if who and (first := self.represented(who, start)):
            who = first
        if small := self.small_post(start):
            who = small
        if who is None and outcome:
            who = self.body(start, outcome.start) or self.that_body(start, outcome) or self.side(start, outcome.start)
        return who or self.body(start, end) or _earlier(self.speakers, start, end)

    def side(self, start: int, end: int) -> Who | None:
        """The side that a refusal begins with; "the company" is the one that was last named."""
        who = _subject(self.text, start, end)
        named = self.companies.last(start - FAR, start) if who and who.name in words.A_COMPANY else None
        return Who(named.start, named.end, named.name) if named else who

    def small_post(self, start: int) -> Who | None:
        """ "Adapun camat tidak berada di kantornya": whoever the text has named by that post."""
        subject = words.SMALL_POST.match(self.text, start)
        if not subject or self.speakers.at(start, subject.end() + 2):
            return None
        mentions = self.mentions.within(start - FAR, start)
        fit = [m for m in mentions if self.text[m.start : m.end].lower().startswith(subject[1].lower())]
        return Who(fit[-1].start, fit[-1].end, fit[-1].name) if fit else None

    def represented(self, who: Who, start: int) -> Who | None:
        """ "advokat Maria yang mewakili Direktur Dedi membantah": she speaks for him."""
        speaks = words.SPEAKS_FOR.search(self.text, max(start, who.start - 20), who.start)
        return self.speakers.before(start, speaks.start()) if speaks else None

    def that_body(self, start: int, outcome: Hit) -> Who | None:
        """ "Sampai artikel ini terbit, perusahaan itu tidak menjawab": the body that was last named."""
        if not words.THAT_BODY.search(self.text, start, outcome.end):
            return None
        named = self.bodies.last(max(0, start - NEAR), start)
        return Who(named.start, named.end, named.name) if named else None

    def body(self, start: int, end: int) -> Who | None:
        body = self.bodies.first(start, end)
        return Who(body.start, body.end, body.name) if body else None


def _tells(text: str, outcome: Hit) -> bool:
    """Does a denial or a confirmation stand there? "Mengakui" may be part of any story."""
    return (
        outcome.key == "denied"
        or bool(words.ADMITS_IT.match(text, outcome.start))
        or text.startswith(("membenarkan", "tidak ", "tak ", "confirmed", "admitted", "acknowledged"), outcome.start)
    )


def _promises(text: str, outcome: Hit) -> bool:
    return text[outcome.start : outcome.end].lower().startswith(words.PROMISES)


def _subject(text: str, start: int, end: int) -> Who | None:
    """The plain words that a refusal begins with, where they name a side though no person."""
    found = words.PLAIN_SUBJECT.fullmatch(text, start, end)
    if not found:
        return None
    called = next(group for group in ("own", "office", "who") if found[group])
    return Who(*found.span(called), found[called].removeprefix("The ").removeprefix("the "))


def _earlier(speakers: Speakers, start: int, end: int) -> Who | None:
    """ "Ia juga belum merespons": whoever was meant in the sentences just before, where no other subject stands."""
    if not words.NO_SUBJECT.match(speakers.text, start) and not words.SAID_SO.search(speakers.text, start, end):
        return None
    return speakers.before(max(0, start - 400), start)
