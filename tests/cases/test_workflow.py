"""Stages: what each move requires, who may make it, and the way back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tracker.cases import service, workflow
from tracker.cases.facts import Facts
from tracker.cases.models import PATH, Case, Sensitivity, Stage
from tracker.core.i18n import Problem

FULL = Facts(claims=2, drafts=1, published_ours=1)


def at(case: Case, stage: Stage) -> Case:
    case.stage = stage
    return case


def test_a_case_goes_from_lead_to_closed_when_everything_is_there(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    for stage in (*PATH[1:], Stage.CLOSED):
        service.move(cast.editor, case, stage, "Sudah waktunya.", FULL)
    assert case.stage is Stage.CLOSED


@pytest.mark.parametrize(
    ("before", "after", "facts"),
    [
        (Stage.REPORTING, Stage.VERIFYING, Facts()),
        (Stage.VERIFYING, Stage.CONFIRMING, Facts(claims=2, claims_unmarked=1)),
        (Stage.CONFIRMING, Stage.REVIEW, Facts(claims=2)),
        (Stage.REVIEW, Stage.READY, Facts(FULL, leaks_found=1)),
        (Stage.REVIEW, Stage.READY, Facts(FULL, leaks_unscanned=1)),
        (Stage.REVIEW, Stage.READY, Facts(FULL, leaks_undeclared=1)),
        (Stage.READY, Stage.PUBLISHED, Facts(claims=2, drafts=1)),
        (Stage.FOLLOW_UP, Stage.CLOSED, Facts(claims=2, replies_overdue=1)),
    ],
)
def test_a_move_is_refused_while_something_is_missing(
    db: Session, cast: Cast, before: Stage, after: Stage, facts: Facts
) -> None:
    with pytest.raises(Problem):
        service.move(cast.editor, at(a_case(cast), before), after, "Alasan.", facts)


def test_a_leak_scan_is_asked_for_before_review_and_does_not_stop_it(db: Session, cast: Cast) -> None:
    case, unscanned = at(a_case(cast), Stage.CONFIRMING), Facts(FULL, leaks_unscanned=1)
    move = workflow.MOVES[Stage.CONFIRMING, Stage.REVIEW]
    assert (len(workflow.hints(case, move, unscanned)), workflow.hints(case, move, FULL)) == (1, [])
    assert service.move(cast.owner, case, Stage.REVIEW, "", unscanned)


@pytest.mark.parametrize("after", [Stage.READY, Stage.PUBLISHED])
def test_only_an_editor_makes_a_case_ready_or_published(db: Session, cast: Cast, after: Stage) -> None:
    case = at(a_case(cast), PATH[PATH.index(after) - 1])
    with pytest.raises(Problem):
        service.move(cast.owner, case, after, "Alasan.", FULL)
    service.move(cast.editor, case, after, "Alasan.", FULL)
    assert case.stage is after


@pytest.mark.parametrize("aside", [Stage.ON_HOLD, Stage.SPIKED])
@pytest.mark.parametrize("before", PATH[:6])
def test_a_case_set_aside_goes_back_where_it_stood(db: Session, cast: Cast, before: Stage, aside: Stage) -> None:
    case = at(a_case(cast), before)
    with pytest.raises(Problem):
        service.move(cast.editor, case, aside, "", FULL)
    service.move(cast.editor, case, aside, "Menunggu dokumen.", FULL)
    assert [m.after for m in workflow.moves_from(case)] == [before]
    service.move(cast.editor, case, before, "Dokumen tiba.", FULL)
    assert case.stage is before
    assert case.stage_before is None


def test_a_restricted_case_without_an_editor_stays_at_reporting(db: Session, cast: Cast) -> None:
    case = service.open_case(cast.owner, code="RAH-01", title="Rahasia", sensitivity=Sensitivity.RESTRICTED)
    service.move(cast.owner, case, Stage.REPORTING, "", FULL)
    with pytest.raises(Problem):
        service.move(cast.owner, case, Stage.VERIFYING, "", FULL)
    service.add_member(case, cast.editor)
    service.move(cast.owner, case, Stage.VERIFYING, "", FULL)
    assert case.stage is Stage.VERIFYING


@given(st.lists(st.tuples(st.sampled_from(list(Stage)), st.booleans(), st.booleans()), max_size=25))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_sequence_of_moves_leaves_the_map(db: Session, cast: Cast, tries: list[tuple[Stage, bool, bool]]) -> None:
    case = Case(code="H-1", title="x", sensitivity=Sensitivity.NORMAL, stage=Stage.LEAD, created_by=cast.owner.uuid)
    for after, by_editor, with_reason in tries:
        user, before = (cast.editor if by_editor else cast.owner), case.stage
        try:
            move = workflow.check(user, case, after, "Alasan." if with_reason else "", FULL)
        except Problem:
            assert case.stage is before
            continue
        assert with_reason or not move.reason
        assert by_editor or not move.editor_only
        case.stage_before = before if after in (Stage.ON_HOLD, Stage.SPIKED) else None
        case.stage = after
