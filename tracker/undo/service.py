"""Undoing one act: everything that one request of a person wrote, put back from the entries it left in the chain.

The chain alone is asked what was before, so words that were taken out of it on purpose cannot come back. What stands is
compared first: what somebody changed since is told, and gone over only when that is asked for.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, inspect, or_, select

from tracker.audit.earlier import AsOf, attribute_of
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import Change, current, name_action, noun, pending
from tracker.audit.words import models
from tracker.cases.access import visible_to
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.undo.kinds import ACTS, RULES, TOLD_BESIDE
from tracker.undo.rules import Rule, case_of

__all__ = ["LASTS", "Changed", "Overtaken", "Step", "case_of", "newest_of", "offers", "steps_of", "undo"]
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


def offers(user: Any) -> bool:
    """Whether what this transaction has done so far can be undone by `user` afterwards."""
    session().flush()
    changes, others = pending(session())
    told = [change for change in changes if noun(type(change.record)) not in TOLD_BESIDE]
    return bool(told) and not others and all(_offered(user, change, changes) for change in told)


def _offered(user: Any, change: Change, act: list[Change]) -> bool:
    rule = RULES.get(noun(type(change.record)))
    if rule is None or (change.action and not _undoes(change.action)) or change.verb not in rule.verbs:
        return False
    moved = {name for name, (old, new) in change.fields.items() if old != new}
    if change.verb == "change" and moved & rule.never:
        return False
    if rule.fits and not rule.fits(change.record, change.verb, {noun(type(c.record)) for c in act if c.verb in MADE}):
        return False
    return rule.may(user, change.record, change.fields)


def _undoes(action: str) -> bool:
    return action in ACTS or action.endswith((".again", ".undo"))


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
        if not _undoes(entry.action):
            return None
        verb = "change"
    found = select(model).where(model.uuid == entry.object_uuid).execution_options(include_removed=True)
    record = session().scalars(found).unique().one_or_none()
    if record is None or verb not in rule.verbs:
        return None
    fields = {name: pair for name, pair in data.get("fields", {}).items() if name not in rule.derived}
    return Step(entry.seq, entry.action, verb, record, rule, fields, entry.within_uuid)


def undo(user: Any, steps: list[Step], over: int = 0) -> None:
    """Puts back what the act changed, where its own rules allow that. `over`: `Changed.seen` of whoever saw what was
    changed since and goes back all the same.

    Raises Problem, and Changed; then nothing may be committed.
    """
    waiting = _waiting(steps)
    changed = changed_since(user, steps)
    if changed and over != changed.seen:
        raise changed
    _check_standing(waiting)
    for step in sorted(waiting, key=_turn):
        if not step.done_with:
            _apply(user, step)
    _settle_owners(user, waiting)
    _name_entries(steps)


def changed_since(user: Any, steps: list[Step]) -> Changed | None:
    """What keeps `undo` from going back unasked. Raises Problem where there is nothing to go back from."""
    waiting = _waiting(steps)
    since = [one for step in waiting for one in _overtaken(user, step, steps)]
    return Changed(since, _newest(waiting), steps) if since else None


def _waiting(steps: list[Step]) -> list[Step]:
    waiting = [step for step in _whole(steps) if not step.done_with]
    if not waiting:
        raise Problem(N_("There is nothing left to undo: it is as it was before."))
    return waiting


def _whole(steps: list[Step]) -> list[Step]:
    """Without the parts of what the act made: they go with it, and come back with it."""
    made = {step.record.uuid for step in steps if step.makes}
    return [step for step in steps if not (step.rule.part and step.within in made)]


def _turn(step: Step) -> tuple[int, bool, int]:
    """Parts first, as the rules of an item ask what hangs on it; then values; last what goes, the latest and
    what hangs on an item first."""
    group = 0 if step.rule.part else 2 if step.makes else 1
    return group, not step.record.history_of, -step.seq


def _apply(user: Any, step: Step) -> None:
    if step.verb == "change":
        past = AsOf(step.record, step.left)
        values = {}
        for name, (before, _mine) in step.left.items():
            key = attribute_of(type(step.record), name)
            values[key] = getattr(past, key)
            if isinstance(before, dict) and values[key] is None:
                raise Problem(
                    N_("%(name)s was removed since. Bring that back first."), name=str(before.get("text", ""))
                )
        step.rule.change(user, step.record, values)
    elif step.makes:
        step.rule.remove(user, step.record)
    else:
        step.rule.restore(user, step.record)
    session().flush()


def _check_standing(steps: list[Step]) -> None:
    """What it hangs on must not be gone."""
    for step in steps:
        record, owner = step.record, _owner(step.record)
        gone = (
            owner
            if owner is not None and owner.removed
            else record
            if step.verb == "change" and record.removed
            else None
        )
        if gone is not None and not any(other.record is gone for other in steps):
            raise Problem(N_("%(name)s was removed since. Bring that back first."), name=gone.display)


def _owner(record: Record) -> Any:
    return getattr(record, record.history_of) if record.history_of else None


def _settle_owners(user: Any, steps: list[Step]) -> None:
    """Items of which only parts came and went: their versions move, and their own rules look at the whole."""
    owners = {id(owner): owner for step in steps if step.rule.part and (owner := _owner(step.record)) is not None}
    for owner in owners.values():
        owner.touch()
        session().flush()
        session().expire(owner, [relation.key for relation in inspect(type(owner)).relationships])
        if not any(step.record is owner for step in steps):
            RULES[noun(type(owner))].change(user, owner, {})
            session().flush()


def _name_entries(steps: list[Step]) -> None:
    """The entries of this request say what they undid."""
    said = {step.record.uuid: step for step in steps}
    for change in pending(session())[0]:
        step = said.get(change.record.uuid)
        if step is not None and change.action is None:
            action = f"{noun(type(change.record))}.undo"
            name_action(session(), change.record, action, undid=step.action, verb=change.verb)


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


def same(one: Any, other: Any) -> bool:
    """Whether two values of the chain are one. A record is the same under another name."""
    if isinstance(one, dict) and isinstance(other, dict) and "uuid" in one and "uuid" in other:
        return one["uuid"] == other["uuid"]
    return one == other or (one in (None, "") and other in (None, ""))
