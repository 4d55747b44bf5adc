"""Who says what: anonymous and named sources, and the speaker of each quotation."""

import re
from dataclasses import dataclass, replace

from .people import Cast, Mention
from .quotes import FEWEST_WORDS, Speech
from .speech import ACCORDING, ANONYMOUS, NO_SOURCE, VERB_FIRST, VERB_LAST


@dataclass(frozen=True)
class Quote:
    """Quoted words without their marks; `speaker` is a name, or the words that hide it; None when nobody says it."""

    text: str
    start: int
    end: int
    speaker: str | None
    anonymous: bool = False
    fault: str | None = None


@dataclass(frozen=True)
class Source:
    """The words that introduce a source.

    `kind`: named, promise_asked, promise_given, source, source_plural, hearsay, document.
    """

    text: str
    start: int
    end: int
    kind: str
    name: str | None = None

    @property
    def anonymous(self) -> bool:
        return self.kind in ("promise_asked", "promise_given", "source", "source_plural")


# Words before which the noun phrase of an anonymous source begins: "kata | sumber ASN yang ...".
_NOT_NOUN = frozenset(
    "kata ujar ucap ungkap tutur jelas tegas imbuh menurut oleh dari kepada dengan dan serta itu ini said told by"
    " from and to according".split()
)
_NOUN_WORDS = re.compile(r"[\w'’-]+(?:[ \u00a0][\w'’-]+){0,4}[ \u00a0]$")
REACH = 60  # characters of a noun phrase before "yang meminta namanya dirahasiakan"


def hidden(text: str) -> list[Source]:
    """Every anonymous source and every "information gathered", where it stands."""
    found = [_with_noun(text, m.start(), m.end(), ANONYMOUS.key(m)) for m in ANONYMOUS.finditer(text)]
    found += [
        Source(m[0].rstrip(), m.start(), m.start() + len(m[0].rstrip()), NO_SOURCE.key(m))
        for m in NO_SOURCE.finditer(text)
    ]
    return _joined(text, sorted(found, key=lambda source: source.start))


def _with_noun(text: str, start: int, end: int, kind: str) -> Source:
    """Take in the noun before "yang" and drop the space a name's pattern may have taken behind."""
    end = start + len(text[start:end].rstrip())
    if kind.startswith("promise"):
        noun = _NOUN_WORDS.search(text, max(0, start - REACH), start)
        words = noun[0].split() if noun else []
        for index in range(len(words) - 1, -1, -1):
            if words[index].lower() in _NOT_NOUN:
                words = words[index + 1 :]
                break
        if words and noun:
            start = text.rindex(words[0], noun.start(), start) if len(words) == 1 else _back(text, start, len(words))
    return Source(text[start:end], start, end, kind)


def _back(text: str, start: int, count: int) -> int:
    """The place `count` words before `start`."""
    pos = start
    for _ in range(count):
        stripped = text[:pos].rstrip(" \u00a0") if pos < 200 else text[pos - 200 : pos].rstrip(" \u00a0")
        base = 0 if pos < 200 else pos - 200
        cut = max(stripped.rfind(" "), stripped.rfind("\u00a0"), stripped.rfind("\n"), -1)
        pos = base + cut + 1
    return pos


def _joined(text: str, found: list[Source]) -> list[Source]:
    """ "sumber ASN" and "yang meminta namanya dirahasiakan" are one introduction: the fuller words stay."""
    out: list[Source] = []
    for source in found:
        if out and source.start < out[-1].end:
            if source.end > out[-1].end or source.kind.startswith("promise"):
                start, end = min(out[-1].start, source.start), max(out[-1].end, source.end)
                kind = source.kind if source.kind.startswith("promise") else out[-1].kind
                out[-1] = Source(text[start:end], start, end, kind)
        elif out and source.kind.startswith("promise") and text[out[-1].end : source.start].strip() == "":
            out[-1] = Source(text[out[-1].start : source.end], out[-1].start, source.end, source.kind)
        else:
            out.append(source)
    return out


