"""Naming a filter of the desk."""

from flask_babel import lazy_gettext as _

from tracker.core.fields import Line, Tick
from tracker.core.forms import Form


class FilterForm(Form):
    keeps_draft = False
    name = Line(_("Name"), required=_("Give it a name."), longest=80)
    opens_desk = Tick(_("My desk opens with it"))
