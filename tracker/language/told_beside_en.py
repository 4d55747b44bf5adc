"""What an English sentence says somebody is right beside the name, whatever the words: ", then nun,", "was appointed dean"."""

import re

from .doers_en import A_FIRM, does
from .posts_en import words_begin
from .spotting import Text

_NOUN = r"(?P<post>[a-z][\w'’/-]*(?: (?!(?:who|which|that|and|but|said|says|told|was|is|has|had|did|could|would|will|at|of|for|in|on|from|to|with|by|after|since|until)(?!\w))[\w'’/&-]+){0,5}"
_NOUN += r"(?: (?:of|at|for) [^,.;:\n“”\"()]{2,60}?)?)(?=[,.;:\n“”\"]|$| (?:who|said|says|told|was|is|has|had|did|could|would|in|on|at|from|to|with|after|since|until|by|when|before) )"
_AGE = r"(?:, [1-9][0-9]| \([1-9][0-9]\))?"
_IS = re.compile(
    rf"{_AGE}(?:, (?:(?:then|now|currently|once|formerly|previously|later|himself|herself) (?:an? |the )?|an? |the |one of the |his |her |its |their )"
    r"|,? (?:who )?(?:is|was|has been|had been|were|being|serves as|served as|works as|worked as|became|becomes) (?:then )?(?:an? |the )?"
    r"|,? (?:who )?(?:(?:was|is|has been|had been|were|being) )?(?:sworn in|named|appointed|elected|hired|promoted|picked|tapped)(?: as| to be| to)? (?:an? |the )?)"
    rf"(?:(?:former|acting|interim|ex-) ?)?{_NOUN}"
)
# "Budi Santoso, a day after": an article that no person's words follow.
_NO_PERSON = re.compile(
    r"(?:day|week|month|year|few|move|decision|step|sign|blow|reference|lot|bit|moment|hour|minute|third|quarter|half|total|result|charge|claim|fact|question|rare|first|last|same|next|only way"
    r"|company|firm|village|town|city|island|district|region|province|river|hotel|newspaper|magazine|website|ngo|nonprofit|group|organi[sz]ation)(?![\w-])"
)


def behind(text: str, end: int) -> str | None:
    """The words behind a name that ends at `end`, of which the last before any "of" is one for a person."""
    found = _IS.match(text, end)
    if not found or _NO_PERSON.match(found["post"]):
        return None
    words = re.split(r" (?:of|at|for) ", found["post"])[0].split()
    return found["post"] if any(does(word) or word in A_FIRM for word in (words[-1], words[0])) else None


_ENGLISH = frozenset("the was said has had were an for with".split())


def before(text: str, start: int) -> str | None:
    """ "complained headteacher Nurlela Dalimunthe": small words right before a name."""
    if not text.startswith(" ", start - 1) or not _ENGLISH & Text(text).words.keys():
        return None
    words = text[words_begin(text, start) : start].split()
    return " ".join(words) if words and (does(words[-1]) or does(words[-1].lower())) else None


_THE = re.compile(
    r"(?<![\w-])[Tt]he (?P<post>(?:[a-z][\w'’-]* ){0,3}[a-z][\w'’-]*)(?: (?:of|at|for) [^,.;:\n]{2,50}?)?, $"
)


def defined(text: str, start: int) -> str | None:
    """ "The radio host, Claire Whitcombe,": small words and a comma before a name."""
    found = _THE.search(text, max(0, start - 110), start)
    return found["post"] if found and does(found["post"].split()[-1]) else None
