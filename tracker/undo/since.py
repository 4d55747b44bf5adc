"""What others did since to what an act changed or made: told first, and gone over only when that is asked for."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, or_, select

from tracker.audit.models import AuditEntry
from tracker.audit.tracking import current
from tracker.cases.access import visible_to
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.record import Record
from tracker.undo.steps import Step, same, waiting


@dataclass(frozen=True)
class Overtaken:
    """What was changed since in a field (`name`: of its column) that the act had changed; values as the chain keeps
    them. With no `name`: entry `seq` did something later to what the act made."""

    record: Any
    seq: int
    name: str = ""
    before: Any = None
    mine: Any = None
    now: Any = None


@dataclass
class Changed(Exception):
    """Somebody worked on it since the act. `seen`: the newest entry about it, given back to go on all the same."""

    since: list[Overtaken]
    seen: int
    steps: list[Step] = field(default_factory=list)


def changed_since(user: Any, steps: list[Step]) -> Changed | None:
    """What keeps `undo` from going back unasked. Raises Problem where there is nothing to go back from."""
    left = waiting(steps)
    since = [one for step in left for one in _overtaken(user, step, steps)]
    return Changed(since, _newest(left), steps) if since else None


def _overtaken(user: Any, step: Step, steps: list[Step]) -> list[Overtaken]:
    """What was done since to what the step changed or made. Of cases `user` may not open, nothing."""
    if step.verb == "change":
        now = {name: current(step.record, name) for name in step.left}
        return [
            Overtaken(step.record, step.seq, name, before, mine, now[name])
            for name, (before, mine) in step.left.items()
            if not same(now[name], mine)
        ]
    if not step.makes:
        return []
    about = or_(AuditEntry.object_uuid == step.record.uuid, AuditEntry.within_uuid == step.record.uuid)
    told = or_(AuditEntry.case_uuid.is_(None), AuditEntry.case_uuid.in_(select(Case.uuid).where(visible_to(user))))
    later = select(AuditEntry.seq).where(about, told, AuditEntry.seq > max(one.seq for one in steps))
    return [Overtaken(step.record, seq) for seq in session().scalars(later.order_by(AuditEntry.seq).limit(20))]


def _newest(steps: list[Step]) -> int:
    uuids = [step.record.uuid for step in steps]
    about = or_(AuditEntry.object_uuid.in_(uuids), AuditEntry.within_uuid.in_(uuids))
    return int(session().scalar(select(func.max(AuditEntry.seq)).where(about)) or 0)


def newest_of(record: Record) -> int:
    """The number of the latest entry about a record itself."""
    about = select(func.max(AuditEntry.seq)).where(AuditEntry.object_uuid == record.uuid)
    return int(session().scalar(about) or 0)
