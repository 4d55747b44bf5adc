"""Recovery codes: ten, for the day the second factor is lost. Shown once, kept as keyed digests, each good once."""

import hashlib
import hmac
import secrets

from sqlalchemy import delete, func, select, update

from tracker.accounts.models import RecoveryCode, User
from tracker.core import clock
from tracker.core.db import session

NUMBER = 10
# Without i, l, o, 0 and 1, which handwriting confuses: 12 of these are 59 bits.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, LENGTH = 3, 4


def make(key: bytes, user: User) -> list[str]:
    """Ten new codes of `user`, as they are printed; all earlier ones are void. Nobody can be shown them again."""
    forget(user)
    codes = ["-".join(_group() for _i in range(GROUPS)) for _n in range(NUMBER)]
    session().add_all(RecoveryCode(user_id=user.id, code_hash=digest(key, user, code)) for code in codes)
    session().flush()
    return codes


def spend(key: bytes, user: User, typed: str) -> bool:
    """Uses up the code that was typed. Returns whether it was one of theirs and not used: of two at once, one wins."""
    mine = update(RecoveryCode).where(RecoveryCode.user_id == user.id, RecoveryCode.used_at.is_(None))
    wanted = mine.where(RecoveryCode.code_hash == digest(key, user, typed)).values(used_at=clock.now())
    return bool(session().scalars(wanted.returning(RecoveryCode.id)).all())


def left(user: User) -> int:
    mine = select(func.count(RecoveryCode.id)).where(RecoveryCode.user_id == user.id, RecoveryCode.used_at.is_(None))
    return int(session().scalar(mine) or 0)


def forget(user: User) -> None:
    session().execute(delete(RecoveryCode).where(RecoveryCode.user_id == user.id))


def digest(key: bytes, user: User, typed: str) -> str:
    """HMAC-SHA-256 over owner and code: a copy of the database lets nobody try codes without the instance key."""
    plain = "".join(c for c in typed.lower() if c in LETTERS)[:40]
    return hmac.new(key, f"{user.uuid}:{plain}".encode(), hashlib.sha256).hexdigest()


def looks_like_one(typed: str) -> bool:
    """Whether this is meant as a recovery code rather than as the six digits of an app."""
    return any(c.isalpha() for c in typed)


def _group() -> str:
    return "".join(secrets.choice(LETTERS) for _i in range(LENGTH))
