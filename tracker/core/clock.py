"""The time, in UTC, from one place so that tests can set it; and the newsroom's zone."""

from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

frozen: ContextVar[datetime | None] = ContextVar("frozen", default=None)
# A date before this year, or more than so many years ahead, is asked about and stretches no axis.
EARLIEST, AHEAD = 1900, 30
_zone = [ZoneInfo("UTC")]


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return frozen.get() or datetime.now(UTC)


def set_zone(zone: ZoneInfo) -> None:
    """Called where the settings are read: the newsroom has one clock."""
    _zone[0] = zone


def zone() -> ZoneInfo:
    return _zone[0]


def odd_year(*days: date | None) -> int | None:
    """The first year among these days that is rather mistyped than meant; None where all are likely."""
    years = (day.year for day in days if day is not None)
    return next((year for year in years if not EARLIEST <= year <= today().year + AHEAD), None)


def today() -> date:
    """The newsroom's date."""
    return now().astimezone(zone()).date()
