"""Counts that stop: a page counts so far and no further, or it would grow slower with everything that is kept."""

from collections.abc import Collection
from typing import Any, Self

from sqlalchemy import ScalarSelect, Select, func, select

# So many rows of a list are counted; of rows that each take some work (what blocks a case, whom nobody asked), so many:
# more than a newsroom of two hundred cases has of any.
MOST = 1000
FEWER = 250


class Tally(int):
    """How many there are, as far as they were counted. `more`: there are others, and it prints as "1000+"."""

    more: bool

    def __new__(cls, counted: int | None, most: int) -> Self:
        made = super().__new__(cls, min(counted or 0, most))
        made.more = (counted or 0) > most
        return made

    def __str__(self) -> str:
        return f"{int.__repr__(self)}{'+' if self.more else ''}"


def together(tallies: Collection[Tally]) -> Tally:
    most = sum(tallies)
    return Tally(most + any(tally.more for tally in tallies), most)


def up_to(statement: Select[Any], most: int) -> ScalarSelect[Any]:
    """What a `Tally` is made of: the number of rows of `statement`, counted to one more than `most`."""
    return select(func.count()).select_from(statement.limit(most + 1).subquery()).scalar_subquery()
