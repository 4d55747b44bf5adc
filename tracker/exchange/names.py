"""The officials a case may name, by any of their names."""

from typing import Any

from sqlalchemy import select

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.officials.models import Alias, Official
from tracker.officials.visibility import offered


class Names:
    def __init__(self, user: Any, case: Case) -> None:
        officials = {official.id: official for official in offered(user, case)}
        self.found: dict[str, dict[int, Official]] = {}
        for official in officials.values():
            self.found.setdefault(official.name_key, {})[official.id] = official
        spellings: Any = session().execute(select(Alias.official_id, Alias.name_key).where(Alias.removed_at.is_(None)))
        for official_id, name in spellings:
            if official_id in officials:
                self.found.setdefault(name, {})[official_id] = officials[official_id]

    def one(self, name: str, field: str) -> Official:
        """The official of this name. Raises Problem beside `field` where there is none, or more than one."""
        found = self.found.get(fold(name), {})
        if not found:
            raise Problem(N_("Nobody called “%(name)s” is on file. Add them first."), field=field, name=name[:60])
        if len(found) > 1:
            raise Problem(
                N_("Several on file are called “%(name)s”. Add this row by hand."), field=field, name=name[:60]
            )
        return next(iter(found.values()))
