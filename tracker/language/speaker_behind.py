"""Who is told behind a quotation: "…,” kata Sinta", "…,” Sinta said", "…” Begitu pengakuan Sinta"."""

import re

from . import unnamed
from .quotes import FEWEST_WORDS
from .speaker_beyond import Beyond
from .speaker_near import FAR
from .speakers import Who, skip_age
from .speech import ANY_VERB, UTTERS, VERB_FIRST, may_say, points_back
from .titles import title_at
from .unnamed import Plain

_TO_VERB = re.compile(r"[\s,.”“\"„'‘’]{0,6}(?:(?:begitu|begitulah|demikian|demikianlah|seperti itu) (?=[a-z]))?")
# "“…,” council member Budi said": what may stand between the words and the one who says them.
_ROLE_FIRST = re.compile(
    r"(?:[\w'’-]+ ){1,5}(?=[a-z]* ?[A-Z])|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[\w'’-]+ ){0,3}[\w'’-]+, (?=[A-Z])"
)
_AGED = re.compile(r"^[Tt]he [0-9]{2}-year-old")
_REPLIES = re.compile(r"replied|answered|jawabnya|sahutnya|balasnya")
_APPOSED = re.compile(
    r" (?:(?!(?:seperti|sebagaimana|menirukan|kepada|saat|ketika|usai|sambil|to|at|when|while) )[a-z][\w'’-]* ){0,5}[a-z][\w'’-]*, (?=[A-Z])"
)
_LOOSE_VERB = re.compile(r"[a-z]{3,20}(?= (?:the|an?|his|her|their|one|another|[a-z]))")
_LATER = re.compile(
    r" ?(?:(?:balik|lalu|kembali|hanya|pun|juga|langsung|kemudian|malah|justru|akhirnya|lantas|later|then|also|simply|only) )?"
)
_ANY_DOES = re.compile(
    r",? (?!(?:and|but|or|dan|atau|serta|yang|who|of|di|dari|in|is|was|adalah|itu|ini|sudah|telah)(?!\w))[a-z][a-z-]{2,}"
)
_PRONOUN = re.compile(r"[ \u00a0](?:dia|ia|beliau|he|she|they)\b")
_PRONOUN_DOES = re.compile(r"(?:[Ii]a|[Dd]ia|[Bb]eliau|[Hh]e|[Ss]he) (?:pun |lalu |kemudian |kembali )?[a-z]{4,}")
_KEEPER = re.compile(r"(?:staf|ajudan|satpam|resepsionis|operator|sekretaris|istri|suami|karyawan|tetangga)(?!\w)")
_CLOSED = re.compile(r"[,.!?]")
_THAT_ONE = re.compile(r" (?:itu|tersebut)(?!\w)")
_LEADS_ON = re.compile(r"[^.!?\n“”\"]{0,140}[ (][“\"„'‘]{1,2}(?=\w)")
ROLE = 60  # characters of a role between speech and speaker


