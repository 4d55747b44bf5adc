"""Custodians and sealed identities to test with."""

import pytest

from tests.actors import Cast
from tests.sources.stock import a_source
from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.sources.models import Source
from tracker.vault import identities, pairs
from tracker.vault.fields import IdentityFields

WHY = "Memastikan tidak ada benturan kepentingan."
WORDS = "awan kapas lontar delima jaring pisau teluk"
WHO = IdentityFields("Kusumawardhani Tjokrobiwono", "Juru bayar kantor rekaan", "0800-555-0199", "Bertemu di warung.")
FROM_IDENTITY = ("Kusumawardhani", "Tjokrobiwono", "555-0199", "5550199", "Juru bayar", "di warung")


def phrase(user: User) -> str:
    """The vault passphrase of somebody of the cast."""
    return f"{WORDS} {user.name.split()[0][::-1].lower()}"


def ready(*users: User) -> None:
    for user in users:
        pairs.set_passphrase(user, phrase(user))


def a_sealed_source(cast: Cast, case: Case, pseudonym: str = "KENANGA", *, keep: tuple[User, ...] = ()) -> Source:
    """A source whose identity owner and editor can open."""
    ready(*(user for user in (cast.owner, cast.editor) if not pairs.ready(user)))
    source = a_source(cast, case, pseudonym)
    identities.seal(source, WHO, [cast.owner, cast.editor, *keep])
    session().commit()
    return source


def refusal(act: object, *args: object, **kwargs: object) -> str:
    """What `act` says to whoever may not."""
    with pytest.raises(Problem) as refused:
        act(*args, **kwargs)  # ty: ignore[call-non-callable]
    session().rollback()
    return refused.value.message
