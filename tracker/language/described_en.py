"""English explanations of people whatever their words: ", a marine ecologist at the institute", "His deputy, Sarlina Wati"."""

import re
from collections.abc import Iterator

from .doers_en import does
from .posts_en import NAME_END, VERBS, Phrase, capacity_of
from .spotting import Spotter, Text

# Anybody a text introduces with ", a" and a word for one who does something, up to where the phrase ends.
_DESCRIBED = re.compile(
    r"an? (?P<words>(?:[\w.'’-]{1,30} ){0,5}?(?P<head>[a-z-]{2,30}))(?: (?:of|at|for|in|on|from|with|to) [^,.;:\n“”\"()]{2,80}?)?"
    rf"(?=[,.;:\n“”\"]| (?:{VERBS}) |$)"
)
# "Ratna Dewi, who heads the agency's water unit,"
_LEADS = Spotter(
    r"(?<=, )who ((?:heads|leads|chairs|runs|directs|oversees|manages|headed|led|chaired) [^,.;:\n“”\"()]{3,90}?)(?=[,.;:\n“”\"]|$)"
)
# "A warehouse keeper, Bong Khiun Fa, testified": the same before the name.
_DOER = re.compile(
    r"[Aa]n? (?P<words>(?:[a-z-]{2,20} ){0,3}(?P<head>[a-z-]{3,30}))(?=, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,3},)"
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
        if NAME_END.search(text, max(0, leads.start() - 60), _age(text, leads.start())):
            yield Phrase(leads.start(1), leads.end(), None, _age(text, leads.start()), False)
    for theirs in _THEIRS.all(text):
        if whose := _WHOSE.search(text, max(0, theirs.start() - 50), theirs.start()):
            yield Phrase(whose.start("words"), theirs.end(), None, None, False)
    for place in text.places({"a", "an"}):
        if named := _DOER.match(text, place):
            if does(named["head"]):
                yield Phrase(named.start("words"), named.end(), None, None, False)
            continue
        if not text.startswith(", ", place - 2) or not NAME_END.search(text, max(0, place - 60), _age(text, place)):
            continue
        found = _DESCRIBED.match(text, place)
        if found and does(found["head"]):
            start = found.start("words")
            capacity, start = capacity_of(text, start, found.end())
            yield Phrase(start, found.end(), capacity, _age(text, place), False)


_AGE = re.compile(r"(?:, [1-9][0-9]| \([1-9][0-9]\))?, $")


def _age(text: str, place: int) -> int:
    """Where a name ends before ", a" and, it may be, its age."""
    found = _AGE.search(text, max(0, place - 7), place)
    return found.start() if found else place
