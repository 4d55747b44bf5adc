"""Choices and edits that were not taken when they were sent: nothing of them is lost, no page calls them by a key."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.actors import PASSWORD, Cast
from tests.factories import a_case
from tests.intake.test_pages import NEW_CASE, ClientOf, accept_all, hand_in, into
from tests.intake.texts import BRIDGE
from tests.web import find_form, form_fields, soup, submit, text
from tracker.accounts import lockdown, sessions
from tracker.accounts.models import Lockdown, User
from tracker.cases.models import Stage

pytestmark = pytest.mark.usefixtures("acting_owner")


def signed_in_between(client: FlaskClient, user: User, page: str, fields: dict[str, Any], db: Session) -> TestResponse:
    """The page that `fields` come back on, after their session was over and `user` signed in again."""
    sessions.end_all(user)
    db.commit()
    asked = soup(client.post(page, data=fields))
    form = next(one for one in asked.select("form") if one.select_one("[name=carry]"))
    values = {**form_fields(form), "email": user.email, "password": PASSWORD}
    return client.post(form["action"], data=values, follow_redirects=True)


def chosen(answer: TestResponse, name: str) -> str:
    return str(soup(answer).select_one(f'input[name="{name}"][checked]')["value"])


def test_choices_come_back_after_the_session_was_over(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    fields = {**form_fields(find_form(soup(client.get(page)))), "d.person-1": "yes", "d.body-1": "no"}
    answer = signed_in_between(client, cast.owner, page, fields, db)
    assert (chosen(answer, "d.person-1"), chosen(answer, "d.body-1"), chosen(answer, "d.body-2")) == ("yes", "no", "")
    assert "is filled in below" in text(answer)
    assert "Saved." in submit(client, page).text
    later = client.get(page)
    assert chosen(later, "d.person-1") == "yes"
    assert "is filled in below" not in text(later)


def test_an_edited_finding_comes_back_after_the_session_was_over(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = f"{hand_in(client, text=BRIDGE)}/finding/person-1"
    fields = {**form_fields(find_form(soup(client.get(page)))), "name": "Hadi P."}
    answer = signed_in_between(client, cast.owner, page, fields, db)
    assert soup(answer).select_one("[name=name]")["value"] == "Hadi P."
    assert "Saved and accepted." in submit(client, page).text


def test_what_is_chosen_for_a_case_comes_back_too(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE.replace("sumber yang\nmeminta", "seseorang yang\nmeminta"))
    accept_all(client, page)
    fields = form_fields(find_form(soup(client.get(f"{page}/case"))))
    name = next(key for key in fields if key.startswith("k."))
    answer = signed_in_between(client, cast.owner, f"{page}/case", {**fields, name: "witness", "title": "Ulin"}, db)
    assert soup(answer).select_one(f'[name="{name}"] option[selected]')["value"] == "witness"
    assert soup(answer).select_one("[name=title]")["value"] == "Ulin"


def test_a_form_that_could_not_be_checked_sends_its_choices_again_unshown(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    fields = {**form_fields(find_form(soup(client.get(page)))), "d.person-1": "yes", "csrf_token": "another"}
    answer = client.post(page, data=fields)
    assert answer.status_code == 400
    assert "person 1" not in text(answer)
    assert "What you chose beside each row goes with it." in text(answer)
    again = form_fields(next(one for one in soup(answer).select("form") if one.get("action") == page))
    client.post(page, data=again)
    assert chosen(client.get(page), "d.person-1") == "yes"


def test_what_is_sent_while_nothing_is_saved_is_called_by_no_key(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    fields = {**form_fields(find_form(soup(client.get(page)))), "d.person-1": "yes"}
    lockdown.set_mode(Lockdown.READ_ONLY)
    db.commit()
    answer = client.post(page, data=fields)
    assert answer.status_code == 503
    assert "person 1" not in text(answer)
    assert "is kept" in text(answer)


def test_a_finding_of_an_article_in_its_case_is_shown_and_not_changed(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    accept_all(client, page)
    window = form_fields(find_form(soup(client.get(f"{page}/finding/person-1"))))
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    answer = client.get(f"{page}/finding/person-1")
    assert (answer.status_code, answer.location) == (303, f"{page}#person-1")
    assert "Undo it first" in text(client.get(page))
    older = client.post(f"{page}/finding/person-1", data={**window, "name": "Hadi P."})
    assert older.status_code in (409, 422)
    assert soup(older).select_one("[name=name]")["value"] == "Hadi P."


@pytest.mark.parametrize("key", ["person-1", "body-1"])
def test_a_name_without_a_letter_is_refused_where_it_is_typed(cast: Cast, client_of: ClientOf, key: str) -> None:
    client = client_of(cast.owner)
    answer = submit(client, f"{hand_in(client, text=BRIDGE)}/finding/{key}", name="*** 14 --")
    assert answer.status_code == 422
    assert "A name has letters." in soup(answer).select_one("#name-error").text


def test_a_case_that_is_over_is_offered_last_and_marked(db: Session, cast: Cast, client_of: ClientOf) -> None:
    over, standing = a_case(cast, code="AAA-01", title="Pasar lama"), a_case(cast, title="Pasar baru")
    over.stage = Stage.CLOSED
    db.commit()
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    offered = [option.text for option in soup(client.get(f"{page}/case")).select("#into option")]
    assert offered == ["A new case", f"{standing.code} Pasar baru", "AAA-01 Pasar lama (Closed)"]
