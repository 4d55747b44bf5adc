"""Notices: generic words, only of cases one may still open; the count never says more than the page."""

from typing import Any

import pytest

from tests.actors import Cast
from tests.factories import a_case
from tests.web import press, soup
from tracker.accounts.models import User
from tracker.cases import facts
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity, Stage
from tracker.tasks.models import Notice, NoticeKind
from tracker.tasks.notices import notify

EVERYBODY = ("owner", "teammate", "outsider", "editor", "other_editor", "legal", "admin")


def tell(db: Any, case: Case, user: User, path: str = "/c/tst-01") -> None:
    """A notice, whether or not the person may open the case now."""
    db.add(Notice(user_id=user.id, case_id=case.id, kind=NoticeKind.MENTIONED, path=path))


def test_nobody_is_told_of_what_they_did_or_may_not_open(db: Any, cast: Cast, case: Case) -> None:
    db.query(Notice).delete()
    notify(case, [cast.owner, cast.teammate, cast.outsider, cast.admin, cast.legal], NoticeKind.MENTIONED, "/c/tst-01")
    db.flush()
    assert [n.user_id for n in db.query(Notice)] == [cast.teammate.id]


def test_members_hear_of_a_move_and_the_new_one_of_joining(db: Any, cast: Cast, case: Case) -> None:
    db.query(Notice).delete()
    cases.add_member(case, cast.outsider)
    cases.move(cast.owner, case, Stage.REPORTING, "", facts.of(case))
    db.flush()
    told = sorted((n.kind.value, n.user_id) for n in db.query(Notice))
    moved = sorted(("stage", user.id) for user in (cast.teammate, cast.editor, cast.outsider))
    assert told == [("member", cast.outsider.id), *moved]


def test_a_notice_of_a_move_says_from_which_stage_to_which(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    cases.move(cast.owner, case, Stage.REPORTING, "Ada dua dokumen.", facts.of(case))
    tell(db, case, cast.teammate)
    lines = [li.text for li in soup(client_of(cast.teammate).get("/notices")).select(".log li")]
    assert sorted("Lead → Reporting" in line for line in lines) == [False, False, True]
    assert not any("dokumen" in line for line in lines)


@pytest.mark.parametrize("sensitivity", list(Sensitivity))
@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize("who", EVERYBODY)
def test_the_count_is_what_the_page_shows(
    client_of: Any, db: Any, cast: Cast, case: Case, who: str, anonymous: bool, sensitivity: Sensitivity
) -> None:
    case.sensitivity, case.has_anonymous_source = sensitivity, anonymous
    removed = a_case(cast, "OTH-01")
    removed.remove()
    for name in EVERYBODY:
        tell(db, case, getattr(cast, name))
        tell(db, removed, getattr(cast, name))
    client = client_of(getattr(cast, who))
    page = soup(client.get("/notices"))
    shown = len(page.select(".log .mk"))
    bell = page.select_one(".bell")
    assert (int(bell.text.split()[0]) if bell else 0) == shown
    assert "OTH-01" not in page.text
    assert bool(shown) == ("TST-01" in page.text)


def test_unread_ones_come_first_and_are_marked_read_one_by_one_or_all(
    client_of: Any, db: Any, cast: Cast, case: Case
) -> None:
    db.query(Notice).delete()
    for _n in range(3):
        tell(db, case, cast.teammate, "/c/tst-01/tasks")
    first = str(db.query(Notice).first().uuid)
    client = client_of(cast.teammate)
    press(client, "/notices", f"/{first}/read")
    page = soup(client.get("/notices"))
    assert page.select_one(".bell").text.startswith("2")
    assert [bool(li.select_one(".mk")) for li in page.select(".log li")] == [True, True, False]
    press(client, "/notices", "/notices/read")
    page = soup(client.get("/notices"))
    assert page.select_one(".bell") is None
    assert len(page.select('.log a[href="/c/tst-01/tasks"]')) == 3


def test_opening_an_unread_notice_reads_it_and_goes_there(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    db.query(Notice).delete()
    tell(db, case, cast.teammate, "/c/tst-01/tasks")
    client = client_of(cast.teammate)
    form = next(f for f in soup(client.get("/notices")).select(".log form") if f.select_one("[name=open]"))
    fields = {element["name"]: element["value"] for element in form.select("input")}
    answer = client.post(form["action"], data=fields)
    assert answer.headers["Location"] == "/c/tst-01/tasks"
    assert soup(client.get("/notices")).select_one(".bell") is None


def test_another_persons_notice_is_not_there(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    tell(db, case, cast.teammate)
    db.flush()
    notice = db.query(Notice).filter_by(user_id=cast.teammate.id).first()
    client = client_of(cast.owner)
    token = soup(client.get("/notices")).select_one("input[name=csrf_token]")["value"]
    assert client.post(f"/notices/{notice.uuid}/read", data={"csrf_token": token}).status_code == 404


def test_a_notice_says_no_word_of_the_record(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    case.title = "Judul rahasia"
    tell(db, case, cast.teammate)
    page = client_of(cast.teammate).get("/notices").text
    assert "Judul rahasia" not in page
    assert "You were mentioned" in page
