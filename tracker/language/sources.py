"""Sources: the words that introduce them, anonymous or named, and everybody who can be heard in a text."""

import re
from typing import NamedTuple

from .rule import Hit
from .rules_id import SAID_AFTER
from .spans import any_of
from .speech import ANONYMOUS, NO_SOURCE, VERB_LAST


class Source(NamedTuple):
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
    [*SAID_AFTER, *"menurut oleh dari kepada dengan dan serta itu ini said told by from and to according".split()]
)
_NOUN_WORDS = re.compile(r"[\w'’-]+(?:[ \u00a0][\w'’-]+){0,4},?[ \u00a0]$")
# What joins a wish to the words for whose it is: "yang minta …", "dan enggan …", "who were not authorised …".
_LINK = re.compile(r"(?:(?:yang|yg|dan|serta|tetapi|tapi|namun|sambil|sembari|seraya|dengan|juga|and|but) )+$")
# "seorang bekas sopir pejabat Dinas ESDM yang meminta …": the whole phrase hides one person.
_SOMEONE = re.compile(
    r"(?<![\w-])(?:[Ss]eorang|[Ss]alah (?:satu|seorang)|[Aa]n?|[Oo]ne)(?: (?!yang|who|dan|and|seorang|salah|an?(?= )|one)[\w'’/-]+){1,12},? $"
)
_FALSE_NAME = re.compile(
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? [(–—-] ?$|[A-Z][\w'’-]+, $"
)  # "Melati (bukan nama sebenarnya)"
# "Pegawai itu menemui kami dan meminta identitasnya dirahasiakan": whoever the sentence begins with.
_OWN_VERB = ("meminta", "minta", "and asked", "and requested", "but asked", "and spoke")
_SUBJECT = re.compile(
    r"(?:^|\n|[.”\"] )((?:Seorang|Salah satu|Salah seorang|Pegawai|Pejabat|Sumber|Narasumber|Guru|Staf|Karyawan|Warga|ASN|PNS|Perempuan|Pria|Lelaki"
    r"|The (?!\w+ [A-Z])|An? |One )[^.\n“”\"]{3,220}?)$"
)
_INITIALS = re.compile(
    r"(?<![\w.])[A-Z]{1,3}(?: \([0-9]{2}\))?, [a-z][^.\n“”\"]{2,60}, $"
)  # "R, pegawai dinas, yang meminta …"
REACH = 60  # characters of a noun phrase before "yang meminta namanya dirahasiakan"


def hidden(text: str) -> list[Source]:
    """Every anonymous source and every "information gathered", where it stands."""
    found = [_with_noun(text, hit.start, hit.end, hit.key) for hit in ANONYMOUS.read(text) if not _of_a_name(text, hit)]
    found += [Source(text[hit.start : hit.end], hit.start, hit.end, hit.key) for hit in NO_SOURCE.read(text)]
    joined = _joined(text, sorted(found, key=lambda source: source.start))
    return [source for source in joined if source.kind not in ("source", "source_plural") or _heard(text, source)]


# "Menurut sejumlah ASN", "kata beberapa warga", "kami mewawancarai tiga pegawai"; a source by its own name; and
# "sejumlah warga yang ditemui", "beberapa pegawai di Dinas Sosial mengaku".
_HEARD_BEFORE = re.compile(
    rf"(?<![\w-])(?:{any_of({*SAID_AFTER, *(verb.capitalize() for verb in SAID_AFTER)})}|[Mm]enurut|[Mm]engutip|[Aa]ccording to|said|told [\w ]{{2,20}} by"
    r"|(?:[Kk]eterangan|[Pp]engakuan|[Cc]erita|[Kk]esaksian|[Pp]enuturan|[Kk]eluhan|[Ii]nformasi|[Tt]estimony|[Ii]nterviews)(?: dari| of| from| with)?"
    r"|(?:berbicara|bicara|berbincang|bertemu|wawancara|spoke|talked)(?: dengan| to| with)|mewawancarai|menemui|interviewed) $"
)
_OF_ITSELF = re.compile(r"(?:sumber|sources|people familiar|people briefed|people with)(?!\w)")
_AND_WORDS = r"(?: (?!(?:dan|serta|and|but|tetapi|namun|saat|ketika|setelah|karena|bahwa|when|after|who|yang)(?= (?:[a-z]|Bupati|Wali|Gubernur|Kepala|Ketua|Kapolres|Camat|Lurah|Sekda|Direktur)))[\w/()’'-]+){0,10}"
_HEARD_BEHIND = re.compile(
    rf"{_AND_WORDS}(?:,? (?:yang|who) [^.\n“”\"]{{3,90}}?,?)?(?: (?:juga|pun|sendiri|also|have|had))? (?:{VERB_LAST.pattern})"
    r"|[^.,\n]{0,60} yang (?:ditemui|diwawancarai?|dihubungi|dimintai|kami temui)"
)
_SPEECH_NEXT = re.compile(r"[^.\n“”\"]{0,120}\. [“\"„]")  # "Seorang guru menunjukkan catatannya. “…,” katanya"


def _heard(text: str, source: Source) -> bool:
    """Do they say something? "Uang mengalir ke sejumlah pejabat" and "sejumlah warga menggelar aksi" tell of them."""
    if source.kind == "source" and _SPEECH_NEXT.match(text, source.end):
        return True
    return bool(
        _OF_ITSELF.search(source.text)
        or _HEARD_BEFORE.search(text, max(0, source.start - 40), source.start)
        or _HEARD_BEHIND.match(text, source.end)
    )


def _of_a_name(text: str, hit: Hit) -> bool:
    """ "CV Sumber Rejeki": the one capitalised word is part of a name."""
    return text[hit.start].isupper() and " " not in text[hit.start : hit.end] and bool(_CAPITAL.match(text, hit.end))


_CAPITAL = re.compile(r" [A-Z]")


def _with_noun(text: str, start: int, end: int, kind: str) -> Source:
    """Take in the noun before "yang" and drop the space a name's pattern may have taken behind."""
    end = start + len(text[start:end].rstrip())
    wish = start
    if kind.startswith("promise"):
        if link := _LINK.search(text, max(0, start - 24), start):
            start = link.start()
        someone = _SOMEONE.search(text, max(0, start - 2 * REACH), start)
        if someone:
            return Source(text[someone.start() : end], someone.start(), end, kind)
        if text.startswith(_OWN_VERB, wish) and (subject := _SUBJECT.search(text, max(0, start - 4 * REACH), start)):
            return Source(text[subject.start(1) : end], subject.start(1), end, kind)
        if initials := _INITIALS.search(text, max(0, start - 2 * REACH), start):
            return Source(text[initials.start() : end], initials.start(), end, kind)
        if false := _FALSE_NAME.search(text, max(0, start - REACH), start):
            end += text.startswith(")", end) and "(" in false[0]
            return Source(text[false.start() : end], false.start(), end, kind)
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


# "An employee of the agency, who asked not to be named": what may stand between the two halves.
_APART = re.compile(r"[^.\n“”\"]{0,40}")


def _joined(text: str, found: list[Source]) -> list[Source]:
    """ "sumber ASN" and "yang meminta namanya dirahasiakan" are one introduction: the fuller words stay."""
    out: list[Source] = []
    for source in found:
        if out and source.start < out[-1].end:
            if source.end > out[-1].end or source.kind.startswith("promise"):
                start, end = min(out[-1].start, source.start), max(out[-1].end, source.end)
                kind = source.kind if source.kind.startswith("promise") else out[-1].kind
                out[-1] = Source(text[start:end], start, end, kind)
        elif out and source.kind.startswith("promise") and _APART.fullmatch(text, out[-1].end, source.start):
            out[-1] = Source(text[out[-1].start : source.end], out[-1].start, source.end, source.kind)
        else:
            out.append(source)
    return out
