"""Which officials each of the cast may see and choose, in lists of choices above all."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tracker.accounts.models import User
from tracker.cases.models import Sensitivity
from tracker.officials import service, tenures
from tracker.officials.models import Capacity, Official, OfficialKind
from tracker.officials.visibility import keepers, label_of, offered, visible_officials

PERSON, BODY, POST, GROUP = OfficialKind
MEMBERS = {"owner", "teammate", "editor"}


def seen_by(db: Session, user: User) -> set[str]:
    return set(db.scalars(select(Official.name).where(visible_officials(user))))


def register(db: Session, cast: Cast) -> Any:
    """A shared official, one private to RST-01 (of owner, teammate and editor), one private to RST-02 of the owner."""
    cases = [a_case(cast, code, sensitivity=Sensitivity.RESTRICTED) for code in ("RST-01", "RST-02")]
    service.add_official(PERSON, "Umum")
    for case in cases:
        service.add_official(PERSON, case.code, private_case=case)
    db.flush()
    return cases


@pytest.mark.parametrize("who", ["owner", "teammate", "editor", "outsider", "other_editor", "legal", "admin"])
def test_private_officials_are_seen_by_those_who_may_open_the_case(
    db: Session, cast: Cast, acting_owner: User, who: str
) -> None:
    register(db, cast)
    expected = {"Umum"} | ({"RST-01", "RST-02"} if who in MEMBERS else set())
    assert seen_by(db, getattr(cast, who)) == (set() if who == "admin" else expected)


def test_a_disabled_account_sees_nothing(db: Session, cast: Cast, acting_owner: User) -> None:
    register(db, cast)
    cast.owner.active = False
    assert seen_by(db, cast.owner) == set()


def test_a_removed_case_takes_its_private_officials_along(db: Session, cast: Cast, acting_owner: User) -> None:
    register(db, cast)[0].remove()
    assert seen_by(db, cast.owner) == {"Umum", "RST-02"}


def test_a_case_is_offered_its_own_private_officials_and_no_others(db: Session, cast: Cast, acting_owner: User) -> None:
    first, _second = register(db, cast)

    def names(case: Any) -> list[str]:
        return [official.name for official in offered(cast.owner, case)]

    assert names(None) == ["Umum"]
    assert names(a_case(cast)) == ["Umum"]
    assert names(first) == ["RST-01", "Umum"]
    assert [o.name for o in offered(cast.outsider, first)] == ["Umum"]


def test_only_restricted_cases_one_edits_keep_an_official(db: Session, cast: Cast, acting_owner: User) -> None:
    first, second = register(db, cast)
    a_case(cast)
    assert keepers(cast.owner) == [first, second]
    assert keepers(cast.outsider) == keepers(cast.legal) == []
    first.sensitivity = Sensitivity.NORMAL
    assert keepers(cast.owner) == [second]
    assert keepers(cast.owner, first.id) == [first, second]


def test_what_is_offered_is_narrowed_by_kind_and_labelled_to_choose_by(
    db: Session, cast: Cast, acting_owner: User
) -> None:
    city = service.add_official(BODY, "Pemkot Ambon")
    mayor = service.add_official(POST, "Wali Kota Ambon", body=city)
    service.add_official(POST, "Asisten I Pemkot Ambon", body=city)
    tenures.add_tenure(service.add_official(PERSON, "Bodewin Wattimena"), mayor, Capacity.PENJABAT)
    labels = [label_of(official) for official in offered(cast.owner, None, PERSON, POST)]
    assert labels == [
        "Asisten I Pemkot Ambon",
        "Bodewin Wattimena, Pj Wali Kota Ambon",
        "Wali Kota Ambon, Pemkot Ambon",
    ]
    assert [o.name for o in offered(cast.owner, None, BODY)] == ["Pemkot Ambon"]


def test_removed_officials_are_offered_to_nobody(db: Session, cast: Cast, acting_owner: User) -> None:
    service.remove(service.add_official(PERSON, "Umum"))
    assert offered(cast.owner) == []
    assert seen_by(db, cast.owner) == set()


@pytest.mark.parametrize("many", [10, 120])
def test_offering_takes_two_statements(
    db: Session, cast: Cast, acting_owner: User, statements: list[str], many: int
) -> None:
    city = service.add_official(BODY, "Pemkot Ambon")
    for n in range(many):
        post = service.add_official(POST, f"Pos {n}", body=city)
        tenures.add_tenure(service.add_official(PERSON, f"Orang {n}"), post)
    db.commit()
    db.expunge_all()
    user = db.get(User, cast.owner.id)
    statements.clear()
    assert len([label_of(official) for official in offered(user)]) == 2 * many + 1
    assert len(statements) == 2
