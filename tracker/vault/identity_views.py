"""Sealing an identity, opening it, saying that it is held elsewhere. What is typed is kept as a ciphertext only."""

from typing import Any, cast
from uuid import UUID

from flask import Blueprint, Response, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.accounts.models import User
from tracker.cases.head import head
from tracker.core import clock
from tracker.core.forms import Button, Form
from tracker.core.i18n import Problem
from tracker.core.text import fold
from tracker.core.web import SHOWN_FOR, fleeting, needs, secret
from tracker.policy import DESK, Permission, Role
from tracker.sources.access import Reached, load_source
from tracker.sources.items import page_url
from tracker.vault import custodians, elsewhere, identities, opening, pairs
from tracker.vault.fields import NAMES, IdentityFields
from tracker.vault.forms import CorrectForm, ElsewhereForm, FirstSealForm, OfflineForm, RevealForm, SealForm
from tracker.vault.models import Identity, IdentityState, identity_of
from tracker.vault.terms import terms_of


def init_app(bp: Blueprint) -> None:
    both = ["GET", "POST"]
    bp.add_url_rule("/s/<uuid:public_id>/seal", view_func=seal, methods=both)
    bp.add_url_rule("/s/<uuid:public_id>/reveal", view_func=reveal, methods=both)
    bp.add_url_rule("/s/<uuid:public_id>/elsewhere", view_func=held_elsewhere, methods=both)
    bp.add_url_rule("/s/<uuid:public_id>/offline", view_func=offline, methods=both)
    bp.add_url_rule("/s/<uuid:public_id>/offline/file", view_func=hand_back, methods=["POST"])


def me() -> User:
    return cast(User, current_user._get_current_object())


def about(reached: Reached) -> dict[str, Any]:
    """What every page here shows around its form."""
    source, case = reached.source, reached.case
    identity = identity_of(source)
    return {
        "case": case,
        "head": head(case),
        "source": source,
        "identity": identity,
        "back": page_url(source, case),
        "mine": custodians.is_custodian(me(), source),
    }


def is_sealed(identity: Identity | None) -> bool:
    return identity is not None and identity.state is IdentityState.SEALED


@secret
@needs(Permission.CASE_EDIT)
def seal(public_id: UUID) -> ResponseReturnValue:
    """Seals an identity; what is sealed already is corrected here, by a custodian with their passphrase."""
    reached = load_source(public_id)
    identity = identity_of(reached.source)
    shown = about(reached)
    form = _correction(identity) if identity is not None and is_sealed(identity) else _first(reached)
    if form.accepted():
        form.goes_to(shown["back"])
        with form.problems():
            _sealed(reached, form)
            return form.done(shown["back"], _("Sealed. From now on it is read only by opening it."))
    shown |= {"recovery": pairs.recovery(), "correcting": isinstance(form, CorrectForm)}
    if not form.is_submitted():
        return form.show("vault/seal.html", **shown)
    # What comes back for another try shows as much as an opening does.
    return fleeting(form.show("vault/seal.html", **shown, until=clock.now() + SHOWN_FOR), shown["back"])


def _first(reached: Reached) -> FirstSealForm:
    form, able = FirstSealForm(), custodians.candidates(reached.source)
    form.custodians.offer(able, lambda user: f"{user.name}, {_(user.role.label).lower()}")
    if not form.is_submitted():
        usual = {reached.source.handler_id, current_user.id}
        form.custodians.data = [u for u in able if u.id in usual or (u.role is Role.EDITOR)]
    return form


def _correction(identity: Identity) -> CorrectForm:
    form = CorrectForm()
    if not form.is_submitted():
        form.sealing.data = str(identity.sealing)
    return form


