"""Whom a pronoun at a quotation means: who was named, or spoke, before it."""

import re

from .speaker_near import FAR, FULL_STOP, SAID_BY, WINDOW, Near
from .speakers import Who
from .speech import ACCORDING, VERB_FIRST

_SMALL_WORDS = re.compile(r" (?:[a-z]+,? ){0,4}")


class Meant(Near):
    """Finds who is meant beside the speech."""

    def meant(self) -> Who | None:
        """Whom "katanya" means: who was named since the last quotation, else the last speaker."""
        since = max(self.since, self.speech.paragraph[0])
        stop = FULL_STOP.search(self.text, since, self.speech.start) if self.last and since == self.last.end else None
        if told := self.acting(since) or self.subject(since):
            return None if self.aside(told) else told
        if who := self.told_by(stop.end() if stop else since) or self.speakers.at(since, self.speech.start):
            return None if self.aside(who) or self.beside(who, since) else who
        near = [who for who in (self.heard_before(since), self.opening(since)) if who]
        return (
            max(near, key=lambda who: who.start, default=None)
            or self.previous()
            or self.speakers.before(max(0, self.speech.start - FAR), self.speech.start)
            or self.later()
        )

    def later(self) -> Who | None:
        """Whom a text names only behind the quotation: looked for by those who read what stands there."""
        return None

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
            for cue in (ACCORDING, VERB_FIRST, SAID_BY):
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

    def replying(self) -> Who | None:
        """ "The judge asked Budi, “…?” “Yes,” he replied": the other one, where the last words were a question."""
        last = self.last
        if not last or not last.speaker or self.text[last.end - 1] != "?" or self.since != last.end:
            return self.meant()
        if self.speakers.at(last.end, self.speech.start):
            return self.meant()
        near = self.speakers.before(max(0, last.start - WINDOW), last.start)
        return near if near and near.name != last.speaker else self.before_last()

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
