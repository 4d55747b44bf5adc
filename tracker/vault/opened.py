"""What runs inside every act in which a custodian opens an identity: the leak scan registers here.

opened.register(scan)      # scan(source, IdentityFields, user), in the request's transaction, after the audit entry
"""

from collections.abc import Callable

from tracker.accounts.models import User
from tracker.sources.models import Source
from tracker.vault.fields import IdentityFields

Listener = Callable[[Source, IdentityFields, User], None]
_listeners: list[Listener] = []


def register(listener: Listener) -> None:
    _listeners.append(listener)


def tell(source: Source, fields: IdentityFields, user: User) -> None:
    for listener in _listeners:
        listener(source, fields, user)