def _sealed(reached: Reached, form: SealForm) -> None:
    typed = IdentityFields(**{name: form[name].data or "" for name in NAMES})
    if isinstance(form, CorrectForm):
        number = form.sealing.data or ""
        sealing = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
        identities.correct(reached.source, typed, me(), form.passphrase.data or "", sealing)
    elif isinstance(form, FirstSealForm):
        identities.seal(reached.source, typed, cast(list[User], form.custodians.data), form.keep_until.data)


@secret
@needs(Permission.CASE_EDIT)
def reveal(public_id: UUID) -> ResponseReturnValue:
    """Opens an identity for ten minutes. The entry in the audit stands before anything is decrypted."""
    reached = load_source(public_id)
    shown, form = about(reached), RevealForm()
    if form.accepted():
        form.goes_to(shown["back"])
        with form.problems():
            reason = form.reason.data or ""
            fields = opening.open_for(reached.source, me(), form.passphrase.data or "", reason, reached.case)
            return _opened(reached, fields, reason)
    return form.show("vault/reveal.html", **shown)


def _opened(reached: Reached, fields: IdentityFields, reason: str) -> Response:
    """The one page that shows an identity. It leaves the screen by itself; nothing of it is stored (no-store)."""
    identity = identity_of(reached.source)
    assert identity is not None
    again = RevealForm(formdata=None, data={"reason": reason})
    correct = CorrectForm(formdata=None, data={**fields.values(), "sealing": str(identity.sealing)})
    correct.passphrase.id = "passphrase-to-correct"
    names_itself = any(fold(term) in fold(reason) for term in terms_of(fields))
    page = render_template(
        "vault/opened.html",
        **about(reached),
        fields=fields,
        until=clock.now() + SHOWN_FOR,
        again=again,
        correct=correct,
        names_itself=names_itself,
    )
    return fleeting(page, page_url(reached.source, reached.case))


def _offer_people(form: ElsewhereForm | OfflineForm, reached: Reached, identity: Identity | None) -> None:
    people = {u.id: u for case in reached.cases for role in DESK for u in case.people(role)}
    now = [u for u in (identity.holder, identity.editor) if u] if identity else []
    people.update({u.id: u for u in (me(), *now)})
    named = sorted(people.values(), key=lambda user: (user.name, user.id))
    form.holder.offer(named)
    form.editor.offer([u for u in named if u.role is Role.EDITOR])


@needs(Permission.CASE_EDIT)
def held_elsewhere(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    identity, shown = identity_of(reached.source), about(reached)
    form = ElsewhereForm(record=identity)
    _offer_people(form, reached, identity)
    if form.accepted():
        with form.problems():
            elsewhere.declare(reached.source, **form.values())
            return form.done(shown["back"], _("Saved. The identity is not held here."))
    return form.show("vault/elsewhere.html", **shown)


@needs(Permission.CASE_EDIT)
def offline(public_id: UUID) -> ResponseReturnValue:
    """An age file, encrypted on somebody's own machine."""
    reached = load_source(public_id)
    identity, shown = identity_of(reached.source), about(reached)
    form = OfflineForm(record=identity)
    _offer_people(form, reached, identity)
    if form.accepted():
        with form.problems():
            elsewhere.store(reached.source, _sent_file(), **form.values())
            return form.done(shown["back"], _("Stored. It is handed back as it came, and never opened here."))
    return form.show("vault/offline.html", **shown)


def _sent_file() -> bytes:
    sent = request.files.get("file")
    return sent.read(elsewhere.LARGEST + 1) if sent is not None else b""


@needs(Permission.CASE_EDIT)
def hand_back(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    form: Form = Button()
    back = page_url(reached.source, reached.case)
    if not form.accepted():
        return redirect(back, 303)
    try:
        data = elsewhere.handed_back(reached.source, me())
    except Problem as problem:
        flash(_(problem.message), "stop")
        return redirect(back, 303)
    form.goes_to(back)
    response = Response(data, mimetype="application/octet-stream")
    response.headers.set("Content-Disposition", "attachment", filename=f"{reached.source.pseudonym.lower()}.age")
    return response
