"""Who can open the identity of a source, as SQL: for lists that learn it in their own statement."""

from typing import Any

from sqlalchemy import String, cast, func, select
from sqlalchemy.orm import aliased

from tracker.accounts.models import User
from tracker.policy import DESK
from tracker.vault.models import Custodian, Identity, IdentityState, Wrap


def circle(source_id: Any) -> Any:
    """The user ids of the custodians of each source of a column, joined by commas. It says in SQL what `Wrap.opens`
    says of one wrap; a test holds the two equal."""
    owner = aliased(User)
    return (
        select(func.aggregate_strings(cast(Wrap.user_id, String), ","))
        .join(Identity, Identity.id == Wrap.identity_id)
        .join(owner, owner.id == Wrap.user_id)
        .join(Custodian, Custodian.user_id == owner.id)
        .where(Identity.source_id == source_id, Identity.state == IdentityState.SEALED, Wrap.removed_at.is_(None))
        .where(owner.active, owner.role.in_(DESK))
        .where(Custodian.generation == Wrap.generation, Wrap.sealing == Identity.sealing)
        .correlate_except(Wrap, Identity, owner, Custodian)
        .scalar_subquery()
    )
