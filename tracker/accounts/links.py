"""Invitations and resets: single use, expiring, of their token only the SHA-256 is stored."""

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import contains_eager

from tracker.accounts.models import Link, LinkKind, User
from tracker.audit.tracking import name_action
from tracker.core import acting, clock
from tracker.core.crypto import digest, new_token
from tracker.core.db import session
from tracker.core.i18n import N_, Problem


def issue(user: User, lasts: timedelta) -> str:
    """A new link for `user`, the only one of theirs that works; returns its path, which nobody can be shown again."""
    if not user.active:
        raise Problem(N_("This account is disabled. Enable it first."))
    kind = LinkKind.RESET if user.joined else LinkKind.INVITATION
    session().flush()
    withdraw(user)
    token = new_token()
    expires = clock.now() + lasts
    link = Link(kind=kind, token_hash=digest(token), user_id=user.id, expires_at=expires, created_by=acting.actor())
    session().add(link)
    name_action(session(), user, "account.invited" if kind is LinkKind.INVITATION else "account.reset_link")
    session().flush()
    return f"/{kind}/{token}"


def withdraw(user: User) -> None:
    """No link of `user` works any more."""
    mine = update(Link).where(Link.user_id == user.id, Link.used_at.is_(None), Link.expires_at > clock.now())
    session().execute(mine.values(expires_at=clock.now()))


def find(kind: LinkKind, token: str) -> Link | None:
    """The link of `token` with its user, if it still works."""
    return session().scalar(
        select(Link)
        .join(Link.user)
        .options(contains_eager(Link.user))
        .where(Link.token_hash == digest(token), Link.kind == kind, User.may_sign_in())
        .where(Link.used_at.is_(None), Link.expires_at > clock.now())
    )


def use(link: Link) -> None:
    """Uses the link up. Raises Problem when somebody was quicker."""
    mine = update(Link).where(Link.id == link.id, Link.used_at.is_(None)).values(used_at=clock.now())
    if not session().scalars(mine.returning(Link.id)).all():
        raise Problem(N_("This link was used already."))


def open_link(user: User) -> Link | None:
    """The link of `user` that still works, if any."""
    mine = select(Link).where(Link.user_id == user.id, Link.used_at.is_(None), Link.expires_at > clock.now())
    return session().scalar(mine)
