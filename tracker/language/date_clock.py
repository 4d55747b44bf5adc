"""The time of day behind a date: "pukul 07.30 WITA"."""

import re

from .date_found import Context, Found
from .date_patterns import PART_OF_DAY
from .money_grammar import S

_TIME = re.compile(
    rf"(?:{S}{PART_OF_DAY})?(?:{S}?[-–,]?{S}?(?P<at>(?:(?:sekitar|sekira|kira-kira|kurang{S}lebih){S})?(?:pukul|jam|pkl\.?)|at){S}?|{S}?[-–,|]?{S}?)(?P<h>[01]?[0-9]"
    rf"|2[0-3])(?P<mark>[.:])(?P<m>[0-5][0-9])(?:[.:][0-5][0-9])?(?![0-9])(?:{S}?(?P<zone>wib|wita|wit)(?![a-z]))?"
)
_ZONES = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00"}


def timed(ctx: Context, found: Found) -> Found:
    """Add a clock time that follows a single day."""
    match = _TIME.match(ctx.low, found.end)
    if not match or not found.edtf or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found.edtf):
        return found
    if not (match["at"] or match["zone"] or match["mark"] == ":"):
        return found
    zone = _ZONES.get(match["zone"] or "", "")
    # Without its zone the time is kept in the words alone: nobody knows which moment it was.
    edtf = f"{found.edtf}T{int(match['h']):02}:{match['m']}:00{zone}" if zone else found.edtf
    return found._replace(end=match.end(), edtf=edtf)
