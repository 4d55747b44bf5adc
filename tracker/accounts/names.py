"""The name behind a uuid, for pages: `{{ who(item.created_by) }}`."""

from uuid import UUID

from flask import g
from flask_babel import gettext as _
from sqlalchemy import select

from tracker.accounts.models import User
from tracker.core.db import session


def who(uuid: UUID | None) -> str:
    """The name of an account, disabled ones too. None is the program itself; an unknown one is somebody.

    One statement a request, whatever is asked: a newsroom has few names.
    """
    if uuid is None:
        return _("Telusur")
    if "names" not in g:
        rows = session().execute(select(User.uuid, User.name).execution_options(include_removed=True))
        g.names = {row.uuid: row.name for row in rows}
    return g.names.get(uuid) or _("Somebody")
