"""The expunge as an act of two people: what is asked, who decides, and what is done."""

import json
from pathlib import Path
from typing import Any

from flask_babel import gettext as _
from flask_login import current_user

from tracker.accounts.models import User
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.leaks import expunge
from tracker.policy import DESK, Role
from tracker.requests import binding, people
from tracker.requests.acts import Act, Subject, register
from tracker.requests.models import TwoPersonRequest
from tracker.vault.keys import keys

KIND = "expunge"


def folder() -> Path:
    """Where the sealed list of expunges lies. Raises Problem without a folder of keys."""
    found = keys().folder
    if found is None:
        raise Problem(N_("This server has no folder of keys, so an expunge could not be repeated on a backup."))
    return found


def whole(request: TwoPersonRequest) -> bool:
    """Whether it is asked for the whole record; the case then only says who decides."""
    return request.data.get("scope") == expunge.Scope.RECORD


def may_ask(user: User, subject: Subject) -> bool:
    return subject.case is not None and user.role in DESK


def may_answer(user: User, request: TwoPersonRequest) -> bool:
    """Reporters and editors of the case; for the whole record an editor. Legal is not shown what may be a name."""
    return user.role is Role.EDITOR or (user.role in DESK and not whole(request))


def words_of(request: TwoPersonRequest) -> list[str]:
    return list(json.loads(binding.concealed(request)))


def told(request: TwoPersonRequest) -> list[tuple[str, str]]:
    """What is asked; the words themselves only for who asked and who may answer."""
    lines = [(_("Where"), _("In the whole record") if whole(request) else _("In this case"))]
    if request.secret and (request.asker_id == current_user.id or people.fit(current_user, request)):
        lines.append((_("Words to take out"), " / ".join(words_of(request))))
    return lines


def perform(request: TwoPersonRequest, _user: User, _passphrase: str) -> None:
    case = None if whole(request) else request.case
    expunge.carry_out(session(), folder(), words_of(request), case, request.uuid)


def check(_subject: Subject, _data: dict[str, Any]) -> None:
    folder()


register(
    Act(
        KIND,
        N_("Take words out of the record for good"),
        may_ask,
        may_answer,
        perform,
        check=check,
        told=told,
        scope="own",
    )
)
