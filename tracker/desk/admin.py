"""An administrator's first page: what of the server and its accounts wants attention. Nothing of any case."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from flask import current_app, url_for
from flask_babel import format_timedelta, ngettext
from flask_babel import gettext as _
from sqlalchemy import exists, func, select

from tracker.accounts import factors, guard
from tracker.accounts.listing import State, state_counts
from tracker.accounts.models import Link, Lockdown, User
from tracker.audit import checkpoints
from tracker.audit.checkpoints import Alarm, Place
from tracker.audit.models import AuditEntry
from tracker.backup.folder import DATABASE, KEYS, archives
from tracker.core import clock
from tracker.core.db import session
from tracker.leaks.expunge import unswept
from tracker.policy import DESK
from tracker.vault import pairs

# A backup is made every day; after so long one was missed. As `telusur doctor` has it.
OLD = timedelta(hours=48)


@dataclass(frozen=True)
class Line:
    """One thing looked at. `kind`: ok, due or stop; `text`: how it stands; `note`: what to do; `url`: where."""

    kind: str
    what: str
    text: str
    note: str = ""
    url: str = ""


def lines() -> list[Line]:
    """In eight statements."""
    config = current_app.config
    return [_lockdown(), *_accounts(), *_factors(), *_vault(), _backup(config), _chain(config), *_expunges()]


def _lockdown() -> Line:
    mode, url = guard.state().lockdown, url_for("accounts.security")
    text = _(mode.label)
    return Line("ok" if mode is Lockdown.OFF else "due", _("Lockdown"), text, url=url)


def _accounts() -> Iterator[Line]:
    counts = state_counts()
    active, invited = (counts.get(state.value, 0) for state in (State.ACTIVE, State.INVITED))
    url = url_for("accounts.listing")
    yield Line("ok", _("Accounts"), ngettext("%(num)s works", "%(num)s work", active), url=url)
    if not invited:
        return
    link = exists().where(Link.user_id == User.id, Link.used_at.is_(None), Link.expires_at > clock.now())
    waiting = select(func.count(User.id)).where(User.may_sign_in(), User.password_hash == "", ~link)
    over = session().scalar(waiting) or 0
    note = ngettext("%(num)s invitation no longer works.", "%(num)s invitations no longer work.", over) if over else ""
    text = ngettext("%(num)s was invited and has not joined", "%(num)s were invited and have not joined", invited)
    yield Line("due", _("Invitations"), text, note, url_for("accounts.listing", state=State.INVITED.value))


def _factors() -> Iterator[Line]:
    required = guard.state().required
    lacks = select(User.role, func.count()).where(
        User.may_sign_in(), User.password_hash != "", ~factors.has_factor(User)
    )
    found = {role.value: number for role, number in session().execute(lacks.group_by(User.role))}
    must = sum(number for role, number in found.items() if role in required)
    url = url_for("accounts.security")
    if must:
        text = ngettext("%(num)s who must have one has none", "%(num)s who must have one have none", must)
        yield Line("stop", _("Second factor"), text, _("They can do nothing else before."), url)
    elif found:
        text = ngettext("%(num)s account has none", "%(num)s accounts have none", sum(found.values()))
        yield Line("due", _("Second factor"), text, _("A stolen password alone opens these."), url)
    else:
        yield Line("ok", _("Second factor"), _("Everybody has one"), url=url)


def _vault() -> Iterator[Line]:
    url = url_for("vault.set_up")
    made = pairs.recovery()
    if made is None:
        note = _("Without it nobody helps when custodians are gone.")
        yield Line("stop", _("Recovery key"), _("Not made yet"), note, url)
    else:
        yield Line("ok", _("Recovery key"), _("Made, in three shares"), url=url)
    staff = session().scalar(select(func.count(User.id)).where(User.may_sign_in(), User.role.in_(DESK))) or 0
    ready = len(pairs.all_ready())
    text = _("%(now)s of %(all)s reporters and editors are ready", now=ready, all=staff)
    yield Line("ok" if ready > 1 else "due", _("Vault passphrases"), text, url=url)


def _backup(config: Mapping[str, Any]) -> Line:
    what = _("Backup")
    if not config["BACKUPS"]:
        return Line("stop", what, _("No folder is set"), _("Set TELUSUR_BACKUPS, and a timer for telusur backup."))
    made = archives(Path(config["BACKUPS"]), DATABASE)
    if not made:
        return Line("stop", what, _("There is none"), _("Run: telusur backup"))
    age = clock.now() - made[-1].made
    text, keys = _ago(made[-1].made), archives(Path(config["KEY_BACKUPS"] or config["BACKUPS"]), KEYS)
    if age > OLD:
        return Line("stop", what, text, _("Look whether its timer runs, or run: telusur backup"))
    if not keys or keys[-1].made < made[-1].made:
        return Line("due", what, text, _("Its keys are not beside it. If they are elsewhere, set TELUSUR_KEY_BACKUPS."))
    return Line("ok", what, text)


def _chain(config: Mapping[str, Any]) -> Line:
    what, place = _("Audit log"), Place.of(config)
    length = session().scalar(select(func.max(AuditEntry.seq))) or 0
    try:
        last = checkpoints.last(place) if place is not None else None
    except (Alarm, OSError):
        return Line("stop", what, _("The checkpoints cannot be read"), _("Run: telusur audit verify"))
    if last is None:
        return Line("due", what, _("No checkpoint yet"), _("The first one is written by itself."))
    since = length - last["seq"]
    text = _("Checkpoint %(ago)s", ago=_ago(datetime.fromisoformat(last["at"])))
    if since < 0:
        return Line("stop", what, _("It is shorter than its last checkpoint"), _("Run: telusur audit verify"))
    stamped = _("stamped by an outside authority") if last["stamped"] else ""
    note = ngettext("%(num)s entry since", "%(num)s entries since", since)
    return Line("ok", what, text, ", ".join(filter(None, (note, stamped))))


def _expunges() -> Iterator[Line]:
    if unswept(session()):
        text = _("Old rows may still hold words that were taken out")
        yield Line("stop", _("Expunges"), text, _("Run: telusur expunge reapply"))


def _ago(then: datetime) -> str:
    return format_timedelta(then - clock.now(), granularity="minute", add_direction=True)
