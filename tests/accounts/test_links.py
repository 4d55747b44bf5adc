"""Invitations and resets: single use, expiring, shown once."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.accounts.helpers import NEW, ClientOf, actions, sign_in, text_of, try_password
from tests.actors import EMAIL, PASSWORD, Cast
from tests.web import press, soup, submit
from tracker.accounts import links, service, signin
from tracker.accounts.models import Link, User
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.core import clock
from tracker.core.crypto import digest
from tracker.core.i18n import Problem
from tracker.core.web import Telusur
from tracker.policy import Role

LASTS = timedelta(hours=72)


def link_on(answer: Any) -> str:
    """The path of the link a page shows."""
    found = re.search(r"http://localhost(/(?:invitation|reset)/[\w-]+)", answer.get_data(as_text=True))
    assert found
    return found[1]


@pytest.fixture
def invited(cast: Cast, db: Session) -> tuple[User, str]:
    """(somebody invited as an editor, the path of their invitation)."""
    made = service.invite("rani@example.org", "Rani", Role.EDITOR, LASTS)
    db.commit()
    return made


@pytest.fixture
def reset(cast: Cast, db: Session) -> str:
    """The path of a reset link of the owner."""
    path = links.issue(cast.owner, LASTS)
    db.commit()
    return path


def test_an_administrator_invites_and_the_person_joins(client_of: ClientOf, cast: Cast, db: Session) -> None:
    admin = client_of(cast.admin)
    answer = submit(admin, "/accounts/new", name="Rani", email=" Rani@Example.org", role="editor")
    path = link_on(answer)
    assert path.startswith("/invitation/")
    guest = client_of(None)
    answer = submit(guest, path, name="Rani S.", language="id", password=NEW, again=NEW)
    assert answer.request.path == "/sign-in"
    assert soup(answer).html["lang"] == "id"
    user = signin.by_email("rani@example.org")
    assert user is not None
    db.commit()
    assert (user.name, user.role, user.language, user.created_by) == ("Rani S.", Role.EDITOR, "id", cast.admin.uuid)
    assert sign_in(guest, user, NEW).status_code == 303
    assert actions(db)[-3:] == ["account.invited", "account.joined", "account.sign_in"]


def test_the_link_is_shown_once_and_stored_as_its_digest(client_of: ClientOf, cast: Cast, db: Session) -> None:
    admin = client_of(cast.admin)
    path = link_on(submit(admin, "/accounts/new", name="Rani", email="rani@example.org", role="legal"))
    token = path.rpartition("/")[2]
    link = db.scalar(select(Link))
    details = [str(data) for data in db.scalars(select(AuditDetail.data))]
    db.commit()
    assert link is not None
    assert link.token_hash == digest(token)
    assert not any(token in text for text in details)
    assert token not in admin.get("/accounts").get_data(as_text=True)
    with admin.session_transaction() as cookie:
        assert token not in str(dict(cookie))


def test_an_invitation_works_once(client_of: ClientOf, invited: tuple[User, str]) -> None:
    client, path = client_of(None), invited[1]
    page = submit(client, path, password=NEW, again=NEW)
    assert page.status_code == 200
    again = client.get(path)
    assert again.status_code == 404
    assert "This link does not work" in text_of(again)


def test_a_link_can_be_looked_at_without_using_it_up(client_of: ClientOf, invited: tuple[User, str]) -> None:
    client = client_of(None)
    assert [client.get(invited[1]).status_code for _i in range(3)] == [200] * 3


def test_wrong_used_expired_and_other_look_alike(
    client_of: ClientOf, invited: tuple[User, str], reset: str, db: Session
) -> None:
    client, pages = client_of(None), set()
    used = links.issue(invited[0], LASTS)
    db.commit()
    submit(client, used, password=NEW, again=NEW)
    token = clock.frozen.set(clock.now() + timedelta(hours=73))
    try:
        expired = client.get(reset)
    finally:
        clock.frozen.reset(token)
    client = client_of(None)
    dead = [client.get("/invitation/made-up"), client.get(used), expired, client.get(invited[1])]
    dead.append(client.get(reset.replace("reset", "invitation")))
    for answer in dead:
        text = re.sub(r'value="[^"]*"|class="id">\w+', "", str(soup(answer).select_one("main")))
        pages.add((answer.status_code, text))
    assert len(pages) == 1


def test_a_new_link_ends_the_one_before(client_of: ClientOf, cast: Cast, invited: tuple[User, str]) -> None:
    admin, guest = client_of(cast.admin), client_of(None)
    answer = press(admin, f"/accounts/{invited[0].uuid}", "/link")
    assert guest.get(invited[1]).status_code == 404
    assert guest.get(link_on(answer)).status_code == 200


def test_a_reset_sets_the_password_ends_the_sessions_and_frees_the_sign_in(
    client_of: ClientOf, cast: Cast, reset: str, app: Telusur, monkeypatch: pytest.MonkeyPatch, db: Session
) -> None:
    monkeypatch.setitem(app.config, "THROTTLE_ACCOUNT", 1)
    there = client_of(cast.owner)
    assert [try_password(client_of(None), EMAIL["owner"]) for _i in range(2)] == [401, 429]
    guest = client_of(None)
    submit(guest, reset, password=NEW, again=NEW)
    assert there.get("/account").status_code == 302
    assert try_password(client_of(None), EMAIL["owner"], NEW) == 303
    assert "account.password_reset" in actions(db)


def test_what_a_link_does_is_done_by_its_holder(client_of: ClientOf, cast: Cast, reset: str, db: Session) -> None:
    submit(client_of(cast.admin), reset, password=NEW, again=NEW)
    entry = db.scalar(select(AuditEntry).where(AuditEntry.action == "account.password_reset"))
    assert entry is not None
    assert entry.actor == cast.owner.uuid


def test_a_reset_does_not_work_for_a_disabled_account(client_of: ClientOf, cast: Cast, reset: str, db: Session) -> None:
    service.disable(cast.owner)
    db.commit()
    assert client_of(None).get(reset).status_code == 404
    with pytest.raises(Problem):
        links.issue(cast.owner, LASTS)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"password": "short", "again": "short"}, "Use at least 12 characters."),
        ({"password": NEW, "again": "other"}, "The two are not the same."),
        ({"password": "rani and the nine boats", "again": "rani and the nine boats"}, "Do not use your name"),
        ({"password": NEW, "again": NEW, "name": " "}, "Write a name."),
        ({"password": NEW, "again": NEW, "name": "Ra\x00ni"}, "invisible characters"),
        ({"password": NEW, "again": NEW, "language": "xx"}, "Choose one of the list."),
    ],
)
def test_a_mistake_does_not_use_the_invitation_up(
    client_of: ClientOf, invited: tuple[User, str], values: dict[str, str], said: str
) -> None:
    client = client_of(None)
    answer = submit(client, invited[1], **values)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert client.get(invited[1]).status_code == 200


def test_two_at_once_use_a_link_once(client_of: ClientOf, cast: Cast, db: Session, reset: str) -> None:
    link = db.scalar(select(Link))
    assert link is not None
    links.use(link)
    with pytest.raises(Problem):
        links.use(link)


@pytest.mark.parametrize(
    "email", ["no address", "a@b", "two@@example.org", "x" * 250 + "@example.org", EMAIL["owner"].upper()]
)
def test_an_address_that_cannot_be_invited(client_of: ClientOf, cast: Cast, email: str) -> None:
    answer = submit(client_of(cast.admin), "/accounts/new", name="Rani", email=email, role="editor")
    assert answer.status_code == 422
    assert len(soup(answer).select(".msg")) == 1


def test_a_second_tap_invites_once(client_of: ClientOf, cast: Cast, db: Session) -> None:
    from tests.web import find_form, form_fields

    admin = client_of(cast.admin)
    fields = form_fields(find_form(soup(admin.get("/accounts/new"))))
    fields.update(name="Rani", email="rani@example.org", role="editor")
    assert admin.post("/accounts/new", data=fields).status_code == 200
    second = admin.post("/accounts/new", data=fields)
    user = signin.by_email("rani@example.org")
    db.commit()
    assert user is not None
    assert second.location == f"/accounts/{user.uuid}"


def test_only_an_administrator_manages_accounts(client_of: ClientOf, cast: Cast) -> None:
    for person in (cast.owner, cast.editor, cast.legal):
        client = client_of(person)
        for path in ("/accounts", "/accounts/new", f"/accounts/{cast.owner.uuid}", f"/accounts/{cast.owner.uuid}/role"):
            assert client.get(path).status_code == 403


def test_the_password_of_the_cast_still_works(client_of: ClientOf, cast: Cast, reset: str) -> None:
    """A reset link that was only made changes nothing."""
    assert sign_in(client_of(None), cast.owner, PASSWORD).status_code == 303
