"""Quotation marks of all shapes: which ones stand in a text, and whether each opens or closes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .spotting import Text

# Everything else is written as one of these before a text is read.
_MARK = re.compile("[“”„\"'‘’]")
_RARE = re.compile(
    r"[«»‹›‟″＂]|(?<![\w])[‚`]{1,2}(?=\w)|(?<=[\w.,!?…])`{1,2}|<<(?=\w)|(?<=[\w.,!?…])>>|(?<!\w),,(?=[A-Z])"
)
_SIGNS = (*"«»‹›‟″＂‚`", "<<", ">>", ",,")  # most texts have none of them: a look for each is quick
_SMALL = "'‘’‹›‚`"
# A single mark opens speech only before a word, with one that closes behind it: an apostrophe stands inside a word.
_INSIDE = r"(?:[^'’\n]|(?<=\w)['’](?=\w))"
_SINGLE = re.compile(
    rf"(?<!')''(?!')|(?<![\w'.,!?…])['‘’](?=[A-Z“\"]{_INSIDE}{{8,600}}['’‘](?![\w'’]))"
    r"|(?<=[\w.,!?…”\"])['’‘](?=[\s,.;:)”\"]|$)(?<!s['’])"
)


class Mark(NamedTuple):
    """One quotation mark. `opens`: a space before it and a word behind; `small` ones stand inside of the others."""

    start: int
    end: int
    small: bool
    opens: bool


def plain(text: Text) -> Text:
    """`text` with the rare marks («, ‹, ``, ,, and so on) written as common ones, every place the same place."""
    rare = any(sign in text for sign in _SIGNS) and _RARE.search(text)
    return Text(_RARE.sub(_common, text)) if rare else text


def _common(mark: re.Match[str]) -> str:
    text, (start, end) = mark.string, mark.span()
    opens = not text[start - 1 : start].strip("([ \n\u00a0") if start else True
    if mark[0] in "‟″＂":
        return '"'
    one = ("‘" if opens else "’") if mark[0] in _SMALL else ("“" if opens else "”")
    if end - start == 1:
        return one
    return f" {one}" if opens else f"{one} "


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The quotation marks of a paragraph; of single ones those that are no apostrophes."""
    after = start
    for found in _MARK.finditer(text, start, end):
        if found.start() < after:
            continue
        single = found[0] in "'‘’"
        if single:
            real = _SINGLE.match(text, found.start(), end)
            if not real:
                continue
            found = real
        after = found.end()
        begins = found.start() == start or text[found.start() - 1] in " \u00a0(["
        yield Mark(*found.span(), single and len(found[0]) == 1, begins and text[after : after + 1].strip() != "")
