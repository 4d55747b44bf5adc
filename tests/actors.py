"""The fixed cast: every test of access asks the same six people."""

from dataclasses import dataclass

from sqlalchemy import select

from tracker.accounts.models import User
from tracker.core.db import session
from tracker.policy import Role

PASSWORD = "kertas gula pasir laut"
# Argon2id of PASSWORD with the smallest parameters, so that a sign-in in a test costs little.
EMAIL = {
    "owner": "owner@example.org",
    "teammate": "teammate@example.org",
    "outsider": "outsider@example.org",
    "editor": "editor@example.org",
    "other_editor": "other.editor@example.org",
    "legal": "legal@example.org",
    "admin": "admin@example.org",
}
ROLES = {
    "owner": Role.REPORTER,
    "teammate": Role.REPORTER,
    "outsider": Role.REPORTER,
    "editor": Role.EDITOR,
    "other_editor": Role.EDITOR,
    "legal": Role.LEGAL,
    "admin": Role.ADMIN,
}


@dataclass
class Cast:
    """owner and teammate are members of the test's case, outsider is a reporter of no case, editor is its editor."""

    owner: User
    teammate: User
    outsider: User
    editor: User
    other_editor: User
    legal: User
    admin: User


def add_cast() -> None:
    """Creates the cast in the database of the current session."""
    from tracker.accounts.passwords import hash_password

    hashed = hash_password(PASSWORD)
    for who, role in ROLES.items():
        session().add(
            User(email=EMAIL[who], name=who.replace("_", " ").title(), role=role, password_hash=hashed, language="en")
        )


def find_cast() -> Cast:
    people = {user.email: user for user in session().scalars(select(User))}
    return Cast(**{who: people[email] for who, email in EMAIL.items()})
