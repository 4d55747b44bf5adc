"""National holidays of Indonesia, 2022-2027, as the joint ministerial decrees (SKB 3 Menteri) give them.

Collective leave (cuti bersama) is left out: agencies that answer information requests treat it differently, and a
newsroom edits its own list. 2027 holds only the days whose date does not wait for a sighting of the moon or a decree.
"""

from datetime import date

_DAYS = {
    2022: "1-1 2-1 2-28 3-3 4-15 5-1 5-2 5-3 5-16 5-26 6-1 7-9 7-30 8-17 10-8 12-25",
    2023: "1-1 1-22 2-18 3-22 4-7 4-22 4-23 5-1 5-18 6-1 6-4 6-29 7-19 8-17 9-28 12-25",
    2024: "1-1 2-8 2-10 2-14 3-11 3-29 3-31 4-10 4-11 5-1 5-9 5-23 6-1 6-17 7-7 8-17 9-16 11-27 12-25",
    2025: "1-1 1-27 1-29 3-29 3-31 4-1 4-18 4-20 5-1 5-12 5-29 6-1 6-6 6-27 8-17 9-5 12-25",
    2026: "1-1 1-16 2-17 3-19 3-21 3-22 4-3 4-5 5-1 5-14 5-27 5-31 6-1 6-16 8-17 8-25 12-25",
    2027: "1-1 3-26 3-28 5-1 5-6 6-1 8-17 12-25",
}


def _dates(year: int, days: str) -> list[date]:
    return [date(year, *map(int, day.split("-"))) for day in days.split()]


HOLIDAYS: frozenset[date] = frozenset(day for year, days in _DAYS.items() for day in _dates(year, days))
