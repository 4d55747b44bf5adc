"""The speaker of one quotation: before it, behind it, or meant by a pronoun."""

import re

from .quotes import FEWEST_WORDS, MARKS
from .sources import Who, skip_age
from .speaker_meant import FAR, WINDOW, Meant
from .speech import ACCORDING, ANY_VERB, VERB_FIRST, VERB_LAST, points_back

_TO_VERB = re.compile(r"[\s,.”“\"„'‘’]{0,6}(?:(?:begitu|begitulah|demikian|demikianlah|seperti itu) (?=[a-z]))?")
_UNSAID = re.compile(f"[{MARKS}]*+")
_UNNAMED_SPEAKER = re.compile(
    r"[ \u00a0]((?:(?:seorang|salah satu|salah seorang) (?=[a-z]))?(?:(?:(?<=seorang )|(?<=salah satu ))[a-z]+|para [a-z]+|warga|petugas|pegawai|pejabat|sumber|saksi|korban"
    r"|guru|pedagang|nelayan|petani|tokoh|karyawan|staf|satpam|ajudan|resepsionis|operator|sekretaris|sopir|buruh|pekerja|perawat|bidan|kader|mahasiswa|penjaga|tukang|istri|suami|tetangga|penjual|pemilik|warganya|ibu|bapak|orang|pria|perempuan|a |an |the |one )[\w ]{0,40}?)(?=[,.“\"\n]"
    r"|$| (?:saat|ketika|kepada|di|pada|dalam|usai|yang|itu|ini|when|to|on|in)\b)"
)
# "“…,” council member Budi said": what may stand between the words and the one who says them.
_ROLE_FIRST = re.compile(r"(?:[\w'’-]+ ){1,5}(?=[a-z]* ?[A-Z])")
_FULL_STOP = re.compile(r"[a-z0-9)][.!?](?=\s)")
# "“…,” the judge said", "“…,” one agent told us".
_THE_ONE = re.compile(
    r" ?(?P<whole>(?:[Tt]he|[Oo]ne|[Aa]n?) (?:(?:former|serving|retired|second|other|young|older|senior|junior) )?(?P<role>[a-z]{4,}))(?: also| later)? (?:said|says|told|added|recalled|explained)(?!\w)"
)
_HIDDEN_ROLES = frozenset(
    "agent officer official employee clerk worker driver manager executive guard broker teacher nurse trader".split()
)
_PRONOUN = re.compile(r"[ \u00a0](?:dia|ia|beliau|he|she|they)\b")
_KEEPER = re.compile(r"(?:staf|ajudan|satpam|resepsionis|operator|sekretaris|istri|suami|karyawan|tetangga)(?!\w)")
_CLOSED = re.compile(r"[,.!?]")
_THAT_ONE = re.compile(r" (?:itu|tersebut)(?!\w)")
_INTRODUCES = re.compile(r"[^.!?\n“”\"]*[,:] ?[“\"„'‘]{1,2}$")
_SAID_BEFORE = re.compile(r"([,.”\"'’ ]{0,4})[^.!?\n“”\"]*\. [“\"„'‘]{1,2}$")
_NEW_BEHIND = re.compile(r"[.”\"'’]{1,3}\s+(?=[A-Z])")
_NEW_SENTENCE = re.compile(r"[.!?] [“”\"„']{1,2}$")
_SENTENCE_PRONOUN = re.compile(r"(?:^|(?<=\s))(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he) (?=[a-z])")
# Speech that is a paragraph, told of in the next: "Itulah jawaban Benyamin", "Pertanyaan itu dilontarkan Ketua Banggar".
_THAT_WAS = re.compile(
    r"[.,!?”\"’ ]{0,4}\n+(?:(?:Itulah|Itu|Begitulah|Begitu|Demikian(?:lah)?) (?:jawaban|kata|ucapan|pernyataan|kalimat|pengakuan|keluhan|cerita)(?: singkat| pendek| itu)?"
    r"|(?:Pertanyaan|Pernyataan|Kalimat|Ucapan|Kata-kata|Keluhan|Jawaban|Seruan|Pengakuan)(?: itu| tersebut| ini)? (?:dilontarkan|disampaikan|diucapkan|diutarakan|datang dari|keluar dari mulut|meluncur dari mulut)(?: oleh)?"
    r"|(?:That was|Those were) (?:the )?(?:answer|reply|words?|response) (?:of|from)|So said) "
)
_BY = re.compile(r"(?<!\w)(?:by|oleh)(?: [a-z]+){0,3} $")  # "Asked by judge Ketut whether …, he answered: “…”"
_ASKED = re.compile(r"[?]\s[“\"„]$")
ROLE = 60  # characters of a role between speech and speaker


