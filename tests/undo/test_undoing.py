"""Undo of one act: what stands in its way, who may, and that it is done once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.actors import Cast
from tests.claims.made import a_claim
from tests.factories import a_case
from tests.web import form_fields, press, soup, submit
from tracker.accounts.models import User
from tracker.audit.chain import verify
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.cases import facts
from tracker.cases import service as cases
from tracker.cases.models import Stage, StageMove
from tracker.claims import service as claims
from tracker.core import clock
from tracker.officials.models import Official
from tracker.undo import steps

ClientOf = Callable[[User | None], FlaskClient]
pytestmark = pytest.mark.usefixtures("acting_owner")


def flashes(page: TestResponse) -> str:
    return " ".join(" ".join(flash.get_text(" ", strip=True).split()) for flash in soup(page).select(".flash"))


def button(page: TestResponse) -> tuple[str, dict[str, Any]]:
    form = soup(page).select_one("form[action^='/undo/']")
    assert form is not None, flashes(page)
    return str(form["action"]), form_fields(form)


def test_an_act_is_undone_once_by_the_one_who_did_it(db: Session, cast: Cast, client_of: ClientOf) -> None:
    claim = a_claim(a_case(cast), "Lampu dibeli dua kali")
    db.commit()
    owner, mate = client_of(cast.owner), client_of(cast.teammate)
    answer = submit(owner, "/c/tst-01/claims/1/edit", summary="Lampu dibeli tiga kali")
    url, fields = button(answer)
    theirs = {"csrf_token": form_fields(soup(mate.get("/c/tst-01/claims/1")).select("form")[-1])["csrf_token"]}
    assert mate.post(url, data=theirs).status_code == 404
    assert owner.post("/undo/not-an-act", data=fields).status_code == 404
    done = owner.post(url, data=fields, follow_redirects=True)
    assert flashes(done).startswith("Undone.")
    db.expire_all()
    assert claim.summary == "Lampu dibeli dua kali"
    db.commit()
    history = owner.get(f"/c/tst-01/history?item={claim.uuid}").get_data(as_text=True)
    assert "undid: changed the claim C1" in history
    assert flashes(owner.post(url, data=fields, follow_redirects=True)) == "That is undone already."
    # What was undone is done again by the message of the undoing, and that is said of it.
    url, fields = button(done)
    assert "Undone." in flashes(owner.post(url, data=fields, follow_redirects=True))
    db.expire_all()
    assert claim.summary == "Lampu dibeli tiga kali"
    assert verify(db)[1] is None


def test_what_was_changed_since_is_told_and_gone_over_only_when_asked(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    claim = a_claim(a_case(cast), "Lampu dibeli dua kali")
    db.commit()
    owner, mate = client_of(cast.owner), client_of(cast.teammate)
    url, fields = button(submit(owner, "/c/tst-01/claims/1/edit", summary="Lampu dibeli tiga kali", note="Cek."))
    submit(mate, "/c/tst-01/claims/1/edit", summary="Lampu dibeli empat kali")
    told = owner.post(url, data=fields)
    assert (told.status_code, told.location) == (303, url)
    page = soup(owner.get(url))
    assert [cell.get_text() for cell in page.select("td")] == [
        "Lampu dibeli dua kali",
        "Lampu dibeli tiga kali",
        "Lampu dibeli empat kali",
    ]
    assert "Teammate changed the claim C1" in page.get_text(" ").replace("\n", " ").replace("  ", " ")
    compare = page.select_one("main a[href*='history']")
    assert compare is not None
    assert [e.contents[-1] for e in soup(owner.get(str(compare["href"]))).select(".diff del, .diff ins")] == [
        "tiga",
        "empat",
    ]
    db.expire_all()
    assert claim.summary == "Lampu dibeli empat kali"
    db.commit()
    # Somebody writes once more while the page is looked at: it is shown again.
    submit(mate, "/c/tst-01/claims/1/edit", summary="Lampu dibeli lima kali")
    fields = form_fields(page.select("main form")[-1])
    again = owner.post(url, data=fields)
    assert again.location == url
    fields = form_fields(soup(owner.get(url)).select("main form")[-1])
    assert flashes(owner.post(url, data=fields, follow_redirects=True)).startswith("Undone.")
    db.expire_all()
    assert (claim.summary, claim.note) == ("Lampu dibeli dua kali", "")


def test_what_was_added_is_told_what_was_done_to_it_since(db: Session, cast: Cast, client_of: ClientOf) -> None:
    a_case(cast)
    db.commit()
    owner, mate = client_of(cast.owner), client_of(cast.teammate)
    url, fields = button(submit(owner, "/c/tst-01/claims/new", summary="Tiang dicat"))
    press(mate, "/c/tst-01/claims/1", "/comment/", body="Siapa yang mengecat?")
    submit(mate, "/c/tst-01/claims/1/withdraw", why="Sumbernya menarik.")
    assert owner.post(url, data=fields).location == url
    told = owner.get(url)
    assert "withdrew the claim C1" in told.get_data(as_text=True)
    done = owner.post(url, data=form_fields(soup(told).select("main form")[-1]), follow_redirects=True)
    assert flashes(done).startswith("Undone.")
    assert owner.get("/c/tst-01/claims/1").status_code == 404
    assert "C1" in owner.get("/c/tst-01/removed").get_data(as_text=True)


def test_a_move_is_undone_by_a_move_back_where_there_is_one(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    cases.move(cast.owner, case, Stage.REPORTING, "", facts.of(case))
    db.commit()
    owner = client_of(cast.owner)
    url, fields = button(submit(owner, "/c/tst-01/stage", after="lead", reason="Kurang."))
    assert flashes(owner.post(url, data=fields, follow_redirects=True)).startswith("Undone.")
    db.expire_all()
    assert case.stage is Stage.REPORTING
    moves = list(db.scalars(select(StageMove).order_by(StageMove.id)))
    assert [(m.before, m.after) for m in moves][-2:] == [(Stage.REPORTING, Stage.LEAD), (Stage.LEAD, Stage.REPORTING)]
    assert "Undone" in moves[-1].reason
    db.commit()
    # From a case that was moved on since, there is no way back past the rules.
    url, fields = button(submit(owner, "/c/tst-01/stage", after="on_hold", reason="Menunggu."))
    db.expire_all()
    cases.move(cast.owner, case, Stage.REPORTING, "Lanjut.", facts.of(case))
    a_claim(case)
    cases.move(cast.owner, case, Stage.VERIFYING, "", facts.of(case))
    db.commit()
    assert owner.post(url, data=fields).location == url
    # An editor alone moves some cases; the button is not there where there is no move back.
    db.expire_all()
    case.stage = Stage.CLOSED
    db.commit()
    closed = submit(client_of(cast.editor), "/c/tst-01/stage", after="follow_up", reason="Tanggapan.")
    assert soup(closed).select_one("form[action^='/undo/']") is not None
    db.expire_all()
    case.stage = Stage.READY
    db.commit()
    back = submit(client_of(cast.editor), "/c/tst-01/stage", after="review", reason="Belum siap.")
    assert soup(back).select_one("form[action^='/undo/']") is None


def test_words_taken_out_on_purpose_do_not_come_back(db: Session, cast: Cast, client_of: ClientOf) -> None:
    claim = a_claim(a_case(cast), "Lampu Rahasia")
    db.commit()
    owner = client_of(cast.owner)
    url, fields = button(submit(owner, "/c/tst-01/claims/1/edit", summary="Lampu dibeli"))
    newest = select(AuditEntry.seq).where(AuditEntry.object_uuid == claim.uuid).order_by(AuditEntry.seq.desc())
    detail = db.get_one(AuditDetail, db.scalar(newest.limit(1)))
    detail.data, detail.redacted_at = None, clock.now()
    db.commit()
    assert "taken out" in flashes(owner.post(url, data=fields, follow_redirects=True))
    db.expire_all()
    assert claim.summary == "Lampu dibeli"


def test_after_a_day_or_without_the_case_there_is_no_undoing(
    db: Session, cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_case(cast, sensitivity="restricted")
    claim = a_claim(case, "Lampu")
    db.commit()
    mate = client_of(cast.teammate)
    url, fields = button(submit(mate, "/c/tst-01/claims/1/edit", summary="Tiang"))
    monkeypatch.setattr(steps, "LASTS", timedelta(0))
    assert "more than a day" in flashes(mate.post(url, data=fields, follow_redirects=True))
    monkeypatch.undo()
    member = next(m for m in case.members if m.user_id == cast.teammate.id)
    cases.remove_member(case, member)
    db.commit()
    assert mate.post(url, data=fields).status_code == 404
    db.expire_all()
    assert claim.summary == "Tiang"


def test_what_others_rest_on_stays(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    db.commit()
    owner = client_of(cast.owner)
    url, fields = button(submit(owner, "/officials/new", kind="person", name="Sulaiman"))
    db.expire_all()
    claims.add_claim(case, summary="Ia tahu", named=[db.scalars(select(Official)).one()])
    db.commit()
    assert "in use" in flashes(owner.post(url, data=fields, follow_redirects=True))


def test_a_message_carries_no_word_of_the_record(db: Session, cast: Cast, client_of: ClientOf) -> None:
    a_case(cast)
    db.commit()
    owner = client_of(cast.owner)
    submit(owner, "/c/tst-01/claims/new", follow=False, summary="Lampu Rahasia")
    with owner.session_transaction() as cookie:
        said = str(cookie["_flashes"])
    assert "/undo/" in said
    assert "Rahasia" not in said
