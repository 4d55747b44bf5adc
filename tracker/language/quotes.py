"""Direct speech: closed, unclosed, unopened and nested quotation marks, paragraph by paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .quote_marks import Mark, marks
from .rules_id import SAID_AFTER
from .spans import any_of
from .speech import VERB_FIRST, VERB_LAST

_PARAGRAPH = re.compile(r"[^\n]+")
MARKS = " \n“”\"„.,'‘’"  # what may stand between speech and its attribution
FEWEST_WORDS = 5  # a shorter one is a term in quotation marks, unless somebody is said to have said it


class Speech(NamedTuple):
    """Quoted words, without their marks. `fault` is "unclosed" or "unopened" when one mark is missing."""

    start: int
    end: int
    paragraph: tuple[int, int]
    fault: str | None = None


class Quote(NamedTuple):
    """Quoted words without their marks; `speaker` is a name, or the words that hide it; None when nobody says it."""

    text: str
    start: int
    end: int
    speaker: str | None
    anonymous: bool = False
    fault: str | None = None


def read(text: str) -> list[Speech]:
    """Every stretch of direct speech in `text`, in order."""
    found: list[Speech] = []
    for paragraph in _PARAGRAPH.finditer(text):
        found.extend(_in_paragraph(text, paragraph.start(), paragraph.end()))
    return _continued(text, found)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Speech]:
    opened: Mark | None = None
    last, skipped, paragraph = start, 0, (start, end)
    found = list(marks(text, start, end))
    if not found and (dialogue := _DIALOGUE.match(text, start, end)):
        told = _TOLD.search(text, dialogue.end(), end)
        yield from _speech(text, dialogue.end(), told.start(), paragraph, None) if told else ()
    for index, mark in enumerate(found):
        if index < skipped:
            continue
        if opened is None and _closes(text, mark, end):
            yield from _speech(text, _after_telling(text, last, mark.start), mark.start, paragraph, "unopened")
            last = mark.end
        elif opened is None:
            opened = mark
        elif mark.small != opened.small:
            continue  # "“Camat bilang, ‘Tunggu’,” katanya"
        elif mark.opens and _nested(found, index):
            skipped = index + 2
        elif mark.opens and text[mark.end].isupper():
            yield from _speech(text, opened.end, _sentence_end(text, opened.end, mark.start), paragraph, "unclosed")
            opened = mark
        else:
            yield from _speech(text, opened.end, mark.start, paragraph, None)
            opened, last = None, mark.end
    if opened is not None:
        yield from _speech(text, opened.end, _told(text, opened.end, end) or end, paragraph, "unclosed")


def _nested(found: list[Mark], index: int) -> bool:
    """With speech open: does this mark open another that ends inside of it? Then two marks that close follow."""
    mark, *others = found[index : index + 3]
    return len(others) == 2 and all(other.small == mark.small and not other.opens for other in others)


def _speech(text: str, start: int, end: int, paragraph: tuple[int, int], fault: str | None) -> Iterator[Speech]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip(" ,\u00a0"))
    if end > start:
        yield Speech(start, end, paragraph, fault)


_AFTER_MARK = re.compile(r"[ ,.\u00a0]{0,3}")


def _closes(text: str, mark: Mark, end: int) -> bool:
    """With no speech open: does this mark end one whose opening mark is missing?"""
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    if not before.strip() or before in "(-–" or after.isalnum():
        return False
    beyond = _AFTER_MARK.match(text, mark.end)
    return mark.end >= end or bool(beyond and VERB_FIRST.match(text, beyond.end()))


def _after_telling(text: str, low: int, high: int) -> int:
    """Where speech with no opening mark begins: behind the last sentence that tells who speaks, if one does."""
    for verb in VERB_LAST.finditer(text, low, high):
        stop = _STOP.search(text, verb.end(), high)
        low = stop.end() if stop else low
    return low


# "“Saya setor dulu, terangnya saat ditemui", "“Saya setor dulu, kata warga Sinta": the mark before the telling is missing.
_TOLD = re.compile(
    rf"(?:,|(?<=[!?…])) (?=(?:{any_of(SAID_AFTER)})(?:nya(?!\w)| (?:[a-z]+ ){{0,3}}[A-Z]| (?:ia|dia|seorang|salah)(?!\w))"
    r"|(?:said|says) (?:[a-z]+ ){0,3}[A-Z]|(?:he|she) (?:said|says)(?!\w))"
)
_STOP = re.compile(r"[.!?](?=\s)")
_DIALOGUE = re.compile(r"[—–] ?(?=[A-Z])")  # "— Kapan dibayar? tanya Sinta"


def _told(text: str, low: int, high: int) -> int | None:
    told = _TOLD.search(text, low, high)
    return told.start() if told else None


def _sentence_end(text: str, low: int, high: int) -> int:
    stop = _STOP.search(text, low, high)
    return _told(text, low, high) or (stop.end() if stop else high)


def _continued(text: str, found: list[Speech]) -> list[Speech]:
    """Long speech goes on in the next paragraph: with a mark in front, which is no fault, or without one, as one speech."""
    out: list[Speech] = []
    for index, speech in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if out and speech.fault == "unopened" and _unclosed_before(text, out[-1], speech):
            out[-1] = Speech(out[-1].start, speech.end, (out[-1].paragraph[0], speech.paragraph[1]))
        elif (
            speech.fault == "unclosed"
            and following
            and following.fault != "unopened"
            and _runs_on(text, speech, following)
        ):
            out.append(Speech(speech.start, speech.end, speech.paragraph))
        else:
            out.append(speech)
    return out


def _unclosed_before(text: str, speech: Speech, following: Speech) -> bool:
    unclosed = speech.fault == "unclosed" and speech.end == speech.paragraph[1]
    return unclosed and following.start == following.paragraph[0] and not text[speech.end : following.start].strip()


def _runs_on(text: str, speech: Speech, following: Speech) -> bool:
    opening = text[speech.paragraph[0] : speech.start].rstrip('“”"„ ')
    return (not opening or opening.endswith(":")) and text[speech.end : following.start].strip(' \n“”"„') == ""