class Behind(Beyond):
    """Reads what stands behind the speech."""

    def behind(self) -> Who | None:
        """ "…,” ujar Sekda", "…,” katanya", "…,” Smith said"."""
        if who := self.told_of():
            return who
        gap = _TO_VERB.match(self.text, self.speech.end)
        start = gap.end() if gap else self.speech.end
        if start > self.speech.paragraph[1] or self.leads_on(start):
            return None
        if verb := VERB_FIRST.match(self.text, start):
            back = self.replying if _REPLIES.search(verb[0]) else self.meant
            return back() if points_back(verb[0]) else self.named(verb.end())
        if who := self.doing(start):
            return who
        if plain := unnamed.before_verb(self.text, start):
            if _AGED.search(plain.words):
                return self.meant()
            return self.by_role(plain) or Who(plain.start, plain.end, plain.words, True)
        closed = self.whole() or _CLOSED.search(self.text, self.speech.end - 1, start)
        if closed and (verb := ANY_VERB.match(self.text, start)):
            return self.meant() if points_back(verb[0]) else self.named(verb.end())
        verb = _LOOSE_VERB.match(self.text, start) if closed else None
        if verb and may_say(verb[0]) and (who := self.described(verb.end())):
            return who
        return self.meant() if self.comma(start) and _PRONOUN_DOES.match(self.text, start) else None

    def leads_on(self, start: int) -> bool:
        """ "“Apakah benar?” Terdakwa Gufron menjawab, “…”": does a new sentence begin that introduces the next words?"""
        new = self.text[start : start + 1].isupper() and self.text[start - 1 : start] in " \n" and not self.comma(start)
        return new and bool(_LEADS_ON.match(self.text, start, self.speech.paragraph[1]))

    def comma(self, start: int) -> bool:
        """Does a comma close the words? Then what follows tells who says them."""
        return "," in self.text[self.speech.end : start]

    def doing(self, start: int) -> Who | None:
        """ "…,” council member Budi said", "…,” Budi menggerutu": a name, and behind it what they do."""
        role = _ROLE_FIRST.match(self.text, start)
        who = self.speakers.at(start, (min(role.end(), start + ROLE) if role else start) + 2)
        if who is None:
            return None
        beyond = skip_age(self.text, who.end)
        later = _LATER.match(self.text, beyond)
        if UTTERS.match(self.text, later.end() if later else beyond):
            return who
        acts = self.comma(start) and self.leads() and _ANY_DOES.match(self.text, who.end)
        return who if acts else None

    def by_role(self, plain: Plain) -> Who | None:
        """ "the judge said": who was last named with that post, or the post itself."""
        role = unnamed.role(plain)
        if role is None:
            return None
        low = max(0, self.speech.start - FAR)
        cast = [p for p in self.speakers.people.within(low, self.speech.start) if (p.post or "").lower().endswith(role)]
        if cast:
            return Who(cast[-1].start, cast[-1].end, cast[-1].name)
        post = self.speakers.at(plain.start, plain.end)
        return post if post and post.end >= plain.end else None

    def whole(self) -> bool:
        """Are the words long enough to be a statement?"""
        return len(self.text[self.speech.start : self.speech.end].split()) >= FEWEST_WORDS

    def named(self, verb_end: int) -> Who | None:
        """Who stands behind a verb of saying."""
        title = title_at(self.text, verb_end + 1)
        if who := self.speakers.at(verb_end, (title.end() if title else verb_end) + 3):
            again = _THAT_ONE.match(self.text, who.end) and who.name == self.text[who.start : who.end]
            return (self.meant() if again else None) or who  # "kata mantan camat tersebut"
        if _PRONOUN.match(self.text, verb_end):
            return self.meant()
        if (who := self.described(verb_end)) or unnamed.after(self.text, verb_end):
            return who
        near = self.speakers.at(verb_end, min(verb_end + 40, self.speech.paragraph[1]))
        if near and not re.search(r"[.,“\"]", self.text[verb_end : near.start]):
            return near
        return self.meant()

    def described(self, verb_end: int) -> Who | None:
        """Who is told by what they are: "kata orator aksi, Sinta", "kata sopir itu"."""
        apposed = _APPOSED.match(self.text, verb_end)
        who = self.speakers.at(verb_end, apposed.end() + 2) if apposed else None
        if apposed and who and who.end > apposed.end():
            return who
        plain = unnamed.after(self.text, verb_end)
        return self.called(plain) if plain else None

    def called(self, plain: Plain) -> Who | None:
        """ "kata seorang sopir" hides somebody; "kata sopir itu" means who was named; "kata seorang sopir, Budi," names them."""
        if name := unnamed.called(self.text, plain.end):
            return self.speakers.at(name, name + 2)
        who = self.speakers.at(plain.start, plain.end + 3)
        beside = who and (self.text.startswith(", ", plain.end) or who.start <= plain.end < who.end)
        if who and beside and not who.anonymous:
            return who
        back = plain.that and not _KEEPER.match(plain.words)
        return (self.meant() if back else None) or Who(plain.start, plain.end, plain.words, True)
