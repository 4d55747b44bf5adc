"""Changing the date, putting a legal hold, lifting it: the asker and one other, who may be legal."""

from datetime import date
from typing import Any

from flask_babel import gettext as _

from tracker.accounts.models import User
from tracker.core.i18n import N_, Problem
from tracker.core.jinja import day
from tracker.policy import Role
from tracker.requests import retention
from tracker.requests.acts import Act, Subject, register
from tracker.requests.forms import AskForm, RetentionForm
from tracker.requests.models import TwoPersonRequest


def may_ask(_user: User, subject: Subject) -> bool:
    """Whoever may see the source: reporters, editors, legal."""
    return subject.source is not None and subject.source.anonymous


def may_answer(user: User, request: TwoPersonRequest) -> bool:
    """Editors and legal, who handles the source, and its custodians."""
    return (
        user.role in (Role.EDITOR, Role.LEGAL)
        or (request.source is not None and user.id == request.source.handler_id)
        or user.id in (request.circle or ())
    )


def _source(subject: Any) -> Any:
    assert subject.source is not None
    return subject.source


def _check_date(subject: Subject, data: dict[str, Any]) -> None:
    wanted = date.fromisoformat(data["keep_until"])
    retention.check_date(wanted)
    retention.check_kept(_source(subject))
    row = retention.of(_source(subject))
    if row is not None and row.keep_until == wanted:
        raise Problem(N_("This date stands already."), field="keep_until")


def _told_date(request: TwoPersonRequest) -> list[tuple[str, str]]:
    wanted = (_("To be kept until"), day(date.fromisoformat(request.data["keep_until"])))
    if not request.open:
        return [wanted]
    row = retention.of(_source(request))
    now = day(row.keep_until) if row is not None and row.keep_until else _("no date")
    return [(_("Now kept until"), now), wanted]


def _check_hold(subject: Subject, _data: dict[str, Any]) -> None:
    retention.check_kept(_source(subject))
    row = retention.of(_source(subject))
    if row is not None and row.held:
        raise Problem(N_("A legal hold stands already."))


def _check_lift(subject: Subject, _data: dict[str, Any]) -> None:
    row = retention.of(_source(subject))
    if row is None or not row.held:
        raise Problem(N_("No legal hold stands."))


def _told_lift(request: TwoPersonRequest) -> list[tuple[str, str]]:
    row = retention.of(_source(request))
    return [(_("Held because"), row.hold_reason)] if row is not None and row.held else []


def _change(request: TwoPersonRequest, _who: User, _passphrase: str) -> None:
    retention.change(_source(request), date.fromisoformat(request.data["keep_until"]))


def _hold(request: TwoPersonRequest, _who: User, _passphrase: str) -> None:
    retention.hold(_source(request), request.reason, request.asked_in)


def _lift(request: TwoPersonRequest, _who: User, _passphrase: str) -> None:
    retention.lift(_source(request))


register(
    Act(
        "retention",
        N_("Change how long the identity is kept"),
        may_ask,
        may_answer,
        _change,
        check=_check_date,
        told=_told_date,
        form=RetentionForm,
        note=N_("On that day the identity is due to be shredded by two people. Nothing happens by itself."),
    )
)
register(
    Act(
        "hold",
        N_("Put a legal hold on the identity"),
        may_ask,
        may_answer,
        _hold,
        check=_check_hold,
        offered=lambda _user, subject: not retention.held(subject.source),
        form=AskForm,
        note=N_("While it stands nobody can shred the identity, whatever its date."),
    )
)
register(
    Act(
        "lift-hold",
        N_("Lift the legal hold"),
        may_ask,
        may_answer,
        _lift,
        check=_check_lift,
        offered=lambda _user, subject: retention.held(subject.source),
        told=_told_lift,
        form=AskForm,
        note=N_("The identity can be shredded again, by two people."),
    )
)
