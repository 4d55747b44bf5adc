"""Indonesian words for one who does something, before a comma and a name: "Pemasang iklan, Chin Siu Lan,".

They are formed with "pe-"; whatever else begins so ends in "-an" or is listed.
"""

import re
from collections.abc import Iterator

from .small_posts import NO_FIELD
from .spotting import Text

_AGENT = re.compile(r"pe(?:m|n|ng|ny|r|l|t|s|k|d|g|j|b|c|w|h)[a-z]{3,}(?<!an)")
_OTHERS = frozenset(
    """pekan pernah perlu pertama pendek pelan petang penting percuma pesan pemerintah perihal perkara peristiwa pesawat pemilu pemkab
    pemkot pemprov pemda pemdes pedas perut peta perak pensiun permai persis penuh periode persero perseroan perumda pengadil perda
    perpres perbup pekerti pesisir pelosok penjuru peluru pelabuhan pekat pedih petaka perangkat peraturan""".split()
)
_BEFORE_NAME = re.compile(
    r"[Pp][a-z]+(?: [a-z-]{2,20}){0,3}(?=, (?:(?:[A-Z]|d[rs])[\w'’.-]* (?:(?:bin|binti|van|den|de) )?){1,4}[A-Z][\w'’.-]*(?:,| \())"
)


def described(text: Text) -> Iterator[tuple[int, int]]:
    """Where such words stand, with the small words that say more."""
    agents = [w for w in text.words if w.startswith("pe") and _AGENT.fullmatch(w) and w not in _OTHERS]
    for place in text.places(frozenset(agents)):
        found = _BEFORE_NAME.match(text, place)
        if not found or NO_FIELD.search(found[0]) or text[place - 1 : place].strip('\n "“”('):
            continue
        if found[0][0].islower() or " " in found[0]:  # "Pemalang, Budi Santoso," begins with a place
            yield found.span()
