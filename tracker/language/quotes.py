"""Direct speech: straight, curly, reversed and missing quotation marks, paragraph by paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .rules_id import SAID_AFTER
from .spans import any_of
from .speech import VERB_FIRST, VERB_LAST

_MARK = re.compile("[“”„«»\"'‘’]")
# A single mark opens speech only before a word and closes it behind one: an apostrophe stands inside a word.
_SINGLE = re.compile(
    "(?<!')''(?!')|(?<![\\w'])'(?=[A-Z][^'\n]{12,400}[.,!?]?'(?![\\w']))|(?<=[\\w.,!?…])'(?=[ ,.\n]|$)(?<!s')"
    "|‘(?=[A-Z])|(?<=[.,!?…])’(?=\\s)"
)
_PARAGRAPH = re.compile(r"[^\n]+")
MARKS = ' \n“”"„.,'  # what may stand between speech and its attribution
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
    opened: int | None = None
    last = start
    for mark in _marks(text, start, end):
        if opened is None and _closes(text, mark, end):
            yield from _speech(text, _after_telling(text, last, mark.start()), mark.start(), (start, end), "unopened")
            last = mark.end()
        elif opened is None:
            opened = mark.end()
        elif _opens(text, mark, start):
            yield from _speech(text, opened, _sentence_end(text, opened, mark.start()), (start, end), "unclosed")
            opened = mark.end()
        else:
            yield from _speech(text, opened, mark.start(), (start, end), None)
            opened, last = None, mark.end()
    if opened is not None:
        told = _TOLD.search(text, opened, end)  # "“Saya setor dulu, terangnya saat ditemui"
        yield from _speech(text, opened, told.start() if told else end, (start, end), "unclosed")


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The quotation marks of a paragraph; of single ones those that are no apostrophes."""
    for mark in _MARK.finditer(text, start, end):
        if mark[0] not in "'‘’":
            yield mark
        elif single := _SINGLE.match(text, mark.start(), end):
            yield single


def _speech(text: str, start: int, end: int, paragraph: tuple[int, int], fault: str | None) -> Iterator[Speech]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip(" ,\u00a0"))
    if end > start:
        yield Speech(start, end, paragraph, fault)


_AFTER_MARK = re.compile(r"[ ,.\u00a0]{0,3}")


def _closes(text: str, mark: re.Match[str], end: int) -> bool:
    """With no speech open: does this mark end one whose opening mark is missing?"""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if not before.strip() or before in "(-–" or after.isalnum():
        return False
    beyond = _AFTER_MARK.match(text, mark.end())
    return mark.end() >= end or bool(beyond and VERB_FIRST.match(text, beyond.end()))


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    """With speech open: does this mark, by its shape and place, begin another one?"""
    before = text[mark.start() - 1 : mark.start()] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    return mark[0] == "“" and (before.isspace() or before == "(") and after.isalnum() and after.isupper()


def _after_telling(text: str, low: int, high: int) -> int:
    """Where speech with no opening mark begins: behind the last sentence that tells who speaks, if one does."""
    for verb in VERB_LAST.finditer(text, low, high):
        stop = _STOP.search(text, verb.end(), high)
        low = stop.end() if stop else low
    return low


_TOLD = re.compile(rf", (?=(?:{any_of(f'{verb}nya' for verb in SAID_AFTER)})(?!\w))")
_STOP = re.compile(r"[.!?](?=\s)")


def _sentence_end(text: str, low: int, high: int) -> int:
    stops = list(_STOP.finditer(text, low, high))
    return stops[0].end() if stops else high


def _runs_on(text: str, speech: Speech, following: Speech) -> bool:
    opening = text[speech.paragraph[0] : speech.start].rstrip('“”"„ ')
    return (not opening or opening.endswith(":")) and text[speech.end : following.start].strip(' \n“”"„') == ""


def _continued(text: str, found: list[Speech]) -> list[Speech]:
    """A paragraph left open is no fault when the next one begins with a mark: long speech is set so."""
    out = []
    for index, speech in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        runs_on = speech.fault == "unclosed" and following is not None and _runs_on(text, speech, following)
        out.append(Speech(speech.start, speech.end, speech.paragraph) if runs_on else speech)
    return out
