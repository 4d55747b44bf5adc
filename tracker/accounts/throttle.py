"""Wrong passwords, counted per account and per address in the database, so that every worker sees the same count.

An attempt is counted before its password is checked: many at once cannot slip through. A right password takes its
count back. Keys are HMACs, as addresses and e-mails are too few to hide behind a plain digest.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from sqlalchemy import case, delete, select, update
from sqlalchemy.orm import Session

from tracker.accounts.models import Throttle
from tracker.core import clock
from tracker.core.db import upsert

WINDOW = timedelta(minutes=15)


@dataclass(frozen=True)
class Counter:
    """One count and how far it may go within `WINDOW`. `cleared`: a right password sets it to nothing."""

    key: str
    limit: int
    cleared: bool = True


class TooMany(Exception):
    """A counter is over its limit."""


def counter(secret: bytes, kind: str, what: str, limit: int, *, cleared: bool = True) -> Counter:
    """The counter of `what` (an e-mail, an address) of one `kind`."""
    return Counter(hmac.new(secret, f"{kind}:{what}".encode(), hashlib.sha256).hexdigest(), limit, cleared)


def network(address: str, host: str) -> str | None:
    """What counts as one address: an IPv4 address, an IPv6 /64. None: exempt.

    Everybody who comes through an onion service, or through a proxy that does not say for whom, arrives from
    loopback: counting them together would let one stranger lock out all.
    """
    if host.partition(":")[0].rstrip(".").lower().endswith(".onion"):
        return None
    try:
        parsed = ip_address(address)
    except ValueError:
        return None
    if isinstance(parsed, IPv6Address):
        parsed = parsed.ipv4_mapped or parsed
    if parsed.is_loopback:
        return None
    return parsed.exploded[:19] if isinstance(parsed, IPv6Address) else str(parsed)


def count(own: Session, counters: list[Counter]) -> list[int]:
    """Counts one attempt on each counter; the new counts, in order."""
    return [_count_one(own, c.key) for c in counters]


def _count_one(own: Session, key: str) -> int:
    statement = upsert(own, Throttle).values(key=key, since=clock.now(), count=1)
    over = Throttle.since <= clock.now() - WINDOW
    changed = {
        "count": case((over, 1), else_=Throttle.count + 1),
        "since": case((over, statement.excluded.since), else_=Throttle.since),
    }
    statement = statement.on_conflict_do_update(index_elements=[Throttle.key], set_=changed)
    return int(own.scalars(statement.returning(Throttle.count)).one())


def failures(own: Session) -> int:
    """Counts one failure, whoever it was about; how many there were since the first of this `WINDOW`."""
    return _count_one(own, "failures")


def take_back(own: Session, counters: list[Counter]) -> None:
    """After a right password: this attempt counts for nothing. Forgets counts whose time is over, too."""
    # Without waiting for a row that another worker holds: it would wait for ours in turn.
    old = select(Throttle.id).where(Throttle.since <= clock.now() - WINDOW).with_for_update(skip_locked=True)
    own.execute(delete(Throttle).where(Throttle.id.in_(old)))
    for c in counters:
        left = 0 if c.cleared else Throttle.count - 1
        own.execute(update(Throttle).where(Throttle.key == c.key, Throttle.count > 0).values(count=left))
