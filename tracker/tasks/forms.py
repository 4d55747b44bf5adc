"""Forms of tasks and comments."""

from flask_babel import lazy_gettext as _
from wtforms import HiddenField

from tracker.core.date_fields import Day
from tracker.core.fields import Line, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick


class RemarkForm(Form):
    """The words of a comment. Its field has an id of its own, as it stands on pages that have other forms."""

    keeps_draft = False
    body = Words(_("Comment"), required=_("Write what you want to say."), longest=20_000, id="talk-body")


class CommentForm(RemarkForm):
    # Which item it is about and where that is, signed by the page that showed the form.
    place = HiddenField()


class TaskForm(Form):
    title = Line(_("What is to be done"), required=_("Write what is to be done."))
    note = Words(_("Note"), longest=20_000)
    assignee = Pick(_("For"), blank=_("Nobody yet"), description=_("People who may open this case."))
    due_on = Day(_("Due"))
