"""What several tests of accounts do."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import PASSWORD
from tests.web import find_form, form_fields, soup, submit
from tracker.accounts.models import User
from tracker.audit.models import AuditEntry

ClientOf = Callable[[User | None], FlaskClient]
NEW = "sembilan perahu kayu"
ELSEWHERE = {"REMOTE_ADDR": "192.0.2.7"}


def sign_in(client: FlaskClient, user: User, password: str = PASSWORD, **values: Any) -> Any:
    return submit(client, "/sign-in", follow=False, email=user.email, password=password, **values)


def try_password(
    client: FlaskClient, email: str, password: str = "wrong", address: str = "192.0.2.7", **more: Any
) -> int:
    """The status of one try from `address`."""
    fields = form_fields(find_form(soup(client.get("/sign-in", **more))))
    data = {**fields, "email": email, "password": password}
    return client.post("/sign-in", data=data, environ_base={"REMOTE_ADDR": address}, **more).status_code


def token_of(client: FlaskClient) -> str:
    """The CSRF token of a client that has none of the page's own forms at hand."""
    return soup(client.get("/account", follow_redirects=True)).select_one("input[name=csrf_token]")["value"]  # ty: ignore


def post(client: FlaskClient, url: str, /, **data: Any) -> Any:
    """A POST with a valid CSRF token, as a script or another page of ours would send it."""
    return client.post(url, data={"csrf_token": token_of(client), **data})


def fresh(db: Session, user: User) -> User:
    """`user` as the database has it now."""
    db.commit()
    db.refresh(user)
    db.commit()
    return user


def actions(db: Session) -> list[str]:
    """The actions of the audit chain, in order."""
    db.commit()
    found = list(db.scalars(select(AuditEntry.action).order_by(AuditEntry.seq)))
    db.commit()
    return found


def text_of(answer: Any) -> str:
    return " ".join(soup(answer).get_text(" ").split())
