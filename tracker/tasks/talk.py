"""Comments on any item: a view passes `talk=talk_about(case, item)`, its template includes "tasks/talk.html"."""

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from flask import current_app, request, url_for
from flask_login import current_user
from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import select

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.record import Record
from tracker.core.web import arg
from tracker.policy import Permission, may
from tracker.tasks.forms import CommentForm
from tracker.tasks.models import Comment

SHOWN = 50


class Place(NamedTuple):
    """An item of a case: its uuid, its page from the program's root, who wrote it."""

    about: UUID
    path: str
    author: UUID | None


@dataclass
class Remark:
    """One comment as a page shows it."""

    comment: Comment
    author: str
    mine: bool

    @property
    def changed(self) -> bool:
        return self.comment.version > 1


@dataclass
class Talk:
    """The comments on an item, oldest first; `form` is None where one may not comment.

    `all_url` leads to all of them where only the latest are shown; `task_url` to a new task about the item.
    """

    case: Case
    remarks: list[Remark]
    form: CommentForm | None
    url: str
    task_url: str | None
    all_url: str | None


def talk_about(case: Case, item: Record) -> Talk:
    """The comments on `item` (the case itself is an item too), in one statement, and the form for another."""
    # A source's page stands outside the cases: its address says from which one it is looked at.
    path = request.path if request.path.startswith("/c/") else f"{request.path}?case={case.slug}"
    place = sign(case, Place(item.uuid, path, item.created_by))
    remarks, more = _remarks(case, item.uuid)
    form = None
    if may(current_user, Permission.CASE_COMMENT, case):
        form = CommentForm(formdata=None, place=place)
    return Talk(
        case=case,
        remarks=remarks,
        form=form,
        url=url_for("tasks.comment", code=case.slug, about=item.uuid),
        task_url=url_for("tasks.new", code=case.slug, about=place)
        if may(current_user, Permission.CASE_EDIT, case)
        else None,
        all_url=f"{request.script_root}{path}{'&' if '?' in path else '?'}talk=all#talk" if more else None,
    )


def _remarks(case: Case, about: UUID) -> tuple[list[Remark], bool]:
    statement = (
        select(Comment, User.name)
        .outerjoin(User, User.uuid == Comment.created_by)
        .where(Comment.case_id == case.id, Comment.about_uuid == about)
        .order_by(Comment.id.desc())
    )
    if arg("talk") != "all":
        statement = statement.limit(SHOWN + 1)
    rows = list(session().execute(statement))
    more = arg("talk") != "all" and len(rows) > SHOWN
    shown = rows[:SHOWN] if more else rows
    return [Remark(c, name or "", c.created_by == current_user.uuid) for c, name in reversed(shown)], more


def sign(case: Case, place: Place) -> str:
    """`place` as a text that `read` takes back, and that nobody can make up."""
    author = str(place.author) if place.author else ""
    return _serializer().dumps([str(case.uuid), str(place.about), place.path, author])


def read(case: Case, text: str) -> Place | None:
    """The place in `case` that this program signed as `text`; None for anything else."""
    try:
        case_uuid, about, path, author = _serializer().loads(text)
    except (BadSignature, ValueError, UnicodeError):
        return None
    if case_uuid != str(case.uuid):
        return None
    return Place(UUID(about), path, UUID(author) if author else None)


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="talk")
