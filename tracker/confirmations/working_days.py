"""Counting working days: Monday to Friday, but for holidays. Pure."""

from collections.abc import Collection
from datetime import date, timedelta

from tracker.language.holidays import HOLIDAYS


def days_off(setting: str) -> frozenset[date]:
    """The days of the setting HOLIDAYS ("2026-12-25,2027-01-01"); the national ones when it is empty.

    What is no ISO date in it is passed over.
    """
    listed = [part.strip() for part in setting.split(",") if part.strip()]
    return frozenset(day for part in listed if (day := _day(part))) if listed else HOLIDAYS


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def after(start: date, days: int, holidays: Collection[date] = HOLIDAYS) -> date:
    """The `days`-th working day after `start` (which itself does not count); `start` for 0."""
    reached = start
    while days > 0:
        reached += timedelta(days=1)
        if reached.weekday() < 5 and reached not in holidays:
            days -= 1
    return reached
