"""Attempts to confirm: who was asked, how, and what came of it."""

import re
from dataclasses import dataclass, replace

from . import sentences
from .bodies import Body
from .quotes import Speech
from .sources import Speakers
from .speech import CHANNELS, CONTACT, OUTCOMES, VERB_FIRST, VERB_LAST


@dataclass(frozen=True)
class Attempt:
    """A sentence that tells of an attempt; `outcome` and `channel` are the keys of the confirmations' vocabularies."""

    text: str
    start: int
    end: int
    to: str | None
    outcome: str
    channel: str = "unknown"


# Without a word such as "dikonfirmasi" only these tell of an attempt; a denial may be no answer to us at all.
_TELLING = frozenset({"declined", "no_reply", "unreachable", "promised_later", "referred"})
_ABOUT_US = re.compile(
    r"konfirmasi|wawancara|tanggapan|komentar|keterangan|penjelasan|pesan|panggilan|telepon|pertanyaan|wartawan|media ini"
    r"|dihubungi|bungkam|respon|dikonfirmasi|ditemui"
    r"|comment|respond|repl|request|question|reached|contacted|interview|explain|call",
    re.IGNORECASE,
)


def read(speakers: Speakers, speeches: list[Speech], bodies: list[Body]) -> list[Attempt]:
    """The attempts told in a text, at most one a sentence."""
    found = []
    spans = sentences.split(speakers.text)
    for index, (start, end) in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        attempt = _attempt(speakers, _outside(speeches, start, end), bodies, start, end, following)
        if attempt:
            found.append(attempt)
    return _told_once(found)


def _told_once(found: list[Attempt]) -> list[Attempt]:
    """A sentence that tells how the attempt of the one before went on belongs to that attempt."""
    out: list[Attempt] = []
    for attempt in found:
        last = out[-1] if out else None
        if last and last.to == attempt.to and last.outcome in ("pending", attempt.outcome):
            channel = last.channel if last.channel != "unknown" else attempt.channel
            out[-1] = replace(last, outcome=attempt.outcome, channel=channel)
        else:
            out.append(attempt)
    return out


def _outside(speeches: list[Speech], start: int, end: int) -> list[Speech]:
    return [speech for speech in speeches if speech.start < end and start < speech.end]


def _attempt(
    speakers: Speakers,
    speeches: list[Speech],
    bodies: list[Body],
    start: int,
    end: int,
    following: tuple[int, int] | None,
) -> Attempt | None:
    text = speakers.text
    contact = _unspoken(CONTACT.finditer(text, start, end), speeches)
    outcome = _unspoken(OUTCOMES.finditer(text, start, end), speeches)
    if contact is None and not _telling(text, outcome, start, end):
        return None
    to = _asked(speakers, bodies, contact, outcome, start, end)
    if to is None or to[1]:
        return None
    key = OUTCOMES.key(outcome) if outcome else _heard(speakers, start, end, following)
    channel = CHANNELS.search(text, start, end)
    return Attempt(text[start:end], start, end, to[0], key, CHANNELS.key(channel) if channel else "unknown")


def _unspoken(matches, speeches: list[Speech]) -> re.Match[str] | None:
    """The first match that does not stand inside somebody's speech."""
    return next((m for m in matches if not any(s.start <= m.start() < s.end for s in speeches)), None)


def _telling(text: str, outcome: re.Match[str] | None, start: int, end: int) -> bool:
    return outcome is not None and OUTCOMES.key(outcome) in _TELLING and bool(_ABOUT_US.search(text, start, end))


def _heard(speakers: Speakers, start: int, end: int, following: tuple[int, int] | None) -> str:
    """With no outcome told: an answer when the sentence, or the next one, lets somebody speak."""
    text, stop = speakers.text, following[1] if following else end
    spoken = (
        VERB_LAST.search(text, start, end)
        or VERB_FIRST.search(text, start, end)
        or re.compile('[“"”]').search(text, start, stop)
    )
    return "answered" if spoken else "pending"


Asked = tuple[str, bool]  # who, and whether that is a hidden source: asking one's source is no attempt


def _asked(
    speakers: Speakers,
    bodies: list[Body],
    contact: re.Match[str] | None,
    outcome: re.Match[str] | None,
    start: int,
    end: int,
) -> Asked | None:
    text = speakers.text
    if contact and re.search(
        r"(?:yang|who)[ \u00a0](?:was[ ])?$", text[max(start, contact.start() - 9) : contact.start()]
    ):
        who = speakers.before(start, contact.start())
    elif outcome:
        low = contact.end() if contact and contact.end() < outcome.start() else start
        who = (
            speakers.before(low, outcome.start())
            or speakers.before(start, outcome.start())
            or speakers.at(outcome.end(), end)
        )
    else:
        assert contact is not None
        who = speakers.at(contact.end(), end) or speakers.before(start, contact.start())
    if who:
        return who[2], who[3]
    return _body_asked(text, bodies, start, end) or _earlier(speakers, start)


def _body_asked(text: str, bodies: list[Body], start: int, end: int) -> Asked | None:
    for body in bodies:
        if start <= body.start < end or body.name in text[start:end]:
            return body.name, False
    return None


_NO_SUBJECT = re.compile(
    r"(?:Ia|Dia|Beliau|Yang bersangkutan|Pesan|Panggilan|Nomor|Telepon|Upaya|Permintaan|Surat|Hingga|Sampai|Namun|Saat|Ketika"
    r"|Meski|Sayangnya|Tetapi|Sementara itu|Sebelumnya|He|She|They|His|Her|By the time|When|However|Messages|Calls|Requests"
    r"|Questions)(?!\w)"
)


def _earlier(speakers: Speakers, start: int) -> Asked | None:
    """ "Ia juga belum merespons": whoever was meant in the sentences just before, where no other subject stands."""
    if not _NO_SUBJECT.match(speakers.text, start):
        return None
    who = speakers.before(max(0, start - 400), start)
    return (who[2], who[3]) if who else None
