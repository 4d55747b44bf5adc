"""Indonesian words for one who does something, beside a name: "Pemasang iklan, Chin Siu Lan,", "Wa Ode, pengumpul kerang,".

They are formed with "pe-"; whatever else begins so ends in "-an" or is listed.
"""

import re
from collections.abc import Iterator

from .person_words import agents, of_anything
from .small_posts import NO_FIELD
from .spotting import Text

_BEFORE_NAME = re.compile(
    r"(?P<small>[Pp][a-z]+(?: [a-z-]{2,20}){0,3})(?: (?:dari|di|pada)(?: [A-Z][\w&.-]*){1,5})?(?=, (?:(?:[A-Z]|d[rs])[\w'’.-]* (?:(?:bin|binti|van|den|de) )?){1,4}[A-Z][\w'’.-]*(?:,| \())"
)


_TELLS = re.compile(
    r"(?P<agent>[a-z]+)(?: [a-z-]{2,20}){0,4}?(?=[,.;\n]| (?:yang|di|asal|dari|berusia|berumur|sejak)(?!\w))"
)
_NAMED = re.compile(
    r"(?:^|\n|[.!?”\"] |(?:kata|ujar|tutur|ucap|keluh|ungkap|menurut|Menurut) )[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}(?: \([0-9]{2}\)|, [0-9]{2}(?: tahun)?)?, $"
)


def _behind_name(text: str, place: int) -> re.Match[str] | None:
    """ "Wa Ode Sitti, pengumpul kerang berusia 52 tahun,": behind a name that a sentence begins with, or who speaks."""
    told = _TELLS.match(text, place)
    if not told or of_anything(told["agent"]) or NO_FIELD.search(told[0]):
        return None
    return told if _NAMED.search(text, max(0, place - 80), place) else None


# "Penyanyi dangdut Lesti Kurnia batal tampil": right before a name, where the sentence begins.
_AT_ONCE = re.compile(r"(?P<small>P[a-z]+(?: [a-z-]{3,20}){1,2})(?= [A-Z][a-z'’-]+ [A-Z][a-z'’-]+(?:[ ,.](?![A-Z])))")


def described(text: Text) -> Iterator[tuple[int, int]]:
    """Where such words stand, with the small words that say more."""
    for place in text.places(agents(text)):
        if text.startswith(", ", place - 2):
            if told := _behind_name(text, place):
                yield told.span()
            continue
        found = _BEFORE_NAME.match(text, place) or _AT_ONCE.match(text, place)
        if found and found.re is _AT_ONCE and of_anything(found[0].split()[0].lower()):
            continue
        if not found or NO_FIELD.search(found["small"]) or text[place - 1 : place].strip('\n "“”('):
            continue
        if (
            found[0][0].islower() or " " in found[0] or found.re is _AT_ONCE
        ):  # "Pemalang, Budi Santoso," begins with a place
            yield found.span()