@dataclass(frozen=True)
class Speakers:
    """Everybody who can be heard in a text: its cast and its hidden sources."""

    text: str
    cast: Cast
    hidden: tuple[Source, ...]

    def at(self, start: int, end: int) -> tuple[int, int, str, bool] | None:
        """Who begins between `start` and `end`: their place, their name or words, and whether they are hidden."""
        source = next((s for s in self.hidden if s.anonymous and start <= s.start < end), None)
        mention = self.cast.at(start, end)
        if source and (mention is None or source.start <= mention.start):
            return source.start, source.end, source.text, True
        return (mention.start, mention.end, mention.name, False) if mention else None

    def before(self, start: int, end: int) -> tuple[int, int, str, bool] | None:
        """The last who stands between `start` and `end`."""
        sources = [s for s in self.hidden if s.anonymous and start <= s.start and s.end <= end]
        mention: Mention | None = self.cast.before(start, end)
        if sources and (mention is None or sources[-1].start > mention.start):
            return sources[-1].start, sources[-1].end, sources[-1].text, True
        return (mention.start, mention.end, mention.name, False) if mention else None


_TO_VERB = re.compile(r"[\s,.”“\"„»]{0,6}")
_UNNAMED_SPEAKER = re.compile(
    r"[ \u00a0]((?:seorang |salah satu |para |salah seorang )?(?:warga|petugas|pegawai|pejabat|sumber|saksi|korban"
    r"|guru|pedagang|nelayan|petani|tokoh|ibu|bapak|orang|pria|perempuan|a |an |the |one )[\w ]{0,40}?)(?=[,.“\"\n]"
    r"|$| (?:saat|ketika|kepada|di|pada|dalam|usai|yang|itu|ini|when|to|on|in)\b)"
)
WINDOW = 240  # characters before a quotation in which its speaker may be introduced


def attributed(speakers: Speakers, speeches: list[Speech]) -> list[Quote]:
    """The quotations that somebody says, or that are long enough to be speech, each with its speaker."""
    quotes: list[Quote] = []
    previous_end = 0
    for speech in speeches:
        found = _after(speakers, speech, quotes, previous_end) or _ahead(speakers, speech, previous_end)
        words = speakers.text[speech.start : speech.end]
        if found is None and len(words.split()) < FEWEST_WORDS:
            continue
        if found is None:
            found = _carried(speakers.text, speech, quotes)
        quotes.append(Quote(words, speech.start, speech.end, *(found or (None, False)), speech.fault))
        previous_end = speech.end
    return _backfilled(speakers.text, quotes)


Who = tuple[str | None, bool]


def _after(speakers: Speakers, speech: Speech, quotes: list[Quote], previous_end: int) -> Who | None:
    """ "…,” ujar Sekda", "…,” katanya", "…,” Smith said"."""
    text = speakers.text
    gap = _TO_VERB.match(text, speech.end)
    start = gap.end() if gap else speech.end
    if start > speech.paragraph[1]:
        return None
    verb = VERB_FIRST.match(text, start)
    if verb and (verb["pron"] or verb["pron2"] or verb["pron3"]):
        return _meant(speakers, speech, quotes, previous_end)
    if verb:
        return _named_after(speakers, verb.end(), speech, quotes, previous_end)
    who = speakers.at(start, start + 2)
    if who and VERB_LAST.match(text, _skip_age(text, who[1])):
        return who[2], who[3]
    return None


_AGE = re.compile(r"(?:,? \(?\d\d\)?,?)?(?:, [^,\n]{3,60},)?[ \u00a0]")


def _skip_age(text: str, end: int) -> int:
    age = _AGE.match(text, end)
    return age.end() if age else end


