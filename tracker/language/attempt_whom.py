"""Whom a sentence that tells of an attempt is about."""

from . import attempt_words as words
from .attempt import MET
from .attempt_told import Sentence, Told
from .rule import Hit
from .sources import Who

NEAR = 250  # characters behind an attempt in which a pronoun still means the one who was asked
BACK = 400  # characters back in which somebody was spoken of
FAR = 5000  # characters back to which a post in small letters may point


class Whom:
    """Finds the one who was asked in the sentences of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers = told, told.text, told.speakers

    def asked(self, contact: Hit | None, outcome: Hit | None, sentence: Sentence, heard: bool) -> Who | None:
        """Before "yang dikonfirmasi", before the outcome, or behind the contact. `heard`: does somebody speak or is silent?"""
        start, end = sentence
        who = self._by_name(contact, outcome, sentence)
        if who and words.OWN.search(self.text, max(0, who.start - 20), who.end):
            return None  # "Wartawan kami, Suprapto, mengirim pesan"
        who = self._small_post(start) or who
        if who is None and outcome:
            who = self._body(start, outcome.start) or self._that_body(start, outcome)
            who = who or self._side(start, outcome.start)
        who = who or self._body(start, end) or self._plain(start) or self._object(start, end)
        him = contact and words.HIM.match(self.text, contact.end)
        if contact and contact.key == MET:
            him = him or words.PRONOUN_FIRST.match(self.text, start)
        return who or (self._earlier(start, end) if heard or him else None)

    def _by_name(self, contact: Hit | None, outcome: Hit | None, sentence: Sentence) -> Who | None:
        start, end = sentence
        at, before = self.speakers.at, self.speakers.before
        if contact and words.RELATIVE.search(self.text, max(start, contact.start - 9), contact.start):
            who = before(start, contact.start)
        elif outcome:
            low = contact.end if contact and contact.end < outcome.start else start
            who = before(low, outcome.start) or before(start, outcome.start) or self._meant(start, outcome)
            who = who or (None if outcome.key == "referred" else at(outcome.start, end))
        else:
            assert contact is not None
            near = at(contact.start, contact.end) or before(start, contact.start)
            beside = near and words.BESIDE.fullmatch(self.text, near.end, contact.start)
            who = near if beside else at(contact.end, end) or near
        if who and words.TELLS.search(self.text, max(start, who.start - 20), who.start):
            return before(start, who.start) or self._side(start, who.start)  # "kepala dinas, kata Baiq, menolak …"
        return (self._represented(who, start) or who) if who else None

    def _meant(self, start: int, outcome: Hit) -> Who | None:
        """ "Esoknya ia mempersilakan kami bertanya ke konsultan, Joko": the one asked before."""
        last = self.told.last
        if not words.STILL_THEM.search(self.text, max(start, outcome.start - 40), outcome.start):
            return None
        if last is None or last.to is None or start - last.end > NEAR or not self.told.still_about(last.end, start):
            return self._spoken_of(start)
        return self.speakers.before(last.end, start) or Who(last.start, last.end, last.to)

    def _represented(self, who: Who, start: int) -> Who | None:
        """ "advokat Maria yang mewakili Direktur Dedi membantah": she speaks for him."""
        speaks = words.SPEAKS_FOR.search(self.text, max(start, who.start - 20), who.start)
        return self.speakers.before(start, speaks.start()) if speaks else None

    def _small_post(self, start: int) -> Who | None:
        """ "Adapun camat tidak berada di kantornya": whoever the text has named by that post."""
        subject = words.SMALL_POST.match(self.text, start)
        if not subject or self.speakers.at(start, subject.end() + 2):
            return None
        mentions = self.told.mentions.within(start - FAR, start)
        fit = [m for m in mentions if self.text[m.start : m.end].lower().startswith(subject[1].lower())]
        return Who(fit[-1].start, fit[-1].end, fit[-1].name) if fit else None

    def _side(self, start: int, end: int) -> Who | None:
        """The plain words that a refusal begins with, where they name a side though no person; "the company" is the one
        that was last named."""
        found = words.PLAIN_SUBJECT.fullmatch(self.text, start, end)
        if not found:
            return None
        called = next(group for group in ("own", "office", "who") if found[group])
        name = found[called].removeprefix("The ").removeprefix("the ")
        named = self.told.companies.last(start - FAR, start) if name in words.A_COMPANY else None
        return Who(named.start, named.end, named.name) if named else Who(*found.span(called), name)

    def _plain(self, start: int) -> Who | None:
        """ "Juru bicara itu menyebut … dan meminta pertanyaan diarahkan ke …": a post that nobody's name goes with."""
        found = words.SUBJECT.match(self.text, start)
        name = found["who"].strip() if found else ""
        return Who(found.start("who"), found.start("who") + len(name), name) if found else None

    def _that_body(self, start: int, outcome: Hit) -> Who | None:
        """ "Sampai artikel ini terbit, perusahaan itu tidak menjawab": the body that was last named."""
        if not words.THAT_BODY.search(self.text, start, outcome.end):
            return None
        named = self.told.bodies.last(max(0, start - NEAR), start)
        return Who(named.start, named.end, named.name) if named else None

    def _body(self, start: int, end: int) -> Who | None:
        body = self.told.body(start, end)
        return Who(body.start, body.end, body.name) if body else None

    def _object(self, start: int, end: int) -> Who | None:
        """ "Upaya menemui Yon Hendri juga gagal", "Questions sent to the regent's office": whom nothing else names."""
        found = words.OBJECT.search(self.text, start, end)
        group = (found.lastgroup or "") if found else ""
        return Who(*found.span(group), found[group].strip()) if found else None

    def _earlier(self, start: int, end: int) -> Who | None:
        """ "Ia juga belum merespons": whoever was meant in the sentences just before, where no other subject stands."""
        if said_so := words.SAID_SO.search(self.text, start, end):
            quote = self.told.said.last(max(0, start - FAR), said_so.start() + 1)
            if quote and quote.speaker and said_so.start() - quote.end < 3:
                return Who(quote.start, quote.end, quote.speaker, quote.anonymous)
        elif not words.NO_SUBJECT.match(self.text, start):
            return None
        return self._spoken_of(start)

    def _spoken_of(self, start: int) -> Who | None:
        """Whom a pronoun at the beginning of a sentence means: who spoke last, or was named since."""
        who = self.speakers.before(max(0, start - BACK), start)
        if who is None or words.OWN.search(self.text, max(0, who.start - 20), who.end):
            return None
        if words.UNNAMED.search(self.text, who.end, start):
            return None
        quote = self.told.said.last(max(0, start - BACK), start)
        if quote is None or quote.speaker is None or self._begins_sentence(who, quote.end):
            return who
        return Who(quote.start, quote.end, quote.speaker, quote.anonymous)

    def _begins_sentence(self, who: Who, since: int) -> bool:
        """Has somebody been named first in a sentence since that place?"""
        return who.start > since and bool(words.BEGINS.search(self.text, max(since, who.start - 60), who.start))
