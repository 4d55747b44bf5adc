"""One's own second factors: the list, a new app, a new passkey, names, removal, recovery codes."""

import base64
import binascii
from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup
from sqlalchemy import select

from tracker.accounts import ceremony, factors, guard, passkeys, recovery, sessions, totp
from tracker.accounts.blueprint import bp
from tracker.accounts.forms_second import AppForm, NameForm, NewPasskeyForm
from tracker.accounts.keys import recovery_key, totp_key
from tracker.accounts.models import Factor, FactorKind
from tracker.accounts.sure import sure
from tracker.accounts.views_own import me
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.core import db
from tracker.core.forms import Button, refused
from tracker.core.i18n import N_, Problem
from tracker.core.web import needs, show
from tracker.policy import Permission


@bp.get("/account/second-factor")
@needs(Permission.SIGNED_IN)
def second_factor() -> ResponseReturnValue:
    site = ceremony.site()
    return show(
        "accounts/factors.html",
        factors=factors.of(me()),
        codes=recovery.left(me()),
        required=guard.state().requires_factor(me()),
        site=site,
        elsewhere=lambda f: f.kind is FactorKind.PASSKEY and f.rp_id != site.rp_id,
    )


@bp.route("/account/second-factor/app", methods=["GET", "POST"])
@needs(Permission.SIGNED_IN)
@sure
def add_app() -> ResponseReturnValue:
    form, user = AppForm(), me()
    secret = _secret(form) or totp.new_secret()
    if form.accepted():
        with form.problems():
            first = not factors.has(user)
            if _secret(form) is None:
                raise Problem(N_("This page was too old. Take the new key into the app."), field="code")
            factors.add_app(totp_key(), user, secret, form.code.data or "", form.name.data or "")
            return _added(form, first)
    # What the person needs again after a mistake travels sealed: nothing is kept of an app that was never set up.
    form.sealed.data = base64.b64encode(totp.seal(totp_key(), user.uuid, secret)).decode()
    picture = Markup(totp.qr(totp.address(secret, user.email)))  # noqa: S704 - drawn by us, of squares
    return form.show("accounts/factor_app.html", qr=picture, key=totp.key_text(secret))


def _secret(form: AppForm) -> bytes | None:
    """The secret of the page that was sent, if it is one we sealed for this person."""
    try:
        sealed = base64.b64decode(form.sealed.data or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return totp.unseal(totp_key(), me().uuid, sealed)


@bp.route("/account/second-factor/passkey", methods=["GET", "POST"])
@needs(Permission.SIGNED_IN)
@sure
def add_passkey() -> ResponseReturnValue:
    form, user, site = NewPasskeyForm(), me(), ceremony.site()
    challenge = ceremony.recall(_purpose()) if form.is_submitted() else None
    if form.accepted():
        with form.problems():
            made = passkeys.read_new(site, challenge, form.credential.data or "") if challenge else None
            if made is None:
                raise Problem(N_("No passkey came with it. Press the button, and follow the browser."))
            first = not factors.has(user)
            name = form.name.data or ""
            factors.add_passkey(user, name, made.credential_id, made.public_key, made.sign_count, site.rp_id)
            return _added(form, first)
    form.credential.data = ""
    options = ""
    if site.has_passkeys:
        options, challenge = passkeys.ask_new(site, user, factors.of(user))
        ceremony.remember(challenge, _purpose())
    return form.show("accounts/factor_passkey.html", options=options, site=site)


def _purpose() -> str:
    return f"new:{me().uuid}"


def _added(form: AppForm | NewPasskeyForm, first: bool) -> ResponseReturnValue:
    """After the first factor: the recovery codes, this once; and whoever signed in without it is out."""
    answer = form.done(url_for(".second_factor"), _("%(name)s is set up.", name=form.name.data))
    if not first:
        return answer
    sessions.end_all(me(), but=me().session_token)
    return _show_codes()


def _show_codes() -> ResponseReturnValue:
    codes = recovery.make(recovery_key(), me())
    report(db.session(), Happening("account.recovery_made", object_uuid=me().uuid))
    return show("accounts/codes.html", codes=codes)


@bp.post("/account/second-factor/codes")
@needs(Permission.SIGNED_IN)
@sure
def new_codes() -> ResponseReturnValue:
    form = Button()
    if not form.accepted():
        abort(400)
    if not factors.has(me()):
        flash(_("Set up a second factor first."), "due")
        return redirect(url_for(".second_factor"), 303)
    form.done(url_for(".second_factor"))
    return _show_codes()


def _mine(public_id: UUID) -> Factor:
    found = db.session().scalar(select(Factor).where(Factor.uuid == public_id, Factor.user_id == me().id))
    return found or abort(404)


@bp.route("/account/second-factor/<uuid:factor>/name", methods=["GET", "POST"])
@needs(Permission.SIGNED_IN)
@sure
def rename_factor(factor: UUID) -> ResponseReturnValue:
    found = _mine(factor)
    form = NameForm(obj=found)
    if form.accepted():
        with form.problems():
            factors.rename(me(), found, form.name.data or "")
            return form.done(url_for(".second_factor"), _("Saved."))
    return form.show("accounts/factor_name.html", factor=found)


@bp.post("/account/second-factor/<uuid:factor>/remove")
@needs(Permission.SIGNED_IN)
@sure
def remove_factor(factor: UUID) -> ResponseReturnValue:
    found, form = _mine(factor), Button()
    if not form.accepted():
        abort(400)
    try:
        factors.remove(me(), found, required=guard.state().requires_factor(me()))
    except Problem as problem:
        return refused(problem, url_for(".second_factor"))
    return form.done(url_for(".second_factor"), _("%(name)s is removed.", name=found.name))
