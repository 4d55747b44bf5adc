"""The list of cases; opening and changing one; its stage, members and links."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

import tracker.cases.leaving  # noqa: F401 - hands cases over when an editor leaves
from tracker.accounts.models import User
from tracker.cases import audit_views, external_views, facts, filters, item_views, notable, service, workflow
from tracker.cases.access import load_case, load_in, visible_to
from tracker.cases.blocking import blockers
from tracker.cases.forms import CaseFields, MemberForm, NewCaseForm, RelationForm, StageForm
from tracker.cases.head import head, steps, verdict, waits_for
from tracker.cases.listing import RANK, cases_for, people_on, stage_counts
from tracker.cases.models import PATH, Case, Member, Relation, Stage, StageMove
from tracker.core import clock
from tracker.core.db import session
from tracker.core.forms import Button, refused
from tracker.core.i18n import Problem
from tracker.core.paging import page_of
from tracker.core.tally import together
from tracker.core.web import needs, show
from tracker.policy import NEWSROOM, Permission, Role, may

bp = Blueprint("cases", __name__)
item_views.init_app(bp)
external_views.init_app(bp)
audit_views.init_app(bp)


@bp.get("/cases")
@needs(Permission.CASES_LIST)
def listing() -> ResponseReturnValue:
    wanted = filters.read(request.args)
    pager = page_of(cases_for(current_user, wanted))
    return show(
        "cases/listing.html",
        rows=rows_of(pager.items),
        pager=pager,
        filters=_stages(wanted),
        wanted=wanted,
        people=people_on(current_user) if may(current_user, Permission.RECORD_USE) else [],
    )


def rows_of(cases: Sequence[Case]) -> list[dict[str, Any]]:
    """What a list shows of these cases, in two statements."""
    numbers, named = facts.of_many([case.id for case in cases]), notable.of_many(cases)
    return [_row(case, numbers[case.id], named[case.id]) for case in cases]


def _row(case: Case, numbers: facts.Facts, named: notable.Notable) -> dict[str, Any]:
    """`stage_no`: 1 to 8, 0 for a case that was set aside; `next`: (day, of what, how many days late) or None."""
    day, kind = named.dates[0] if named.dates else (None, "")
    return {
        "case": case,
        "order": RANK[case.stage],
        "facts": numbers,
        "verdict": verdict(case, numbers),
        "blockers": [(words, named.names.get(name, [])) for name, words in blockers(case, numbers).items()],
        "steps": steps(case),
        "stage_no": PATH.index(case.stage) + 1 if case.stage in PATH else 0,
        "waits": waits_for(case),
        "next": (day, _(notable.DATES[kind]), max((clock.today() - day).days, 0)) if day else None,
    }


def _stages(wanted: filters.Wanted) -> list[dict[str, Any]]:
    """Links to each stage with how many cases fit the other filters there."""
    counts = stage_counts(current_user, wanted)
    named = [("", _("All"), together(counts.values()))]
    named += [(stage.value, _(stage.label), counts[stage]) for stage in Stage]
    return [
        {
            "label": label,
            "url": url_for(".listing", **wanted.args(stage=key)),
            "count": count,
            "current": key == wanted.stage,
        }
        for key, label, count in named
        if count or not key or key == wanted.stage
    ]


@bp.route("/cases/new", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def new() -> ResponseReturnValue:
    form = NewCaseForm()
    form.editor.offer(_active(Role.EDITOR))
    if current_user.role is Role.EDITOR and form.editor.data is None and not form.is_submitted():
        form.editor.data = current_user
    if form.accepted():
        with form.problems():
            values = form.values()
            code = service.new_code(values.pop("prefix"))
            case = service.open_case(current_user, code=code, **values)
            message = _("Opened as %(code)s.", code=case.code)
            return form.done(url_for("desk.case", code=case.slug), message)
    return form.show("cases/new.html")


def _active(*roles: Role) -> list[User]:
    return list(session().scalars(select(User).where(User.active, User.role.in_(roles)).order_by(User.name)))


@bp.route("/c/<code>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str) -> ResponseReturnValue:
    case = load_case(code, selectinload(Case.tags))
    form = CaseFields(record=case)
    if form.accepted():
        with form.problems():
            values = form.values()
            if not may(current_user, Permission.CASE_MANAGE, case):
                values.pop("sensitivity")
            service.change_case(case, **values)
            return form.done(url_for("desk.case", code=case.slug), _("Saved."))
    return form.show("cases/edit.html", case=case, head=head(case))


@bp.route("/c/<code>/stage", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def stage(code: str) -> ResponseReturnValue:
    case = load_case(code)
    top = head(case)
    moves = [move for move in workflow.moves_from(case) if workflow.may_move(current_user, case, move)]
    form = StageForm(record=case, obj=None)
    form.after.words = [move.after for move in moves]
    form.after.set_choices()
    if form.accepted():
        with form.problems():
            made = service.move(current_user, case, **form.values(), facts=top.facts)
            return form.done(url_for("desk.case", code=case.slug), _("Now at: %(stage)s.", stage=_(made.after.label)))
    hints = {m.after.value: [_(text) for text in workflow.hints(case, m, top.facts)] for m in moves}
    past = session().scalars(select(StageMove).where(StageMove.case_id == case.id).order_by(StageMove.id.desc()))
    return form.show("cases/stage.html", case=case, head=top, moves=moves, hints=hints, past=list(past))


@bp.route("/c/<code>/members", methods=["GET", "POST"])
@needs(Permission.CASE_OPEN)
def members(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = MemberForm()
    manages = may(current_user, Permission.CASE_MANAGE, case)
    if manages:
        form.user.offer(
            [user for user in _active(*NEWSROOM) if user.id not in case.member_ids],
            lambda user: f"{user.name}, {_(user.role.label)}",
        )
    if form.is_submitted() and not manages:
        abort(403)
    if form.accepted():
        with form.problems():
            member = service.add_member(case, **form.values())
            return form.done(url_for(".members", code=case.slug), _("%(name)s joined.", name=member.user.name))
    return form.show("cases/members.html", case=case, head=head(case), manages=manages)


@bp.post("/c/<code>/members/<uuid:member>/leave")
@needs(Permission.CASE_OPEN)
def leave(code: str, member: Any) -> ResponseReturnValue:
    """A manager takes a member off; anybody may leave by themselves."""
    case = load_case(code)
    found = load_in(case, Member, member)
    if found.user.role is Role.EXTERNAL:
        abort(403)  # such a review is ended, which shuts the account too
    if not may(current_user, Permission.CASE_MANAGE, case) and found.user_id != current_user.id:
        abort(403)
    form = Button()
    if form.accepted():
        try:
            service.remove_member(case, found)
        except Problem as problem:
            return refused(problem, url_for(".members", code=case.slug))
    if not may(current_user, Permission.CASE_OPEN, case):
        return form.done(url_for(".listing"), _("You left %(code)s.", code=case.code))
    return form.done(url_for(".members", code=case.slug), _("%(name)s left.", name=found.user.name))


@bp.route("/c/<code>/related", methods=["GET", "POST"])
@needs(Permission.CASE_OPEN)
def related(code: str) -> ResponseReturnValue:
    """Links to other cases; those one may not open leave no trace."""
    case = load_case(code)
    if request.method == "POST" and not may(current_user, Permission.CASE_EDIT, case):
        abort(403)
    form = RelationForm()
    others = session().scalars(
        select(Case).where(visible_to(current_user), Case.id != case.id).order_by(Case.code).limit(500)
    )
    form.other.offer(others, lambda other: f"{other.code} {other.title}")
    if form.accepted():
        with form.problems():
            service.relate(case, **form.values())
            return form.done(url_for(".related", code=case.slug), _("Linked."))
    return form.show("cases/related.html", case=case, head=head(case), relations=relations_of(case))


def relations_of(case: Case) -> list[tuple[Relation, Case, bool]]:
    """(relation, the other case, whether `case` is the one that points) among the cases one may open."""
    statement = (
        select(Relation)
        .where((Relation.case_id == case.id) | (Relation.other_id == case.id))
        .options(
            joinedload(Relation.case).selectinload(Case.members), joinedload(Relation.other).selectinload(Case.members)
        )
    )
    found = []
    for relation in session().scalars(statement):
        points = relation.case_id == case.id
        other = relation.other if points else relation.case
        if other is not None and may(current_user, Permission.CASE_OPEN, other):
            found.append((relation, other, points))
    return found


@bp.post("/c/<code>/related/<uuid:relation>/unlink")
@needs(Permission.CASE_EDIT)
def unlink(code: str, relation: Any) -> ResponseReturnValue:
    case = load_case(code)
    found = next((known for known, _other, _points in relations_of(case) if known.uuid == relation), None)
    if found is None:
        abort(404)
    form = Button()
    if form.accepted():
        found.remove()
        case.touch()
    return form.done(url_for(".related", code=case.slug), _("Unlinked."))
