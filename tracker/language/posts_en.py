"""English posts in small letters: the words before the head, the words behind it, and the name they explain.

"Suryo Wicaksana, the Finance Ministry's director general of budgeting," explains a name; "the hospital's president
director" stands alone; "village head Tengku Ramli" goes before one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .post_words import CAPACITIES, ENGLISH
from .spotting import Spotter, Text


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
    " through between late also then".split()
)
_ELECTED = frozenset("retired elected appointed reelected re-elected suspended".split())
LONGEST = 6  # words before the head


def words_begin(text: str, start: int) -> int:
    """Where the words begin that belong to the head behind them: "regional sales | manager"."""
    for _ in range(LONGEST):
        word = _BEFORE.search(text, max(0, start - 30), start)
        if not word or word[1].lower() in _STOPS or word[1].endswith(("'s", "’s", "s'", "s’")):
            break
        if word[1].endswith("ed") and word[1] not in _ELECTED:
            break
        start = word.start(1)
    return start


_OWNER = r"(?:(?:[Tt]he |[Aa]n? |[Ii]ts )?(?:(?!\w{2,}\. [A-Z])[\w.&-]+ ){0,4}?[\w.&-]+(?:['’]s|s['’]) )"
_LINK = re.compile(
    rf"(?:, [1-9][0-9]|(?<=\w) \([1-9][0-9]\))?(?:, (?P<article>an? |the |his |her |its |their |one of the |who (?:is|was|serves as|served as|works as) (?:an? |the )?|{_OWNER})?"
    r"| (?:(?:was|is|has been|had been|were|being) )?(?:sworn in as|named as|named|appointed as|appointed|elected as|elected|hired as|tapped as|picked as"
    r"|serves as|served as|works as|worked as|became|becomes|as|is|was|to be) (?:an? |the )?)$"
)
_ALONE = re.compile(rf"(?:(?<=[.”\"\n–—-] )|(?<=\n)|^|(?<=[a-z,] ))(?P<article>[Tt]he |{_OWNER})$")
# "… of forest utilization planning," up to a mark, or to the verb that goes on with the sentence.
_VERBS = (
    "said|says|told|who|which|was|is|has|had|did|could|declined|denied|refused|confirmed|acknowledged|admitted|asked"
)
_BEHIND = re.compile(
    rf"(?: (?:of|at|for|in|on|from|with|to|overseeing) [^,.;:\n“”\"()]{{2,90}}?)?(?=[,.;:\n“”\"(]| (?:{_VERBS}) |$)"
)
# "The head of the city's fisheries office, Lutfi Kabalmayan," and "A lawyer for Quek, Simon Achterberg,".
_BEFORE_NAME = re.compile(
    r"(?: \([A-Z]{2,6}\))?(?: (?:of|at|for|in|on|with|from) [^,.;:\n“”\"()]{2,90}?)?(?=, (?:d[rs]\. |H\. |Dr\. |Captain |Capt\. |Colonel |Col\. |I )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){0,3}[,.(])"
)
_GOES_ON = re.compile(
    r"(?: [a-z-]+){0,2} (?:officer|executive|engineer|economist|auditor|counsel|judge|prosecutor|scientist)(?![\w-])"
)
# "deputy director for finance Arjuna Sembada"
_FIELD_AND_NAME = re.compile(r" (?:of|for|in) [a-z]+(?: [a-z]+){0,3}(?= [A-Z][\w'’-]+ [A-Z])")
_OF = re.compile(
    r" (?:of|for|at) (?:the )?(?:[A-Z][\w'’&-]*(?: (?:of |for |and |the )*[A-Z][\w'’&-]*)*(?<!['’]s)(?= [a-z])|[^,.;:\n“”\"()]{2,60}?(?=[,.;:\n]| (?:did|could|declined|refused|has|had|was|is|will|said|to|(?<!the )(?<!of )(?<!an )(?<!a )[a-z]{3,}ed)[ .]))"
)
_SPEAKS_FOR = re.compile(r"[Ss]pokes(?:man|woman|person)")


def read(text: str, start: int, end: int) -> Phrase:
    """The phrase around an English head at `start:end`."""
    if more := _GOES_ON.match(text, end):
        end = more.end()  # "chief risk officer"
    first = words_begin(text, start) if text[start - 3 : start].lower() != "ex-" else start - 3
    capacity, begins = _capacity(text, first, start)
    if link := _link(text, first):
        behind = _BEHIND.match(text, end)
        return Phrase(begins, behind.end() if behind else end, capacity, link, False)
    if named := _BEFORE_NAME.match(text, end):
        return Phrase(begins, named.end(), capacity, None, False)
    if named := _FIELD_AND_NAME.match(text, end):
        return Phrase(begins, named.end(), capacity, None, False)
    owner = _ALONE.search(text, max(0, first - 90), first)
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


def _capacity(text: str, begins: int, head: int) -> tuple[str | None, int]:
    """ "the former procurement director": how the post is held stands before its words."""
    if text[begins : begins + 3].lower() == "ex-":
        return "former", begins + 3
    first = text[begins:head].split(" ", 1)[0]
    if first.lower() in CAPACITIES:
        return CAPACITIES[first.lower()], begins + len(first) + 1
    return None, begins


_NAME_END = re.compile(r"[A-Z][\w'’-]+\.? [A-Z][\w'’.-]*$")


def _link(text: str, begins: int) -> int | None:
    """Where the name ends that the words explain: "…, an | ecologist"."""
    low = max(0, begins - 100)
    link = _LINK.search(text, low, begins)
    if link and not _NAME_END.search(text, low, link.start()):
        link = None
    return link.start() if link else None


# Anybody a text introduces with ", a" and a word for one who does something, up to where the phrase ends.
_DESCRIBED = re.compile(
    r"an? (?P<words>(?:[\w.'’-]{1,30} ){0,5}?(?P<head>[a-z-]{2,30}))(?: (?:of|at|for|in|on|from|with|to) [^,.;:\n“”\"()]{2,80}?)?"
    rf"(?=[,.;:\n“”\"]| (?:{_VERBS}) |$)"
)
# "Ratna Dewi, who heads the agency's water unit,"
_LEADS = Spotter(
    r"(?<=, )who ((?:heads|leads|chairs|runs|directs|oversees|manages|headed|led|chaired) [^,.;:\n“”\"()]{3,90}?)(?=[,.;:\n“”\"]|$)"
)
_DOES = re.compile(
    r"[a-z-]{2,}(?:er|or|ist|ian|ant|man|woman|person|ess|yst|chief|head|officer|aide|expert|guard|monk|nun|cook|pilot)"
)
_SHORT = frozenset(["MP", "CEO", "CFO", "COO", "MPs", "Midwives"])
A_FIRM = frozenset(
    "contractor maker lender builder supplier producer developer operator provider distributor importer exporter printer"
    " agency bank company insurer carrier manufacturer publisher retailer broadcaster newspaper center tower river border order matter"
    " number letter quarter disaster cluster poster corner former other factor sector corridor harbor error motor"
    " plant restaurant settlement grant giant affair chair percent".split()
)


# "A warehouse keeper, Bong Khiun Fa, testified": the same before the name.
_DOER = re.compile(
    r"[Aa]n? (?P<words>(?:[a-z-]{2,20} ){0,3}(?P<head>[a-z-]{3,30}))(?=, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3},)"
)


# "His deputy, Sarlina Wati,": somebody told of by one the text has named.
_THEIRS = Spotter(
    r"(?<![\w-])(?:deputy|successor|predecessor|colleague|boss|friend|partner|assistant|wife"
    r"|husband|widow|son|daughter|brother|sister|mother|father|uncle|aunt|cousin|nephew|niece|neighbou?r|supervisor|superior|subordinate)"
    r"(?:-in-law)?(?=, [A-Z][\w'’.-]*(?:(?: [A-Z][\w'’.-]*){1,3}[,.]|,))"
)
_WHOSE = re.compile(r"(?:(?<![\w-])(?:[Hh]is|[Hh]er|[Tt]heir)|\w['’]s|s['’]) (?P<words>(?:[a-z-]{2,12} ){0,2})$")


def described(text: str) -> Iterator[Phrase]:
    """Phrases such as ", a marine ecologist at the institute" behind a name, whatever their head."""
    text = Text(text)
    for leads in _LEADS.all(text):
        if _NAME_END.search(text, max(0, leads.start() - 60), _age(text, leads.start())):
            yield Phrase(leads.start(1), leads.end(), None, _age(text, leads.start()), False)
    for theirs in _THEIRS.all(text):
        if whose := _WHOSE.search(text, max(0, theirs.start() - 50), theirs.start()):
            yield Phrase(whose.start("words"), theirs.end(), None, None, False)
    for place in text.places({"a", "an"}):
        if named := _DOER.match(text, place):
            if named["head"] not in A_FIRM and _DOES.fullmatch(named["head"]):
                yield Phrase(named.start("words"), named.end(), None, None, False)
            continue
        if not text.startswith(", ", place - 2) or not _NAME_END.search(text, max(0, place - 60), _age(text, place)):
            continue
        found = _DESCRIBED.match(text, place)
        if found and found["head"] not in A_FIRM and _DOES.fullmatch(found["head"]):
            start = found.start("words")
            capacity, start = _capacity(text, start, found.end())
            yield Phrase(start, found.end(), capacity, _age(text, place), False)


def does(word: str) -> bool:
    """Is `word` one for somebody who does something, and for no firm or thing?"""
    return word not in A_FIRM and bool(word in _SHORT or word.lower() in ENGLISH or _DOES.fullmatch(word))


_AGE = re.compile(r"(?:, [1-9][0-9]| \([1-9][0-9]\))?, $")


def _age(text: str, place: int) -> int:
    """Where a name ends before ", a" and, it may be, its age."""
    found = _AGE.search(text, max(0, place - 7), place)
    return found.start() if found else place
