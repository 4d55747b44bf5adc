"""Proving again who sits there: with the password, or with a passkey."""

from typing import Any

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.accounts import attempts, ceremony, factors, passkeys, passwords, paths, signin, sure, throttle
from tracker.accounts.blueprint import bp
from tracker.accounts.browsers import describe
from tracker.accounts.forms_second import ConfirmForm, PasskeyAnswer
from tracker.accounts.views_own import me
from tracker.core import db
from tracker.core.web import needs
from tracker.policy import Permission


@bp.route("/confirm", methods=["GET", "POST"])
@needs(Permission.SIGNED_IN)
def confirm() -> ResponseReturnValue:
    form = ConfirmForm(next=request.args.get("next", ""))
    if form.is_submitted() and form.validate() and knows_password(form):
        return _sure(form.next.data)
    if form.errors and form.status == 200:
        form.status = 422
    return _page(form)


@bp.post("/confirm/passkey")
@needs(Permission.SIGNED_IN)
def confirm_passkey() -> ResponseReturnValue:
    answer = PasskeyAnswer()
    challenge = ceremony.recall(_purpose())
    known = factors.of(me())
    used = passkeys.read(ceremony.site(), challenge, answer.credential.data or "", known) if challenge else None
    if answer.validate() and used is not None and factors.use_passkey(*used):
        return _sure(answer.next.data)
    signin.note_failure("account.second_failed", me(), describe(request.user_agent.string))
    form = ConfirmForm(formdata=None, next=answer.next.data)
    form.form_errors.append(_("The passkey did not answer as it should. Try again, or use the password."))
    form.status = 401
    return _page(form)


def knows_password(form: Any) -> bool:
    """Whether the password in `form.current` is right; counted, noted and said beside the field when it is not.

    It writes at once (`durable`): ask before the form is accepted.
    """
    try:
        signin.count_attempt(attempts.at_password_change(me()), me())
    except throttle.TooMany:
        form.form_errors.append(_("Too many wrong tries. Wait a quarter of an hour."))
        form.status = 429
        return False
    if passwords.verify(me().password_hash, form.current.data or ""):
        with db.durable() as own:
            throttle.take_back(own, attempts.at_password_change(me()))
        return True
    signin.note_failure("account.password_failed", me(), describe(request.user_agent.string))
    field: Any = form.current
    field.errors = [_("This is not your password.")]
    form.status = 422
    return False


def _sure(path: str | None) -> ResponseReturnValue:
    sure.confirm(me().session_token)
    return paths.go(path, url_for(".page"))


def _page(form: ConfirmForm) -> ResponseReturnValue:
    options, known = "", factors.of(me())
    if passkeys.usable(ceremony.site(), known):
        options, challenge = passkeys.ask(ceremony.site(), known)
        ceremony.remember(challenge, _purpose())
    return form.show("accounts/confirm.html", options=options)


def _purpose() -> str:
    return f"sure:{me().uuid}"
