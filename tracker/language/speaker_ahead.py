"""Who is told in front of a quotation: "Sinta mengatakan, “…”", "Menurut Sinta, “…”", "Sinta tertawa. “…”"."""

import re

from . import unnamed
from .speaker_behind import ROLE, Behind
from .speaker_near import WINDOW
from .speakers import Who
from .speech import ACCORDING, UTTERS, VERB_FIRST, points_back
from .whose_words import THEIR_WORDS

_PRONOUN = re.compile(r"[ \u00a0](?:dia|ia|beliau|he|she|they)\b")
_INTRODUCES = re.compile(r"[^.!?\n“”\"]*[,:] ?[“\"„'‘]{1,2}$")
_SAID_BEFORE = re.compile(r"([,.”\"'’ ]{0,4})[^.!?\n“”\"]*\. [“\"„'‘]{1,2}$")
_NEW_BEHIND = re.compile(r"[.”\"'’]{1,3}\s+(?=[A-Z])")
_NEW_SENTENCE = re.compile(r"[.!?…] ?[“”\"„'‘]{1,2}$")
_COMMA = re.compile(r"[a-z0-9)][,:] ?[“”\"„'‘]{1,2}$")
_SENTENCE_PRONOUN = re.compile(r"(?:^|(?<=\s))(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he) (?=[a-z])")
_ASKED = re.compile(r"[?]\s[“\"„]$")
# Who does not act in a sentence though it names them.
_OBLIQUE = re.compile(
    r"(?<!\w)(?:kepada|oleh|dengan|untuk|tentang|soal|bersama|milik|to|by|with|about|from|for|of)(?: [a-z]+){0,2} $"
)
_TO = re.compile(
    r"(?<!\w)(?:kepada|told|asked|meneriaki|membentak|menegur|menghardik|to|at)(?: (?:the )?[A-Za-z]+){0,2} $"
)
_DONE_TO = re.compile(
    r"(?<=\w )(?:di(?:tanya|tanyai|tegur|cecar|bentak|bisiki|hardik|ingatkan|sapa|maki|teriaki|marahi|semprot)(?: oleh)?|was (?:asked|told|warned|reminded) by)(?= )"
)
_THEN_SPEECH = re.compile(r"(?:, [^,.:“”\"]{2,40})?[,:] ?[“\"„'‘]{1,2}")
_RECEIVED = re.compile(
    r"(?<!\w)(?:menerima|mendapat|mendapatkan|membaca|membacakan|menunjukkan|memperlihatkan|menyodorkan|memutar|received|got|read out|read|showed|played)(?!\w)"
)
# "Rekannya, Sinta, mengangguk": somebody else comes in, even where the cast lacks them.
_NEWCOMER = re.compile(r"[A-Z][\w-]+(?: [a-z][\w-]+){0,2}(?<=nya), [A-Z]")
_TAG = re.compile(
    r"(?:^|\n|[.!?”\"’] )(?P<who>Wartawan|Reporter|Jurnalis|Pewawancara|Moderator|Hakim|Jaksa|Penyidik|Saksi|Terdakwa|Pengacara|Warga|Petugas|Polisi|Journalist|Judge"
    r"|Prosecutor|Witness|Lawyer): ?[“\"„'‘]{1,2}$"
)


