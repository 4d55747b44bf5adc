"""One's own account: name, language, look, password, sessions, sign-ins."""

from uuid import UUID

from flask import abort, flash, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user

from tracker.accounts import attempts, paths, service, sessions, signin, throttle, trail
from tracker.accounts.blueprint import bp
from tracker.accounts.browsers import describe
from tracker.accounts.forms import PasswordForm, SelfForm
from tracker.accounts.gate import limits
from tracker.accounts.models import User
from tracker.audit.words import what
from tracker.core import db
from tracker.core.crypto import digest
from tracker.core.forms import Button
from tracker.core.locale import LANGUAGES, THEMES
from tracker.core.web import needs, show
from tracker.policy import Permission

SHOWN = 50


def me() -> User:
    return current_user._get_current_object()


@bp.get("/account")
@needs(Permission.SIGNED_IN)
def page() -> ResponseReturnValue:
    live = sessions.of(me(), *limits())
    return show("accounts/own.html", live=live, here=digest(me().session_token))


@bp.route("/account/edit", methods=["GET", "POST"])
@needs(Permission.SIGNED_IN)
def edit_self() -> ResponseReturnValue:
    form = SelfForm(record=me())
    if form.accepted():
        with form.problems():
            service.change_self(me(), **form.values())
            return form.done(url_for(".page"), _("Saved."))
    return form.show("accounts/own_form.html")


@bp.route("/account/password", methods=["GET", "POST"])
@needs(Permission.SIGNED_IN)
def password() -> ResponseReturnValue:
    form = PasswordForm()
    if form.is_submitted() and form.validate() and _may_try(form) and form.accepted():
        with form.problems():
            ended = service.change_password(
                me(), form.current.data or "", form.password.data or "", keep=me().session_token
            )
            throttle.take_back(db.session(), attempts.at_password_change(me()))
            _renew_token()
            said = _("Your password is changed.")
            if ended:
                said += " " + ngettext("%(num)s other session was ended.", "%(num)s other sessions were ended.", ended)
            return form.done(url_for(".page"), said)
        if form.current.errors:
            signin.note_failure("account.password_failed", me(), describe(request.user_agent.string))
    elif form.errors and form.status == 200:
        form.status = 422
    return form.show("accounts/password.html")


def _may_try(form: PasswordForm) -> bool:
    try:
        signin.count_attempt(attempts.at_password_change(me()), me())
    except throttle.TooMany:
        form.form_errors.append(_("Too many wrong tries. Wait a quarter of an hour."))
        form.status = 429
        return False
    return True


@bp.post("/account/sessions/<uuid:public_id>/end")
@needs(Permission.SIGNED_IN)
def end_session(public_id: UUID) -> ResponseReturnValue:
    if not service.end_session(me(), public_id):
        abort(404)
    flash(_("The session is ended."))
    return redirect(url_for(".page"), 303)


@bp.post("/account/sessions/end-others")
@needs(Permission.SIGNED_IN)
def end_other_sessions() -> ResponseReturnValue:
    form = Button()
    if form.accepted():
        ended = service.end_other_sessions(me(), me().session_token)
        _renew_token()
        return form.done(
            url_for(".page"), ngettext("%(num)s session was ended.", "%(num)s sessions were ended.", ended)
        )
    abort(400)


def _renew_token() -> None:
    """This browser stays signed in under a new token: a stolen copy of its cookie counts as another session."""
    me().session_token = session["_user_id"] = sessions.renew(me().session_token)


@bp.get("/account/sign-ins")
@needs(Permission.SIGNED_IN)
def sign_ins() -> ResponseReturnValue:
    found = db.session().execute(trail.entries(me(), trail.SIGN_INS).limit(SHOWN))
    rows = [{"entry": entry, "what": what(entry, detail), "browser": trail.browser(detail)} for entry, detail in found]
    return show("accounts/sign_ins.html", rows=rows, most=SHOWN)


@bp.post("/language")
@needs(Permission.PUBLIC)
def language() -> ResponseReturnValue:
    chosen = _chosen("lang", LANGUAGES)
    session["language"] = chosen
    if current_user.is_authenticated:
        service.keep_language(me(), chosen)
    return _back()


@bp.post("/theme")
@needs(Permission.PUBLIC)
def theme() -> ResponseReturnValue:
    chosen = _chosen("theme", THEMES)
    session["theme"] = chosen
    if current_user.is_authenticated:
        service.keep_theme(me(), chosen)
    return _back()


def _chosen(name: str, words: tuple[str, ...]) -> str:
    chosen = request.form.get(name, "")
    if chosen not in words:
        abort(400)
    return chosen


def _back() -> ResponseReturnValue:
    home = paths.home() if current_user.is_authenticated else url_for(".sign_in")
    return paths.go(request.form.get("next"), home)
