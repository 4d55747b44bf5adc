"""What was asked: words, "a phrase", beginn*, -without, in any mixture. Pure text, no database."""

import re
from dataclasses import dataclass

from tracker.core.i18n import N_, Problem
from tracker.search.words import words_in

LONGEST = 500
MOST = 40
# An optional minus, then a phrase in any quotation marks (an unclosed one runs to the end), or what stands between
# spaces.
_PIECE = re.compile(r"""(?P<minus>(?<!\S)[-−–])?(?:["“”„«](?P<phrase>[^"“”„»]*)(?:["“”»]|$)|(?P<plain>[^\s"“”„«]+))""")


@dataclass(frozen=True)
class Term:
    """Words that must stand side by side; `begins`: the last is only the beginning of one."""

    words: tuple[str, ...]
    begins: bool = False

    @property
    def text(self) -> str:
        """As it stands in the indexed words: " lampu jalan ", or " lampu jal" where it only begins."""
        return f" {' '.join(self.words)}{'' if self.begins else ' '}"


@dataclass(frozen=True)
class Question:
    """What must be there and what must not. `typed` is the question as it was written."""

    typed: str = ""
    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)


def read(typed: str) -> Question:
    """`typed` as a question. Raises Problem for one that is too long, or that has no word in it."""
    if len(typed) > LONGEST:
        raise Problem(
            N_("This is %(now)s characters long; %(most)s can be searched. Keep the words that matter."),
            field="q",
            now=len(typed),
            most=LONGEST,
        )
    terms = {True: [], False: []}
    for piece in _PIECE.finditer(typed):
        if term := _term(piece):
            terms[bool(piece["minus"])].append(term)
    question = Question(typed, *(tuple(dict.fromkeys(terms[minus])) for minus in (False, True)))
    if sum(len(term.words) for term in (*question.wanted, *question.unwanted)) > MOST:
        raise Problem(N_("These are too many words at once. %(most)s can be searched."), field="q", most=MOST)
    if typed.strip() and not question:
        raise Problem(N_("There is no word or number in this. Signs alone find nothing."), field="q")
    return question


def _term(piece: re.Match[str]) -> Term | None:
    text = piece["phrase"] if piece["phrase"] is not None else piece["plain"]
    words = tuple(words_in(text))
    return Term(words, begins=text.rstrip().endswith("*")) if words else None