class Ahead(Behind):
    """Reads what stands in front of the speech, back to the one before."""

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
            return any(cue.search(text, lead.start(), speech.start) for cue in (UTTERS, VERB_FIRST, ACCORDING))
        said = _SAID_BEFORE.match(text, base, speech.start) if self.last and stop == "." else None
        return bool(said and VERB_FIRST.match(text, said.end(1), speech.start))

    def answering(self) -> Who | None:
        """ "Ia membenarkan hal itu. Tapi sebabnya? “Cuaca.”": a question of ours, and the answer of whom the text speaks of."""
        start, base = self.speech.start, max(self.speech.paragraph[0], self.since)
        if not _ASKED.search(self.text, max(self.since, start - 3), start):
            return None
        return self.subject(base) or self.speakers.at(base, start) or self.previous()

    def ahead(self) -> Who | None:
        """ "Sekda mengatakan, “…”", "Menurut sejumlah ASN, “…”", "Kata Guntur: “…”"."""
        base, start = max(self.speech.paragraph[0], self.since, self.speech.start - WINDOW), self.speech.start
        introduced = self.text[base:start].rstrip(" “”\"„'‘’").endswith(":")
        sentence = self.sentence(base)
        near = (self.tag(base) or self.speakers.before(sentence, start)) if introduced else None
        if near and _TO.search(self.text, max(sentence, near.start - 40), near.start):
            near = self.speakers.before(sentence, near.start)  # "Sinta told Mayor Budi: “…”"
        near = near and (self.asked(near) or near)
        if theirs := THEIR_WORDS.search(self.text, max(base, start - 100), start):
            return Who(*theirs.span("who"), theirs["who"], True)
        leads = introduced or _COMMA.search(self.text, base, start)
        if leads and (who := self.done_by(sentence)):
            return who
        if leads and (who := self.acting(base)):
            return who
        if spoken := self.subject(base):
            says = spoken.start < sentence and UTTERS.search(self.text, sentence, start)
            if says and (who := self.acting(base, sure=True)):
                return who
            return near if near and near.start > spoken.start else spoken
        for cue in (ACCORDING, VERB_FIRST):
            for match in cue.finditer(self.text, base, start):
                if (who := self.heard(match.end())) and who.start < start:
                    later = self.told() if who.start < sentence else None
                    return None if not later and _NEWCOMER.match(self.text, sentence) else later or who
                if (
                    cue is VERB_FIRST
                    and self.last
                    and (points_back(match[0]) or _PRONOUN.match(self.text, match.end()))
                ):
                    return self.previous()  # "…,” keluh dia. “…”"
        if introduced and not near and _SENTENCE_PRONOUN.search(self.text, sentence, start):
            return self.meant()
        return None if near and self.handed_on(near) else near or self.told()

    def done_by(self, sentence: int) -> Who | None:
        """ "Camat Budi ditanya Sinta, “…?”", "Budi was asked by a farmer, “…?”": whose words are those of the one behind."""
        done = _DONE_TO.search(self.text, sentence, self.speech.start)
        who = (self.heard(done.end()) or self.plain(done.end())) if done else None
        return who if who and _THEN_SPEECH.fullmatch(self.text, who.end, self.speech.start) else None

    def plain(self, place: int) -> Who | None:
        """The plain words for somebody behind a verb."""
        plain = unnamed.after(self.text, place)
        return Who(plain.start, plain.end, plain.words, True) if plain else None

    def handed_on(self, near: Who) -> bool:
        """ "Budi menerima pesan dari nomor tak dikenal: “…”": are the words not those of who is named?"""
        received = _RECEIVED.search(self.text, near.end, self.speech.start)
        return bool(received and not UTTERS.search(self.text, received.end(), self.speech.start))

    def tag(self, base: int) -> Who | None:
        """ "Wartawan: “…?”"."""
        found = _TAG.search(self.text, max(base, self.speech.start - ROLE), self.speech.start)
        return Who(*found.span("who"), found["who"], True) if found else None

    def told(self) -> Who | None:
        """ "Ketua Fraksi X minta pemerintah terbuka. “…?”", "X menggeleng, “…”": a statement behind one who acts."""
        text, start, base = self.text, self.speech.start, max(self.speech.paragraph[0], self.since)
        stated = self.whole() or text[self.speech.end - 1] in ".?!…"
        if (
            not stated
            or not text[start].isupper()
            or not (_NEW_SENTENCE.search(text, base, start) or _COMMA.search(text, base, start))
        ):
            return None
        sentence = self.sentence(base)
        if _SENTENCE_PRONOUN.search(text, sentence, start):
            return self.meant()
        if who := self.acting(base):
            return who
        who = self.speakers.at(sentence, start)
        if who is None or who.start - sentence >= ROLE or _OBLIQUE.search(text, sentence, who.start):
            return None
        return None if self.aside(who) or self.beside(who, base) else who
