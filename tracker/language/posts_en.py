"""English posts in small letters: the words before the head, the words behind it, and the name they explain.

"Suryo Wicaksana, the Finance Ministry's director general of budgeting," explains a name; "the hospital's president
director" stands alone; "village head Tengku Ramli" goes before one.
"""

import re
from typing import NamedTuple

from .doers_en import does
from .post_words import CAPACITIES


class Phrase(NamedTuple):
    """Where a post's words lie; `link` is where the name before it ends, `alone` whether it needs no name at all."""

    start: int
    end: int
    capacity: str | None
    link: int | None
    alone: bool


_BEFORE = re.compile(r"(?<![\w'’])((?:[A-Z]\.)+|[\w&'’/-]+) $")
_STOPS = frozenset(
    "a an the his her its their our my your and or but of by to from with for in at on as is was were are be been being that"
    " who whom whose which where when while after before than if said says told asked named called replaced succeeded about against via per"
    " since until both two three four five six one this these those not had has have will would including include includes"
    " formerly previously currently once now through between late also then among them him us other others some many most every each all".split()
)
_ELECTED = frozenset("retired elected appointed reelected re-elected suspended".split())
_BEEN = re.compile(r" (?:was|is|been|were|be) $")  # "was appointed | finance director"
LONGEST = 6  # words before the head


def words_begin(text: str, start: int) -> int:
    """Where the words begin that belong to the head behind them: "regional sales | manager"."""
    for _ in range(LONGEST):
        word = _BEFORE.search(text, max(0, start - 30), start)
        if not word or word[1].lower() in _STOPS or word[1].endswith(("'s", "’s", "s'", "s’")):
            break
        if word[1].endswith("ed") and (
            word[1] not in _ELECTED or _BEEN.search(text, max(0, word.start(1) - 6), word.start(1))
        ):
            break
        start = word.start(1)
    return start


_OWNER = r"(?:(?:[Tt]he |[Aa]n? |[Ii]ts )?(?:(?!\w{2,}\. [A-Z])[\w.&-]+ ){0,4}?[\w.&-]+(?:['’]s|s['’]) )"
_LINK = re.compile(
    rf"(?:, [1-9][0-9]|(?<=\w) \([1-9][0-9]\))?(?:, (?:(?:then|now|currently|once|formerly|previously|later|himself|herself) )?(?P<article>an? |the |his |her |its |their |one of the |who (?:is|was|serves as|served as|works as) (?:an? |the )?|{_OWNER})?"
    r"| (?:(?:was|is|has been|had been|were|being) )?(?:sworn in as|named as|named|appointed as|appointed|elected as|elected|hired as|tapped as|picked as"
    r"|serves as|served as|works as|worked as|became|becomes|as|is|was|to be) (?:an? |the )?)$"
)
_OWNED = ("the ", "The ", "'s ", "’s ", "s' ", "s’ ")
_ALONE = re.compile(rf"(?:(?<=[.”\"\n–—-] )|(?<=\n)|^|(?<=[a-z,] ))(?P<article>[Tt]he |{_OWNER})$")
# "… of forest utilization planning," up to a mark, or to the verb that goes on with the sentence.
VERBS = (
    "said|says|told|who|which|was|is|has|had|did|could|declined|denied|refused|confirmed|acknowledged|admitted|asked"
)
_BEHIND = re.compile(
    rf"(?: (?:of|at(?! the time)|for|in(?! [12][09])|on|from|with|to|overseeing) [^,.;:\n“”\"()]{{2,90}}?)?(?=[,.;:\n“”\"(]| (?:{VERBS}) |$)"
)
# "The head of the city's fisheries office, Lutfi Kabalmayan," and "A lawyer for Quek, Simon Achterberg,".
_BEFORE_NAME = re.compile(
    r"(?: \([A-Z]{2,6}\))?(?: (?:of|at|for|in|on|with|from) [^,.;:\n“”\"()]{2,90}?)?(?=, (?:d[rs]\. |H\. |Dr\. |Captain |Capt\. |Colonel |Col\. |I )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,3}[,.(])"
)
_NEXT_WORD = re.compile(r" ([a-z-]{3,})(?![\w'’-])")


def _goes_on(text: str, end: int) -> int:
    """ "chief risk officer", "student activist": where the words end that a later one for a person closes."""
    pos, last = end, end
    for _ in range(3):
        word = _NEXT_WORD.match(text, pos)
        if not word or word[1] in _STOPS:
            break
        pos = word.end()
        last = pos if does(word[1]) and not word[1].endswith("ers") else last
    return last


