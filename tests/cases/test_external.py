"""A reviewer from outside: one case, until a day, reading and commenting and nothing else."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.accounts.helpers import NEW, ClientOf, actions, fresh, sign_in, text_of
from tests.actors import Cast
from tests.factories import a_case
from tests.web import press, soup, submit
from tracker.accounts import passwords
from tracker.accounts.models import User
from tracker.cases import external
from tracker.cases.access import visible_to
from tracker.cases.models import Case, Member, Sensitivity
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.i18n import Problem
from tracker.officials import service as officials
from tracker.officials.models import OfficialKind
from tracker.officials.visibility import visible_officials
from tracker.policy import Permission, Role, may
from tracker.tasks import service as tasks
from tracker.tasks.models import Notice, NoticeKind
from tracker.tasks.notices import notices_of

HOURS = timedelta(hours=72)
EMAIL = "lawyer@example.net"


@pytest.fixture
def now() -> Iterator[Any]:
    token = clock.frozen.set(clock.now())
    yield clock.now()
    clock.frozen.reset(token)


@pytest.fixture
def case(db: Session, cast: Cast) -> Case:
    with acting_as(cast.owner.uuid):
        made = a_case(cast)
        db.commit()
    return made


def engage(db: Session, cast: Cast, case: Case, days: int = 10, **values: Any) -> Member:
    """A reviewer of `case` with a password, invited by its editor."""
    said = {"email": EMAIL, "name": "Lawyer", "may_sign": False, **values}
    with acting_as(cast.editor.uuid):
        member, _path = external.engage(case, ends_on=clock.today() + timedelta(days=days), lasts=HOURS, **said)
        member.user.password_hash, member.user.language = passwords.hash_password(NEW), "en"
        db.commit()
    return member


@pytest.mark.parametrize("sensitivity", list(Sensitivity))
def test_rule_and_sql_agree_that_they_open_their_case_alone(
    db: Session, cast: Cast, case: Case, now: Any, sensitivity: Sensitivity
) -> None:
    case.sensitivity = sensitivity
    other = a_case(cast, "OTH-01")
    other.has_anonymous_source = True
    user = engage(db, cast, case).user
    opened = {Permission.CASE_OPEN, Permission.CASE_COMMENT}
    assert {p for p in Permission if p.of_case and may(user, p, case)} == opened
    assert not any(may(user, p, other) for p in Permission if p.of_case)
    assert list(db.scalars(select(Case.id).where(visible_to(user)))) == [case.id]
    for ended in ("past", "disabled"):
        clock.frozen.set(now + timedelta(days=11 if ended == "past" else 0))
        user.active = ended == "past"
        db.flush()
        assert db.scalar(select(Case.id).where(visible_to(user))) is None, ended
        assert not may(user, Permission.CASE_OPEN, case), ended


def test_they_see_nothing_of_the_register(db: Session, cast: Cast, case: Case) -> None:
    officials.add_official(OfficialKind.PERSON, "Umum")
    user = engage(db, cast, case).user
    assert db.scalar(select(func.count()).where(visible_officials(user))) == 0


def test_an_editor_invites_and_the_lawyer_joins_and_reads(
    client_of: ClientOf, db: Session, cast: Cast, case: Case
) -> None:
    last = clock.today() + timedelta(days=30)
    page = submit(
        client_of(cast.editor), "/c/tst-01/reviewers/new", name="Lawyer", email=EMAIL, ends_on=last.isoformat()
    )
    link = str(soup(page).select_one("#link")["value"])  # ty: ignore
    client = client_of(None)
    submit(client, link.removeprefix("http://localhost"), password=NEW, again=NEW, language="en")
    user = db.scalars(select(User).where(User.email == EMAIL)).one()
    db.commit()
    answer = sign_in(client, user, NEW)
    assert client.get(answer.location).location == "/c/tst-01"
    assert client.get("/c/tst-01").status_code == 200
    assert [client.get(p).status_code for p in ("/sources", "/officials", "/accounts", "/confirmations")] == [403] * 4
    assert "TST-01" in text_of(client.get("/cases"))
    assert client.post("/c/tst-01/edit", data={}).status_code == 400
    assert client.get("/c/tst-01/edit").status_code == 403


@pytest.mark.parametrize("who", ["owner", "legal", "other_editor", "admin", "outsider"])
def test_only_an_editor_who_runs_the_case_invites(
    client_of: ClientOf, db: Session, cast: Cast, case: Case, who: str
) -> None:
    case.sensitivity = Sensitivity.RESTRICTED
    db.commit()
    answer = client_of(getattr(cast, who)).get("/c/tst-01/reviewers/new")
    assert answer.status_code == (403 if who == "owner" else 404)


@pytest.mark.parametrize(
    ("days", "field"), [(-1, "ends_on"), (400, "ends_on"), (None, "ends_on"), ("taken", "email"), ("busy", "email")]
)
def test_what_will_not_do_is_said(db: Session, cast: Cast, case: Case, days: Any, field: str) -> None:
    email, last = EMAIL, clock.today() + timedelta(days=days if isinstance(days, int) else 5)
    if days == "taken":
        email = cast.outsider.email
    if days == "busy":
        engage(db, cast, case)
        case = a_case(cast, "OTH-01")
    with pytest.raises(Problem) as told:
        external.engage(
            case, email=email, name="Lawyer", ends_on=None if days is None else last, may_sign=False, lasts=HOURS
        )
    assert told.value.field == field


def test_the_day_after_the_last_nothing_opens(
    client_of: ClientOf, db: Session, cast: Cast, case: Case, now: Any
) -> None:
    user = engage(db, cast, case, days=0).user
    client, token = client_of(user), clock.frozen.get()
    assert client.get("/c/tst-01").status_code == 200
    clock.frozen.set(now + timedelta(days=1))
    assert client.get("/c/tst-01").status_code == 302
    assert sign_in(client_of(None), user, NEW).status_code == 401
    clock.frozen.set(token)


def test_both_are_told_five_days_before_and_not_earlier(db: Session, cast: Cast, case: Case, now: Any) -> None:
    member = engage(db, cast, case, days=10)

    def told(user: User) -> list[NoticeKind]:
        return [n.kind for n, _name in db.execute(notices_of(user)) if n.kind is NoticeKind.ENDING]

    assert told(member.user) == told(cast.editor) == []
    clock.frozen.set(now + timedelta(days=6))
    assert told(member.user) == told(cast.editor) == [NoticeKind.ENDING]
    with acting_as(cast.editor.uuid):
        external.extend(member, ends_on=clock.today() + timedelta(days=20), may_sign=True)
        db.flush()
    assert told(member.user) == told(cast.editor) == []
    assert db.scalar(select(func.count(Notice.id)).where(Notice.kind == NoticeKind.ENDING)) == 2


def test_a_review_is_extended_and_ended(client_of: ClientOf, db: Session, cast: Cast, case: Case) -> None:
    member = engage(db, cast, case)
    editor, theirs = client_of(cast.editor), client_of(member.user)
    last = clock.today() + timedelta(days=40)
    submit(editor, f"/c/tst-01/reviewers/{member.uuid}", ends_on=last.isoformat(), may_sign="y")
    assert (fresh(db, member.user).ends_on, member.user.may_sign) == (last, True)
    answer = press(editor, "/c/tst-01/members", f"{member.uuid}/end")
    assert "is over" in text_of(answer)
    assert theirs.get("/c/tst-01").status_code == 302
    assert "account.disabled" in actions(db)
    assert not fresh(db, member.user).active


def test_an_account_whose_case_is_over_is_taken_up_for_another(db: Session, cast: Cast, case: Case) -> None:
    first = engage(db, cast, case)
    external.end(first)
    db.commit()
    other = a_case(cast, "OTH-01")
    second, path = external.engage(
        other, email=EMAIL, name="x", ends_on=clock.today() + timedelta(days=3), may_sign=False, lasts=HOURS
    )
    assert (second.user_id, path) == (first.user_id, "")
    assert list(db.scalars(select(Case.code).where(visible_to(second.user)))) == ["OTH-01"]


def test_they_comment_and_learn_of_nobody_who_may_not_open_the_case(db: Session, cast: Cast, case: Case) -> None:
    user = engage(db, cast, case).user
    with acting_as(user.uuid):
        _made, found = tasks.add_comment(case, case.uuid, "/c/tst-01", "@Outsider @Editor lihat pasal ini")
    assert [u.id for u in found.told] == [cast.editor.id]
    assert found.outside == []
    with acting_as(cast.editor.uuid):
        _made, found = tasks.add_comment(case, case.uuid, "/c/tst-01", "@Lawyer terima kasih")
    assert [u.id for u in found.told] == [user.id]


def test_staff_do_not_become_outsiders_nor_outsiders_staff(
    client_of: ClientOf, db: Session, cast: Cast, case: Case
) -> None:
    from tracker.accounts import service

    user = engage(db, cast, case).user
    for who, role in ((user, Role.EDITOR), (cast.owner, Role.EXTERNAL)):
        with pytest.raises(Problem):
            service.set_role(who, role)
    assert client_of(cast.admin).get(f"/accounts/{user.uuid}/role").status_code == 404


def test_the_one_who_waits_for_an_invitation_gets_another(
    client_of: ClientOf, db: Session, cast: Cast, case: Case
) -> None:
    member = engage(db, cast, case)
    member.user.password_hash = ""
    db.commit()
    editor = client_of(cast.editor)
    assert soup(press(editor, "/c/tst-01/members", f"{member.uuid}/link")).select_one("#link")
