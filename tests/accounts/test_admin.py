"""Listing, roles, disabling, and what may not happen."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.accounts.helpers import ClientOf, actions, fresh, sign_in, text_of
from tests.actors import Cast
from tests.factories import a_case
from tests.web import press, soup, submit
from tracker.accounts import service
from tracker.accounts.models import User
from tracker.cases.models import Case, Member, Sensitivity
from tracker.cases.service import open_case
from tracker.core.i18n import Problem
from tracker.policy import Role


def names(client: object, url: str) -> list[str]:
    return [a.text for a in soup(client.get(url)).select("tbody td:first-child a")]  # ty: ignore[unresolved-attribute]


def members(db: Session, case: Case) -> set[int]:
    found = set(db.scalars(select(Member.user_id).where(Member.case_id == case.id)))
    db.commit()
    return found


def test_the_list_is_filtered(client_of: ClientOf, cast: Cast, db: Session) -> None:
    service.create_user("new@example.org", "Zulaikha", Role.EDITOR)
    service.disable(cast.outsider)
    db.commit()
    client = client_of(cast.admin)
    assert len(names(client, "/accounts")) == 8
    assert names(client, "/accounts?role=editor") == ["Editor", "Other Editor", "Zulaikha"]
    assert names(client, "/accounts?state=invited") == ["Zulaikha"]
    assert names(client, "/accounts?state=disabled") == ["Outsider"]
    assert names(client, "/accounts?q=other.ed") == ["Other Editor"]
    assert names(client, "/accounts?q=%25") == []
    assert "No account fits" in text_of(client.get("/accounts?q=%25"))
    assert len(names(client, "/accounts?role=nonsense&state=nonsense&page=-4")) == 8


def test_the_list_costs_the_same_for_many(client_of: ClientOf, cast: Cast, db: Session, statements: list[str]) -> None:
    client = client_of(cast.admin)
    statements.clear()
    client.get("/accounts")
    few = len(statements)
    db.add_all(User(email=f"p{i}@example.org", name=f"P {i}", role=Role.REPORTER) for i in range(120))
    db.commit()
    statements.clear()
    assert len(names(client, "/accounts?page=2")) == 50
    assert len(statements) == few <= 10


@pytest.mark.parametrize("page", ["/account", "/account/edit", "/account/sign-ins", "/account/password"])
def test_own_pages_are_cheap(client_of: ClientOf, cast: Cast, statements: list[str], page: str) -> None:
    client = client_of(cast.owner)
    statements.clear()
    assert client.get(page).status_code == 200
    assert len(statements) <= 10


def test_an_account_page_shows_what_was_done(client_of: ClientOf, cast: Cast, statements: list[str]) -> None:
    client = client_of(cast.admin)
    submit(client, f"/accounts/{cast.owner.uuid}/edit", name="Owner Two", email="owner.two@example.org")
    statements.clear()
    text = text_of(client.get(f"/accounts/{cast.owner.uuid}"))
    assert len(statements) <= 10
    assert "owner@example.org" in text
    assert "owner.two@example.org" in text


def test_a_role_is_changed_and_the_sessions_end(client_of: ClientOf, cast: Cast, db: Session) -> None:
    there, admin = client_of(cast.owner), client_of(cast.admin)
    submit(admin, f"/accounts/{cast.owner.uuid}/role", role="legal")
    assert there.get("/account").status_code == 302
    assert fresh(db, cast.owner).role is Role.LEGAL
    assert actions(db)[-1] == "account.role"


def test_an_account_is_disabled_and_enabled_again(client_of: ClientOf, cast: Cast, db: Session) -> None:
    there, admin = client_of(cast.owner), client_of(cast.admin)
    submit(admin, f"/accounts/{cast.owner.uuid}/disable")
    assert there.get("/account").status_code == 302
    assert sign_in(client_of(None), cast.owner).status_code == 401
    press(admin, f"/accounts/{cast.owner.uuid}", "/enable")
    assert sign_in(client_of(None), cast.owner).status_code == 303
    assert there.get("/account").status_code == 302
    assert {"account.disabled", "account.enabled"} <= set(actions(db))


@pytest.mark.parametrize("act", ["disable", "role"])
def test_the_last_administrator_stays(client_of: ClientOf, cast: Cast, db: Session, act: str) -> None:
    admin = client_of(cast.admin)
    answer = submit(admin, f"/accounts/{cast.admin.uuid}/{act}", role="editor")
    assert answer.status_code == 422
    assert "only administrator" in text_of(answer)
    assert fresh(db, cast.admin).active
    service.create_user("second@example.org", "Second", Role.ADMIN)
    db.commit()
    # Invited is not enough: somebody must be able to sign in.
    assert submit(admin, f"/accounts/{cast.admin.uuid}/{act}", role="editor").status_code == 422
    service.set_role(cast.other_editor, Role.ADMIN)
    db.commit()
    assert submit(admin, f"/accounts/{cast.admin.uuid}/{act}", follow=False, role="editor").status_code == 303


@pytest.mark.parametrize(("act", "values"), [("disable", {}), ("role", {"role": "reporter"})])
def test_an_editor_leaves_only_when_somebody_takes_the_cases_over(
    client_of: ClientOf, cast: Cast, db: Session, act: str, values: dict[str, str]
) -> None:
    case = a_case(cast, title="Jembatan yang tak selesai")
    db.commit()
    admin, url = client_of(cast.admin), f"/accounts/{cast.editor.uuid}/{act}"
    page = admin.get(url)
    assert "1 case would be left without an editor." in text_of(page)
    assert case.title not in text_of(page)
    assert case.code not in text_of(page)
    refused = submit(admin, url, **values)
    assert refused.status_code == 422
    assert "Choose who takes over the cases." in text_of(refused)
    assert cast.other_editor.id not in members(db, case)
    answer = submit(admin, url, follow=False, successor=str(cast.other_editor.uuid), **values)
    assert answer.status_code == 303
    assert cast.other_editor.id in members(db, case)


def test_only_an_active_editor_takes_over(client_of: ClientOf, cast: Cast, db: Session) -> None:
    a_case(cast)
    db.commit()
    admin, url = client_of(cast.admin), f"/accounts/{cast.editor.uuid}/disable"
    for nobody in (str(cast.owner.uuid), str(cast.editor.uuid), "nonsense"):
        answer = submit(admin, url, successor=nobody)
        assert answer.status_code == 422
        assert "Choose one of the list." in text_of(answer)
    assert fresh(db, cast.editor).active


def test_a_restricted_case_of_one_reporter_is_handed_over_too(cast: Cast, db: Session) -> None:
    open_case(cast.owner, code="SOLO-01", title="Sendiri", question="Apa?", sensitivity=Sensitivity.RESTRICTED)
    assert service.to_hand_over(cast.owner) == 1
    with pytest.raises(Problem):
        service.disable(cast.owner)
    assert service.disable(cast.owner, cast.editor) == 1
    assert service.to_hand_over(cast.owner) == 0


def test_a_reporter_who_becomes_editor_hands_nothing_over(cast: Cast, db: Session) -> None:
    open_case(cast.owner, code="SOLO-01", title="Sendiri", question="Apa?", sensitivity=Sensitivity.RESTRICTED)
    service.set_role(cast.owner, Role.EDITOR)
    assert cast.owner.role is Role.EDITOR


def test_the_newsroom_is_who_works_on_cases(cast: Cast, db: Session) -> None:
    service.disable(cast.outsider)
    assert [u.name for u in service.newsroom()] == ["Editor", "Legal", "Other Editor", "Owner", "Teammate"]


def test_an_unknown_account_is_not_found(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(cast.admin)
    for act in ("", "/edit", "/role", "/disable"):
        assert client.get(f"/accounts/00000000-0000-4000-8000-000000000000{act}").status_code == 404


def test_two_administrators_editing_one_account_see_both_texts(client_of: ClientOf, cast: Cast, db: Session) -> None:
    from tests.web import find_form, form_fields

    client, url = client_of(cast.admin), f"/accounts/{cast.owner.uuid}/edit"
    old = form_fields(find_form(soup(client.get(url))))
    submit(client, url, name="First")
    answer = client.post(url, data={**old, "name": "Second"})
    assert answer.status_code == 409
    assert "First" in text_of(answer)
    assert "Second" in text_of(answer)
