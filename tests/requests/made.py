"""A source with requests about it, and acts that only tests have."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import tracker.requests.retention_acts  # noqa: F401 - registers its acts
from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_source
from tracker.accounts.models import User
from tracker.core.acting import acting_as
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.policy import Role
from tracker.requests import service
from tracker.requests.acts import ACTS, Act, subject_of
from tracker.requests.models import State, TwoPersonRequest, Verdict
from tracker.sources.models import Source
from tracker.vault import elsewhere

RIGHT = "the right passphrase"
WHY = "Sidang bisa berlangsung lebih lama."


def kenanga(cast: Cast, **values: Any) -> Source:
    """An anonymous source of the cast's case, its identity with a lawyer; the editor and legal may open the case."""
    with acting_as(cast.owner.uuid):
        source = a_source(cast, a_case(cast, **values))
        elsewhere.declare(source, holder_role="Notaris", place="Lemari besi")
    return source


def performed(request: TwoPersonRequest, who: User, passphrase: str) -> None:
    """Writes that it happened into `data`, so that twice would show."""
    if request.act.needs_passphrase and passphrase != RIGHT:
        raise Problem("Wrong passphrase.", field="passphrase")
    if request.data.get("fails"):
        raise Problem("It cannot be done.")
    request.source.access += "!"
    session().flush()


@contextmanager
def an_act(**values: Any) -> Iterator[Act]:
    """An act of the tests: anybody on the desk asks, anybody on the desk answers."""
    desk = (Role.REPORTER, Role.EDITOR)
    given: dict[str, Any] = {
        "key": "test",
        "label": "Test",
        "may_ask": lambda user, subject: user.role in desk,
        "may_answer": lambda user, request: user.role in desk,
        "perform": performed,
        **values,
    }
    ACTS["test"] = Act(**given)
    try:
        yield ACTS["test"]
    finally:
        del ACTS["test"]


def ask(user: User, source: Source, kind: str = "test", about: User | None = None, **values: Any) -> TwoPersonRequest:
    with acting_as(user.uuid):
        return service.ask(kind, user, subject_of(source, about=about), reason=WHY, **values)


def agree(request: TwoPersonRequest, user: User, passphrase: str = "") -> Any:
    with acting_as(user.uuid):
        return service.answer(request, user, Verdict.APPROVE, passphrase=passphrase)


def refuse(request: TwoPersonRequest, user: User, why: str = "Tidak perlu.") -> Any:
    with acting_as(user.uuid):
        return service.answer(request, user, Verdict.REFUSE, why)


def times(request: TwoPersonRequest) -> int:
    """How often it was performed."""
    session().refresh(request)
    assert request.source is not None
    session().refresh(request.source)
    return request.source.access.count("!")


__all__ = ["State", "Verdict", "a_source"]
