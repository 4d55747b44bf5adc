"""What the audit chain says of an account: to its owner the sign-ins, to an administrator what was done to it."""

from typing import Any

from sqlalchemy import select

from tracker.accounts.models import User
from tracker.audit.models import AuditDetail, AuditEntry

# What a person should recognise as their own doing, or not.
SIGN_INS = (
    "account.sign_in",
    "account.sign_in_failed",
    "account.sign_in_throttled",
    "account.sign_out",
    "account.sessions_ended",
    "account.password_changed",
    "account.password_failed",
    "account.password_reset",
    "account.reset_link",
    "account.joined",
    "account.role",
    "account.second_failed",
    "account.factor_added",
    "account.factor_renamed",
    "account.factor_removed",
    "account.factors_reset",
    "account.recovery_made",
)
DONE_TO = (
    "account.create",
    "account.change",
    "account.invited",
    "account.joined",
    "account.reset_link",
    "account.password_reset",
    "account.role",
    "account.disabled",
    "account.enabled",
    "account.stay",
    "account.factors_reset",
)


def entries(user: User, actions: tuple[str, ...]) -> Any:
    """(entry, detail) of these actions on the account of `user`, newest first."""
    return (
        select(AuditEntry, AuditDetail)
        .outerjoin(AuditDetail, AuditDetail.seq == AuditEntry.seq)
        .where(AuditEntry.object_uuid == user.uuid, AuditEntry.action.in_(actions))
        .order_by(AuditEntry.seq.desc())
    )


def browser(detail: AuditDetail | None) -> str:
    """The browser an entry names, or ""."""
    return str((detail.data or {}).get("browser", "")) if detail is not None else ""
