"""Whom a pronoun at a quotation means: who was named, or spoke, before it."""

import re

from . import sentences, unnamed
from .quotes import Quote, Speech
from .sources import Speakers, Who
from .speech import ACCORDING, UTTERS, VERB_FIRST

FULL_STOP = re.compile(r"[a-z0-9)][.!?](?=\s)")
# "Keluhan itu disampaikan Domingus": who is heard without a verb of their own.
_SAID_BY = re.compile(
    r"(?<!\w)di(?:sampaikan|katakan|ungkapkan|jelaskan|tuturkan|keluhkan|tegaskan|utarakan|lontarkan|ceritakan|kemukakan|ucapkan|benarkan|akui|bantah|amini|sangkal|sanggah|tepis|tampik|iyakan)(?: juga)?(?: oleh)?(?!\w)"
)
# "Seorang bekas karyawan Ronny mengatakan": nobody's name, though one stands in it.
_SOME = re.compile(r"Seorang |Salah s|(?:Pejabat|Pegawai|Karyawan|Pekerja|Guru|Warga) (?=[a-z])")
_SOMEONE = re.compile(
    r"(?:^|\n|[.!?”\"] )(?P<who>(?:Seorang|Salah (?:seorang|satu)|Pejabat|Pegawai|Karyawan|Pekerja|Guru|Warga) (?![A-Z]|bernama|berinisial)"
    r"(?:(?!bernama|berinisial|yang|ini|itu)[\w/'’-]+ ){1,7}?)(?:(?:yang|itu|ini) (?:[\w/'’-]+ ){0,14})?$"
)
_CALLED = re.compile(r" (?:[a-z]+ ){1,3}bernama ")
# "Didampingi pengacaranya, Sinta Dewi, Budi datang": who stands behind such words does not act, somebody else does.
_LEADS = re.compile(
    r"(?:[Dd]i(?:dampingi|temani|kawal|antar|hadiri|saksikan|wakili|bantu|papah)|[Bb]ersama|[Kk]epada|[Dd]i (?:depan|hadapan|samping|sebelah)|[Ss]ambil|[Ss]eraya|[Uu]sai|[Ss]etelah|[Mm]enanggapi|[Mm]enjawab|[Mm]ewakili"
    r"|Accompanied|Flanked|After|With|Beside)(?!\w)"
)
# "Sinta Dewi, istri Budi, menangis": somebody else, unknown to the cast, leads the sentence.
_ANOTHER = re.compile(r"(?:^|\n|[.!?”\"] )([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+), (?P<role>(?:[a-z]+ ){1,4})?$")
_ASIDE = re.compile(r"(?: \([0-9]{2}\))?, (?P<role>(?:[a-z][\w'’-]* ){1,5})?")
_SMALL_WORDS = re.compile(r" (?:[a-z]+,? ){0,4}")
WINDOW = 240  # characters before a quotation in which its speaker may be introduced
FAR = 1500  # characters back to which a pronoun may point


