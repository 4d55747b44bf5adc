"""Whether the message of an act may offer to undo it."""

from typing import Any

from tracker.audit.tracking import Change, noun, pending
from tracker.core.db import session
from tracker.undo.kinds import RULES, TOLD_BESIDE, undoes
from tracker.undo.steps import MADE


def offers(user: Any) -> bool:
    """Whether what this transaction has done so far can be undone by `user` afterwards."""
    session().flush()
    changes, others = pending(session())
    told = [change for change in changes if noun(type(change.record)) not in TOLD_BESIDE]
    return bool(told) and not others and all(_offered(user, change, changes) for change in told)


def _offered(user: Any, change: Change, act: list[Change]) -> bool:
    rule = RULES.get(noun(type(change.record)))
    if rule is None or (change.action and not undoes(change.action)) or change.verb not in rule.verbs:
        return False
    moved = {name for name, (old, new) in change.fields.items() if old != new}
    if change.verb == "change" and moved & rule.never:
        return False
    if rule.fits and not rule.fits(change.record, change.verb, {noun(type(c.record)) for c in act if c.verb in MADE}):
        return False
    return rule.may(user, change.record, change.fields)
