"""Opening a case, changing it, its members, and moving it on."""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select

from tracker.accounts.models import User
from tracker.audit.tracking import name_action
from tracker.cases import signals, workflow
from tracker.cases.facts import Facts
from tracker.cases.models import Case, Member, Relation, RelationKind, Sensitivity, Stage, StageMove, Tag
from tracker.core.children import sync, with_removed
from tracker.core.db import one_at_a_time, session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.policy import DESK, NEWSROOM, Role

PLAIN = ("title", "question", "hypothesis", "region", "target_on", "embargo_until")


def new_code(prefix: str) -> str:
    """A free code `PREFIX-nn`. The number is drawn, not counted: a gap must not tell of a case one may not open."""
    letters = prefix.upper()
    for digits in (2, 3, 4, 6):
        for _try in range(20):
            code = f"{letters}-{secrets.randbelow(10**digits - 1) + 1:0{digits}d}"
            taken = select(Case.id).where(Case.code == code).execution_options(include_removed=True)
            if session().scalar(taken) is None:
                return code
    raise Problem(N_("Too many cases share this code. Choose other letters."), field="prefix")


def open_case(opener: Any, *, code: str, title: str, editor: User | None = None, **values: Any) -> Case:
    """A new case with its opener and an editor as members. A normal case must name an active editor."""
    sensitivity = values.get("sensitivity") or Sensitivity.NORMAL
    editor = opener if opener.role is Role.EDITOR else editor
    if editor is None and sensitivity is Sensitivity.NORMAL:
        raise Problem(N_("Choose the editor of this case."), field="editor")
    if editor is not None and not (editor.active and editor.role is Role.EDITOR):
        raise Problem(N_("Choose an editor who may sign in."), field="editor")
    case = Case(code=code.upper(), title=title, sensitivity=sensitivity)
    _assign(case, values)
    session().add(case)
    for user in dict.fromkeys(u for u in (opener, editor) if u is not None):
        session().add(Member(case=case, user=user))
    session().flush()
    set_tags(case, values.get("tags") or [])
    for member in case.members:
        signals.tell(signals.on_member, case, member)
    return case


def change_case(case: Case, **values: Any) -> Case:
    """New values of a case. Restricting it past reporting asks for an editor among its members."""
    sensitivity = values.get("sensitivity") or case.sensitivity
    if (
        sensitivity is Sensitivity.RESTRICTED
        and not case.people(Role.EDITOR)
        and case.stage not in (Stage.LEAD, Stage.REPORTING)
    ):
        raise Problem(N_("A restricted case needs an editor among its members before it goes on."), field="sensitivity")
    case.sensitivity = sensitivity
    _assign(case, values)
    if "tags" in values and set_tags(case, values["tags"]):
        case.touch()
    session().flush()
    return case


def _assign(case: Case, values: Mapping[str, Any]) -> None:
    for name in PLAIN:
        if name in values:
            setattr(case, name, values[name])
    if case.target_on and case.embargo_until and case.target_on < case.embargo_until:
        raise Problem(N_("The target date lies before the embargo ends."), field="target_on")


def set_tags(case: Case, names: Iterable[str]) -> bool:
    wanted = {fold(n)[:60]: {} for n in names if fold(n)}
    if len(wanted) > 20:
        raise Problem(N_("A case can have twenty tags at most."), field="tags")
    rows = with_removed(Tag, case_id=case.id)
    return sync(rows, lambda t: t.name, wanted, lambda name: Tag(case=case, name=name))


def add_member(case: Case, user: User) -> Member:
    if not user.active or user.role not in NEWSROOM:
        raise Problem(N_("This person cannot be a member of a case."), field="user")
    known = next((m for m in with_removed(Member, case_id=case.id) if m.user_id == user.id), None)
    if known is None:
        known = Member(case=case, user=user)
        session().add(known)
    elif known.removed:
        known.restore()
    else:
        raise Problem(N_("%(name)s is a member already."), field="user", name=user.name)
    case.touch()
    session().flush()
    session().refresh(case, ["members"])
    signals.tell(signals.on_member, case, known)
    return known


