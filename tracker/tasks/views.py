"""Pages of tasks; those of comments and notices stand beside."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy.orm import joinedload

from tracker.accounts import gate
from tracker.accounts.models import User
from tracker.cases import facts, items, notable
from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.forms import Button
from tracker.core.i18n import N_
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.policy import Permission
from tracker.tasks import comment_views, listing, notice_views, notices, service, talk
from tracker.tasks.forms import TaskForm
from tracker.tasks.models import Comment, Task

bp = Blueprint("tasks", __name__)
comment_views.init_app(bp)
notice_views.init_app(bp)


@bp.get("/tasks")
@needs(Permission.RECORD_USE)
def mine() -> ResponseReturnValue:
    return show("tasks/mine.html", pager=page_of(listing.tasks_of(current_user)))


@bp.get("/c/<code>/tasks")
@needs(Permission.CASE_OPEN)
def in_case(code: str) -> ResponseReturnValue:
    case, wanted = load_case(code), arg("show")
    pager = page_of(listing.tasks_in(case, current_user, wanted))
    return show(
        "tasks/listing.html", case=case, head=head(case), pager=pager, filters=_filters(case, wanted), wanted=wanted
    )


def _filters(case: Case, wanted: str) -> list[dict[str, Any]]:
    counts = listing.counts_in(case, current_user)
    labels = (("", _("All"), counts["open"] + counts["done"]), ("open", _("Open"), counts["open"]))
    labels += (
        ("mine", _("Mine"), counts["mine"]),
        ("late", _("Late"), counts["late"]),
        ("done", _("Done"), counts["done"]),
    )
    return [
        {
            "label": label,
            "count": count,
            "url": url_for(".in_case", code=case.slug, show=name or None),
            "current": name == wanted,
        }
        for name, label, count in labels
    ]


@bp.get("/c/<code>/tasks/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def page(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    task = _load(case, public_id)
    about = talk.talk_about(case, task)
    about.task_url = None
    return show(
        "tasks/page.html",
        case=case,
        head=head(case),
        task=task,
        may_finish=service.may_finish(current_user, task),
        talk=about,
    )


def _load(case: Case, public_id: UUID) -> Task:
    return load_in(case, Task, public_id, joinedload(Task.assignee))


@bp.route("/c/<code>/tasks/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    """A new task; ?about= is a place that a page of the item signed."""
    case = load_case(code)
    place = talk.read(case, arg("about")) if arg("about") else None
    form = TaskForm()
    form.assignee.offer(service.openers(case), _who)
    if form.accepted():
        with form.problems():
            about = {"about": place.about, "about_path": place.path} if place else {}
            service.add_task(case, **form.values(), **about)
            return form.done(_back(case, place.path if place else None), _("Saved the task."))
    back = _back(case, place.path if place else None)
    return form.show("tasks/form.html", case=case, head=head(case), back=back, place=place)


def _back(case: Case, path: str | None) -> str:
    return request.script_root + path if path else url_for(".in_case", code=case.slug)


def _who(user: User) -> str:
    return f"{user.name}, {_(user.role.label)}"


@bp.route("/c/<code>/tasks/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    task = _load(case, public_id)
    form = TaskForm(record=task)
    people = service.openers(case)
    if task.assignee is not None and task.assignee not in people:
        people.append(task.assignee)
    form.assignee.offer(people, _who)
    back = url_for(".page", code=case.slug, public_id=task.uuid)
    if form.accepted():
        with form.problems():
            service.change_task(task, **form.values())
            return form.done(back, _("Saved."))
    return form.show("tasks/form.html", case=case, head=head(case), back=back, task=task, place=None)


@bp.post("/c/<code>/tasks/<uuid:public_id>/done")
@needs(Permission.CASE_OPEN)
def done(code: str, public_id: UUID) -> ResponseReturnValue:
    task = _finishable(code, public_id)
    form = Button()
    if form.accepted():
        service.finish(task)
    return form.done(_next(task), _("Done: %(task)s", task=task.title))


@bp.post("/c/<code>/tasks/<uuid:public_id>/reopen")
@needs(Permission.CASE_OPEN)
def reopen(code: str, public_id: UUID) -> ResponseReturnValue:
    task = _finishable(code, public_id)
    form = Button()
    if form.accepted():
        service.reopen(task)
    return form.done(_next(task), _("Open again: %(task)s", task=task.title))


def _finishable(code: str, public_id: UUID) -> Task:
    """The task, where one may mark it: whoever edits the case, and the one it was given to."""
    task = _load(load_case(code), public_id)
    if not service.may_finish(current_user, task):
        abort(403)
    return task


def _next(task: Task) -> str:
    """Back to one's own list, when that is where the button was; else to the tasks of the case."""
    if request.form.get("back") == "mine":
        return url_for(".mine")
    return url_for(".in_case", code=task.case.slug)


def _task_home(case: Case, task: Task) -> str:
    return url_for("tasks.page", code=case.slug, public_id=task.uuid)


facts.register("tasks_open", listing.open_tasks)
facts.register("tasks_late", listing.late_tasks)
notable.register("task", listing.due)
gate.HEADER_COUNTS["unread"] = notices.unread_count
items.register(
    items.Kind(
        "task",
        N_("Task"),
        Task,
        _task_home,
        away=lambda case: url_for("tasks.in_case", code=case.slug),
        edit=lambda case, task: url_for("tasks.edit", code=case.slug, public_id=task.uuid),
    )
)
items.register(
    items.Kind(
        "comment",
        N_("Comment"),
        Comment,
        comment_views.home,
        guard=service.guard_own,
        permission=Permission.CASE_COMMENT,
        edit=lambda case, comment: url_for("tasks.edit_comment", code=case.slug, public_id=comment.uuid),
        own=True,
    )
)
