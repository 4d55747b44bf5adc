"""The acts that take two people. Each feature registers its own; the vault and the leak scan lie above this package.

requests.acts.register(Act("shred", N_("Shred the identity"), may_ask, may_answer, perform))

`may_ask(user, subject)` and `may_answer(user, request)` say who is fit by role and place; that nobody answers their own
request, nobody twice, and only who may open the case, is seen to by `people`. They must not ask the database more than
`subject.circle` / `request.circle` holds: lists call them for every row.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import null, select

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.sources.models import Source

# A `models.TwoPersonRequest`, which looks its act up here.
Request = Any
LASTS = timedelta(days=7)


@dataclass(frozen=True)
class Subject:
    """What an act is asked about. `circle`: the user ids of the source's custodians."""

    source: Source | None = None
    case: Case | None = None
    about: User | None = None
    circle: frozenset[int] = frozenset()


def _anybody(_user: Any, _request: Any) -> bool:
    return True


def _one(_user: Any, _subject: Subject) -> int:
    return 1


def _nothing(*_any: Any) -> Any:
    return None


@dataclass(frozen=True)
class Act:
    """`key` stands in addresses (kebab-case); `label` is a msgid.

    `perform(request, who, passphrase)` does it, in the transaction of the last approval; what it returns goes to the
    page (a `Handed` file, or None). It raises Problem: with `field="passphrase"` the person may try again, otherwise
    the request has failed and the message is its reason.
    `approvals(user, subject)`: how many others must agree, 1 or 2.
    `needs_passphrase`: perform opens something with the vault passphrase of `who`, who must be fit by
    `may_carry(user, request)`; agreed to by people who cannot, it waits until one who can carries it out.
    `check(subject, data)` raises Problem where the act is senseless or forbidden now: at asking and at performing.
    `told(request)`: [(label, text)] of what precisely is asked, translated.
    `form`: the class of its asking form, a `forms.AskForm`.
    `scope`: "source" (its form hangs on a source) or "own" (the feature has its own page to ask on).
    `offered(user, subject)`: whether it is worth a link now, of those who may ask.
    `also_seen(user)`: a condition on TwoPersonRequest, for requests that belong to no source or case.
    """

    key: str
    label: str
    may_ask: Callable[[User, Subject], bool]
    may_answer: Callable[[User, Request], bool]
    perform: Callable[[Request, User, str], Any]
    approvals: Callable[[User, Subject], int] = _one
    needs_passphrase: bool = False
    may_carry: Callable[[User, Request], bool] = _anybody
    check: Callable[[Subject, dict[str, Any]], None] = _nothing
    told: Callable[[Request], list[tuple[str, str]]] = field(default=lambda _request: [])
    form: Any = None
    scope: str = "source"
    lasts: timedelta = LASTS
    offered: Callable[[User, Subject], bool] = _anybody
    also_seen: Callable[[User], Any] | None = None
    # What the asking page says beneath its heading: a msgid.
    note: str = ""


@dataclass(frozen=True)
class Handed:
    """A file that an act hands over once, to who carried it out; kept nowhere."""

    content: bytes
    name: str


ACTS: dict[str, Act] = {}
# Who can open the identity of a source: the vault puts its function here. Given a column (or a value) of source ids it
# makes a scalar subquery of the custodians' user ids, joined by commas; so lists learn it in their own statement.
circles: list[Callable[[Any], Any]] = []
# Whether an identity of a source is kept, which nobody changes until the transaction ends: the vault puts its function
# here.
keeps: list[Callable[[Source], bool]] = []


def register(act: Act) -> None:
    ACTS[act.key] = act


def circle_column(source_id: Any) -> Any:
    """The custodians of the sources of a column, as `read_circle` reads them."""
    return circles[0](source_id) if circles else null()


def read_circle(ids: str | None) -> frozenset[int]:
    return frozenset(int(part) for part in (ids or "").split(",") if part)


def circle_of(source_id: int | None) -> frozenset[int]:
    """The user ids of the custodians of one source, in one statement."""
    if source_id is None or not circles:
        return frozenset()
    return read_circle(session().scalar(select(circle_column(source_id))))


def subject_of(source: Source | None = None, case: Case | None = None, about: User | None = None) -> Subject:
    """The subject with its custodians."""
    return Subject(source, case, about, circle_of(source.id if source is not None else None))
