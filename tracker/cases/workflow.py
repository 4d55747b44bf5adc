"""Stages: who may move a case where, what that requires, and when a reason must be given."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.cases.facts import Facts
from tracker.cases.models import BEFORE_PUBLISHED, PATH, Case, Sensitivity, Stage
from tracker.core.i18n import N_, Problem
from tracker.policy import Permission, Role, may

Requirement = Callable[[Case, Facts], str | None]


def _a_claim(case: Case, facts: Facts) -> str | None:
    return None if facts["claims"] else N_("Write down at least one claim first.")


def _accused_marked(case: Case, facts: Facts) -> str | None:
    return N_("Mark on every claim whom it accuses, or that it accuses nobody.") if facts["claims_unmarked"] else None


def _a_draft(case: Case, facts: Facts) -> str | None:
    return None if facts["drafts"] else N_("Write a draft of our article first.")


def _an_address(case: Case, facts: Facts) -> str | None:
    return None if facts["published_ours"] else N_("Record where and when our article was published first.")


def _scanned(case: Case, facts: Facts) -> str | None:
    if facts["leaks_found"]:
        return N_("Places may name a protected source. Settle each, or take the words out.")
    if facts["leaks_unscanned"] or facts["leaks_undeclared"]:
        return N_("Scan the case for the identities of its sources, or have its draft declared free of them.")
    return None


def _no_overdue_reply(case: Case, facts: Facts) -> str | None:
    return N_("A right of reply is overdue. Serve it before the case is closed.") if facts["replies_overdue"] else None


@dataclass(frozen=True)
class Move:
    """One allowed change of stage. `editor_only`: else anyone who edits the case; `reason`: it must be given;
    `asks`: what is asked for before it, without standing in its way."""

    before: Stage
    after: Stage
    editor_only: bool = False
    reason: bool = False
    requires: tuple[Requirement, ...] = ()
    asks: tuple[Requirement, ...] = ()


FORWARD = (
    Move(Stage.LEAD, Stage.REPORTING),
    Move(Stage.REPORTING, Stage.VERIFYING, requires=(_a_claim,)),
    Move(Stage.VERIFYING, Stage.CONFIRMING, requires=(_a_claim, _accused_marked)),
    Move(Stage.CONFIRMING, Stage.REVIEW, requires=(_a_draft,), asks=(_scanned,)),
    # Until the gate is computed and signed, an editor answers for these two with a reason; for a name, nobody can.
    Move(Stage.REVIEW, Stage.READY, editor_only=True, reason=True, requires=(_a_draft, _scanned)),
    Move(Stage.READY, Stage.PUBLISHED, editor_only=True, reason=True, requires=(_an_address,)),
    Move(Stage.PUBLISHED, Stage.FOLLOW_UP),
    Move(Stage.PUBLISHED, Stage.CLOSED, editor_only=True, reason=True, requires=(_no_overdue_reply,)),
    Move(Stage.FOLLOW_UP, Stage.CLOSED, editor_only=True, reason=True, requires=(_no_overdue_reply,)),
    Move(Stage.FOLLOW_UP, Stage.REPORTING, reason=True),
    Move(Stage.CLOSED, Stage.FOLLOW_UP, editor_only=True, reason=True),
)
BACK = (
    Move(Stage.REPORTING, Stage.LEAD, reason=True),
    Move(Stage.VERIFYING, Stage.REPORTING, reason=True),
    Move(Stage.CONFIRMING, Stage.VERIFYING, reason=True),
    Move(Stage.REVIEW, Stage.REPORTING, reason=True),
    Move(Stage.REVIEW, Stage.VERIFYING, reason=True),
    Move(Stage.REVIEW, Stage.CONFIRMING, reason=True),
    Move(Stage.READY, Stage.REVIEW, reason=True),
)
ASIDE = tuple(
    Move(before, after, editor_only=after is Stage.SPIKED, reason=True)
    for before in BEFORE_PUBLISHED
    for after in (Stage.ON_HOLD, Stage.SPIKED)
)
MOVES = {(m.before, m.after): m for m in (*FORWARD, *BACK, *ASIDE)}


def moves_from(case: Case) -> list[Move]:
    """Where this case can go from its stage; from on hold or spiked, the way back it came."""
    if case.stage in (Stage.ON_HOLD, Stage.SPIKED):
        back = case.stage_before or Stage.LEAD
        return [Move(case.stage, back, editor_only=case.stage is Stage.SPIKED, reason=True)]
    return [move for (before, _after), move in MOVES.items() if before is case.stage]


def obstacles(case: Case, move: Move, facts: Facts) -> list[str]:
    """Msgids of what still stands in the way of `move`."""
    found = [message for need in move.requires if (message := need(case, facts))]
    if _passes_reporting(move) and case.sensitivity is Sensitivity.RESTRICTED and not case.people(Role.EDITOR):
        found.append(N_("A restricted case needs an editor among its members before it goes on."))
    return found


def hints(case: Case, move: Move, facts: Facts) -> list[str]:
    """Msgids of what stands in the way of `move`, and of what is asked for before it."""
    asked = [message for ask in move.asks if (message := ask(case, facts))]
    return [*obstacles(case, move, facts), *asked]


def _passes_reporting(move: Move) -> bool:
    return move.after in PATH and PATH.index(move.after) > PATH.index(Stage.REPORTING)


def may_move(user: object, case: Case, move: Move) -> bool:
    """Whether this person may make the move at all."""
    return may(user, Permission.CASE_EDIT, case) and (
        not move.editor_only or getattr(user, "role", None) is Role.EDITOR
    )


def check(user: object, case: Case, after: Stage, reason: str, facts: Facts) -> Move:
    """The move to `after`. Raises Problem when it is not allowed, not this person's, unready, or lacks its reason."""
    move = next((m for m in moves_from(case) if m.after is after), None)
    if move is None:
        raise Problem(N_("A case cannot go from this stage to that one."), field="after")
    if not may_move(user, case, move):
        raise Problem(N_("Only an editor may make this move."), field="after")
    if missing := obstacles(case, move, facts):
        raise Problem(missing[0], field="after")
    if move.reason and not reason.strip():
        raise Problem(N_("Write why. It stays with the case."), field="reason")
    return move
