"""Naming a saved search."""

from flask_babel import lazy_gettext as _

from tracker.core.fields import Line
from tracker.core.forms import Form


class NameForm(Form):
    keeps_draft = False
    name = Line(_("Name"), required=_("Give it a name."), longest=80)