class Search(Meant):
    """Looks for the speaker of one stretch of speech, after the quotations already read."""

    def speaker(self) -> Who | None:
        if self.introduced():
            return self.ahead() or self.behind() or self.carried()
        return self.behind() or self.ahead() or self.answering() or self.carried()

    def answering(self) -> Who | None:
        """ "Ia membenarkan hal itu. Tapi sebabnya? “Cuaca.”": a question of ours, and the answer of whom the text speaks of."""
        start, base = self.speech.start, max(self.speech.paragraph[0], self.since)
        if not _ASKED.search(self.text, max(self.since, start - 3), start):
            return None
        return self.subject(base) or self.speakers.at(base, start) or self.previous()

    def introduced(self) -> bool:
        """ "X said, “…” Y added" and "said X. “….” Y added": is somebody heard in front, and a new sentence behind?"""
        text, speech = self.text, self.speech
        after = _NEW_BEHIND.match(text, speech.end)
        stop = text[speech.end - 1] if after and "." not in after[0] else "."
        if not after or stop not in ".!?…":
            return False
        base = max(speech.paragraph[0], self.since)
        lead = _INTRODUCES.search(text, max(base, speech.start - ROLE), speech.start)
        if lead:
            return any(cue.search(text, lead.start(), speech.start) for cue in (VERB_LAST, VERB_FIRST, ACCORDING))
        said = _SAID_BEFORE.match(text, base, speech.start) if self.last and stop == "." else None
        return bool(said and VERB_FIRST.match(text, said.end(1), speech.start))

    def behind(self) -> Who | None:
        """ "…,” ujar Sekda", "…,” katanya", "…,” Smith said"."""
        if that := _THAT_WAS.match(self.text, self.speech.end):
            return self.speakers.at(that.end(), that.end() + 2)
        gap = _TO_VERB.match(self.text, self.speech.end)
        start = gap.end() if gap else self.speech.end
        if start > self.speech.paragraph[1]:
            return None
        if verb := VERB_FIRST.match(self.text, start):
            return self.meant() if points_back(verb[0]) else self.named(verb.end())
        role = _ROLE_FIRST.match(self.text, start)
        who = self.speakers.at(start, (min(role.end(), start + ROLE) if role else start) + 2)
        if who and VERB_LAST.match(self.text, skip_age(self.text, who.end)):
            return who
        if role := _THE_ONE.match(self.text, start):
            return self.by_role(role["role"]) or self.some(role)
        closed = self.whole() or _CLOSED.search(self.text, self.speech.end - 1, start)
        verb = ANY_VERB.match(self.text, start) if closed else None
        if verb is None:
            return None
        return self.meant() if points_back(verb[0]) else self.named(verb.end())

    def by_role(self, role: str) -> Who | None:
        """ "the judge said": who was last named with that post."""
        low = max(0, self.speech.start - FAR)
        cast = [p for p in self.speakers.people.within(low, self.speech.start) if (p.post or "").lower().endswith(role)]
        return Who(cast[-1].start, cast[-1].end, cast[-1].name) if cast else None

    def some(self, role: re.Match[str]) -> Who | None:
        """ "one agent told us", "the officer said": nobody whom the text names."""
        return Who(*role.span("whole"), role["whole"], True) if role["role"] in _HIDDEN_ROLES else None

    def whole(self) -> bool:
        """Are the words long enough to be a statement?"""
        return len(self.text[self.speech.start : self.speech.end].split()) >= FEWEST_WORDS

    def named(self, verb_end: int) -> Who | None:
        """Who stands behind a verb of saying."""
        if who := self.speakers.at(verb_end, verb_end + 3):
            again = _THAT_ONE.match(self.text, who.end) and who.name == self.text[who.start : who.end]
            return (self.meant() if again else None) or who  # "kata mantan camat tersebut"
        if _PRONOUN.match(self.text, verb_end):
            return self.meant()
        if unnamed := _UNNAMED_SPEAKER.match(self.text, verb_end):
            if (
                not _KEEPER.match(unnamed[1])
                and _THAT_ONE.search(self.text, unnamed.end(1) - 9, unnamed.end(1) + 9)
                and (who := self.meant())
            ):
                return who
            return Who(unnamed.start(1), unnamed.end(1), unnamed[1].strip(), True)
        near = self.speakers.at(verb_end, min(verb_end + 40, self.speech.paragraph[1]))
        if near and not re.search(r"[.,“\"]", self.text[verb_end : near.start]):
            return near
        return self.meant()

    def ahead(self) -> Who | None:
        """ "Sekda mengatakan, “…”", "Menurut sejumlah ASN, “…”", "Kata Guntur: “…”"."""
        base, start = max(self.speech.paragraph[0], self.since, self.speech.start - WINDOW), self.speech.start
        introduced = self.text[base:start].rstrip(' “”"„').endswith(":")
        near = self.speakers.before(base, start) if introduced else None
        if near and _BY.search(self.text, max(base, near.start - 30), near.start):
            near = self.speakers.before(self.speech.paragraph[0], near.start) or near
        if spoken := self.subject(base):
            return near if near and near.start > spoken.start else spoken
        for cue in (ACCORDING, VERB_FIRST):
            for match in cue.finditer(self.text, base, start):
                who = self.speakers.at(match.end(), match.end() + 3)
                if who and who.start < start:
                    return who
                if (
                    cue is VERB_FIRST
                    and self.last
                    and (points_back(match[0]) or _PRONOUN.match(self.text, match.end()))
                ):
                    return self.previous()  # "…,” keluh dia. “…”"
        return near or self.told()

    def told(self) -> Who | None:
        """ "Ketua Fraksi X minta pemerintah terbuka. “…?”": a full statement behind a sentence about one who acts."""
        start, base = self.speech.start, max(self.speech.paragraph[0], self.since)
        if not self.whole() or not self.text[start].isupper() or not _NEW_SENTENCE.search(self.text, base, start):
            return None
        sentence = max((stop.end() for stop in _FULL_STOP.finditer(self.text, base, start - 3)), default=base)
        if _SENTENCE_PRONOUN.search(self.text, sentence, start):
            return self.meant()
        who = self.speakers.at(sentence, start)
        return who if who and who.start - sentence < ROLE else None

    def carried(self) -> Who | None:
        """A paragraph that is nothing but speech, and a sentence that is broken by its attribution, go on with the
        speaker of the one before."""
        speech, text = self.speech, self.text
        if self.last and speech.start - self.last.end < WINDOW and text[speech.start].islower():
            between = text[self.last.end : speech.start]
            if "\n" not in between and not _FULL_STOP.search(between):
                return self.previous()
        start, end = speech.paragraph
        alone = _UNSAID.fullmatch(text, start, speech.start) and _UNSAID.fullmatch(text, speech.end, end)
        if self.last and alone and text.count("\n", self.last.end, speech.start) == 1:
            return self.previous()
        return None
