"""The administrator's pages: who has an account, invitations and resets, roles, disabling."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import abort, current_app, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from tracker.accounts import factors, links, service, trail
from tracker.accounts.blueprint import bp
from tracker.accounts.forms import AccountForm, DisableForm, InviteForm, RoleForm
from tracker.accounts.listing import State, accounts, state_counts, state_of
from tracker.accounts.models import User
from tracker.accounts.names import who
from tracker.audit.words import shown
from tracker.core.db import session
from tracker.core.forms import Button, refused
from tracker.core.i18n import Problem
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.policy import Permission, Role


@bp.get("/accounts")
@needs(Permission.ACCOUNTS_MANAGE)
def listing() -> ResponseReturnValue:
    role = _word(Role, arg("role"))
    state = _word(State, arg("state"))
    pager = page_of(accounts(role=role, state=state, words=arg("q")))
    return show(
        "accounts/listing.html",
        pager=pager,
        rows=[(user, state_of(user)) for user in pager.items],
        filters=_filters(role, state),
        roles=Role,
        role=role,
        words=arg("q"),
        state=state,
    )


def _word(vocabulary: Any, text: str) -> str:
    return text if text in {word.value for word in vocabulary} else ""


def _filters(role: str, state: str) -> list[dict[str, Any]]:
    counts = state_counts(role)
    kept: dict[str, Any] = {"role": role or None, "q": arg("q") or None}
    every = {"label": _("All"), "url": url_for(".listing", **kept), "count": sum(counts.values()), "current": not state}
    return [every] + [
        {
            "label": _(word.label),
            "url": url_for(".listing", state=word.value, **kept),
            "count": counts.get(word.value, 0),
            "current": state == word,
        }
        for word in State
    ]


def load(public_id: UUID) -> User:
    user = session().scalar(select(User).where(User.uuid == public_id))
    if user is None:
        abort(404)
    return user


def link_lasts() -> timedelta:
    return timedelta(hours=current_app.config["LINK_HOURS"])


def hand_link(user: User, path: str) -> ResponseReturnValue:
    """The page that shows a link, this once: it is in no address, no cookie and no log."""
    return show("accounts/link.html", user=user, path=path, hours=current_app.config["LINK_HOURS"])


@bp.route("/accounts/new", methods=["GET", "POST"])
@needs(Permission.ACCOUNTS_MANAGE)
def invite() -> ResponseReturnValue:
    form = InviteForm()
    if form.accepted():
        with form.problems():
            user, path = service.invite(**form.values(), lasts=link_lasts())
            form.done(url_for(".account", public_id=user.uuid))
            return hand_link(user, path)
    return form.show("accounts/invite.html", hints=_role_hints())


@bp.get("/accounts/<uuid:public_id>")
@needs(Permission.ACCOUNTS_MANAGE)
def account(public_id: UUID) -> ResponseReturnValue:
    user = load(public_id)
    pager = page_of(trail.entries(user, trail.DONE_TO), size=20, scalars=False)
    return show(
        "accounts/account.html",
        user=user,
        state=state_of(user),
        link=links.open_link(user),
        has_factor=factors.has(user),
        pager=pager,
        entries=shown(pager.items, who),
    )


@bp.route("/accounts/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.ACCOUNTS_MANAGE)
def edit(public_id: UUID) -> ResponseReturnValue:
    user = load(public_id)
    form = AccountForm(record=user)
    if form.accepted():
        with form.problems():
            service.change_user(user, **form.values())
            return form.done(url_for(".account", public_id=user.uuid), _("Saved."))
    return form.show("accounts/edit.html", user=user)


@bp.post("/accounts/<uuid:public_id>/link")
@needs(Permission.ACCOUNTS_MANAGE)
def new_link(public_id: UUID) -> ResponseReturnValue:
    user = load(public_id)
    try:
        return hand_link(user, links.issue(user, link_lasts()))
    except Problem as problem:
        return _refused(user, problem)


@bp.route("/accounts/<uuid:public_id>/role", methods=["GET", "POST"])
@needs(Permission.ACCOUNTS_MANAGE)
def role(public_id: UUID) -> ResponseReturnValue:
    user = load(public_id)
    if user.role is Role.EXTERNAL:
        abort(404)
    form, cases = RoleForm(record=user), service.to_hand_over(user)
    form.successor.offer(_successors(user))
    if form.accepted():
        with form.problems():
            service.set_role(user, **form.values())
            return form.done(url_for(".account", public_id=user.uuid), _("Saved. Every session of this account ended."))
    return form.show("accounts/role.html", user=user, cases=cases, hints=_role_hints())


@bp.route("/accounts/<uuid:public_id>/disable", methods=["GET", "POST"])
@needs(Permission.ACCOUNTS_MANAGE)
def disable(public_id: UUID) -> ResponseReturnValue:
    user = load(public_id)
    form, cases = DisableForm(record=user), service.to_hand_over(user)
    form.successor.offer(_successors(user))
    if form.accepted():
        with form.problems():
            service.disable(user, **form.values())
            return form.done(
                url_for(".account", public_id=user.uuid), _("%(name)s can no longer sign in.", name=user.name)
            )
    return form.show("accounts/disable.html", user=user, cases=cases)


@bp.post("/accounts/<uuid:public_id>/enable")
@needs(Permission.ACCOUNTS_MANAGE)
def enable(public_id: UUID) -> ResponseReturnValue:
    user, form = load(public_id), Button()
    if not form.accepted():
        abort(400)
    service.enable(user)
    return form.done(url_for(".account", public_id=user.uuid), _("%(name)s can sign in again.", name=user.name))


def _role_hints() -> dict[str, str]:
    return {
        Role.REPORTER: _("Opens cases and works in those they are a member of."),
        Role.EDITOR: _("Opens and runs every case that is not restricted."),
        Role.LEGAL: _("Reads and comments where there is an anonymous source, or as a member."),
        Role.ADMIN: _("Accounts and settings. No case."),
        Role.EXTERNAL: _("A lawyer outside, until a day. An editor opens one case to them."),
    }


def _successors(user: User) -> list[User]:
    return [u for u in service.newsroom() if u.role is Role.EDITOR and u.id != user.id and u.joined]


def _refused(user: User, problem: Problem) -> ResponseReturnValue:
    return refused(problem, url_for(".account", public_id=user.uuid))
