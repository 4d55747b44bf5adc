"""The invented newsroom of the demo."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from sqlalchemy import select

from tracker.accounts import service
from tracker.accounts.models import User
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.policy import DESK, Role
from tracker.vault import pairs

PASSWORD = "telusur-demo-2026"  # noqa: S105 - printed on the sign-in page of the demo
# The vault passphrase of every custodian of the demo, printed with the sign-ins.
VAULT = "awan kapas lontar delima jaring pisau teluk"
# How long the reviewer from outside may read.
OUTSIDE_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Person:
    email: str
    name: str
    role: Role
    note: str


STAFF = (
    Person("rani@demo.telusur.example", "Rani", Role.REPORTER, N_("Reports both cases")),
    Person("dewi@demo.telusur.example", "Dewi", Role.REPORTER, N_("Reports MRT-01; no member of AMB-01")),
    Person("sari@demo.telusur.example", "Sari", Role.EDITOR, N_("Edits both cases")),
    Person("bram@demo.telusur.example", "Bram", Role.LEGAL, N_("Checks how anonymous sources are handled")),
    Person("nadia@demo.telusur.example", "Nadia", Role.EXTERNAL, N_("A lawyer outside; reads AMB-01 for a month")),
    Person("tia@demo.telusur.example", "Tia", Role.ADMIN, N_("Keeps the accounts; opens no case")),
)


@dataclass
class Staff:
    rani: User
    dewi: User
    sari: User
    bram: User
    nadia: User
    tia: User

    @classmethod
    def found(cls) -> Self:
        people = {user.email: user for user in session().scalars(select(User))}
        return cls(*(people[person.email] for person in STAFF))


def hire() -> None:
    """Creates the staff, as their administrator does."""
    with acting_as(None):
        for person in STAFF:
            last = clock.today() + OUTSIDE_FOR if person.role is Role.EXTERNAL else None
            user = service.create_user(person.email, person.name, person.role, password=PASSWORD, ends_on=last)
            if person.role in DESK:
                with acting_as(user.uuid):
                    pairs.set_passphrase(user, VAULT)
                    session().flush()
