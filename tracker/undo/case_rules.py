"""Cases, who works on them and what they are tied to."""

from typing import Any

from flask import url_for
from flask_babel import gettext as _

from tracker.cases import facts, workflow
from tracker.cases import service as cases
from tracker.cases.models import Case, Stage
from tracker.policy import Permission, Role, may
from tracker.undo.rules import Rule, Values, part_of


def _may_case(user: Any, case: Case, fields: Values) -> bool:
    if case.removed or not may(user, Permission.CASE_EDIT, case):
        return False
    if "sensitivity" in fields and not may(user, Permission.CASE_MANAGE, case):
        return False
    return "stage" not in fields or _may_move_back(user, case, fields["stage"])


def _may_move_back(user: Any, case: Case, pair: list[Any]) -> bool:
    """A move is undone by the move back, where the workflow has one that this person may make. One that is back
    already is for `undo` to tell."""
    if pair[0] == case.stage or pair[1] != case.stage:
        return True
    way = next((move for move in workflow.moves_from(case) if move.after == pair[0]), None)
    return way is not None and workflow.may_move(user, case, way) and not workflow.obstacles(case, way, facts.of(case))


def _change_case(user: Any, case: Case, values: Values) -> None:
    if "stage" in values:
        stage = Stage(values.pop("stage"))
        reason = _("Undone: the move to %(stage)s.", stage=_(case.stage.label))
        cases.move(user, case, stage, reason, facts.of(case))
    if values:
        cases.change_case(case, **values)


def _may_staff(user: Any, member: Any, _fields: Values) -> bool:
    case = member.case
    invited = member.user.role is Role.EXTERNAL
    return not case.removed and not invited and may(user, Permission.CASE_MANAGE, case)


def _may_tie(user: Any, tie: Any, _fields: Values) -> bool:
    both = (tie.case, tie.other)
    opens = all(not case.removed and may(user, Permission.CASE_OPEN, case) for case in both)
    return opens and any(may(user, Permission.CASE_EDIT, case) for case in both)


def _untie(_user: Any, tie: Any) -> None:
    tie.remove()
    tie.case.touch()


CASE = Rule(
    _may_case,
    lambda case: url_for("desk.case", code=case.slug),
    _change_case,
    verbs=frozenset({"change"}),
)

RULES: dict[str, Rule] = {
    "case": CASE,
    "case_tag": part_of(CASE, "case"),
    "case_member": Rule(
        _may_staff,
        lambda member: url_for("cases.members", code=member.case.slug),
        remove=lambda _user, member: cases.remove_member(member.case, member),
        restore=lambda _user, member: cases.add_member(member.case, member.user),
    ),
    "case_relation": Rule(
        _may_tie,
        lambda tie: url_for("cases.related", code=tie.case.slug),
        remove=_untie,
        restore=lambda _user, tie: cases.relate(tie.case, tie.other, tie.kind),
    ),
}
