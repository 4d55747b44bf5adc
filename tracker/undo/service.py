"""Undoing one act: everything that one request of a person wrote, put back by the rules of each kind of record."""

from typing import Any

from sqlalchemy import inspect

from tracker.audit.earlier import AsOf, attribute_of
from tracker.audit.tracking import name_action, noun, pending
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.undo.kinds import RULES
from tracker.undo.since import changed_since
from tracker.undo.steps import Step, waiting


def undo(user: Any, steps: list[Step], over: int = 0) -> None:
    """Puts back what the act changed, where its own rules allow that. `over`: `Changed.seen` of whoever saw what was
    changed since and goes back all the same.

    Raises Problem, and Changed; then nothing may be committed.
    """
    left = waiting(steps)
    changed = changed_since(user, steps)
    if changed and over != changed.seen:
        raise changed
    _check_standing(left)
    for step in sorted(left, key=_turn):
        if not step.done_with:
            _apply(user, step)
    _settle_owners(user, left)
    _name_entries(steps)


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
