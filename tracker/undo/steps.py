"""What one request of a person did, step by step, read off the entries it left in the chain.

The chain alone is asked what was before, so words that were taken out of it on purpose cannot come back.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import current
from tracker.audit.words import models
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.undo.kinds import RULES, TOLD_BESIDE, undoes
from tracker.undo.rules import Rule

# How long the message of an act, and the page one goes back to, can still undo it.
LASTS = timedelta(days=1)
# How many of one's own latest entries are looked through for it.
REACH = 2000
MADE = ("create", "restore")
Fields = dict[str, list[Any]]


@dataclass
class Step:
    """One entry of an act: what it did to one record. `fields`: {name: [before, after]} as the chain keeps them."""

    seq: int
    action: str
    verb: str
    record: Any
    rule: Rule
    fields: Fields
    within: UUID | None = None

    @property
    def makes(self) -> bool:
        return self.verb in MADE

    @property
    def done_with(self) -> bool:
        """Whether what it did is undone already: by hand, by another, or by a step before."""
        if self.verb == "change":
            return not self.left
        return self.record.removed is self.makes

    @property
    def left(self) -> Fields:
        """The fields that are not as they were before the act."""
        return {name: pair for name, pair in self.fields.items() if not same(current(self.record, name), pair[0])}


def steps_of(user: Any, act: str) -> list[Step]:
    """What `user` did in the request `act`, in order; [] where there is no such act, or it is not theirs to undo.

    Raises Problem where it is one that cannot be undone any more.
    """
    mine = select(AuditEntry.seq).where(AuditEntry.actor == user.uuid).order_by(AuditEntry.seq.desc()).limit(REACH)
    rows = session().execute(
        select(AuditEntry, AuditDetail)
        .outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.seq.in_(mine), AuditEntry.request_id == act)
        .order_by(AuditEntry.seq)
    )
    found = [(entry, detail) for entry, detail in rows if entry.action.partition(".")[0] not in TOLD_BESIDE]
    steps = [_step(entry, detail) for entry, detail in found]
    if not all(step is not None and step.rule.may(user, step.record, step.fields) for step in steps):
        return []
    if found and clock.now() - found[-1][0].moment > LASTS:
        raise Problem(N_("That was more than a day ago. Its history keeps every version of it."))
    if any(detail is None or detail.data is None for _entry, detail in found):
        raise Problem(N_("Words were taken out of this on purpose since, so it stays as it is."))
    return [step for step in steps if step is not None]


def _step(entry: AuditEntry, detail: AuditDetail | None) -> Step | None:
    thing, _dot, verb = entry.action.partition(".")
    model, rule = models().get(thing), RULES.get(thing)
    data: dict[str, Any] = (detail.data or {}) if detail else {}
    verb = data.get("verb", verb)
    if model is None or rule is None:
        return None
    if verb not in ("create", "change", "remove", "restore"):
        if not undoes(entry.action):
            return None
        verb = "change"
    found = select(model).where(model.uuid == entry.object_uuid).execution_options(include_removed=True)
    record = session().scalars(found).unique().one_or_none()
    if record is None or verb not in rule.verbs:
        return None
    fields = {name: pair for name, pair in data.get("fields", {}).items() if name not in rule.derived}
    return Step(entry.seq, entry.action, verb, record, rule, fields, entry.within_uuid)


def waiting(steps: list[Step]) -> list[Step]:
    """The steps there is something to do for. Raises Problem where there is none."""
    left = [step for step in _whole(steps) if not step.done_with]
    if not left:
        raise Problem(N_("There is nothing left to undo: it is as it was before."))
    return left


def _whole(steps: list[Step]) -> list[Step]:
    """Without the parts of what the act made: they go with it, and come back with it."""
    made = {step.record.uuid for step in steps if step.makes}
    return [step for step in steps if not (step.rule.part and step.within in made)]


def same(one: Any, other: Any) -> bool:
    """Whether two values of the chain are one. A record is the same under another name."""
    if isinstance(one, dict) and isinstance(other, dict) and "uuid" in one and "uuid" in other:
        return one["uuid"] == other["uuid"]
    return one == other or (one in (None, "") and other in (None, ""))