def remove_member(case: Case, member: Member) -> None:
    """Takes a member off a case, unless nobody would be left to edit or to report it."""
    one_at_a_time("staffing")
    others = (
        session()
        .scalars(
            select(User.role)
            .join(Member, Member.user_id == User.id)
            .where(Member.case_id == case.id, Member.id != member.id, Member.removed_at.is_(None), User.active)
        )
        .all()
    )
    if member.user.role is Role.EDITOR and Role.EDITOR not in others:
        raise Problem(N_("A case keeps one active editor. Add another editor first."))
    if not any(role in DESK for role in others):
        raise Problem(N_("Somebody must stay with the case. Add another member first."))
    member.remove()
    case.touch()
    session().flush()


def hand_over(leaving: User, to: User) -> int:
    """Puts `to` on every case where `leaving` is the last active editor. Returns how many cases that were."""
    if not (to.active and to.role is Role.EDITOR and to.id != leaving.id):
        raise Problem(N_("Cases are handed over to another active editor."), field="successor")
    moved = 0
    for case in sole_editor_cases(leaving):
        add_member(case, to)
        moved += 1
    return moved


def sole_editor_cases(user: User) -> list[Case]:
    """The open cases whose only active editor is `user`."""
    mine = select(Member.case_id).where(Member.user_id == user.id, Member.removed_at.is_(None))
    others = (
        select(Member.case_id)
        .join(User, User.id == Member.user_id)
        .where(Member.user_id != user.id, User.active, User.role == Role.EDITOR, Member.removed_at.is_(None))
    )
    statement = select(Case).where(Case.id.in_(mine), Case.id.not_in(others), Case.stage != Stage.CLOSED)
    return list(session().scalars(statement)) if user.role is Role.EDITOR else []


def relate(case: Case, other: Case, kind: RelationKind) -> Relation:
    """Links two cases; a case is never part of itself, nor of one of its parts."""
    if other.id == case.id:
        raise Problem(N_("A case cannot be linked to itself."), field="other")
    if kind is RelationKind.PARENT and _is_part_of(other.id, case.id):
        raise Problem(N_("That case is already a part of this one."), field="other")
    known = next((r for r in with_removed(Relation, case_id=case.id) if r.other_id == other.id), None)
    if known is None:
        known = Relation(case=case, other=other, kind=kind)
        session().add(known)
    else:
        known.kind = kind
        known.restore()
    case.touch()
    session().flush()
    return known


def _is_part_of(part_id: int, whole_id: int) -> bool:
    seen: set[int] = set()
    wave = {part_id}
    while wave - seen:
        seen |= wave
        parents = select(Relation.other_id).where(Relation.case_id.in_(wave), Relation.kind == RelationKind.PARENT)
        wave = set(session().scalars(parents))
        if whole_id in wave:
            return True
    return False


def move(user: Any, case: Case, after: Stage, reason: str, facts: Facts) -> StageMove:
    """Moves the case on, keeping the reason. Raises Problem as `workflow.check` does."""
    workflow.check(user, case, after, reason, facts)
    before = case.stage
    case.stage_before = before if after in (Stage.ON_HOLD, Stage.SPIKED) else None
    case.stage = after
    made = StageMove(case=case, before=before, after=after, reason=reason.strip())
    session().add(made)
    name_action(session(), case, "case.stage", reason=reason.strip())
    session().flush()
    signals.tell(signals.on_move, case, made)
    return made


def next_number(model: Any, case: Case) -> int:
    """The next C4, E2 ... of a case. Numbers of removed items are never given again."""
    session().execute(select(Case.id).where(Case.id == case.id).with_for_update())
    newest = select(func.max(model.number)).where(model.case_id == case.id).execution_options(include_removed=True)
    return int(session().scalar(newest) or 0) + 1