def _named_after(
    speakers: Speakers, verb_end: int, speech: Speech, quotes: list[Quote], previous_end: int
) -> Who | None:
    text = speakers.text
    who = speakers.at(verb_end, verb_end + 3)
    if who:
        return who[2], who[3]
    if re.compile(r"[ \u00a0](?:dia|ia|beliau|he|she)\b").match(text, verb_end):
        return _meant(speakers, speech, quotes, previous_end)
    unnamed = _UNNAMED_SPEAKER.match(text, verb_end)
    if unnamed:
        return unnamed[1].strip(), True
    nearby = speakers.at(verb_end, min(verb_end + 40, speech.paragraph[1]))
    if nearby and not re.search(r"[.,“\"]", text[verb_end : nearby[0]]):
        return nearby[2], nearby[3]
    return _meant(speakers, speech, quotes, previous_end)


def _meant(speakers: Speakers, speech: Speech, quotes: list[Quote], previous_end: int) -> Who | None:
    """Whom "katanya" means: who was named since the last quotation, else the last speaker."""
    between = _subject(speakers, previous_end, speech.start)
    if between:
        return between
    first = speakers.at(max(previous_end, speech.paragraph[0]), speech.start)
    if first:
        return first[2], first[3]
    if quotes and quotes[-1].speaker:
        return quotes[-1].speaker, quotes[-1].anonymous
    who = speakers.before(0, speech.start)
    return (who[2], who[3]) if who else None


def _subject(speakers: Speakers, start: int, end: int) -> Who | None:
    """Who speaks in the words between: somebody followed by a verb of saying."""
    found = None
    for verb in VERB_LAST.finditer(speakers.text, start, end):
        who = speakers.before(max(start, verb.start() - WINDOW), verb.start())
        if who and not re.search(r"[\n“”]", speakers.text[who[1] : verb.start()]):
            found = who[2], who[3]
    return found


def _ahead(speakers: Speakers, speech: Speech, previous_end: int) -> Who | None:
    """ "Sekda mengatakan, “…”", "Menurut sejumlah ASN, “…”", "Kata Guntur: “…”"."""
    text, base = speakers.text, max(speech.paragraph[0], previous_end, speech.start - WINDOW)
    if spoken := _subject(speakers, base, speech.start):
        return spoken
    for cue in (ACCORDING, VERB_FIRST):
        for match in cue.finditer(text, base, speech.start):
            who = speakers.at(match.end(), match.end() + 3)
            if who and who[0] < speech.start:
                return who[2], who[3]
    if text[base : speech.start].rstrip(' “”"„').endswith(":"):
        who = speakers.before(base, speech.start)
        return (who[2], who[3]) if who else None
    return None


def _carried(text: str, speech: Speech, quotes: list[Quote]) -> Who | None:
    """A paragraph that is nothing but speech goes on with the speaker of the one before."""
    alone = (
        text[speech.paragraph[0] : speech.start].strip(' “”"„') == ""
        and text[speech.end : speech.paragraph[1]].strip(' “”"„.,') == ""
    )
    if alone and quotes and quotes[-1].speaker and text[quotes[-1].end : speech.start].count("\n") == 1:
        return quotes[-1].speaker, quotes[-1].anonymous
    return None


def _backfilled(text: str, quotes: list[Quote]) -> list[Quote]:
    """Speech that runs on over paragraphs has its speaker named at the end."""
    out = list(quotes)
    for index in range(len(out) - 2, -1, -1):
        this, following = out[index], out[index + 1]
        if this.speaker is None and following.speaker and text[this.end : following.start].strip(' \n“”"„') == "":
            out[index] = replace(this, speaker=following.speaker, anonymous=following.anonymous)
    return out


def listed(speakers: Speakers) -> list[Source]:
    """All sources: the hidden ones, and each named person where they are first heard."""
    text, named = speakers.text, {}
    for mention in speakers.cast.mentions:
        if mention.name in named or not mention.named:
            continue
        follows = VERB_LAST.match(text, _skip_age(text, mention.end))
        precedes = VERB_FIRST.search(text, max(0, mention.start - 16), mention.start)
        if follows or (precedes and precedes.end() >= mention.start - 2):
            named[mention.name] = Source(
                text[mention.start : mention.end], mention.start, mention.end, "named", mention.name
            )
    return sorted([*speakers.hidden, *named.values()], key=lambda source: source.start)
