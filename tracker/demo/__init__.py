"""The demo: invented staff and two real stories, entered through the services a person's clicks call."""

from typing import Any

from sqlalchemy import select

from tracker import accounts
from tracker.accounts.models import User
from tracker.cases.access import visible_to
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.web import Telusur
from tracker.demo import ambon, morut
from tracker.demo.forgetting import reset
from tracker.demo.staff import PASSWORD, STAFF, VAULT, Staff, hire
from tracker.policy import DESK

__all__ = ["load", "logins", "offer", "reset"]


def load(app: Telusur) -> bool:
    """Enters both stories unless they are there. Returns whether anything was entered."""
    with app.database.work():
        if session().scalar(select(User.id).limit(1)) is not None:
            return False
        hire()
    for tell in (ambon.tell, morut.tell):
        with app.database.work():
            tell(Staff.found())
    return True


def logins(app: Telusur) -> list[dict[str, Any]]:
    """[{"role", "email", "password", "vault": passphrase or "", "cases": [codes that sign-in can open]}] of the demo's staff."""
    with app.database.work(writing=False):
        people = {user.email: user for user in session().scalars(select(User))}
        return [
            {
                "role": person.role.value,
                "email": person.email,
                "password": PASSWORD,
                "vault": VAULT if person.role in DESK else "",
                "cases": list(
                    session().scalars(select(Case.code).where(visible_to(people[person.email])).order_by(Case.code))
                ),
            }
            for person in STAFF
            if person.email in people
        ]


def offer() -> None:
    """Lets the sign-in page offer the demo's sign-ins."""
    accounts.demo_logins[:] = [
        {"name": p.name, "role": p.role, "email": p.email, "password": PASSWORD, "note": p.note} for p in STAFF
    ]
