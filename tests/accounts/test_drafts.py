"""Text not sent yet: autosaved, refilled, carried through a sign-in; never to another person."""

from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from tests.accounts.helpers import ClientOf, post, sign_in, text_of
from tests.actors import PASSWORD, Cast
from tests.web import find_form, form_fields, soup
from tracker.accounts.models import LoginSession
from tracker.core import clock, formstore
from tracker.core.formstore import Draft

FORM = "/account/edit"


def expire(db: Session) -> None:
    db.execute(update(LoginSession).values(ended_at=clock.now()))
    db.commit()


def name_on(client: Any, url: str = FORM) -> str:
    return str(form_fields(find_form(soup(client.get(url))))["name"])


def drafts(db: Session) -> int:
    found = int(db.scalar(select(func.count()).select_from(Draft)) or 0)
    db.commit()
    return found


def test_a_draft_is_kept_and_refilled_and_gone_once_saved(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    assert client.post("/drafts", data={**fields, "name": "Half a na", "draft_key": FORM}).status_code == 204
    assert client.post("/drafts", data={**fields, "name": "Half a name", "draft_key": FORM}).status_code == 204
    assert drafts(db) == 1
    page = client.get(FORM)
    assert "Unsaved text from" in text_of(page)
    refilled = form_fields(find_form(soup(page)))
    assert refilled["name"] == "Half a name"
    assert refilled["form_id"] != fields["form_id"]
    assert client.post(FORM, data={**refilled, "name": "A whole name"}).status_code == 303
    assert name_on(client) == "A whole name"
    assert drafts(db) == 0


def test_a_draft_is_its_writers_alone(client_of: ClientOf, cast: Cast) -> None:
    mine, theirs = client_of(cast.owner), client_of(cast.teammate)
    assert post(mine, "/drafts", draft_key="/cases/new", title="Rahasia").status_code == 204
    assert "Rahasia" in mine.get("/cases/new").get_data(as_text=True)
    assert "Rahasia" not in theirs.get("/cases/new").get_data(as_text=True)


def test_a_draft_is_discarded_by_its_writer_only(client_of: ClientOf, cast: Cast, db: Session) -> None:
    mine, theirs = client_of(cast.owner), client_of(cast.teammate)
    post(mine, "/drafts", draft_key=FORM, name="Unsent")
    post(theirs, f"/drafts/discard?key={FORM}")
    assert drafts(db) == 1
    page = soup(mine.get(FORM))
    discard = page.select_one("form[action*='/drafts/discard']")
    answer = mine.post(discard["action"], data=form_fields(discard))
    assert answer.location == FORM
    assert drafts(db) == 0


@pytest.mark.parametrize(
    "key",
    ["", "https://evil.example/", "//evil", "/no-such-page", "/sign-out", "/cases", "/account/edit" + "?" + "x" * 300],
)
def test_a_draft_belongs_to_a_form_of_ours(client_of: ClientOf, cast: Cast, db: Session, key: str) -> None:
    assert post(client_of(cast.owner), "/drafts", draft_key=key, name="Text").status_code == 400
    assert drafts(db) == 0


def test_a_draft_has_limits(client_of: ClientOf, cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(cast.owner)
    assert post(client, "/drafts", draft_key=FORM, name="x" * 200_001).status_code == 413
    monkeypatch.setattr(formstore, "MOST_DRAFTS", 2)
    statuses = [post(client, "/drafts", draft_key=f"{FORM}?n={i}", name="x").status_code for i in (1, 2, 3, 1)]
    assert statuses == [204, 204, 413, 204]
    db.execute(update(Draft).where(Draft.key == f"{FORM}?n=2").values(at=clock.now() - formstore.DRAFTS_KEPT * 2))
    db.commit()
    assert post(client, "/drafts", draft_key=f"{FORM}?n=3", name="x").status_code == 204
    assert drafts(db) == 2


def test_a_draft_keeps_no_password_and_no_control_characters(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    post(client, "/drafts", draft_key=FORM, name="a\x00b", password="secret", again="secret", current="secret")
    assert db.scalar(select(Draft.fields)) == [["name", "ab"]]
    db.commit()


def test_a_draft_needs_a_token_and_a_session(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    assert client.post("/drafts", data={"draft_key": FORM, "name": "x"}).status_code == 400
    assert client_of(None).post("/drafts", data={"draft_key": FORM, "name": "x"}).status_code == 401
    assert drafts(db) == 0


def test_a_form_sent_after_the_session_ended_comes_back_filled_in(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get("/cases/new"))))
    expire(db)
    lost = client.post("/cases/new?from=desk", data={**fields, "title": "Lampu padam", "question": "Ke mana uangnya?"})
    assert lost.status_code == 401
    assert "Your text is still here" in text_of(lost)
    again = form_fields(find_form(soup(lost), "/sign-in"))
    answer = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert answer.location == "/cases/new?from=desk"
    page = client.get(answer.location)
    refilled = form_fields(find_form(soup(page)))
    assert (refilled["title"], refilled["question"]) == ("Lampu padam", "Ke mana uangnya?")
    assert "Not saved yet." in text_of(page)


def test_a_wrong_password_in_between_loses_nothing(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    expire(db)
    lost = client.post(FORM, data={**fields, "name": "Half a name"})
    again = form_fields(find_form(soup(lost), "/sign-in"))
    wrong = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": "wrong"})
    assert wrong.status_code == 401
    again = form_fields(find_form(soup(wrong)))
    client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert name_on(client) == "Half a name"


def test_another_person_is_handed_nothing(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    expire(db)
    lost = client.post(FORM, data={**fields, "name": "Rahasia"})
    again = form_fields(find_form(soup(lost), "/sign-in"))
    answer = client.post("/sign-in", data={**again, "email": cast.teammate.email, "password": PASSWORD})
    assert answer.location == "/"
    assert drafts(db) == 0
    assert "belongs to another account" in text_of(client.get("/account"))


def test_text_of_an_unknown_writer_is_shown_and_handed_to_nobody(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(None)
    lost = client.post(FORM, data={"name": "Rahasia"})
    assert lost.status_code == 401
    shown = soup(lost).select_one("input[value=Rahasia][readonly]")
    assert shown is not None
    again = form_fields(find_form(soup(lost), "/sign-in"))
    assert not again["carry"]
    assert "“Saved as draft”" in text_of(lost)
    answer = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert answer.location == FORM
    assert drafts(db) == 0


def test_what_was_no_form_promises_no_draft_and_leads_to_the_page_above(client_of: ClientOf) -> None:
    lost = client_of(None).post("/notices/read")
    assert "“Saved as draft”" not in text_of(lost)
    assert form_fields(find_form(soup(lost), "/sign-in"))["next"] == "/notices"


def test_a_form_open_while_signing_out_comes_back_to_its_writer(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    assert post(client, "/sign-out").status_code == 303
    lost = client.post(FORM, data={**fields, "name": "Half a name"})
    again = form_fields(find_form(soup(lost), "/sign-in"))
    client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert name_on(client) == "Half a name"


def test_a_page_asked_for_in_between_does_not_forget_the_writer(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    expire(db)
    assert client.get("/account").status_code == 302
    lost = client.post(FORM, data={**fields, "name": "Half a name"})
    assert form_fields(find_form(soup(lost), "/sign-in"))["carry"]


def test_an_act_of_one_button_is_not_done_and_says_so(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    button = soup(client.get("/account")).select_one("form[action$='/sign-out']")
    expire(db)
    lost = client.post("/account/sessions/end-others", data=form_fields(button))
    again = form_fields(find_form(soup(lost), "/sign-in"))
    answer = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert answer.location == "/account"
    assert "this was not done" in text_of(client.get("/account"))


def test_a_password_is_never_carried(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get("/account/password"))))
    expire(db)
    secret = {"current": PASSWORD, "password": "a new secret pass", "again": "a new secret pass"}
    lost = client.post("/account/password", data={**fields, **secret})
    assert "a new secret pass" not in lost.get_data(as_text=True)
    again = form_fields(find_form(soup(lost), "/sign-in"))
    answer = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert answer.location == "/account/password"
    assert drafts(db) == 0


def test_a_forged_carry_is_nothing(client_of: ClientOf, cast: Cast, db: Session) -> None:
    assert sign_in(client_of(None), cast.owner, carry="bm90aGluZw.forged.text").location == "/"
    assert drafts(db) == 0


def test_a_failed_check_of_the_sign_in_form_keeps_the_carried_text(
    client_of: ClientOf, cast: Cast, db: Session
) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    expire(db)
    lost = client.post(FORM, data={**fields, "name": "Half a name"})
    again = form_fields(find_form(soup(lost), "/sign-in"))
    client.set_cookie("telusur", "garbled")
    refused = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert refused.status_code == 400
    again = form_fields(find_form(soup(refused), "/sign-in"))
    asked = client.post("/sign-in", data=again)
    again = form_fields(find_form(soup(asked)))
    client.post("/sign-in", data={**again, "email": cast.owner.email, "password": PASSWORD})
    assert name_on(client) == "Half a name"


def test_a_page_that_holds_the_text_offers_no_way_to_lose_it(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    fields = form_fields(find_form(soup(client.get(FORM))))
    assert soup(client_of(None).get("/sign-in")).select("form[action$='/language']")
    expire(db)
    lost = client.post(FORM, data={**fields, "name": "Half a name"})
    again = form_fields(find_form(soup(lost), "/sign-in"))
    wrong = client.post("/sign-in", data={**again, "email": cast.owner.email, "password": "wrong"})
    for page in (lost, wrong):
        assert not soup(page).select("form[action$='/language'], form[action$='/theme']")
