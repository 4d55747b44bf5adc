"""The pages of requests: who reaches them, what they show, and what a form that comes late meets."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import PASSWORD, Cast
from tests.requests.made import RIGHT, WHY, an_act, ask, kenanga, refuse, times
from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.accounts.models import User
from tracker.audit.models import AuditEntry
from tracker.cases import external
from tracker.cases.models import Sensitivity
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.requests import service
from tracker.requests.acts import Handed, subject_of
from tracker.requests.models import State, TwoPersonRequest
from tracker.sources.models import Source

Clients = Callable[[User | None], FlaskClient]
AGREE = {"verdict": "approve", "current": PASSWORD}


@pytest.fixture
def request_(cast: Cast, source: Source) -> Iterator[TwoPersonRequest]:
    with an_act():
        yield ask(cast.owner, source)


def state(request: TwoPersonRequest) -> State:
    session().expire_all()
    found = session().scalars(select(TwoPersonRequest.state).where(TwoPersonRequest.id == request.id)).one()
    session().commit()
    return found


def test_the_page_says_who_asked_why_and_who_may_answer(
    cast: Cast, request_: TwoPersonRequest, client_of: Clients
) -> None:
    page = text(client_of(cast.editor).get(f"/requests/{request_.uuid}"))
    for words in ("KENANGA", "Owner", WHY, "Editor, Other Editor, Teammate", "Your answer"):
        assert words in page
    own = client_of(cast.owner)
    page = text(own.get(f"/requests/{request_.uuid}"))
    assert "Your answer" not in page
    assert "Withdraw the request" in page
    assert "Wait for others" in text(own.get("/requests"))


def test_a_refusal_reaches_who_asked_with_its_reason(
    cast: Cast, request_: TwoPersonRequest, client_of: Clients
) -> None:
    url = f"/requests/{request_.uuid}"
    editor = client_of(cast.editor)
    answer = submit(editor, url, verdict="refuse", why="")
    assert answer.status_code == 422
    assert "why not" in text(answer)
    assert "Refused" in text(submit(editor, url, verdict="refuse", why="Bram sudah mengecek."))
    owner = client_of(cast.owner)
    assert "Bram sudah mengecek." in text(owner.get(url))
    assert "Your request was answered" in text(owner.get("/notices"))


@pytest.mark.parametrize("who", ["outsider", "admin", "other_editor", "legal"])
def test_a_request_of_another_case_is_not_there(cast: Cast, client_of: Clients, who: str) -> None:
    source = kenanga(cast, sensitivity=Sensitivity.RESTRICTED)
    with an_act():
        request = ask(cast.owner, source)
        client = client_of(getattr(cast, who))
        refused = 403 if who == "admin" else 404
        url = f"/requests/{request.uuid}"
        token = form_fields(find_form(soup(client.get("/more")), "/sign-out"))
        assert client.get(url).status_code == refused
        assert client.post(url, data={**token, "verdict": "approve"}).status_code == refused
        assert client.post(f"{url}/withdraw", data=token).status_code == refused
        assert client.get(f"/s/{source.uuid}/requests/retention").status_code == 404
        for page in ("/requests", "/requests/retention", "/notices", "/"):
            shown = client.get(page, follow_redirects=True).get_data(as_text=True)
            assert "KENANGA" not in shown
            assert str(request.uuid) not in shown


def test_two_tabs_that_agree_do_it_once(cast: Cast, request_: TwoPersonRequest, client_of: Clients) -> None:
    url = f"/requests/{request_.uuid}"
    one, two = client_of(cast.editor), client_of(cast.teammate)
    forms = [form_fields(find_form(soup(client.get(url)))) | AGREE for client in (one, two)]
    assert one.post(url, data=forms[0]).status_code == 303
    late = two.post(url, data={**forms[1], "why": "Setuju."})
    assert late.status_code == 409
    assert "over before your answer came" in text(late)
    assert "Setuju." in text(late)
    assert one.post(url, data=forms[0]).status_code == 303
    assert (state(request_), times(request_)) == (State.DONE, 1)


def test_agreeing_and_asking_take_the_password_and_a_refusal_does_not(
    cast: Cast, source: Source, request_: TwoPersonRequest, client_of: Clients
) -> None:
    """Neither a stolen session nor a browser left open does its part of an act of two people."""
    url, editor = f"/requests/{request_.uuid}", client_of(cast.editor)
    for given in ("", "salah sama sekali"):
        answer = submit(editor, url, verdict="approve", why="Setuju saja.", current=given)
        assert answer.status_code == 422
        assert "password" in soup(answer).select_one(".msg").text
        assert "Setuju saja." in text(answer)
        asking = submit(editor, f"/s/{source.uuid}/requests/hold", reason=WHY, current=given)
        assert (asking.status_code, WHY in text(asking)) == (422, True)
    assert (state(request_), times(request_)) == (State.ASKED, 0)
    tried = session().scalars(select(AuditEntry.action).where(AuditEntry.action == "account.password_failed")).all()
    session().commit()
    assert len(tried) == 2
    assert submit(editor, url, verdict="refuse", why="Tidak.", current="").status_code == 200
    assert state(request_) is State.REFUSED


def test_an_answer_sent_by_hand_meets_the_reason_why_it_does_not_count(
    cast: Cast, request_: TwoPersonRequest, client_of: Clients
) -> None:
    """Who asked cannot agree, nor who may only look; who answered has answered."""
    url = f"/requests/{request_.uuid}"
    owner, legal = client_of(cast.owner), client_of(cast.legal)
    for client, said in ((owner, "You asked for this yourself"), (legal, "not yours to answer")):
        token = form_fields(find_form(soup(client.get("/more")), "/sign-out"))
        answer = client.post(url, data={**token, **AGREE, "why": "Setuju."})
        assert answer.status_code == 403
        assert said in text(answer)
        assert "Setuju." in text(answer)
    assert (state(request_), times(request_)) == (State.ASKED, 0)


def test_an_answer_over_an_older_version_is_asked_anew(cast: Cast, source: Source, client_of: Clients) -> None:
    with an_act(approvals=lambda user, subject: 2):
        request = ask(cast.owner, source)
        url = f"/requests/{request.uuid}"
        one, two = client_of(cast.editor), client_of(cast.teammate)
        forms = [form_fields(find_form(soup(client.get(url)))) | AGREE for client in (one, two)]
        assert one.post(url, data=forms[0]).status_code == 303
        late = two.post(url, data={**forms[1], "why": "Setuju."})
        assert late.status_code == 409
        assert "Somebody answered" in text(late)
        assert "Setuju." in text(late)


def test_a_passphrase_is_never_shown_again_nor_kept(cast: Cast, source: Source, client_of: Clients) -> None:
    with an_act(needs_passphrase=True):
        request = ask(cast.owner, source)
        client = client_of(cast.editor)
        url = f"/requests/{request.uuid}"
        fields = form_fields(find_form(soup(client.get(url)))) | AGREE | {"passphrase": "rahasia wrong"}
        unchecked = {**fields, "csrf_token": ""}
        for answer in (client.post(url, data=unchecked), client.post(url, data={**fields, "version": "0"}),
                       client.post(url, data=fields), client.get(url)):  # fmt: skip
            assert "rahasia wrong" not in answer.get_data(as_text=True)
        assert state(request) is State.ASKED
        assert submit(client, url, **AGREE, passphrase=RIGHT).status_code == 200
        assert state(request) is State.DONE


def test_what_an_act_hands_over_comes_once_as_a_file(cast: Cast, source: Source, client_of: Clients) -> None:
    with an_act(perform=lambda request, who, passphrase: Handed(b"age-encryption.org/v1\n", "x.age")):
        request = ask(cast.owner, source)
        client = client_of(cast.editor)
        url = f"/requests/{request.uuid}"
        fields = form_fields(find_form(soup(client.get(url)))) | AGREE
        handed = client.post(url, data=fields)
        assert handed.data == b"age-encryption.org/v1\n"
        assert handed.headers["Content-Disposition"] == "attachment; filename=x.age"
        assert b"age-encryption" not in client.post(url, data=fields).data


def test_a_date_is_asked_for_from_the_form(cast: Cast, source: Source, db: Session, client_of: Clients) -> None:
    url = f"/s/{source.uuid}/requests/retention"
    client = client_of(cast.owner)
    for day in ("31/2/2027", "2020-01-01", ""):
        answer = submit(client, url, keep_until=day, reason=WHY, current=PASSWORD)
        assert answer.status_code == 422
        assert WHY in text(answer)
    assert "Waits for an answer" in text(submit(client, url, keep_until="2199-01-31", reason=WHY, current=PASSWORD))
    assert client.get(f"/s/{source.uuid}/requests/no-such-act").status_code == 404
    log = text(client.get(f"/s/{source.uuid}"))
    assert "asked for an act of two people: Change how long the identity is kept" in log


def test_who_asked_takes_it_back(cast: Cast, request_: TwoPersonRequest, client_of: Clients) -> None:
    page = press(client_of(cast.owner), f"/requests/{request_.uuid}", "/withdraw")
    assert "Withdrawn" in text(page)
    client = client_of(cast.editor)
    token = form_fields(find_form(soup(client.get("/more")), "/sign-out"))
    assert client.post(f"/requests/{request_.uuid}/withdraw", data=token).status_code == 403


def test_the_decided_ones_stay_readable(cast: Cast, request_: TwoPersonRequest, client_of: Clients) -> None:
    refuse(request_, cast.editor, "Sudah dicek.")
    page = text(client_of(cast.legal).get("/requests"))
    assert "Decided" in page
    assert "Refused" in page


def test_a_reviewer_from_outside_asks_for_nothing(cast: Cast, source: Source, client_of: Clients, db: Session) -> None:
    """Read-only: a hold or a date they asked for would keep the newsroom from asking for the same."""
    with acting_as(cast.editor.uuid):
        until = clock.today() + timedelta(days=9)
        said: dict[str, Any] = {"email": "law@example.net", "name": "Lawyer", "ends_on": until, "may_sign": False}
        member, _path = external.engage(source.links[0].case, lasts=timedelta(hours=1), **said)
        db.commit()
    client = client_of(member.user)
    page = client.get(f"/s/{source.uuid}/requests")
    assert page.status_code == 200
    assert "/requests/hold" not in page.get_data(as_text=True)
    for act in ("hold", "retention", "shred"):
        assert client.get(f"/s/{source.uuid}/requests/{act}").status_code == 403, act
    with pytest.raises(Problem, match="not yours"):
        service.ask("hold", member.user, subject_of(source), reason=WHY)
