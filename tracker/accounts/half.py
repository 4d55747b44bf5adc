"""Half a sign-in: the password was right, the second factor is still to come."""

from datetime import timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import contains_eager

from tracker.accounts.models import HalfSignIn, User
from tracker.core import clock
from tracker.core.crypto import digest, new_token
from tracker.core.db import session

LASTS = timedelta(minutes=10)


def start(user: User) -> str:
    """A new half sign-in; returns the token its cookie will hold. Old ones are forgotten on the way."""
    old = select(HalfSignIn.id).where(HalfSignIn.created_at < clock.now() - LASTS).with_for_update(skip_locked=True)
    session().execute(delete(HalfSignIn).where(HalfSignIn.id.in_(old)))
    token = new_token()
    session().add(HalfSignIn(token_hash=digest(token), user_id=user.id))
    return token


def find(token: str) -> HalfSignIn | None:
    """The half sign-in of `token` with its user, if it can still be completed."""
    return session().scalar(
        select(HalfSignIn)
        .join(HalfSignIn.user)
        .options(contains_eager(HalfSignIn.user))
        .where(HalfSignIn.token_hash == digest(token), User.may_sign_in())
        .where(HalfSignIn.used_at.is_(None), HalfSignIn.created_at > clock.now() - LASTS)
    )


def use(found: HalfSignIn) -> bool:
    """Uses it up. Returns False when somebody was quicker."""
    mine = update(HalfSignIn).where(HalfSignIn.id == found.id, HalfSignIn.used_at.is_(None))
    return bool(session().scalars(mine.values(used_at=clock.now()).returning(HalfSignIn.id)).all())
