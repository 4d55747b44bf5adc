"""One's own vault passphrase: set at first use, changed, or replaced when it is lost."""

from typing import cast

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.accounts import attempts, passwords, signin, throttle
from tracker.accounts.browsers import describe
from tracker.accounts.models import User
from tracker.core import db
from tracker.core.i18n import Problem
from tracker.core.web import needs, secret
from tracker.policy import Permission
from tracker.vault import pairs, passphrases
from tracker.vault.forms import ChangePassphrase, NewPassphrase


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/account/vault", view_func=passphrase, methods=["GET", "POST"])
    bp.add_url_rule("/account/vault/lost", view_func=lost, methods=["GET", "POST"])


def me() -> User:
    return cast(User, current_user._get_current_object())


@secret
@needs(Permission.VAULT_USE)
def passphrase() -> ResponseReturnValue:
    """The first one, or another over the same key."""
    known = pairs.of(me())
    form = ChangePassphrase() if known else NewPassphrase()
    done = _changed(form) if known else _set(form, lost=False)
    return done or form.show("vault/passphrase.html", known=known, lost=False, offered=passphrases.offered())


@secret
@needs(Permission.VAULT_USE)
def lost() -> ResponseReturnValue:
    """A new key in place of one whose passphrase is gone."""
    form = NewPassphrase()
    done = _set(form, lost=True)
    return done or form.show("vault/passphrase.html", known=None, lost=True, offered=passphrases.offered())


def _changed(form: NewPassphrase) -> ResponseReturnValue | None:
    if form.accepted():
        form.goes_to(url_for("accounts.page"))
        with form.problems():
            unlocked = _beside("current", form.current.data or "")
            pairs.change_passphrase(me(), unlocked, form.passphrase.data or "")
            return form.done(url_for("accounts.page"), _("Your vault passphrase is changed."))
    return None


def _beside(field: str, typed: str) -> pairs.Unlocked:
    """The private key; a wrong passphrase is said beside `field`."""
    try:
        return pairs.unlock(me(), typed)
    except Problem as problem:
        problem.field = field
        raise


def _set(form: NewPassphrase, *, lost: bool) -> ResponseReturnValue | None:
    """Whoever has a stolen session has no password: it is asked for, and tries are counted as at its change."""
    if form.is_submitted() and form.validate() and _is_me(form) and form.accepted():
        with form.problems():
            pairs.set_passphrase(me(), form.passphrase.data or "", lost=lost)
            throttle.take_back(db.session(), attempts.at_password_change(me()))
            said = _("Your vault passphrase is set. It cannot be looked up anywhere: keep it where only you find it.")
            return form.done(url_for("accounts.page"), said)
    elif form.errors and form.status == 200:
        form.status = 422
    return None


def _is_me(form: NewPassphrase) -> bool:
    try:
        signin.count_attempt(attempts.at_password_change(me()), me())
    except throttle.TooMany:
        form.form_errors.append(_("Too many wrong tries. Wait a quarter of an hour."))
        form.status = 429
        return False
    if passwords.verify(me().password_hash, form.current.data or ""):
        return True
    signin.note_failure("account.password_failed", me(), describe(request.user_agent.string))
    said: list[str] = [*form.current.errors, _("This is not your sign-in password.")]
    form.current.errors = said  # ty: ignore[invalid-assignment]
    return False
