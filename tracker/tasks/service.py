"""Tasks and comments: the rules, and who is told."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core import acting, clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.policy import NEWSROOM, Permission, Role, may
from tracker.tasks import mentions
from tracker.tasks.mentions import Mentions
from tracker.tasks.models import Comment, NoticeKind, Task
from tracker.tasks.notices import notify


def newsroom() -> list[User]:
    """Everybody who may sign in and work with cases, by name."""
    statement = select(User).where(User.active, User.role.in_(NEWSROOM)).order_by(User.name)
    return list(session().scalars(statement))


def openers(case: Case, people: list[User] | None = None) -> list[User]:
    """The people who may open `case`, by name."""
    return [user for user in (newsroom() if people is None else people) if may(user, Permission.CASE_OPEN, case)]


def add_task(
    case: Case,
    title: str,
    *,
    note: str = "",
    assignee: User | None = None,
    due_on: date | None = None,
    about: UUID | None = None,
    about_path: str = "",
) -> Task:
    """A new task; its assignee is told. `about`: the uuid of the item it is about, `about_path` its page."""
    _may_have(case, assignee)
    task = Task(
        case=case,
        title=title,
        note=note,
        assignee=assignee,
        due_on=due_on,
        about_uuid=about,
        about_path=about_path,
    )
    session().add(task)
    session().flush()
    _tell_assignee(task)
    return task


def change_task(task: Task, *, title: str, note: str, assignee: User | None, due_on: date | None) -> Task:
    """New values of a task. Somebody it is newly given to is told."""
    given = assignee is not None and assignee is not task.assignee
    if given:
        _may_have(task.case, assignee)
    task.title, task.note, task.assignee, task.due_on = title, note, assignee, due_on
    session().flush()
    if given:
        _tell_assignee(task)
    return task


def finish(task: Task) -> None:
    task.done_at = task.done_at or clock.now()
    session().flush()


def reopen(task: Task) -> None:
    task.done_at = None
    session().flush()


def may_finish(user: Any, task: Task) -> bool:
    """Whoever edits the case, and the one it was given to (a legal reviewer only reads cases)."""
    if not may(user, Permission.CASE_OPEN, task.case):
        return False
    return may(user, Permission.CASE_EDIT, task.case) or task.assignee_id == user.id


def _may_have(case: Case, user: User | None) -> None:
    if user is not None and not may(user, Permission.CASE_OPEN, case):
        raise Problem(
            N_("%(name)s may not open this case. Add them as a member first."), field="assignee", name=user.name
        )


def _tell_assignee(task: Task) -> None:
    if task.assignee is not None:
        notify(task.case, [task.assignee], NoticeKind.ASSIGNED, task_path(task))


def task_path(task: Task) -> str:
    return f"/c/{task.case.slug}/tasks/{task.uuid}"


def add_comment(
    case: Case, about: UUID, path: str, body: str, *, author_of_item: UUID | None = None
) -> tuple[Comment, Mentions]:
    """A comment on the item `about`, whose page is `path`. Those it mentions are told, and who wrote the item."""
    comment = Comment(case=case, about_uuid=about, about_path=path, body=body)
    session().add(comment)
    session().flush()
    people = _hearers(case)
    may_open = openers(case, people)
    found = mentions.find(body, people, may_open)
    notify(case, found.told, NoticeKind.MENTIONED, comment_path(comment))
    author = [user for user in may_open if user.uuid == author_of_item and user not in found.told]
    notify(case, author, NoticeKind.COMMENTED, comment_path(comment))
    return comment, found


def _hearers(case: Case) -> list[User]:
    """Whom a comment can mention: the newsroom and the case's reviewers from outside.

    Such a reviewer reaches only those who may open the case: who else works here is not theirs to find out.
    """
    outside = [m.user for m in case.members if not m.removed and m.user.role is Role.EXTERNAL and m.user.is_active]
    people = [*newsroom(), *outside]
    return openers(case, people) if any(user.uuid == acting.actor() for user in outside) else people


def change_comment(comment: Comment, body: str) -> Mentions:
    """New words of one's own comment. Only people it did not mention before are told."""
    guard_own(comment)
    people = _hearers(comment.case)
    may_open = openers(comment.case, people)
    before = mentions.find(comment.body, people, may_open)
    comment.body = body
    session().flush()
    found = mentions.find(body, people, may_open)
    new = [user for user in found.told if user not in before.told]
    notify(comment.case, new, NoticeKind.MENTIONED, comment_path(comment))
    return Mentions(new, [u for u in found.outside if u not in before.outside], found.unclear)


def guard_own(comment: Comment) -> None:
    """Raises Problem unless the one acting wrote the comment."""
    if comment.created_by != acting.actor():
        raise Problem(N_("Only the person who wrote a comment can change or remove it."))


def comment_path(comment: Comment) -> str:
    return f"{comment.about_path}#remark-{comment.uuid}"
