"""Refused requests in the audit chain, folded so that a scan cannot fill it."""

import uuid
from datetime import UTC

from flask import request
from flask_login import current_user

from tracker.accounts.models import Refusal
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core import clock
from tracker.core.db import durable, upsert


def note_refusal(status: int) -> None:
    """An audit entry for the first refusal of an actor in a minute; the rest of that minute is counted."""
    actor: uuid.UUID | None = current_user.uuid if current_user.is_authenticated else None
    minute = clock.now().astimezone(UTC).replace(second=0, microsecond=0)
    with durable() as own:
        statement = upsert(own, Refusal).values(actor=str(actor or "nobody"), minute=minute, count=1)
        # Two at once: the second waits for the first one's row and counts on it.
        statement = statement.on_conflict_do_update(
            index_elements=[Refusal.actor, Refusal.minute], set_={"count": Refusal.count + 1}
        )
        if own.scalars(statement.returning(Refusal.count)).one() == 1:
            data = {"status": status, "endpoint": request.endpoint or ""}
            report(own, Happening("access.refused", actor=actor, data=data))
