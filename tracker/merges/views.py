"""Likely duplicates; two entries side by side; merging them, and taking them apart again."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, flash, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.audit.tracking import noun
from tracker.audit.words import NOUNS
from tracker.cases.access import checked, visible_to
from tracker.cases.models import Case
from tracker.core import moved
from tracker.core.db import session
from tracker.core.forms import Button, refused
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.core.web import needs, show
from tracker.merges import fields, service, suggesting
from tracker.merges.forms import PickForm, merge_form
from tracker.merges.models import Apart, Merge, Sort
from tracker.officials.loading import load
from tracker.officials.models import Official
from tracker.officials.visibility import beside, label_of
from tracker.policy import Permission
from tracker.sources.access import load_source
from tracker.sources.models import Source

bp = Blueprint("merges", __name__)


@bp.get("/officials/duplicates")
@needs(Permission.OFFICIAL_EDIT)
def duplicates() -> ResponseReturnValue:
    """Entries of the register that may be one, likest first."""
    found = suggesting.officials(current_user)
    return show("merges/duplicates.html", suggestions=found, beside=beside)


@bp.route("/officials/<uuid:public_id>/same", methods=["GET", "POST"])
@needs(Permission.OFFICIAL_EDIT)
def official_same(public_id: UUID) -> ResponseReturnValue:
    """What was merged into an official, and the choice of another entry that is the same."""
    official = load(public_id)
    form = PickForm()
    form.other.offer(suggesting.mergeable(official, current_user), label_of)
    if form.accepted():
        return form.done(url_for(".official", public_id=public_id, twin=_picked(form)))
    home = url_for("desk.official", public_id=public_id)
    return form.show("merges/same.html", item=official, merged=service.merged_into(official), home=home)


@bp.route("/officials/<uuid:public_id>/merge/<uuid:twin>", methods=["GET", "POST"])
@needs(Permission.OFFICIAL_EDIT)
def official(public_id: UUID, twin: UUID) -> ResponseReturnValue:
    """Two officials side by side: the first stays and stands for both."""
    _once()
    kept, other = load(public_id), load(twin)
    swap = url_for(".official", public_id=twin, twin=public_id)
    return _side_by_side(kept, other, url_for("desk.official", public_id=public_id), swap)


@bp.post("/officials/<uuid:public_id>/apart/<uuid:twin>")
@needs(Permission.OFFICIAL_EDIT)
def apart(public_id: UUID, twin: UUID) -> ResponseReturnValue:
    """Somebody knows that they are two: they are suggested no more."""
    pair = sorted((load(public_id).uuid, load(twin).uuid))
    known = select(Apart).where(Apart.one == pair[0], Apart.other == pair[1])
    form = Button()
    if pair[0] != pair[1] and form.accepted() and session().scalar(known) is None:
        session().add(Apart(one=pair[0], other=pair[1]))
    return form.done(url_for(".duplicates"), _("Kept as two."))


@bp.route("/s/<uuid:public_id>/same", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def source_same(public_id: UUID) -> ResponseReturnValue:
    """What was merged into a source, and the choice of another that is the same."""
    reached = load_source(public_id)
    form = PickForm()
    offered = suggesting.sources(reached.source, current_user) if _all_open(reached.source) else []
    form.other.offer(offered, _told)
    home = url_for("sources.page", public_id=public_id, case=reached.case.slug)
    if form.accepted():
        return form.done(url_for(".source", public_id=public_id, twin=_picked(form)))
    merged = service.merged_into(reached.source) if _all_open(reached.source) else []
    return form.show("merges/same.html", item=reached.source, merged=merged, home=home)


@bp.route("/s/<uuid:public_id>/merge/<uuid:twin>", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def source(public_id: UUID, twin: UUID) -> ResponseReturnValue:
    """Two sources side by side, for those who may open every case of both."""
    _once()
    here, there = load_source(public_id), load_source(twin)
    if not (_all_open(here.source) and _all_open(there.source)):
        abort(404)
    home = url_for("sources.page", public_id=public_id, case=here.case.slug)
    return _side_by_side(here.source, there.source, home, url_for(".source", public_id=twin, twin=public_id))


@bp.post("/merges/<uuid:public_id>/undo")
@needs(Permission.OFFICIAL_EDIT)
def undo(public_id: UUID) -> ResponseReturnValue:
    """Takes a merge apart, for whoever could have made it."""
    made = session().scalar(select(Merge).where(Merge.uuid == public_id)) or abort(404)
    item = _reached(made)
    form = Button()
    home = _home(made.sort, made.kept)
    if form.accepted():
        try:
            stays = service.take_apart(made)
        except Problem as problem:
            return refused(problem, home)
        _tell(stays)
    return form.done(home, _("Two again: %(name)s stands for itself.", name=item.display))


def _picked(form: PickForm) -> UUID:
    other: Any = form.other.data
    return other.uuid


def _once() -> None:
    """A second tap is led to where the first went, though the entry it names is gone."""
    form = Button()
    if form.is_submitted():
        form.first_time()


def _side_by_side(kept: Any, other: Any, home: str, swap: str) -> ResponseReturnValue:
    pairs = fields.pairs(kept, other)
    form = merge_form(kept, other, pairs)
    names = {"kept": kept.display, "other": other.display}
    if form.accepted():
        with form.problems():
            if form.show_older(other):
                raise Problem(N_("Somebody changed the other one while you looked at it. Look again."))
            made = service.merge(kept, other, form.wanted())
            undo_it = {"url": url_for(".undo", public_id=made.uuid), "label": _("Undo")}
            return form.done(home, _("Merged. %(name)s stands for both now.", name=kept.display), undo=undo_it)
    context = {"pairs": pairs, "home": home, "swap": swap, "names": names, "is_source": isinstance(kept, Source)}
    return form.show("merges/pair.html", kept=kept, other=other, **context)


def _reached(made: Merge) -> Any:
    """The item that was kept, else 404."""
    if made.sort is Sort.OFFICIAL:
        return load(made.kept)
    reached = load_source(made.kept)
    if not _all_open(reached.source):
        abort(404)
    checked(reached.case)
    return reached.source


def _all_open(source: Source) -> bool:
    condition = suggesting.all_open(current_user)
    return session().scalar(select(Source.id).where(Source.id == source.id, condition)) is not None


def _home(sort: Sort, public_id: UUID) -> str:
    return url_for("desk.official" if sort is Sort.OFFICIAL else "sources.page", public_id=public_id)


def _tell(stays: list[Any]) -> None:
    """Says what was changed since and stays. Of cases one may not open, nothing."""
    opened = set(session().scalars(select(Case.uuid).where(visible_to(current_user)))) if stays else set()
    names = dict.fromkeys(_named(row) for row in stays if _may_be_told(row, opened))
    if names:
        said = _("Changed since, so it stays as it is: %(names)s.", names=", ".join(names))
        flash(said, "due")


def _may_be_told(row: Any, opened: set[UUID]) -> bool:
    if isinstance(row, Official | Source):
        return True  # one of the two themselves, or a part of them
    return isinstance(row, Record) and row.case_uuid in opened


def _named(row: Any) -> str:
    return f"{_(NOUNS[noun(type(row))])} {row.display}"


def _told(source: Source) -> str:
    return ", ".join(filter(None, (source.display, _(source.kind.label), source.handler.name)))


def _kept_for(public_id: UUID) -> UUID | None:
    """What stands for `public_id` now, through further merges."""
    found, seen = None, {public_id}
    while True:
        at = found or public_id
        standing = select(Merge.kept).where(Merge.gone == at, Merge.undone_at.is_(None)).order_by(Merge.id.desc())
        further = session().scalar(standing.limit(1))
        if further is None or further in seen:
            return found
        seen.add(further)
        found = further


moved.kept_for[:] = [_kept_for]
moved.merged_away[:] = [lambda: select(Merge.gone).where(Merge.undone_at.is_(None), Merge.removed_at.is_(None))]
