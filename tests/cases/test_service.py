"""Opening a case, its members, its links, its code."""

import re

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tracker.cases import service
from tracker.cases.models import RelationKind, Sensitivity
from tracker.core.i18n import Problem
from tracker.policy import Role


def test_a_normal_case_names_an_active_editor(db: Session, cast: Cast) -> None:
    with pytest.raises(Problem):
        service.open_case(cast.owner, code="A-01", title="Tanpa redaktur")
    with pytest.raises(Problem):
        service.open_case(cast.owner, code="A-01", title="Bukan redaktur", editor=cast.teammate)
    case = service.open_case(cast.owner, code="A-01", title="Lengkap", editor=cast.editor)
    assert [u.id for u in case.people(Role.EDITOR)] == [cast.editor.id]


def test_the_last_editor_cannot_leave_until_another_comes(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    editor = next(m for m in case.members if m.user_id == cast.editor.id)
    with pytest.raises(Problem):
        service.remove_member(case, editor)
    service.add_member(case, cast.other_editor)
    service.remove_member(case, editor)
    assert [u.id for u in case.people(Role.EDITOR)] == [cast.other_editor.id]


def test_an_admin_is_never_a_member(db: Session, cast: Cast) -> None:
    with pytest.raises(Problem):
        service.add_member(a_case(cast), cast.admin)


def test_a_member_who_comes_back_keeps_the_old_row(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    member = next(m for m in case.members if m.user_id == cast.teammate.id)
    service.remove_member(case, member)
    assert service.add_member(case, cast.teammate).id == member.id


def test_cases_of_a_leaving_editor_are_handed_over(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    assert [c.id for c in service.sole_editor_cases(cast.editor)] == [case.id]
    assert service.hand_over(cast.editor, cast.other_editor) == 1
    assert service.sole_editor_cases(cast.editor) == []
    with pytest.raises(Problem):
        service.hand_over(cast.editor, cast.owner)


def test_a_code_tells_nothing_of_other_codes(db: Session, cast: Cast) -> None:
    a_case(cast, code="AMB-01")
    codes = {service.new_code("amb") for _ in range(12)}
    assert "AMB-01" not in codes
    assert all(re.fullmatch(r"AMB-\d{2,6}", code) for code in codes)
    assert len(codes) > 3


def test_a_case_is_no_part_of_its_own_part(db: Session, cast: Cast) -> None:
    whole, part, piece = (a_case(cast, code=f"P-0{n}") for n in (1, 2, 3))
    service.relate(part, whole, RelationKind.PARENT)
    service.relate(piece, part, RelationKind.PARENT)
    with pytest.raises(Problem):
        service.relate(whole, piece, RelationKind.PARENT)
    with pytest.raises(Problem):
        service.relate(whole, whole, RelationKind.RELATED)


def test_tags_are_folded_and_come_back_with_their_history(db: Session, cast: Cast) -> None:
    case = a_case(cast, tags=["Anggaran", "SPBE"])
    first = {tag.name: tag.id for tag in case.tags}
    assert set(first) == {"anggaran", "spbe"}
    service.change_case(case, tags=["spbe"])
    service.change_case(case, tags=["anggaran", "spbe"])
    db.refresh(case, ["tags"])
    assert {tag.name: tag.id for tag in case.tags} == first


def test_a_target_before_the_embargo_is_refused(db: Session, cast: Cast) -> None:
    from datetime import date

    with pytest.raises(Problem):
        a_case(cast, target_on=date(2026, 1, 1), embargo_until=date(2026, 2, 1))


def test_a_restricted_case_past_reporting_needs_its_editor(db: Session, cast: Cast) -> None:
    case = service.open_case(cast.owner, code="R-01", title="x", sensitivity=Sensitivity.RESTRICTED)
    assert case.people(Role.EDITOR) == []
