"""The administrator's page of the newsroom's own rules: lockdown, and who must have a second factor."""

from typing import Any

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import func, select

from tracker.accounts import factors, guard, lockdown
from tracker.accounts.blueprint import bp
from tracker.accounts.forms_second import LockdownForm, RequiredForm
from tracker.accounts.models import Lockdown, User
from tracker.accounts.sure import sure
from tracker.accounts.views_admin import load
from tracker.accounts.views_confirm import knows_password
from tracker.accounts.views_own import me
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.web import needs, show
from tracker.policy import Permission, Role


@bp.get("/accounts/security")
@needs(Permission.ACCOUNTS_MANAGE)
def security() -> ResponseReturnValue:
    return show("accounts/security.html", state=guard.state(), roles=_roles())


def _roles() -> list[dict[str, Any]]:
    """Of each role: how many may sign in, and how many of them have a second factor."""
    statement = select(User.role, factors.has_factor(User).label("has"), func.count()).where(User.may_sign_in())
    counts: dict[Role, list[int]] = {role: [0, 0] for role in Role}
    for role, has, number in session().execute(statement.group_by(User.role, "has")):
        counts[role][0] += number
        counts[role][1] += number if has else 0
    return [
        {"role": role, "people": people, "have": have, "required": role.value in guard.state().required}
        for role, (people, have) in counts.items()
    ]


@bp.route("/accounts/security/lockdown", methods=["GET", "POST"])
@needs(Permission.ACCOUNTS_MANAGE)
def lockdown_page() -> ResponseReturnValue:
    form = LockdownForm(lockdown=guard.state().lockdown)
    # Always the password: whoever finds this browser open must not shut the newsroom out.
    if form.is_submitted() and form.validate() and knows_password(form) and form.accepted():
        with form.problems():
            mode = Lockdown(form.lockdown.data or "")
            ended = lockdown.set_mode(mode, keep=me().session_token)
            return form.done(url_for(".security"), _said(mode, ended))
    elif form.errors and form.status == 200:
        form.status = 422
    hints = {
        Lockdown.OFF: _("Everybody works as usual."),
        Lockdown.READ_ONLY: _("Everybody may read. Nothing is saved; what is being typed is kept as a draft."),
        Lockdown.CLOSED: _("Every session ends, yours excepted. Only administrators can sign in."),
    }
    return form.show("accounts/lockdown.html", hints=hints)


def _said(mode: Lockdown, ended: int) -> str:
    if mode is Lockdown.OFF:
        return _("Telusur is open again.")
    if mode is Lockdown.READ_ONLY:
        return _("Telusur is read-only now.")
    return _("Telusur is closed.") + " " + ngettext("%(num)s session was ended.", "%(num)s sessions were ended.", ended)


@bp.route("/accounts/security/second-factor", methods=["GET", "POST"])
@needs(Permission.ACCOUNTS_MANAGE)
@sure
def require_factor() -> ResponseReturnValue:
    form = RequiredForm(**RequiredForm.filled(guard.state().required))
    if form.accepted():
        with form.problems():
            lockdown.require(form.chosen())
            return form.done(url_for(".security"), _("Saved."))
    return form.show("accounts/required.html")


@bp.post("/accounts/<uuid:public_id>/reset-second-factor")
@needs(Permission.ACCOUNTS_MANAGE)
@sure
def reset_factors(public_id: Any) -> ResponseReturnValue:
    user, form = load(public_id), Button()
    page = url_for(".account", public_id=user.uuid)
    if not factors.has(user):
        flash(_("%(name)s has no second factor.", name=user.name), "due")
        return redirect(page, 303)
    if form.accepted():
        factors.reset(user)
        return form.done(page, _("The second factor of %(name)s is taken away. Their sessions ended.", name=user.name))
    return redirect(page, 303)
