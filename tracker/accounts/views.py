"""Signing in and out; the other pages of accounts are in `views_*.py`."""

from flask import current_app, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_login import current_user

from tracker.accounts import (  # noqa: F401 - they register
    attempts,
    carry,
    ceremony,
    cookie,
    demo_logins,
    factors,
    guard,
    lockdown,
    passkeys,
    paths,
    sessions,
    signin,
    throttle,
    views_admin,
    views_confirm,
    views_drafts,
    views_factors,
    views_links,
    views_own,
    views_second,
    views_security,
)
from tracker.accounts.blueprint import bp
from tracker.accounts.browsers import describe
from tracker.accounts.entering import closed, enter, halfway
from tracker.accounts.forms import SignInForm
from tracker.accounts.forms_second import PasskeyAnswer
from tracker.accounts.models import Lockdown, User
from tracker.accounts.throttle import Counter
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core import db
from tracker.core.web import needs
from tracker.policy import Permission

# What the challenge of the page of signing in is for.
FIRST = "first"
TOO_MANY = lazy_gettext("Too many wrong tries. Wait a quarter of an hour, or ask an administrator for a reset link.")


@bp.route("/sign-in", methods=["GET", "POST"])
@needs(Permission.PUBLIC)
def sign_in() -> ResponseReturnValue:
    if request.method == "GET" and current_user.is_authenticated:
        return paths.go(request.args.get("next"), paths.home())
    form = SignInForm(next=request.args.get("next", ""))
    status = 200
    if form.is_submitted():
        answer, status = _try(form) if form.validate() else (None, 422)
        if answer is not None:
            return answer
    return _page(form), status


def _page(form: SignInForm) -> str:
    """The page, with a challenge for whoever has a passkey here."""
    options = ""
    if ceremony.site().has_passkeys:
        options, challenge = passkeys.ask_any(ceremony.site())
        ceremony.remember(challenge, FIRST)
    logins = demo_logins if current_app.config["DEMO"] else []
    is_closed = guard.state().lockdown is Lockdown.CLOSED
    return render_template("accounts/sign_in.html", form=form, logins=logins, is_closed=is_closed, options=options)


@bp.post("/sign-in/passkey")
@needs(Permission.PUBLIC)
def sign_in_passkey() -> ResponseReturnValue:
    """Signs in with a passkey alone: its PIN or finger stands for what one knows. Every refusal reads the same."""
    answer, browser, counters = PasskeyAnswer(), describe(request.user_agent.string), attempts.at_passkey()
    form = SignInForm(formdata=None, next=answer.next.data, carry=answer.carry.data)
    try:
        signin.count_attempt(counters, None)
    except throttle.TooMany:
        form.form_errors.append(str(TOO_MANY))
        return _page(form), 429
    try:
        user, token = _by_passkey(answer, counters, browser)
    except lockdown.Closed:
        return closed()
    if user is None or token is None:
        signin.note_failure("account.passkey_failed", user, browser)
        form.form_errors.append(_("The passkey did not open an account here. Use e-mail and password instead."))
        return _page(form), 401
    enter(user, token)
    back = carry.hand_back(answer.carry.data, user) if answer.carry.data else None
    return paths.go(back or answer.next.data, paths.home())


def _by_passkey(answer: PasskeyAnswer, counters: list[Counter], browser: str) -> tuple[User | None, str | None]:
    """(whose passkey it is, the token of their session); None for what did not hold."""
    challenge = ceremony.recall(FIRST)
    if not challenge or not answer.validate():
        return None, None
    used = passkeys.read_any(ceremony.site(), challenge, answer.credential.data or "")
    if used is None or not factors.use_passkey(*used[1:]):
        return None, None
    return used[0], signin.by_passkey(used[0], counters, browser)


def _try(form: SignInForm) -> tuple[ResponseReturnValue | None, int]:
    """(the redirect of somebody signed in, or None; the status of the page that says why not)."""
    email, password = form.email.data or "", form.password.data or ""
    browser, counters = describe(request.user_agent.string), attempts.at_sign_in(email)
    try:
        user = signin.authenticate(email, password, counters, browser)
    except throttle.TooMany:
        form.form_errors.append(str(TOO_MANY))
        return None, 429
    try:
        begun = signin.begin(user, password, counters, browser) if user else None
    except lockdown.Closed:
        with db.durable():
            kept = carry.hand_back(form.carry.data, user) if form.carry.data and user else None
        return closed(kept=bool(kept)), 503
    if user is None or begun is None:
        form.form_errors.append(_("This e-mail address and password do not fit together."))
        return None, 401
    if begun.half:
        halfway(begun.token)
    else:
        enter(user, begun.token)
    # What was typed before goes back to its writer now: no page of the second step could carry it.
    back = carry.hand_back(form.carry.data, user) if form.carry.data else None
    if begun.half:
        return redirect(url_for(".second", next=back or form.next.data or None), 303), 303
    return paths.go(back or form.next.data, paths.home()), 303


@bp.post("/sign-out")
@needs(Permission.SIGNED_IN)
def sign_out() -> ResponseReturnValue:
    sessions.end_token(current_user.session_token)
    report(db.session(), Happening("account.sign_out", object_uuid=current_user.uuid))
    former = str(current_user.uuid)
    cookie.clear()
    # A form still open in another tab comes back to nobody but its writer.
    session["former"] = former
    flash(_("You are signed out."))
    return redirect(url_for("accounts.sign_in"), 303)
