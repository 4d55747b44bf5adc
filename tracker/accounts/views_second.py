"""The second step of signing in: a code of an app, a recovery code, or a passkey."""

from typing import Any

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.accounts import attempts, ceremony, factors, half, lockdown, passkeys, paths, recovery, signin, throttle
from tracker.accounts.blueprint import bp
from tracker.accounts.browsers import describe
from tracker.accounts.cookie import HALF
from tracker.accounts.entering import closed, enter
from tracker.accounts.forms_second import CodeForm, PasskeyAnswer
from tracker.accounts.keys import recovery_key, totp_key
from tracker.accounts.models import FactorKind, HalfSignIn, User
from tracker.accounts.throttle import Counter
from tracker.core.web import needs
from tracker.policy import Permission


@bp.route("/sign-in/second", methods=["GET", "POST"])
@needs(Permission.PUBLIC)
def second() -> ResponseReturnValue:
    found = _half()
    if found is None:
        return _begin_again()
    form = CodeForm(next=request.args.get("next", ""))
    if not form.is_submitted():
        return _page(found, form)
    if not form.validate():
        return _page(found, form, 422)
    return _try_code(found, form)


@bp.post("/sign-in/second/passkey")
@needs(Permission.PUBLIC)
def second_passkey() -> ResponseReturnValue:
    found, answer = _half(), PasskeyAnswer()
    if found is None:
        return _begin_again()
    form = CodeForm(formdata=None, next=answer.next.data)
    challenge = ceremony.recall(_purpose(found))
    known = factors.of(found.user)
    used = passkeys.read(ceremony.site(), challenge, answer.credential.data or "", known) if challenge else None
    if answer.validate() and used is not None and factors.use_passkey(*used):
        return _complete(found, form, "passkey", [])
    signin.note_failure("account.second_failed", found.user, describe(request.user_agent.string))
    form.form_errors.append(_("The passkey did not answer as it should. Try again, or use a code."))
    return _page(found, form, 401)


def _half() -> HalfSignIn | None:
    token = session.get(HALF)
    return half.find(token) if token else None


def _begin_again() -> ResponseReturnValue:
    session.pop(HALF, None)
    flash(_("That took too long. Sign in again."), "due")
    return redirect(url_for(".sign_in", next=request.values.get("next") or None), 303)


def _try_code(found: HalfSignIn, form: CodeForm) -> ResponseReturnValue:
    typed, user = form.code.data or "", found.user
    recovers = recovery.looks_like_one(typed)
    counters = attempts.at_second_step(user, recovers=recovers)
    try:
        signin.count_attempt(counters, user)
    except throttle.TooMany:
        form.form_errors.append(_("Too many wrong codes. Wait a quarter of an hour, or use a recovery code."))
        return _page(found, form, 429)
    if _right(user, typed, recovers):
        return _complete(found, form, "recovery" if recovers else "app", counters)
    signin.note_failure("account.second_failed", user, describe(request.user_agent.string))
    field: Any = form.code
    field.errors = [_("This code is wrong, or was used already.")]
    return _page(found, form, 401)


def _right(user: User, typed: str, recovers: bool) -> bool:
    if recovers:
        return recovery.spend(recovery_key(), user, typed)
    return factors.use_code(totp_key(), user, typed) is not None


def _complete(found: HalfSignIn, form: CodeForm, how: str, counters: list[Counter]) -> ResponseReturnValue:
    user = found.user
    try:
        token = signin.complete(found, how, counters, describe(request.user_agent.string))
    except lockdown.Closed:
        return closed()
    if token is None:
        return _begin_again()
    enter(user, token)
    if how == "recovery":
        flash(_("You used a recovery code. %(left)s are left.", left=recovery.left(user)), "due")
    return paths.go(form.next.data, paths.home())


def _page(found: HalfSignIn, form: CodeForm, status: int = 200) -> ResponseReturnValue:
    known, options = factors.of(found.user), ""
    if passkeys.usable(ceremony.site(), known):
        options, challenge = passkeys.ask(ceremony.site(), known)
        ceremony.remember(challenge, _purpose(found))
    apps = [f for f in known if f.kind is FactorKind.APP]
    context: dict[str, Any] = {"options": options, "apps": apps, "known": known}
    return render_template("accounts/second.html", form=form, **context), status


def _purpose(found: HalfSignIn) -> str:
    return f"second:{found.id}"
