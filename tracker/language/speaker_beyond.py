"""Who is told in a sentence of its own behind a quotation, or acts there: "…” Begitu pengakuan Sinta", "“Palsu?” Sinta tertawa. “…”"."""

import re

from . import unnamed
from .speaker_meant import Meant
from .speakers import Who
from .speech import UTTERS
from .whose_words import HOW, NOBODY, OF_THEIRS, SIGNED, THAT_WAS, THUS_SAID

_CLOSED_NAME = re.compile(r"(?: [A-Z][\w'’-]+){0,3}(?:[,.)\n]|$)")
_GAP = re.compile(r"[\s,.”“\"„'‘’]{0,6}")
_LEADS = re.compile(r"(?:^|\n|[.!?”\"] )[“”\"„'‘]{1,2}$")  # the quotation is a sentence, or begins one
# "“Palsu?” Sinta mengernyit. “Ini asli.”": a sentence between two quotations, the second of which nobody else says.
_SANDWICH = re.compile(
    r"(?:, [^.!?“”\"\n]{3,60},)? (?!adalah|is |was )[a-z][^.!?“”\"\n]{0,140}[.!?] [“\"„'‘]{1,2}[^“”\"\n]{1,400}[”\"’']{1,2}(?: (?=[A-Z“\"])|\s*$|\n|,? \w+nya(?!\w)|,? (?:he|she) )"
)
# "“…” // Sinta mengatakan itu sambil menunduk": the paragraph behind speech that is one.
_SAID_SO = re.compile(
    r"(?:,? [^.!?\n]{3,60},)? (?:\w+ ){0,2}?(?:mengucapkan|mengatakan|menyampaikan|melontarkan|mengungkapkan|menuturkan|berkata|said|says|spoke|mengulang)(?:nya| (?:itu|demikian|begitu|hal itu|kalimat itu|this|that|so|these words|those words))(?!\w)"
)
_NEXT = re.compile(
    r"[,.”\"’' ]{0,4}[^.!?\n“”\"]{0,80}\. (?P<that>(?:Perempuan|Pria|Lelaki|Wanita|Pemuda|Ibu|Bapak|Warga|The (?:man|woman)) (?:itu|ini|tersebut)?,? )?(?=[A-Z])"
)
_INTRODUCED = re.compile(
    r"(?: \([0-9]{2}|, (?!tetapi|namun|but|and)[^.!?\n]{3,60},|,? [0-9]{2} tahun| (?:sudah|telah|baru) [a-z]+ (?:hari|pekan|bulan|tahun))"
)


class Beyond(Meant):
    """Looks past the quotation's own sentence."""

    def told_of(self) -> Who | None:
        """ "…” Begitu pengakuan Sinta", "…” Hal itu diungkapkan Sinta", "…,” bunyi pesan Sinta", "…” – Sinta"."""
        text, end = self.text, self.speech.end
        if that := THAT_WAS.match(text, end):
            plain = unnamed.after(text, that.end() - 1)
            return self.speakers.at(that.end(), that.end() + 2) or (Who(*plain[:3], True) if plain else None)
        if theirs := OF_THEIRS.match(text, end):
            return self.speakers.at(theirs.end(), theirs.end() + 2)
        if signed := SIGNED.match(text, end):
            who = self.speakers.at(signed.end(), signed.end() + 2)
            return who if who and _CLOSED_NAME.match(text, who.end) else None
        thus = THUS_SAID.match(text, end) or HOW.match(text, end)
        who = self.speakers.at(thus.end(), thus.end() + 2) if thus else None
        return who if who and (UTTERS.match(text, who.end + 1) or text.startswith(" would say", who.end)) else None

    def nobody(self) -> bool:
        """ "kata pepatah", "tanya kami", "the report said": words of somebody, but of none who has a name."""
        gap = _GAP.match(self.text, self.speech.end)
        return bool(NOBODY.match(self.text, gap.end() if gap else self.speech.end))

    def leads(self) -> bool:
        """Does the quotation begin a sentence?"""
        start = self.speech.start
        return bool(_LEADS.search(self.text, max(0, start - 4), start))

    def sandwiched(self) -> Who | None:
        """ "“Palsu?” Sinta mengernyit. “Ini asli.”": who acts between two quotations."""
        end = self.speech.end
        gap = _GAP.match(self.text, end)
        if not gap or gap.end() > self.speech.paragraph[1] or not self.leads():
            return self.wrote_under()
        who = self.speakers.at(gap.end(), gap.end() + 2)
        return who if who and not who.anonymous and _SANDWICH.match(self.text, who.end, end + 800) else None

    def wrote_under(self) -> Who | None:
        """Whose words a paragraph of speech was, told by the next: "Sinta mengatakannya …", or their name alone."""
        text, gap = self.text, _GAP.match(self.text, self.speech.end)
        who = self.speakers.at(gap.end(), gap.end() + 2) if gap and "\n" in gap[0] else None
        return who if who and _SAID_SO.match(text, who.end) else None

    def later(self) -> Who | None:
        """ "“Kami lapar,” katanya. Dorkas Kambu mengungsi …": where nobody was named before, who is named next."""
        if self.speakers.before(0, self.speech.start):
            return None
        following = _NEXT.match(self.text, self.speech.end, self.speech.end + 200)
        who = self.speakers.at(following.end(), following.end() + 2) if following else None
        told = following and (following["that"] or (who and _INTRODUCED.match(self.text, who.end)))
        return who if told else None
