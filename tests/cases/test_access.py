"""Who may open a case: the rule, its SQL twin, and what a page tells somebody who may not."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.accounts.helpers import post
from tests.actors import Cast
from tests.factories import a_case
from tests.web import press
from tracker.cases import service
from tracker.cases.access import visible_to
from tracker.cases.models import Case, RelationKind, Sensitivity
from tracker.policy import Permission, may

WHO = ("owner", "teammate", "outsider", "editor", "other_editor", "legal", "admin")
NORMAL = {"owner", "teammate", "editor", "other_editor"}


@pytest.mark.parametrize(
    ("sensitivity", "anonymous", "may_open"),
    [
        (Sensitivity.NORMAL, False, NORMAL),
        (Sensitivity.NORMAL, True, NORMAL | {"legal"}),
        (Sensitivity.RESTRICTED, False, {"owner", "teammate", "editor"}),
        (Sensitivity.RESTRICTED, True, {"owner", "teammate", "editor"}),
    ],
)
def test_rule_and_sql_agree_on_who_opens_a_case(
    db: Session, cast: Cast, sensitivity: Sensitivity, anonymous: bool, may_open: set[str]
) -> None:
    case = a_case(cast, sensitivity=sensitivity)
    case.has_anonymous_source = anonymous
    db.flush()
    for who in WHO:
        user = getattr(cast, who)
        by_sql = db.scalar(select(Case.id).where(visible_to(user))) is not None
        assert by_sql == may(user, Permission.CASE_OPEN, case) == (who in may_open), who


def test_legal_as_a_member_opens_a_restricted_case(db: Session, cast: Cast) -> None:
    case = a_case(cast, sensitivity=Sensitivity.RESTRICTED)
    service.add_member(case, cast.legal)
    assert may(cast.legal, Permission.CASE_OPEN, case)
    assert not may(cast.legal, Permission.CASE_EDIT, case)
    assert db.scalar(select(Case.id).where(visible_to(cast.legal))) == case.id


def test_somebody_disabled_opens_nothing(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    cast.owner.active = False
    db.flush()
    assert not may(cast.owner, Permission.CASE_OPEN, case)
    assert db.scalar(select(Case.id).where(visible_to(cast.owner))) is None


def test_a_member_who_left_loses_the_case(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    member = next(m for m in case.members if m.user_id == cast.teammate.id)
    service.remove_member(case, member)
    assert not may(cast.teammate, Permission.CASE_OPEN, case)
    assert db.scalar(select(Case.id).where(visible_to(cast.teammate))) is None


@pytest.mark.parametrize("page", ["edit", "stage", "members", "related", "removed", "history"])
def test_a_stranger_meets_the_same_404_as_for_no_case(
    db: Session, cast: Cast, client_of: Callable[[Any], FlaskClient], page: str
) -> None:
    a_case(cast)
    client = client_of(cast.outsider)
    hidden, absent = client.get(f"/c/tst-01/{page}"), client.get(f"/c/tst-99/{page}")
    assert hidden.status_code == absent.status_code == 404
    assert b"Lampu" not in hidden.data


def test_a_stranger_meets_no_trace_in_the_list(
    db: Session, cast: Cast, client_of: Callable[[Any], FlaskClient]
) -> None:
    a_case(cast)
    page = client_of(cast.outsider).get("/cases")
    assert page.status_code == 200
    assert b"TST-01" not in page.data
    assert b"No cases yet" in page.data


def test_legal_reads_but_does_not_change(db: Session, cast: Cast, client_of: Callable[[Any], FlaskClient]) -> None:
    a_case(cast).has_anonymous_source = True
    client = client_of(cast.legal)
    assert client.get("/c/tst-01/history").status_code == 200
    assert client.get("/c/tst-01/edit").status_code == 403


def test_neither_the_history_nor_a_button_tells_of_a_linked_case_one_may_not_open(
    db: Session, cast: Cast, acting_owner: Any, client_of: Callable[[Any], FlaskClient]
) -> None:
    case = a_case(cast)
    hidden = service.open_case(
        cast.owner, code="HID-77", title="Tertutup", question="?", sensitivity=Sensitivity.RESTRICTED
    )
    links = [service.relate(case, hidden, RelationKind.PARENT), service.relate(hidden, case, RelationKind.RELATED)]
    db.flush()
    addresses = ["/c/tst-01/history", f"/c/tst-01/history?item={links[0].uuid}"]
    buttons = [f"/c/tst-01/related/{link.uuid}/unlink" for link in links]
    who_may, who_may_not = client_of(cast.owner), client_of(cast.teammate)
    assert all("HID-77" in who_may.get(address).get_data(as_text=True) for address in addresses)
    assert not any("HID-77" in who_may_not.get(address).get_data(as_text=True) for address in addresses)
    assert [post(who_may_not, button).status_code for button in buttons] == [404, 404]
    assert "HID-77" in press(who_may, "/c/tst-01/related", str(links[0].uuid)).get_data(as_text=True)
    assert "HID-77" not in client_of(cast.teammate).get(addresses[0]).get_data(as_text=True)
