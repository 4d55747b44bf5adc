"""What is asked of custodians: setting a passphrase, being ready, and getting back what a lost passphrase shut."""

from tracker.accounts.models import User
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.vault import pairs, wraps
from tracker.vault.models import Identity
from tracker.vault.pairs import Unlocked, all_ready, change_passphrase, of, ready, set_passphrase, unlock

__all__ = [
    "Unlocked",
    "all_ready",
    "change_passphrase",
    "of",
    "ready",
    "rewrap",
    "set_passphrase",
    "to_rewrap",
    "unlock",
]


def to_rewrap(user: User, opener: User) -> list[Identity]:
    """The identities `user` could open before they lost their passphrase, that `opener` can open."""
    known = of(user)
    if known is None or user.id == opener.id:
        return []
    return [
        identity
        for identity in wraps.sealed_identities()
        if any(u.id == opener.id for u in identity.custodians)
        and any(w.user_id == user.id and not w.removed and w.generation != known.generation for w in identity.wraps)
    ]


def rewrap(user: User, opener: User, passphrase: str | Unlocked) -> int:
    """Gives `user`, who made a new key pair, what they could open before, as far as `opener` can. Returns how many.

    As `identities.add_custodian` for the passphrase. Raises Problem.
    """
    unlocked = pairs.unlock(opener, passphrase)
    if not ready(user):
        raise Problem(N_("%(name)s sets a new vault passphrase first."), name=user.name)
    waiting = to_rewrap(user, opener)
    for identity in waiting:
        wraps.give(identity, wraps.data_key(identity, opener, unlocked), user)
    session().flush()
    return len(waiting)
