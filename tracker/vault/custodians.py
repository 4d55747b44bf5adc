"""Who can open the identity of a source: today, who might, and how somebody is made a custodian or is one no more."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.policy import Permission, Role, may
from tracker.sources.models import CaseSource, Source
from tracker.vault import pairs, wraps
from tracker.vault.models import Identity, IdentityState, identity_of, may_be_custodian
from tracker.vault.pairs import Unlocked


def of(source: Source) -> list[User]:
    """Who can open the identity today, by name."""
    identity = identity_of(source)
    return identity.custodians if identity else []


def is_custodian(user: User, source: Source) -> bool:
    return any(custodian.id == user.id for custodian in of(source))


def check_custodian(user: User, source: Source) -> None:
    """Raises Problem for anybody but a custodian, and where the key of the identity is gone."""
    identity = identity_of(source)
    if identity is None or not is_custodian(user, source):
        raise Problem(N_("You are no custodian of this source."))
    wraps.secret_of(identity)


def candidates(source: Source) -> list[User]:
    """Everybody who may be made a custodian: ready, and may open a case of the source."""
    cases = cases_of(source)
    return [u for u in pairs.all_ready() if any(may(u, Permission.CASE_OPEN, case) for case in cases)]


def cases_of(source: Source) -> list[Case]:
    statement = (
        select(CaseSource)
        .where(CaseSource.source_id == source.id)
        .options(joinedload(CaseSource.case).selectinload(Case.members))
    )
    return [link.case for link in session().scalars(statement)]


def editor_knows(identity: Identity) -> bool:
    """Whether an editor is among those who know it."""
    if identity.state is IdentityState.SEALED:
        return any(user.role is Role.EDITOR for user in identity.custodians)
    knows = (identity.holder, identity.editor)
    return any(user is not None and may_be_custodian(user) and user.role is Role.EDITOR for user in knows)


def add(source: Source, new_user: User, opener: User, passphrase: str | Unlocked) -> None:
    """Wraps the identity to `new_user`, by `opener`, who is a custodian. Raises Problem.

    With a passphrase it must come before the request's own changes; with `pairs.unlock(...)`'s answer it need not.
    """
    unlocked = pairs.unlock(opener, passphrase)
    if new_user.id not in {user.id for user in candidates(source)}:
        raise Problem(
            N_("%(name)s must report or edit, may have to join the case, and sets a vault passphrase first."),
            name=new_user.name,
        )
    identity = wraps.sealed(source)
    if any(user.id == new_user.id for user in identity.custodians):
        raise Problem(N_("%(name)s is a custodian already."), name=new_user.name)
    wraps.give(identity, wraps.data_key(identity, opener, unlocked), new_user)
    session().flush()
    reached("vault.custodian-added")


def remove(source: Source, user: User, opener: User, passphrase: str | Unlocked) -> None:
    """Takes the identity from `user`: it is sealed anew under a new data key to those who stay. Raises Problem when too
    few would stay. As `add` for the passphrase."""
    unlocked = pairs.unlock(opener, passphrase)
    if opener.id == user.id:
        raise Problem(N_("Another custodian does this: who leaves cannot seal it to those who stay."))
    identity = wraps.sealed(source)
    held = [w for w in identity.wraps if w.user_id == user.id and not w.removed]
    if not held:
        raise Problem(N_("%(name)s is no custodian of this source."), name=user.name)
    fields = wraps.opened(identity, wraps.data_key(identity, opener, unlocked))
    wraps.seal_anew(identity, fields, [u for u in identity.custodians if u.id != user.id])
    session().flush()
    reached("vault.custodian-removed")


def to_rewrap(user: User, opener: User) -> list[Identity]:
    """The identities `user` could open before they lost their passphrase, that `opener` can open."""
    known = pairs.of(user)
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

    As `add` for the passphrase. Raises Problem.
    """
    unlocked = pairs.unlock(opener, passphrase)
    if not pairs.ready(user):
        raise Problem(N_("%(name)s sets a new vault passphrase first."), name=user.name)
    waiting = to_rewrap(user, opener)
    for identity in waiting:
        wraps.give(identity, wraps.data_key(identity, opener, unlocked), user)
    session().flush()
    return len(waiting)
