"""Named points of a long act at which a crash must leave nothing half done.

The code says where it is; nothing listens in production. Tests and the soak run set `listener` to kill the process
there (`tests/crash.py`).
"""

from collections.abc import Callable

listener: Callable[[str], None] | None = None


def reached(name: str) -> None:
    """Says that the act has come to `name`, as "backup.database-copied"."""
    if listener is not None:
        listener(name)