# "deputy director for finance Arjuna Sembada"
_FIELD_AND_NAME = re.compile(r" (?:of|for|in) [a-z]+(?: [a-z]+){0,3}(?= [A-Z][\w'’-]+ [A-Z])")
_OF = re.compile(
    r" (?:of|for|at) (?:the )?(?:[A-Z][\w'’&-]*(?: (?:of |for |and |the )*[A-Z][\w'’&-]*)*(?<!['’]s)(?= [a-z])|[^,.;:\n“”\"()]{2,60}?(?=[,.;:\n]| (?:did|could|declined|refused|has|had|was|is|will|said|to|(?<!the )(?<!of )(?<!an )(?<!a )[a-z]{3,}ed)[ .]))"
)
_SPEAKS_FOR = re.compile(r"[Ss]pokes(?:man|woman|person)")


def read(text: str, start: int, end: int) -> Phrase:
    """The phrase around an English head at `start:end`."""
    end = _goes_on(text, end)
    first = words_begin(text, start) if text[start - 3 : start].lower() != "ex-" else start - 3
    capacity, begins = capacity_of(text, first, start)
    if link := _link(text, first):
        behind = _BEHIND.match(text, end)
        return Phrase(begins, behind.end() if behind else end, capacity, link, False)
    if named := _BEFORE_NAME.match(text, end):
        return Phrase(begins, named.end(), capacity, None, False)
    if named := _FIELD_AND_NAME.match(text, end):
        return Phrase(begins, named.end(), capacity, None, False)
    owned = text.endswith(_OWNED, 0, first)
    owner = _ALONE.search(text, max(0, first - 90), first) if owned else None
    of = _OF.match(text, end)
    if not owner or owner["article"].lower() in ("his ", "her ", "its ", "their "):
        if of and _SPEAKS_FOR.match(text, start, end) and _ONE.search(text, max(0, first - 3), first):
            return Phrase(begins, of.end(), capacity, None, True)  # "A spokesperson for the company"
        return Phrase(begins, end, capacity, None, False)
    if of and _OF_ANY.match(of[0]):
        return Phrase(begins, end, capacity, None, False)  # "the principal of a public school"
    known = text[start:end].lower() in _ALWAYS
    if text[start:end].lower() in _MANY:
        return Phrase(begins, end, capacity, None, False)
    if _ANY_OFFICER.match(text, first):
        return Phrase(begins, end, capacity, None, False)
    begun = owner["article"] == "The " and _PREDICATE.match(text, end)
    plain = owner["article"].lower() == "the " and begins == start and not of and not known and not begun
    article = 4 if owner["article"].lower().startswith("the ") else 0
    return Phrase(owner.start() + article, of.end() if of else end, capacity, None, not plain)


# Of these a country, a province or a town has one.
_ALWAYS = frozenset(
    "president|vice president|governor|regent|mayor|deputy governor|deputy regent|deputy mayor".split("|")
)
_MANY = frozenset("official|leader|aide|shareholder|banker|member".split("|"))
_ANY_OFFICER = re.compile(r"(?:serving|senior|junior|off-duty|uniformed|low-ranking|high-ranking) (?:officer|official)")
_OF_ANY = re.compile(r" (?:of|for|at) (?:an?|one|some) ")
_ONE = re.compile(r"[Aa]n? $")
# "The chairwoman did not return calls": whom a sentence is about needs no more than the head.
_PREDICATE = re.compile(
    r" (?:did|does|could|would|will|has|had|is|was|also|later|then|declined|refused|[a-z]{2,}(?:ed|ies|es|ts|ys|ns|ms|ls|ks|ps|ds)|said|told|wrote|took|left|went|gave|sent)(?!\w)"
)


def capacity_of(text: str, begins: int, head: int) -> tuple[str | None, int]:
    """ "the former procurement director": how the post is held stands before its words."""
    if text[begins : begins + 3].lower() == "ex-":
        return "former", begins + 3
    first = text[begins:head].split(" ", 1)[0]
    if first.lower() in CAPACITIES:
        return CAPACITIES[first.lower()], begins + len(first) + 1
    return None, begins


# Two capitals and more: "Pieter van den Bosch", "Marcus J. Havel"; or one behind a word that a name follows.
NAME_END = re.compile(
    r"(?:[A-Z][\w'’.-]* (?:(?:van|von|de|der|den|dos|da|al|bin|binti|br|boru) ){0,3}[A-Z][\w'’.-]*"
    r"|(?:^|\n|[.!?”\"] |(?:said|says|told|named|called|includes?|included|including|was|to|by|and|with) )[A-Z][a-z'’-]{2,})$"
)


def _link(text: str, begins: int) -> int | None:
    """Where the name ends that the words explain: "…, an | ecologist"."""
    low = max(0, begins - 100)
    link = _LINK.search(text, low, begins)
    if link and not NAME_END.search(text, low, link.start()):
        link = None
    return link.start() if link else None
