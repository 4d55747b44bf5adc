"""Writing and changing comments; removing and undoing are generic (`cases.remove`)."""

from uuid import UUID

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.core.web import needs
from tracker.policy import Permission
from tracker.tasks import service, talk
from tracker.tasks.forms import CommentForm, RemarkForm
from tracker.tasks.mentions import Mentions
from tracker.tasks.models import Comment


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/c/<code>/comment/<uuid:about>", view_func=comment, methods=["POST"])
    bp.add_url_rule("/c/<code>/comments/<uuid:public_id>/edit", view_func=edit_comment, methods=["GET", "POST"])


@needs(Permission.CASE_COMMENT)
def comment(code: str, about: UUID) -> ResponseReturnValue:
    case = load_case(code)
    form = CommentForm()
    place = talk.read(case, form.place.data or "")
    if place is None or place.about != about:
        abort(404)
    if form.accepted():
        with form.problems():
            made, found = service.add_comment(
                case, about, place.path, form.body.data or "", author_of_item=place.author
            )
            return _done(form, made, found)
    return form.show("tasks/comment.html", case=case, head=head(case), back=request.script_root + place.path)


@needs(Permission.CASE_COMMENT)
def edit_comment(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    found = load_in(case, Comment, public_id)
    if found.created_by != current_user.uuid:
        abort(403)
    form = RemarkForm(record=found)
    if form.accepted():
        with form.problems():
            return _done(form, found, service.change_comment(found, form.body.data or ""))
    return form.show("tasks/comment.html", case=case, head=head(case), back=home(case, found), comment=found)


def home(_case: object, comment: Comment) -> str:
    """The page a comment stands on."""
    return request.script_root + comment.about_path + "#talk"


def _done(form: RemarkForm, comment: Comment, found: Mentions) -> ResponseReturnValue:
    """Back to the page of the item; to its top when there is something to say about who was told."""
    said = _said(found)
    if not said:
        return form.done(request.script_root + service.comment_path(comment), _("Comment saved."))
    kind = "due" if found.outside or found.unclear else "ok"
    return form.done(request.script_root + comment.about_path, " ".join([_("Comment saved."), *said]), kind=kind)


def _said(found: Mentions) -> list[str]:
    said = []
    if found.told:
        said.append(_("Told: %(names)s.", names=", ".join(user.name for user in found.told)))
    if found.outside:
        names = ", ".join(user.name for user in found.outside)
        said.append(_("Not told, as they may not open this case: %(names)s.", names=names))
    said += [_("“@%(word)s” fits several people. Write the e-mail instead.", word=word) for word in found.unclear]
    return said
