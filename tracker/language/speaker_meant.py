"""Whom a pronoun at a quotation means: who was named, or spoke, before it."""

import re

from .quotes import Quote, Speech
from .sources import Speakers, Who
from .speech import ACCORDING, VERB_FIRST, VERB_LAST

_FULL_STOP = re.compile(r"[a-z0-9)][.!?](?=\s)")
# "Keluhan itu disampaikan Domingus": who is heard without a verb of their own.
_SAID_BY = re.compile(
    r"(?<!\w)di(?:sampaikan|katakan|ungkapkan|jelaskan|tuturkan|keluhkan|tegaskan|utarakan|lontarkan|ceritakan|kemukakan|ucapkan|benarkan|akui)(?: juga)?(?: oleh)?(?!\w)"
)
# "Seorang bekas karyawan Ronny mengatakan": nobody's name, though one stands in it.
_SOME = re.compile(r"Seorang |Salah s|(?:Pejabat|Pegawai|Karyawan|Pekerja|Guru|Warga) (?=[a-z])")
_SOMEONE = re.compile(
    r"(?:^|\n|[.!?”\"] )(?P<who>(?:Seorang|Salah (?:seorang|satu)|Pejabat|Pegawai|Karyawan|Pekerja|Guru|Warga) (?![A-Z]|bernama|berinisial)"
    r"(?:(?!bernama|berinisial|yang|ini|itu)[\w/'’-]+ ){1,7}?)(?:(?:yang|itu|ini) (?:[\w/'’-]+ ){0,14})?$"
)
_SMALL_WORDS = re.compile(r" (?:[a-z]+,? ){0,4}")
WINDOW = 240  # characters before a quotation in which its speaker may be introduced
FAR = 1500  # characters back to which a pronoun may point


class Meant:
    """Who is meant beside one stretch of speech, after the quotations already read."""

    def __init__(self, speakers: Speakers, speech: Speech, quotes: list[Quote]) -> None:
        self.speakers, self.text, self.speech = speakers, speakers.text, speech
        self.last = quotes[-1] if quotes else None
        self.since = max(self.last.end if self.last else 0, speech.start - FAR)

    def meant(self) -> Who | None:
        """Whom "katanya" means: who was named since the last quotation, else the last speaker."""
        since = max(self.since, self.speech.paragraph[0])
        stop = _FULL_STOP.search(self.text, since, self.speech.start) if self.last and since == self.last.end else None
        told = self.subject(since) or self.told_by(stop.end() if stop else since)
        if who := told or self.speakers.at(since, self.speech.start):
            return who
        near = [who for who in (self.heard_before(since), self.opening(since)) if who]
        return (
            max(near, key=lambda who: who.start, default=None)
            or self.previous()
            or self.speakers.before(max(0, self.speech.start - FAR), self.speech.start)
        )

    def told_by(self, since: int) -> Who | None:
        """ "Inspektur sedang cuti, kata sekretarisnya, Ibu Korwa. “…,” pesannya": the last who is said to say something;
        else who is named first. `since`: behind the sentence of the quotation before ("“…,” ucap Cindy. Binsar memotong. “…”")."""
        first = self.speakers.at(since, self.speech.start)
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
                    who = self.speakers.at(match.end(), match.end() + 3)
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
        for verb in reversed(list(VERB_LAST.finditer(self.text, start, end))) if anybody else ():
            low = max(start, verb.start() - WINDOW)
            who = (self.someone(start, verb.start()) if some else None) or self.speakers.before(low, verb.start())
            if who and not re.search(r"[\n“”]", self.text[who.end : verb.start()]):
                return who
        return None
