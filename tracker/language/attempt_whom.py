"""Whom a sentence that tells of an attempt is about."""

from . import attempt_names as names
from . import attempt_words as words
from . import attempt_words_whom as cues
from . import press
from .attempt import MET
from .attempt_meant import Meant
from .attempt_sides import Sides
from .attempt_slots import Slots
from .attempt_told import Sentence, Told
from .rule import Hit
from .speakers import Who
from .speech import VERB_LAST

_SILENT = frozenset({"no_reply", "unreachable"})


class Whom:
    """Finds the one who was asked in the sentences of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers, self.sides = told, told.text, told.speakers, Sides(told)
        self.slots, self.meant = Slots(self.text, self.text.low), Meant(told)

    def asked(self, contact: Hit | None, outcome: Hit | None, sentence: Sentence, heard: bool) -> Who | None:
        """Before "yang dikonfirmasi", before the outcome, or behind the contact. `heard`: does somebody speak or is silent?"""
        start, end = sentence
        who = (
            self.meant.asked_before(outcome, start)
            or self._sought(outcome)
            or self._by_name(contact, outcome, sentence)
        )
        if who and press.own(self.text, who.start) and press.own(self.text, who.end - 1):
            who = None
        if who and who.start >= start and self.told.spoken.covers(who.start):
            who = None  # whom somebody names while speaking
        if who and cues.OWN.search(self.text, max(0, who.start - 20), who.end):
            return None  # "Wartawan kami, Suprapto, mengirim pesan"
        who = self.sides.small_post(start) or who
        if who is None and outcome:
            who = self.sides.body(start, outcome.start) or self.sides.that_body(start, outcome)
            who = who or self.sides.side(start, outcome.start)
        question = cues.QUESTION.match(self.text, start, end)
        if who is None and question:
            who = self.meant.speaks_next(end)
        who = (
            who
            or self.sides.body(question.end() if question else start, end)
            or self.sides.plain(start)
            or self.sides.object_(start, end)
        )
        who = who or self._unknown(contact, outcome, sentence)
        who = self._by_shape(who, contact, outcome, sentence) or who
        him = contact and cues.HIM.match(self.text, contact.end)
        if contact and contact.key in (MET, "spoke", "asked"):
            him = him or words.PRONOUN_FIRST.match(self.text, start)
        if who and (named := cues.NAMED_AS.match(self.text, who.end)):
            return Who(*named.span("who"), named["who"])
        if who and who.anonymous and (accused := cues.ACCUSED.match(self.text, who.start)):
            return Who(*accused.span(), accused[0])  # known by initials, and no source
        return who or (self.meant.earlier(start, end) if heard or him else None)

    def _sought(self, outcome: Hit | None) -> Who | None:
        """ "Attempts to reach Derek Olmsted, …, were unsuccessful": right behind the words of seeking."""
        if outcome is None or not (sought := cues.SEEKING.match(self.text, outcome.start, outcome.end)):
            return None
        near = self.speakers.at(sought.end(), sought.end() + 40)
        found = self.slots.object_(sought.start("verb"), outcome.end)
        if near and not cues.CLAUSE.search(self.text, sought.end(), near.start):
            return near
        return self._called(found) if found else None

    def _called(self, found: tuple[int, int]) -> Who:
        return Who(*found, cues.OWNED.sub("", self.text[slice(*found)]))

    def _unknown(self, contact: Hit | None, outcome: Hit | None, sentence: Sentence) -> Who | None:
        """Somebody whom the text tells nothing else of, by their place in the sentence."""
        start, end = sentence
        if self.told.spoken.around(start) or words.QUOTED.match(self.text, start):
            return None  # "“…,” katanya": whom the sentences before tell of
        if both := names.both(self.text, start, end):
            return Who(start, start, both[0])
        until = outcome.start if outcome else end
        found = self.slots.subject(start, max(until, contact.start if contact and not outcome else 0))
        pronoun = words.PRONOUN_FIRST.match(self.text, start)
        if found is None and not pronoun and not (outcome and outcome.key == "referred"):
            found = self.slots.object_(start, end)
        if found is None or (
            outcome and outcome.key in _SILENT and VERB_LAST.search(self.text, found[1], outcome.start)
        ):
            return None  # "Pengacara penggugat mengatakan bank tidak menjawab"
        full = names.fuller(self.text, self.text[slice(*found)], found[0])
        return Who(*found, full) if full else self._called(found)

    def _by_shape(self, who: Who | None, contact: Hit | None, outcome: Hit | None, sentence: Sentence) -> Who | None:
        """A name that nothing else in the text tells to be one, beside the words of asking or behind a post."""
        start, end = sentence
        known = who if who and who.name in self.told.named else None
        if self.told.spoken.around(start) or (known and " " in (known.name or "")):
            return None
        first = min(hit.start for hit in (contact, outcome) if hit)
        named = next(names.before(self.text, start, first), None)
        if known and not (named and _nearer(named, known)):
            return None
        if named is None and who and who.start < first and who.name in self.told.names:
            named = names.behind(self.text, who.end, first)
        if named is None and who and contact and contact.end < who.start < contact.end + 3:
            named = names.behind(self.text, who.end, end)
        if named is None and (who is None or who.name not in self.told.names):
            named = names.subject(self.text, start, end)
        return (
            None
            if named is None or press.own(self.text, named.start) or self.told.bodies.covers(named.start)
            else named
        )

    def _by_name(self, contact: Hit | None, outcome: Hit | None, sentence: Sentence) -> Who | None:
        start, end = sentence
        at, before = self.speakers.at, self.speakers.before
        if contact and cues.RELATIVE.search(self.text, max(start, contact.start - 9), contact.start):
            who = before(start, contact.start)
            through = who is None and cues.THROUGH.match(self.text, contact.end)
            who = at(contact.end, end) if through else who
        elif outcome:
            low = contact.end if contact and contact.end < outcome.start else start
            who = before(low, outcome.start) or before(start, outcome.start)
            who = self._subject(who, start, outcome) if who else self.meant.still(start, outcome)
            if who is None and outcome.key != "referred":
                plain = self.sides.plain(start) if self._stands_alone(start, outcome) else None
                who = plain or at(outcome.start, end)
        else:
            assert contact is not None
            near = at(contact.start, contact.end) or before(start, contact.start)
            beside = near and cues.BESIDE.fullmatch(self.text, near.end, contact.start)
            who = near if beside else at(contact.end, end) or near
        if who and cues.TELLS.search(self.text, max(start, who.start - 20), who.start):
            # "kepala dinas, kata Baiq, menolak …", but "jalan itu rusak, kata Baiq saat dikonfirmasi"
            of = before(start, who.start) or self.sides.side(start, who.start)
            return of or (who if contact and outcome is None else None)
        return (self._represented(who, start) or who) if who else None

    def _stands_alone(self, start: int, outcome: Hit) -> bool:
        """ "Tim humas klub tak mau berkata apa-apa selain …": does the sentence begin with a side, right before that?"""
        side = self.sides.plain(start)
        return bool(side and outcome.start - side.end < 3 and self.told.body(start, side.end) is None)

    def _subject(self, who: Who, start: int, outcome: Hit) -> Who:
        """Not whom the last name before the outcome means where an aside names it, or where it tells of somebody else."""
        if outcome.key == "unreachable" and (of := cues.TELLS_OF.search(self.text, who.end, outcome.start)):
            return Who(*of.span("who"), of["who"])
        first = self.speakers.before(start, who.start) if self.text.startswith(",", who.end) else None
        own_post = not self.text.startswith(who.name or "", who.start)
        if first and own_post and cues.IN_APPOSITION.fullmatch(self.text, first.end, who.start):
            return first  # "Dr. Andi, Kepala Rumah Sakit Bhakti Wara, tak menjawab"
        for aside in cues.ASIDE.finditer(self.text, start, outcome.start):
            if aside.start() < who.start < aside.end():
                return self.speakers.before(start, aside.start() + 1) or self.sides.body(start, aside.start()) or who
        return who

    def _represented(self, who: Who, start: int) -> Who | None:
        """ "advokat Maria yang mewakili Direktur Dedi membantah": she speaks for him."""
        speaks = cues.SPEAKS_FOR.search(self.text, max(start, who.start - 20), who.start)
        return self.speakers.before(start, speaks.start()) if speaks else None


def _nearer(named: Who, who: Who) -> bool:
    """ "Sales Manager Pertamina yang membawahi wilayah itu, Rangga Pradipta, dihubungi": no single word is a full name."""
    return " " in (named.name or "") and " " not in (who.name or "") and who.start < named.start
