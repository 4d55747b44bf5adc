"""Who acts and who is heard in the sentences in front of a quotation."""

import re
from bisect import bisect_left
from itertools import islice

from . import sentences, unnamed
from .quotes import Quote, Speech
from .speakers import Speakers, Who
from .speech import ACCORDING, UTTERS, VERB_FIRST
from .spotting import Text

FULL_STOP = re.compile(r"[a-z0-9)][.!?](?=\s)")
# "Keluhan itu disampaikan Domingus": who is heard without a verb of their own.
# "Namun, seorang perwira …", "In an email, a spokeswoman …": what may lead into a sentence.
_LEAD = re.compile(
    r"(?:(?:Namun|Tapi|Meski begitu|[A-Z][a-z]*(?: [a-z][\w-]*){1,6}), |(?:Tapi|Namun|But|Then|Later) )(?=seorang|salah|an? |one |another |the )"
)
_BY = re.compile(r"(?<!\w)(?:by|oleh)(?: [a-z]+){0,3} $")
_LEADER = re.compile(r"(?:[A-Z][\w'’-]*\.? ){1,4}[A-Z][\w'’-]+ (?!dan |serta |and )(?:[a-z]+ )+")
_THEIR_OWN = re.compile(
    r"['’]s (?:wife|husband|son|daughter|mother|father|brother|sister|lawyer|aide|spokes\w+|deputy|neighbou?r|colleague|friend|driver|secretary)(?! [A-Z]|,)"
)
_COMPANION = re.compile(
    r"(?:Didampingi|Ditemani|Bersama|Dikawal|Accompanied by|Flanked by)(?: [a-z]+){0,3},? [^.,]{3,40}, "
)
SAID_BY = re.compile(
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
    r"(?:[Dd]i(?:dampingi|temani|kawal|antar|hadiri|saksikan|wakili|bantu|papah)|[Bb]ersama|[Kk]epada|[Dd]i (?:depan|hadapan|samping|sebelah)|[Ss]ambil|[Ss]eraya|[Uu]sai|[Ss]etelah|[Mm]enanggapi|[Mm]enjawab|[Mm]ewakili|[Ss]enada|[Bb]erbeda|[Ll]ain|[Ss]ama|[Ss]eperti|[Ss]erupa|[Ss]elain|[Mm]engutip|[Mm]erujuk|Unlike|Like|Alongside"
    r"|Accompanied|Flanked|After|With|Beside)(?!\w)"
)
# "Sinta Dewi, istri Budi, menangis": somebody else, unknown to the cast, leads the sentence.
_ANOTHER = re.compile(r"(?:^|\n|[.!?”\"] )([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+), (?P<role>(?:[a-z]+ ){1,4})?$")
_ASIDE = re.compile(r"(?: \([0-9]{2}\))?, (?P<role>(?:[a-z][\w'’-]* ){1,5})?")
WINDOW = 240  # characters before a quotation in which its speaker may be introduced
VERBS = 8  # of saying: a sentence with more of them is none
FAR = 1500  # characters back to which a pronoun may point


def _stops(text: str) -> list[int]:
    """Where sentences end behind a small letter, a figure or a bracket."""
    return [m.end() for m in FULL_STOP.finditer(text) if not sentences.abbreviated(text, 0, m.end() - 1)]