class Meant:
    """Who is meant beside one stretch of speech, after the quotations already read."""

    def __init__(self, speakers: Speakers, speech: Speech, quotes: list[Quote]) -> None:
        self.speakers, self.text, self.speech = speakers, speakers.text, speech
        self.last = quotes[-1] if quotes else None
        self.earlier = quotes[-4:-1]
        self.since = max(self.last.end if self.last else 0, speech.start - FAR)

    def meant(self) -> Who | None:
        """Whom "katanya" means: who was named since the last quotation, else the last speaker."""
        since = max(self.since, self.speech.paragraph[0])
        stop = FULL_STOP.search(self.text, since, self.speech.start) if self.last and since == self.last.end else None
        told = self.acting(since) or self.subject(since) or self.told_by(stop.end() if stop else since)
        if who := told or self.speakers.at(since, self.speech.start):
            return None if self.aside(who) else who
        near = [who for who in (self.heard_before(since), self.opening(since)) if who]
        return (
            max(near, key=lambda who: who.start, default=None)
            or self.previous()
            or self.speakers.before(max(0, self.speech.start - FAR), self.speech.start)
        )

    def sentence(self, since: int) -> int:
        """Where the sentence in front of the quotation begins, or the one that leads into it."""
        stops = FULL_STOP.finditer(self.text, since, self.speech.start - 3)
        ends = (stop.end() for stop in stops if not sentences.abbreviated(self.text, since, stop.end() - 1))
        return max((end + 1 for end in ends), default=since)

    def heard(self, place: int) -> Who | None:
        """Who stands behind a verb of saying, or "menurut": somebody known, or the plain words for one who is not."""
        who = self.speakers.at(place, place + 40)
        if who and (who.start <= place + 2 or _CALLED.fullmatch(self.text, place, who.start)):
            return who
        plain = unnamed.after(self.text, place, sure=True)
        return Who(plain.start, plain.end, plain.words, True) if plain and plain.some else None

    def acting(self, since: int) -> Who | None:
        """ "Pemilik toko tidak terima. “…,” katanya": one who is not named, and acts in the sentence before; and
        "Kepala sekolah, menurut seorang wali murid, mengancam. “…,” katanya": who tells it."""
        sentence = self.sentence(since)
        if plain := unnamed.begins(self.text, sentence):
            named = self.speakers.at(plain.start, plain.end + 3)
            if named and not (named.anonymous and plain.end > named.end):
                return named if named.anonymous else None
            alone = named or plain.some or not self.speakers.at(since, sentence)
            return Who(plain.start, plain.end, plain.words, True) if alone else None
        for cue in (ACCORDING, VERB_FIRST, _SAID_BY):
            for match in cue.finditer(self.text, sentence, self.speech.start):
                who = self.heard(match.end())
                if who and (who.anonymous or cue is _SAID_BY):
                    return who
        return None

    def aside(self, who: Who) -> bool:
        """Is somebody named only to tell who another is, whom the cast lacks?"""
        another = _ANOTHER.search(self.text, max(0, who.start - 80), who.start)
        if another and not another["role"] and not self.text[who.start].islower():
            return False
        known = another and (self.speakers.covers(another.start(1)) or self.speakers.at(*another.span(1)))
        return bool(another and not known)

    def explained(self, who: Who) -> Who | None:
        """ "Sinta, kuasa hukum Budi, membantah": whom a named person is told to explain."""
        before = self.speakers.before(max(0, who.start - WINDOW), who.start)
        between = before and _ASIDE.fullmatch(self.text, before.end, who.start)
        small = between and (between["role"] or self.text[who.start].islower())
        return before if before and small and before.name in self.speakers.names and self.text[who.end] == "," else None

    def actor(self, since: int) -> Who | None:
        """Who is named first, but for one who only stands beside the one who acts."""
        first = self.speakers.at(since, self.speech.start)
        sentence = self.sentence(since)
        if first and first.start > sentence and _LEADS.match(self.text, sentence):
            after = self.text.find(",", first.end, self.speech.start)
            return (self.speakers.at(after, self.speech.start) if after > 0 else None) or first
        return first

    def told_by(self, since: int) -> Who | None:
        """ "Inspektur sedang cuti, kata sekretarisnya, Ibu Korwa. “…,” pesannya": the last who is said to say something;
        else who is named first. `since`: behind the sentence of the quotation before ("“…,” ucap Cindy. Binsar memotong. “…”")."""
        first = self.actor(since)
        for verb in reversed(list(VERB_FIRST.finditer(self.text, since, self.speech.start))) if first else ():
            who = self.speakers.at(verb.end(), min(verb.end() + 40, self.speech.start))
            if who and _SMALL_WORDS.fullmatch(self.text, verb.end(), who.start):
                return who
        return first

    def opening(self, end: int) -> Who | None:
        """Who opens the paragraph before `end`, where it stands behind the last quotation: "Kepala Dinas X mengarahkan …"."""
        before = self.text[self.since : end].rstrip()
        line = before.rfind("\n") + 1
        return self.speakers.at(self.since + line, self.since + line + 2) if line else None

    def heard_before(self, end: int) -> Who | None:
        """Who speaks in the nearest paragraph before `end` in which somebody does, back to the last quotation."""
        while end > self.since:
            start = max(self.since, self.text.rfind("\n", self.since, max(self.since, end - 1)) + 1)
            spoken = self.subject(start, end)
            for cue in (ACCORDING, VERB_FIRST, _SAID_BY):
                for match in cue.finditer(self.text, start, end):
                    who = self.heard(match.end())
                    spoken = who if who and (spoken is None or who.start > spoken.start) else spoken
            if spoken or start >= end:
                return spoken
            end = start
        return None

    def previous(self) -> Who | None:
        """The speaker of the quotation before."""
        return (
            Who(self.last.start, self.last.end, self.last.speaker, self.last.anonymous)
            if self.last and self.last.speaker
            else None
        )

    def before_last(self) -> Who | None:
        """The one who spoke before the last speaker, in the quotations near by."""
        for quote in reversed(self.earlier):
            if (
                self.last
                and quote.speaker
                and quote.speaker != self.last.speaker
                and self.speech.start - quote.end < 2 * WINDOW
            ):
                return Who(quote.start, quote.end, quote.speaker, quote.anonymous)
        return None

    def someone(self, start: int, end: int) -> Who | None:
        """ "Seorang pekerja yang ikut menggali mengaku": the plain words for one who stays unnamed, up to the verb at `end`."""
        found = _SOMEONE.search(self.text, max(0, start - 3, end - WINDOW), end)
        if not found or found.start("who") < start:
            return None
        named = self.speakers.before(found.start("who"), end)
        if named and not self.text[max(0, found.start() - FAR) : found.start()].count(str(named.name).split()[-1]):
            return None if not named.anonymous else named
        return Who(*found.span("who"), found["who"].strip(), True)

    def subject(self, start: int, end: int | None = None) -> Who | None:
        """Who speaks between `start` and the quotation (or `end`): somebody followed by a verb of saying."""
        end = self.speech.start if end is None else end
        some = _SOME.search(self.text, start, end)
        anybody = some or self.speakers.at(start, end)
        for verb in reversed(list(UTTERS.finditer(self.text, start, end))) if anybody else ():
            low = max(start, verb.start() - WINDOW)
            who = (self.someone(start, verb.start()) if some else None) or self.speakers.before(low, verb.start())
            if who and not re.search(r"[\n“”]", self.text[who.end : verb.start()]) and not self.aside(who):
                return self.explained(who) or who
        return None
