"""The time, in UTC, from one place so that tests can set it; and the newsroom's zone."""

from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

frozen: ContextVar[datetime | None] = ContextVar("frozen", default=None)
_zone = [ZoneInfo("UTC")]


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return frozen.get() or datetime.now(UTC)


def set_zone(zone: ZoneInfo) -> None:
    """Called where the settings are read: the newsroom has one clock."""
    _zone[0] = zone


def zone() -> ZoneInfo:
    return _zone[0]


def today() -> date:
    """The newsroom's date."""
    return now().astimezone(zone()).date()