class Near:
    """Looks at the text in front of one stretch of speech, after the quotations already read."""

    def __init__(self, speakers: Speakers, speech: Speech, quotes: list[Quote]) -> None:
        self.speakers, self.text, self.speech = speakers, speakers.text, speech
        self.last = quotes[-1] if quotes else None
        self.earlier = quotes[-4:-1]
        self.since = max(self.last.end if self.last else 0, speech.start - FAR)

    def sentence(self, since: int) -> int:
        """Where the sentence in front of the quotation begins, or the one that leads into it."""
        ends = Text(self.text).once(_stops)
        last = bisect_left(ends, self.speech.start - 3) - 1
        return ends[last] + 1 if last >= 0 and ends[last] > since + 1 else since

    def heard(self, place: int) -> Who | None:
        """Who stands behind a verb of saying, or "menurut": somebody known, or the plain words for one who is not."""
        who = self.speakers.at(place, place + 40)
        if who and (who.start <= place + 2 or _CALLED.fullmatch(self.text, place, who.start)):
            return who
        plain = unnamed.after(self.text, place, sure=True)
        return Who(plain.start, plain.end, plain.words, True) if plain and plain.some else None

    def acting(self, since: int, *, sure: bool = False) -> Who | None:
        """ "Pemilik toko tidak terima. “…,” katanya": one who is not named, and acts in the sentence before; and
        "Kepala sekolah, menurut seorang wali murid, mengancam. “…,” katanya": who tells it. `sure`: a verb of saying is theirs, whoever else was named."""
        sentence = self.sentence(since)
        lead = _LEAD.match(self.text, sentence, self.speech.start)
        plain = unnamed.begins(self.text, sentence) or (unnamed.begins(self.text, lead.end()) if lead else None)
        if plain and (name := unnamed.called(self.text, plain.end)):
            return self.speakers.at(name, name + 2)
        if plain:
            named = self.speakers.at(plain.start, plain.end + 3)
            if named and not (named.anonymous and plain.end > named.end):
                return named if named.anonymous else None
            alone = sure or named or (plain.some and not plain.that) or not self.speakers.at(since, sentence)
            return Who(plain.start, plain.end, plain.words, True) if alone else None
        for cue in (ACCORDING, VERB_FIRST, SAID_BY):
            for match in islice(cue.finditer(self.text, sentence, self.speech.start), VERBS):
                who = self.heard(match.end())
                if who and (who.anonymous or cue is SAID_BY):
                    return who
        return None

    def aside(self, who: Who) -> bool:
        """Is somebody named only to tell who another is, whom the cast lacks?"""
        another = _ANOTHER.search(self.text, max(0, who.start - 80), who.start)
        if another and not another["role"] and not self.text[who.start].islower():
            return False
        known = another and (self.speakers.covers(another.start(1)) or self.speakers.at(*another.span(1)))
        return bool(another and not known)

    def beside(self, who: Who, since: int) -> bool:
        """ "Tan Kim Hok mendengar istrinya, Sinta": does another lead the sentence, whom the cast lacks?"""
        sentence = self.sentence(since)
        leader = _LEADER.match(self.text, sentence, who.start) if sentence < who.start else None
        companion = _COMPANION.match(self.text, sentence)
        if _THEIR_OWN.match(self.text, who.end):
            return True  # "Budi's wife wept"
        led = leader and not self.speakers.covers(sentence)
        return bool(led or (companion and who.start < companion.end()))

    def explained(self, who: Who) -> Who | None:
        """ "Sinta, kuasa hukum Budi, membantah": whom a named person is told to explain."""
        before = self.speakers.before(max(0, who.start - WINDOW), who.start)
        between = before and _ASIDE.fullmatch(self.text, before.end, who.start)
        small = between and (between["role"] or self.text[who.start].islower())
        return before if before and small and before.name in self.speakers.names and self.text[who.end] == "," else None

    def asked(self, who: Who) -> Who | None:
        """ "Asked by judge Sinta whether …, he answered": not who asks, but whom the text spoke of before."""
        if not _BY.search(self.text, max(0, who.start - 30), who.start):
            return who
        return self.speakers.before(self.speech.paragraph[0], who.start)

    def actor(self, since: int) -> Who | None:
        """Who is named first, but for one who only stands beside the one who acts."""
        first = self.speakers.at(since, self.speech.start)
        sentence = self.sentence(since)
        if first and first.start > sentence and _LEADS.match(self.text, sentence):
            after = self.text.find(",", first.end, self.speech.start)
            return (self.speakers.at(after, self.speech.start) if after > 0 else None) or first
        return first

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
            plain = unnamed.acts(self.text, max(low, verb.start() - WINDOW // 2), verb.start()) if who else None
            if plain and who and who.start < plain.start:
                return Who(plain.start, plain.end, plain.words, True)
            if who and not re.search(r"[\n“”]", self.text[who.end : verb.start()]) and not self.aside(who):
                return self.explained(who) or self.asked(who)
        return None
