"""What an invitation or a reset link opens: its holder chooses a password. Wrong, used and expired look alike."""

from flask import flash, redirect, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.accounts import attempts, links, service, throttle
from tracker.accounts.blueprint import bp
from tracker.accounts.forms import JoinForm, NewPassword
from tracker.accounts.models import Link, LinkKind
from tracker.core import acting, db
from tracker.core.locale import locale
from tracker.core.web import needs, show
from tracker.policy import Permission


@bp.route("/invitation/<token>", methods=["GET", "POST"])
@needs(Permission.PUBLIC)
def invitation(token: str) -> ResponseReturnValue:
    link = links.find(LinkKind.INVITATION, token)
    if link is None:
        return _dead()
    form = JoinForm(name=link.user.name, language=locale())
    return _set_password(form, link, "accounts/join.html")


@bp.route("/reset/<token>", methods=["GET", "POST"])
@needs(Permission.PUBLIC)
def reset(token: str) -> ResponseReturnValue:
    link = links.find(LinkKind.RESET, token)
    if link is None:
        return _dead()
    return _set_password(NewPassword(), link, "accounts/reset.html")


def _set_password(form: NewPassword, link: Link, template: str) -> ResponseReturnValue:
    # Who holds the link is its user: whoever else is signed in in this browser did not do it.
    acting.set_actor(link.user.uuid)
    if form.accepted():
        with form.problems():
            values = {name: value for name, value in form.values().items() if name != "again"}
            user = service.accept(link, **values)
            throttle.take_back(db.session(), attempts.at_sign_in(user.email)[:1])
            if user.language:
                session["language"] = user.language
            flash(_("Your password is set. Sign in with it."))
            return redirect(url_for(".sign_in"), 303)
    return form.show(template, user=link.user)


def _dead() -> ResponseReturnValue:
    return show("accounts/dead_link.html"), 404
