"""What the checks of an article's figures share: how a number is written, and which amounts are told as one figure."""

import re
from decimal import Decimal

from .money import Money
from .numerals import UNITS

WORDS = "|".join(UNITS)
NUMBER = r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)?"
COUNTED = re.compile(rf"(?<![\w.,/])({NUMBER}) ([a-z]{{3,15}})(?!\w)")


def told_exactly(amounts: list[Money]) -> list[Money]:
    """Those told as one figure, and not as a share of another."""
    return [a for a in amounts if a.low is not None and a.low == a.high and a.precision == "exact" and not a.percent]


def number(written: str) -> Decimal:
    """A count as written: in threes with either mark, else with a decimal one."""
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", written):
        return Decimal(re.sub(r"[.,]", "", written))
    return Decimal(written.replace(",", "."))
